import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../platform/clock.ts';
import type { Counts } from './alert.ts';
import type { Held, Receipt, Sending } from './lane.ts';

/** After this long a message is tried once more of which nobody knows whether it arrived. */
const UNCONFIRMED_WAIT = { seconds: 60 } satisfies Temporal.DurationLike;

/** What the window of a sending that is open has come to. */
export interface Ledger {
  /** Who has had it in this window. */
  readonly had: ReadonlySet<number>;
  /** Who waits. */
  readonly held: Map<number, Held>;
  add(receipt: Receipt): void;
  /** What stands to the account of the sending once the window is closed. */
  closed(): Pick<Sending, keyof Counts | 'held' | 'failed'>;
}

/** @param receipts of the window, where it was opened by somebody who did not come to close it. */
export function openLedger(sending: Sending, receipts: readonly Receipt[], clock: Clock): Ledger {
  const had = new Set<number>();
  const held = new Map(sending.held.map((each) => [each.chatId, each]));
  const failed = [...sending.failed];
  const counts = { sent: sending.sent, refused: sending.refused, unconfirmed: sending.unconfirmed };

  function add(receipt: Receipt): void {
    const { chatId, state } = receipt;
    had.add(chatId);
    if (state === 'unconfirmed' && receipt.tries === 1) {
      if (held.get(chatId)?.why !== 'unconfirmed') held.set(chatId, unconfirmed(receipt, clock.now()));
      return;
    }
    held.delete(chatId);
    if (state === 'sent' || state === 'refused' || state === 'unconfirmed') counts[state]++;
    // What twice had no answer may have arrived, or not: it is for the operator to say.
    if (state === 'failed' || state === 'unconfirmed') failed.push({ chatId, reason: receipt.reason });
  }

  // What was tried a second time was tried a first time before.
  for (const receipt of receipts.toSorted((one, other) => triesOf(one) - triesOf(other))) add(receipt);
  return { had, held, add, closed: () => ({ ...counts, held: [...held.values()], failed }) };
}

function triesOf(receipt: Receipt): number {
  return receipt.state === 'unconfirmed' ? receipt.tries : 3;
}

function unconfirmed({ chatId, reason }: { chatId: number; reason: string }, now: Temporal.Instant): Held {
  const notBefore = now.add(UNCONFIRMED_WAIT).toString();
  return { chatId, notBefore, why: 'unconfirmed', tries: 1, against: 0, reason };
}
