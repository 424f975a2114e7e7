import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { lambdaVariable } from '../../lambda/platform/lambda-environment.ts';

/** What logs, traces and metrics call the program. */
export const SERVICE = 'datewire';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/** What all functions of a deployment have in common. */
export interface FunctionDefaults {
  readonly logLevel: string;
  readonly logRetention: RetentionDays;
  readonly memoryMegabytes: number;
}

export type LambdaEnvironment = Partial<Record<Parameters<typeof lambdaVariable>[0], string>>;

export interface LambdaFunctionProps {
  /** File that exports `handler`, from the root of the repository. */
  readonly entry: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly defaults: FunctionDefaults;
  /** @default - none of Datewire's own variables */
  readonly environment?: LambdaEnvironment;
  /** Under which its metrics stand in CloudWatch. @default - it has none */
  readonly metricsNamespace?: string;
  /** Where an asynchronous call goes that failed each time. It and `deadLettersElsewhere` exclude each other. */
  readonly deadLetterQueue?: IQueue;
  /** For a function that is not called asynchronously: who hears of a failed call instead. */
  readonly deadLettersElsewhere?: string;
}

/**
 * A Node.js function on ARM64, in one minified ES module that holds the AWS SDK it was tested with. Its role may write
 * to its own log group and send traces; everything else is said with `allow`.
 */
export class LambdaFunction extends NodejsFunction {
  constructor(scope: Construct, id: string, props: LambdaFunctionProps) {
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: props.defaults.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    super(scope, id, {
      description: props.description,
      entry: `${REPOSITORY}${props.entry}`,
      projectRoot: REPOSITORY,
      depsLockFilePath: `${REPOSITORY}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.defaults.memoryMegabytes,
      timeout: props.timeout,
      tracing: Tracing.ACTIVE,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      awsSdkConnectionReuse: false, // A switch of the SDK's version 2; version 3 keeps connections by itself.
      environment: {
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: SERVICE,
        POWERTOOLS_LOG_LEVEL: props.defaults.logLevel,
        ...(props.metricsNamespace && { POWERTOOLS_METRICS_NAMESPACE: props.metricsNamespace }),
        ...props.environment,
      },
      ...(props.deadLetterQueue && { deadLetterQueue: props.deadLetterQueue }),
      bundling: {
        format: OutputFormat.ESM,
        mainFields: ['module', 'main'],
        minify: true,
        sourceMap: true,
        sourcesContent: false,
        bundleAwsSDK: true,
        // Packages written for CommonJS call `require`, which an ES module does not have.
        banner: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
      },
    });

    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'xray:PutTraceSegments and xray:PutTelemetryRecords have no resource to name.',
    });
    if (props.deadLettersElsewhere !== undefined) {
      Validations.of(this).acknowledge({ id: 'Serverless-LambdaDLQ', reason: props.deadLettersElsewhere });
    }
  }

  /** Adds to what the function may do. Name each action and each resource. */
  allow(actions: string[], resources: string[]): void {
    this.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
