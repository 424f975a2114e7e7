import { z } from 'zod';
import { ProfileCall, setProfile } from '../../../lambda/bot/set-profile.ts';
import { type BotApi, BotApiRefusal } from './bot-api.ts';
import type { Attributes, CustomResourceEvent } from './custom-resource-event.ts';

export const BOT_IDENTITY_TYPE = 'Custom::DatewireBotIdentity';
export const WEBHOOK_TYPE = 'Custom::DatewireWebhook';

const Bot = z.object({ tokenParameter: z.string(), apiRoot: z.string() });

const Webhook = Bot.extend({
  url: z.url(),
  secretArn: z.string(),
  updateTypes: z.array(z.string()),
  profile: z.array(ProfileCall),
});
/** What the webhook's custom resource is told. CloudFormation asks for an update when any of it changes. */
export type WebhookProperties = z.infer<typeof Webhook>;

/** What the registration reads and calls, so that it can be run anywhere. */
export interface Outside {
  /** @returns the token, or undefined where there is no such parameter. */
  readToken(parameterName: string): Promise<string | undefined>;
  readSecret(arn: string): Promise<string>;
  botApi(apiRoot: string, token: string): BotApi;
}

/**
 * Carries out what CloudFormation asks of the two custom resources: to learn who the bot is, and to register its webhook
 * and what Telegram shows of it, or to take the webhook back.
 *
 * @throws Error with Telegram's own words where it refuses.
 */
export async function register(event: CustomResourceEvent, outside: Outside): Promise<Attributes> {
  switch (event.ResourceType) {
    case BOT_IDENTITY_TYPE:
      return event.RequestType === 'Delete' ? {} : await identify(Bot.parse(event.ResourceProperties), outside);
    case WEBHOOK_TYPE: {
      const webhook = Webhook.parse(event.ResourceProperties);
      await (event.RequestType === 'Delete' ? removeWebhook(webhook, outside) : setWebhook(webhook, outside));
      return {};
    }
    default:
      throw new Error(`no such custom resource: ${event.ResourceType}`);
  }
}

async function identify(bot: z.infer<typeof Bot>, outside: Outside): Promise<Attributes> {
  const api = await connect(bot, outside);
  const me = z.object({ id: z.number(), username: z.string() }).parse(await api('getMe'));
  return { id: String(me.id), username: me.username };
}

async function setWebhook(webhook: WebhookProperties, outside: Outside): Promise<void> {
  const [api, secret] = await Promise.all([connect(webhook, outside), outside.readSecret(webhook.secretArn)]);
  await api('setWebhook', { url: webhook.url, secret_token: secret, allowed_updates: webhook.updateTypes });
  await setProfile(webhook.profile, api);
}

/** Removes the webhook only while it is ours: the bot may have moved to another deployment since. */
async function removeWebhook(webhook: WebhookProperties, outside: Outside): Promise<void> {
  const token = await outside.readToken(webhook.tokenParameter);
  if (token === undefined) return; // Without the token nothing can be done, and the deletion must not hang on it.
  const api = outside.botApi(webhook.apiRoot, token);
  try {
    const registered = z.object({ url: z.string() }).parse(await api('getWebhookInfo'));
    if (registered.url === webhook.url) await api('deleteWebhook');
  } catch (error) {
    // The bot is gone or has another token, and its webhook went with the old one.
    if (error instanceof BotApiRefusal && (error.code === 401 || error.code === 404)) return;
    throw error;
  }
}

async function connect(bot: z.infer<typeof Bot>, outside: Outside): Promise<BotApi> {
  const token = await outside.readToken(bot.tokenParameter);
  if (token !== undefined) return outside.botApi(bot.apiRoot, token);
  throw new Error(
    `there is no SSM parameter ${bot.tokenParameter}; store the bot's token with ` +
      `\`aws ssm put-parameter --type SecureString --name ${bot.tokenParameter} --value TOKEN\``,
  );
}
