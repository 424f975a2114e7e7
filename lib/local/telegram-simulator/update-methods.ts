import { z } from 'zod';
import { BotApiError, badRequest } from './api-error.ts';
import { type BotMethod, botMethod, type MethodAnswer, type MethodContext } from './bot-method.ts';
import { flag, integer, json, text } from './method-parameters.ts';
import type { Webhook } from './webhook-delivery.ts';

const longestPoll = 50;
const longestSecret = 256;
const webhookPorts = new Set(['', '443', '80', '88', '8443']);

const webhookActive =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

/** Left out, the types asked for last still hold; an empty list is Telegram's default. */
const allowedUpdates = json('allowed_updates', z.array(z.string()).catch([]));

/** How updates reach the bot: by polling, or by a webhook. */
export const updateMethods: BotMethod[] = [
  botMethod(
    'getUpdates',
    {
      offset: integer(0, -(2 ** 31), 2 ** 31 - 1),
      limit: integer(100, 1, 100),
      timeout: integer(0, 0, longestPoll),
      allowed_updates: allowedUpdates,
    },
    async ({ updates, webhook, signal }, { offset, limit, timeout, allowed_updates: types }) => {
      if (webhook.current()) throw new BotApiError(409, webhookActive);
      if (types) updates.allowedTypes = types.length > 0 ? types : undefined;
      return { result: await updates.poll({ offset, limit, timeout, signal }) };
    },
  ),

  botMethod(
    'setWebhook',
    {
      url: text,
      secret_token: text,
      max_connections: integer(40, 1, 100),
      allowed_updates: allowedUpdates,
      drop_pending_updates: flag,
    },
    (context, parameters) => {
      const { updates, webhook } = context;
      if (parameters.url === '') return removeWebhook(context, parameters.drop_pending_updates);
      const next: Webhook = {
        url: checkWebhookUrl(parameters.url, context.allowLoopbackWebhooks),
        secretToken: parameters.secret_token,
        maxConnections: parameters.max_connections,
      };
      if (next.secretToken.length > longestSecret) throw badRequest('Secret token is too long');
      if (!/^[\w-]*$/.test(next.secretToken)) throw badRequest('Secret token contains unallowed characters');
      const { allowed_updates: types, drop_pending_updates: drop } = parameters;
      if (types) updates.allowedTypes = types.length > 0 ? types : undefined;
      if (!drop && JSON.stringify(next) === JSON.stringify(webhook.current())) {
        return { result: true, description: 'Webhook is already set' };
      }
      if (drop) updates.dropAll();
      updates.endPoll(new BotApiError(409, 'Conflict: terminated by setWebhook request'));
      webhook.set(next);
      return { result: true, description: 'Webhook was set' };
    },
  ),

  botMethod('deleteWebhook', { drop_pending_updates: flag }, (context, parameters) =>
    removeWebhook(context, parameters.drop_pending_updates),
  ),

  botMethod('getWebhookInfo', {}, ({ updates, webhook }) => {
    const current = webhook.current();
    const error = webhook.lastError();
    return {
      result: {
        url: current?.url ?? '',
        has_custom_certificate: false,
        pending_update_count: updates.size(),
        ...(error ? { last_error_date: error.date, last_error_message: error.message } : {}),
        ...(current ? { max_connections: current.maxConnections } : {}),
        ...(updates.allowedTypes ? { allowed_updates: updates.allowedTypes } : {}),
      },
    };
  }),
];

function removeWebhook({ updates, webhook }: MethodContext, dropPending: boolean): MethodAnswer {
  const wasSet = webhook.current() !== undefined;
  webhook.clear();
  if (dropPending) updates.dropAll();
  return { result: true, description: wasSet ? 'Webhook was deleted' : 'Webhook is already deleted' };
}

/** HTTPS on one of Telegram's four ports; plain HTTP only to this machine, and only where it is allowed. */
function checkWebhookUrl(given: string, allowLoopback: boolean): string {
  const address = given.includes('://') ? given : `https://${given}`;
  if (!URL.canParse(address)) throw badRequest('Invalid webhook URL specified');
  const url = new URL(address);
  const isLoopback = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (allowLoopback && isLoopback) return given;
  if (url.protocol !== 'https:') throw badRequest('Bad webhook: An HTTPS URL must be provided for webhook');
  if (!webhookPorts.has(url.port)) {
    throw badRequest('Bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443');
  }
  return given;
}
