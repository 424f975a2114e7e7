import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { profileCalls } from '../../../lambda/bot/profile.ts';
import { UPDATE_TYPES } from '../../../lambda/bot/update-types.ts';
import type { BotToken } from '../bot-token.ts';
import type { GeneratedSecret } from '../generated-secret.ts';
import { type FunctionDefaults, LambdaFunction } from '../lambda-function.ts';
import type { PublicApi } from '../public-api.ts';
import { BOT_IDENTITY_TYPE, WEBHOOK_TYPE, type WebhookProperties } from './register.ts';

export interface TelegramRegistrationProps {
  readonly token: BotToken;
  /** Root of the Bot API. */
  readonly apiRoot: string;
  /** Another number has Telegram asked anew who the bot is. */
  readonly version: number;
  readonly defaults: FunctionDefaults;
}

/**
 * Makes the deployment known to Telegram. First it asks who the bot is, which the functions need to know; once these are
 * there it registers the webhook, the menus of commands and the descriptions. Where Telegram refuses, the deployment fails with Telegram's words.
 */
export class TelegramRegistration extends Construct {
  readonly botId: string;
  readonly botUsername: string;
  private readonly props: TelegramRegistrationProps;
  private readonly registrar: LambdaFunction;

  constructor(scope: Construct, id: string, props: TelegramRegistrationProps) {
    super(scope, id);
    this.props = props;
    this.registrar = new LambdaFunction(this, 'Registrar', {
      entry: 'lib/aws/registration/handler.ts',
      description: 'Registers the bot with Telegram when the stack is deployed',
      timeout: Duration.minutes(1),
      defaults: props.defaults,
      deadLettersElsewhere: 'It reports its failures to CloudFormation, which fails the deployment with them.',
    });
    props.token.allowReading(this.registrar);
    const identity = this.resource('Identity', BOT_IDENTITY_TYPE, { version: props.version });
    this.botId = identity.getAttString('id');
    this.botUsername = identity.getAttString('username');
  }

  /** Has Telegram call the API, with this secret in each call. */
  registerWebhook(api: PublicApi, secret: GeneratedSecret): void {
    secret.allowReading(this.registrar);
    const webhook = this.resource('Webhook', WEBHOOK_TYPE, {
      url: api.webhookUrl,
      secretArn: secret.arn,
      updateTypes: [...UPDATE_TYPES],
      profile: profileCalls(),
    } satisfies Omit<WebhookProperties, 'tokenParameter' | 'apiRoot'>);
    // Telegram may call as soon as it knows the address.
    webhook.node.addDependency(api);
  }

  private resource(id: string, resourceType: string, properties: Record<string, unknown>): CustomResource {
    return new CustomResource(this, id, {
      resourceType,
      serviceToken: this.registrar.functionArn,
      serviceTimeout: Duration.minutes(3),
      properties: { tokenParameter: this.props.token.parameterName, apiRoot: this.props.apiRoot, ...properties },
    });
  }
}
