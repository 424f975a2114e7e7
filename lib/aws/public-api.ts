import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LambdaFunction } from './lambda-function.ts';

export interface PublicApiProps {
  /** Takes Telegram's calls, at `POST /telegram`. */
  readonly telegram: LambdaFunction;
  /** Takes everything else. */
  readonly web: LambdaFunction;
  readonly requestsPerSecond: number;
  readonly logRetention: RetentionDays;
}

/** The HTTP API: the page, the JSON API, and Telegram's webhook, with an access log and a limit on requests. */
export class PublicApi extends Construct {
  /** Address of the page, ending in a slash. */
  readonly pageUrl: string;
  /** Address that Telegram calls. */
  readonly webhookUrl: string;

  constructor(scope: Construct, id: string, props: PublicApiProps) {
    super(scope, id);
    const api = new HttpApi(this, 'Api', {
      description: 'Datewire: timeline, calendar, articles in, Telegram webhook',
      createDefaultStage: false,
      defaultIntegration: new HttpLambdaIntegration('Web', props.web),
    });
    api.addRoutes({
      path: '/telegram',
      methods: [HttpMethod.POST],
      integration: new HttpLambdaIntegration('Telegram', props.telegram),
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: props.requestsPerSecond, burstLimit: 2 * props.requestsPerSecond },
      accessLogSettings: {
        destination: new LogGroupLogDestination(
          new LogGroup(this, 'AccessLog', { retention: props.logRetention, removalPolicy: RemovalPolicy.DESTROY }),
        ),
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            time: '$context.requestTime',
            ip: '$context.identity.sourceIp',
            method: '$context.httpMethod',
            path: '$context.path',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            error: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
    this.pageUrl = stage.url;
    this.webhookUrl = `${stage.url}telegram`;

    Validations.of(api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        "The page is public; Telegram's calls and POST /articles carry a secret that their handlers compare before all else.",
    });
  }
}
