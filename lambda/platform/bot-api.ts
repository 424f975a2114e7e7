import * as z from 'zod';

/** What Telegram answers to any call (https://core.telegram.org/bots/api#making-requests). */
export const BotApiAnswer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number().int(),
    description: z.string(),
    /** https://core.telegram.org/bots/api#responseparameters */
    parameters: z
      .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().int().optional() })
      .optional(),
  }),
]);
export type BotApiAnswer = z.infer<typeof BotApiAnswer>;

/** A message that was sent, as far as Datewire looks at it. */
export const SentMessage = z.object({ message_id: z.number().int() });

/** What a refusal of a message means. */
export type Refusal =
  /** The chat cannot be reached any more: the bot was blocked or thrown out, or the chat is gone. */
  | { readonly result: 'gone'; readonly reason: string }
  /** The group has become a supergroup, which has another id. */
  | { readonly result: 'moved'; readonly to: number; readonly reason: string }
  /** Telegram will not take this message, however often it is sent. */
  | { readonly result: 'refused'; readonly reason: string }
  /** Telegram asks that nothing be sent for so long. */
  | { readonly result: 'wait'; readonly seconds: number; readonly reason: string }
  /** Nothing was sent, for a reason that says nothing of the message: it may go well the next time. */
  | { readonly result: 'failed'; readonly reason: string };

/** How long to wait where Telegram does not say. */
const WAIT_SECONDS = 30;

const GONE =
  /chat not found|user is deactivated|bot was kicked|bot was blocked|bot is not a member|group chat was deleted|upgraded to a supergroup|(?:have no|not enough|need administrator) rights/i;

/** Tells from an error of the Bot API what has become of the message, and of the chat that it was for. */
export function refusalOf(error: {
  readonly code: number;
  readonly description: string;
  readonly parameters?:
    | { readonly retry_after?: number | undefined; readonly migrate_to_chat_id?: number | undefined }
    | undefined;
}): Refusal {
  const { code, description: reason, parameters } = error;
  if (parameters?.migrate_to_chat_id !== undefined) {
    return { result: 'moved', to: parameters.migrate_to_chat_id, reason };
  }
  if (code === 429) return { result: 'wait', seconds: parameters?.retry_after ?? WAIT_SECONDS, reason };
  if (code === 403 || (code === 400 && GONE.test(reason))) return { result: 'gone', reason };
  // 401 and 404: the token was revoked or changed, which says nothing of the message.
  if (code >= 500 || code === 401 || code === 404) return { result: 'failed', reason };
  return { result: 'refused', reason };
}

/** Whether Telegram refused a message because it could not read its markup. */
export function isUnreadableMarkup({
  code,
  description,
}: {
  readonly code: number;
  readonly description: string;
}): boolean {
  return code === 400 && /can't parse entities/i.test(description);
}

/** A failed request is described with its address, and the token is part of that. */
export function withoutToken(text: string): string {
  return text.replace(/\/bot\d+:[\w-]+/g, '/bot…');
}
