import type { Timer } from '../platform/clock.ts';
import type { Receipt } from './lane.ts';
import type { Pace } from './pace.ts';

export interface SendAllParts {
  readonly pace: Pace;
  readonly timer: Timer;
  /** Sends one chat its message. @returns what is to be remembered of it; null where nothing is settled. */
  readonly send: (chatId: number) => Promise<Receipt | null>;
  /** Remembers what became of some messages. */
  readonly record: (receipts: readonly Receipt[]) => Promise<void>;
  /** Whether anything more may be started; asked before each message, which counts as started once this is answered. */
  readonly mayGoOn: () => boolean | Promise<boolean>;
}

/** A receipt waits no longer than this for others, in milliseconds. */
const PATIENCE = 1_000;
/** For a chat that may not be sent anything yet, everything is held up this long at the most, in milliseconds. */
const MAX_WAIT = 2_000;

/**
 * Sends messages to chats, overlapping, at a pace. The next of them are asked for while the last are under way. No more are under way and not yet recorded than the pace has slots:
 * that many can be repeated after a crash. Receipts are written in groups, one write at a time; what completes meanwhile
 * goes into the next.
 *
 * @returns the chats that must wait, with the milliseconds; and whether all others were served. When it returns, or
 * throws, nothing is under way any more.
 * @throws whatever sending, recording or asking for chats threw first; nothing more is started then.
 */
export async function sendAll(
  batches: Iterable<readonly number[]> | AsyncIterable<readonly number[]>,
  { pace, timer, send, record, mayGoOn }: SendAllParts,
): Promise<{ isComplete: boolean; waiting: { chatId: number; milliseconds: number }[] }> {
  /** So many receipts are worth a write of their own: one half is under way while the other is being recorded. */
  const group = pace.slots / 2;
  let unrecorded: Receipt[] = [];
  let oldest = 0;
  /** How many are on their way, and how many are started and not yet recorded. */
  let sending = 0;
  let open = 0;
  let isWriting = false;
  let isEnding = false;
  const failures: unknown[] = [];
  let notify = () => {};
  const change = () =>
    new Promise<void>((resolve) => {
      notify = resolve;
    });

  function recordIfDue(): void {
    const isDue = isEnding || unrecorded.length >= group || open >= pace.slots || timer.now() - oldest >= PATIENCE;
    if (isWriting || unrecorded.length === 0 || !isDue) return;
    const due = unrecorded;
    unrecorded = [];
    isWriting = true;
    record(due)
      .catch((error: unknown) => failures.push(error))
      .finally(() => {
        isWriting = false;
        open -= due.length;
        recordIfDue();
        notify();
      });
  }

  function start(chatId: number): void {
    sending++;
    open++;
    pace.started(chatId, timer.now());
    send(chatId)
      .then((receipt) => {
        if (receipt === null) open--;
        else {
          if (unrecorded.length === 0) oldest = timer.now();
          unrecorded.push(receipt);
        }
      })
      .catch((error: unknown) => {
        open--;
        failures.push(error);
      })
      .finally(() => {
        sending--;
        recordIfDue();
        notify();
      });
  }

  /** @returns false where nothing more may be started. */
  async function startAt(chatId: number, earliest: number): Promise<boolean> {
    while (failures.length === 0) {
      recordIfDue();
      const now = timer.now();
      const at = Math.max(pace.nextStart(now), earliest);
      if (sending >= pace.overlap || open >= pace.slots) await change();
      else if (at > now) await timer.sleep(at - now);
      else if (!(await mayGoOn()) || failures.length > 0) return false;
      else {
        start(chatId);
        return true;
      }
    }
    return false;
  }

  async function startAll(): Promise<{ isComplete: boolean; waiting: { chatId: number; milliseconds: number }[] }> {
    const later: number[] = [];
    for await (const batch of batches) {
      for (const chatId of batch) {
        const now = timer.now();
        if (pace.chatFreeAt(chatId, now) > now) later.push(chatId);
        else if (!(await startAt(chatId, now))) return { isComplete: false, waiting: [] };
      }
    }
    const waiting: { chatId: number; milliseconds: number }[] = [];
    for (const chatId of later) {
      const now = timer.now();
      const free = pace.chatFreeAt(chatId, now);
      if (free - now > MAX_WAIT) waiting.push({ chatId, milliseconds: free - now });
      else if (!(await startAt(chatId, free))) return { isComplete: false, waiting };
    }
    return { isComplete: true, waiting };
  }

  const result = await startAll().catch((error: unknown) => {
    failures.push(error);
    return { isComplete: false, waiting: [] };
  });
  isEnding = true;
  recordIfDue();
  while (open > 0) await change();
  if (failures.length > 0) throw failures[0];
  return result;
}
