import { type Dispatcher, Pool } from 'undici';
import { BotApiAnswer, isUnreadableMarkup, type Refusal, refusalOf, SentMessage, withoutToken } from './bot-api.ts';
import { errorText } from './log.ts';
import type { Message } from './message.ts';
import { plainText } from './message-markup.ts';
import { keyboardOf } from './telegram.ts';

/** What became of a message to one of many. */
export type BroadcastOutcome =
  | {
      readonly result: 'sent';
      readonly messageId: number;
      /** Why Telegram could not read its markup, where it went out as plain text. */
      readonly unreadable?: string;
    }
  | Refusal
  /** The request went out and no answer came: Telegram may have the message, or not. To send it again may repeat it. */
  | { readonly result: 'unconfirmed'; readonly reason: string };

/** How one chat gets a message that goes to many. */
export interface SendOptions {
  /** Without a sound. */
  readonly silent?: boolean;
  /** The forum topic that it comes into. */
  readonly threadId?: number | null;
}

/** Sends messages to many chats. Nothing that Telegram answers, or leaves unanswered, is an exception here. */
export interface Broadcaster {
  send(chatId: number, message: Message, options?: SendOptions): Promise<BroadcastOutcome>;
  /** Puts a message in the place of one that was sent before. */
  edit(chatId: number, messageId: number, message: Message): Promise<BroadcastOutcome>;
}

export interface BroadcasterOptions {
  readonly token: string;
  /** Root of the Bot API: Telegram's own, a self-hosted server, or a simulator. */
  readonly apiRoot: string;
  /** Whether messages above Telegram's free rate are paid for (`allow_paid_broadcast`). @default - false */
  readonly paid?: boolean;
  /** How long an answer may take, in milliseconds. @default - 10,000 */
  readonly answerTimeout?: number;
}

const CONNECT_TIMEOUT_MILLISECONDS = 5_000;
const ANSWER_TIMEOUT_MILLISECONDS = 10_000;
/** More than may be in flight at once. */
const CONNECTIONS = 512;

/**
 * A client of one method, `sendMessage`, for alerts. It knows of each request whether it was begun when it failed, which
 * telegraf's client does not tell, and which decides whether it may be repeated; and it opens fewer things a call.
 */
export function createBroadcaster({ token, apiRoot, paid = false, ...options }: BroadcasterOptions): Broadcaster {
  const { answerTimeout = ANSWER_TIMEOUT_MILLISECONDS } = options;
  const root = new URL(apiRoot);
  const pathOf = (method: string) => `${root.pathname.replace(/\/$/, '')}/bot${token}/${method}`;
  const [sendPath, editPath] = [pathOf('sendMessage'), pathOf('editMessageText')];
  const pool = new Pool(root.origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MILLISECONDS },
    headersTimeout: answerTimeout,
    bodyTimeout: answerTimeout,
  });

  /**
   * Messages as JSON, but for the chat: each mostly goes to many. Once the markup of one was found to be unreadable, it is
   * not tried again.
   */
  const written = new WeakMap<Message, { readonly json: string; readonly unreadable?: string }>();

  function encode(message: Message, text: { readonly text: string; readonly parse_mode?: 'HTML' }): string {
    return JSON.stringify({
      ...text,
      link_preview_options: { is_disabled: true },
      ...(message.buttons && { reply_markup: keyboardOf(message) }),
      ...(paid && { allow_paid_broadcast: true }),
    });
  }

  async function postJson(path: string, own: string, json: string): Promise<BroadcastOutcome | Unreadable> {
    const answer = await post(pool, path, `{${own},${json.slice(1)}`);
    if ('error' in answer) {
      const reason = withoutToken(errorText(answer.error));
      return { result: answer.isBegun ? 'unconfirmed' : 'failed', reason };
    }
    return outcomeOf(answer);
  }

  return {
    async send(chatId, message, { silent = false, threadId = null } = {}) {
      const own = [
        `"chat_id":${chatId}`,
        ...(silent ? ['"disable_notification":true'] : []),
        ...(threadId === null ? [] : [`"message_thread_id":${threadId}`]),
      ].join();
      let sending = written.get(message) ?? { json: encode(message, { text: message.html, parse_mode: 'HTML' }) };
      written.set(message, sending);
      let outcome = await postJson(sendPath, own, sending.json);
      if (outcome.result === 'unreadable') {
        const json = encode(message, { text: plainText(message.html) });
        sending = { json, unreadable: outcome.reason };
        written.set(message, sending);
        outcome = await postJson(sendPath, own, json);
      }
      if (outcome.result === 'unreadable') return { ...outcome, result: 'refused' };
      const { unreadable } = sending;
      return outcome.result === 'sent' && unreadable !== undefined ? { ...outcome, unreadable } : outcome;
    },

    async edit(chatId, messageId, message) {
      const json = encode(message, { text: message.html, parse_mode: 'HTML' });
      const outcome = await postJson(editPath, `"chat_id":${chatId},"message_id":${messageId}`, json);
      return outcome.result === 'unreadable' ? { ...outcome, result: 'refused' } : outcome;
    },
  };
}

/** Telegram could not read the message's markup. */
interface Unreadable {
  readonly result: 'unreadable';
  readonly reason: string;
}

function outcomeOf({ status, text }: { status: number; text: string }): BroadcastOutcome | Unreadable {
  const answer = BotApiAnswer.safeParse(parsed(text)).data;
  if (answer?.ok === false) {
    const error = { ...answer, code: answer.error_code };
    return isUnreadableMarkup(error) ? { result: 'unreadable', reason: error.description } : refusalOf(error);
  }
  const sent = answer === undefined ? undefined : SentMessage.safeParse(answer.result).data;
  if (sent !== undefined) return { result: 'sent', messageId: sent.message_id };
  // What is not of the Bot API comes from something before it; a success that cannot be read is one all the same.
  const reason = `an answer of ${status} that is not the Bot API's`;
  return { result: status < 300 ? 'unconfirmed' : 'failed', reason };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Answer =
  | { readonly status: number; readonly text: string }
  /** `isBegun`: whether any of the request may have left this machine. */
  | { readonly error: Error; readonly isBegun: boolean };

function post(pool: Dispatcher, path: string, body: string): Promise<Answer> {
  return new Promise((resolve) => {
    let isBegun = false;
    let status = 0;
    const chunks: Buffer[] = [];
    pool.dispatch(
      { method: 'POST', path, body, headers: { 'content-type': 'application/json' } },
      {
        onRequestStart() {
          isBegun = true;
        },
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          resolve({ status, text: Buffer.concat(chunks).toString() });
        },
        onResponseError(_controller, error) {
          resolve({ error, isBegun });
        },
      },
    );
  });
}
