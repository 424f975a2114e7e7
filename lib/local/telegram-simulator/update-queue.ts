import { randomInt } from 'node:crypto';
import { BotApiError } from './api-error.ts';

/** One update as Telegram delivers it: its id, and one field named after its type. */
export type Update = { update_id: number } & Record<string, unknown>;

/** https://core.telegram.org/bots/api#update */
export type UpdateType =
  | 'message'
  | 'edited_message'
  | 'channel_post'
  | 'edited_channel_post'
  | 'callback_query'
  | 'inline_query'
  | 'my_chat_member';

export interface PollOptions {
  /** First update wanted; what stands before it is confirmed. Below zero: the last so many. 0: no change. */
  offset: number;
  limit: number;
  /** Seconds to wait where there is nothing. */
  timeout: number;
  /** The poller went away. */
  signal: AbortSignal;
}

/** The updates that wait for the bot, in order, until it confirms them. */
export interface UpdateQueue {
  /** Adds an update, unless the bot did not ask for its type. */
  add(type: UpdateType, content: Record<string, unknown>): void;
  /** The update that is to be delivered next. */
  first(): Update | undefined;
  /** Forgets what stands before this id. */
  confirmBefore(updateId: number): void;
  dropAll(): void;
  size(): number;
  /** Waits for updates, as getUpdates does; a second poller ends the first with 409. */
  poll(options: PollOptions): Promise<Update[]>;
  /** Whether a poll is waiting. */
  isPolled(): boolean;
  /** Ends a waiting poll: with an error, or with nothing. */
  endPoll(error?: BotApiError): void;
  /** The types the bot asked for; `undefined` is Telegram's default, all that the simulator makes. */
  allowedTypes: string[] | undefined;
  /** Called after each update that was added. */
  onAdded: () => void;
}

const othersPoll = 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running';

export function createUpdateQueue(): UpdateQueue {
  // As at Telegram, numbering begins anywhere: a bot that remembers the updates of another run must not take these for them.
  let nextId = randomInt(1, 2 ** 30);
  let waiting: Update[] = [];
  // Updates are confirmed from the front; they are cut off in batches, so that confirming one costs nothing.
  let head = 0;
  let wake: ((error?: BotApiError) => void) | undefined;

  const confirmBefore = (updateId: number) => {
    while ((waiting[head]?.update_id ?? updateId) < updateId) head += 1;
    if (head > 1000 && head > waiting.length / 2) {
      waiting = waiting.slice(head);
      head = 0;
    }
  };

  const queue: UpdateQueue = {
    allowedTypes: undefined,
    onAdded: () => {},
    add(type, content) {
      if (queue.allowedTypes && !queue.allowedTypes.includes(type)) return;
      waiting.push({ update_id: nextId, [type]: content });
      nextId += 1;
      wake?.();
      queue.onAdded();
    },
    first: () => waiting[head],
    confirmBefore,
    dropAll: () => confirmBefore(nextId),
    size: () => waiting.length - head,
    isPolled: () => wake !== undefined,
    endPoll: (error) => wake?.(error),
    async poll({ offset, limit, timeout, signal }) {
      queue.endPoll(new BotApiError(409, othersPoll));
      if (offset > 0) confirmBefore(offset);
      if (offset < 0) confirmBefore(nextId + offset);
      if (queue.size() === 0 && timeout > 0 && !signal.aborted) {
        await new Promise<void>((resolve, reject) => {
          const stop = () => wake?.();
          const timer = setTimeout(stop, timeout * 1000);
          signal.addEventListener('abort', stop, { once: true });
          wake = (error) => {
            wake = undefined;
            clearTimeout(timer);
            signal.removeEventListener('abort', stop);
            if (error) reject(error);
            else resolve();
          };
        });
      }
      return waiting.slice(head, head + limit);
    },
  };
  return queue;
}
