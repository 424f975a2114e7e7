import { announcedVersion } from '../dates/announced-version.ts';
import type { KeyDateStore } from '../dates/key-date-store.ts';
import { deliveryOf } from '../subscribers/subscriber.ts';
import type { Alert } from './alert.ts';
import { consequencesOf } from './consequences.ts';
import type { Sending } from './lane.ts';
import type { Health } from './lane-health.ts';
import type { LaneStore } from './lane-store.ts';
import type { Pace } from './pace.ts';
import { sendAll } from './send-all.ts';
import type { WindowParts } from './serve-window.ts';
import { endOnLane, type SettleParts } from './settle-alert.ts';

interface EditParts extends WindowParts, SettleParts {
  readonly keyDates: KeyDateStore;
  readonly lanes: LaneStore;
}

/**
 * Puts the word of a change into the messages that went out on a lane before it, group by group of their receipts, so that
 * nobody who scrolls back reads a date that is past. The change has been told by a message of its own, and to edit a
 * message again changes nothing: what fails is left, and what a run that died had done is done once more.
 */
export async function editEarlier(
  sending: Sending,
  health: Health,
  pace: Pace,
  mayGoOn: () => boolean,
  parts: EditParts,
): Promise<void> {
  const { alerts, keyDates, lanes, clock, log } = parts;
  const keyDate = await keyDates.find(sending.dateId);
  if (keyDate === undefined || announcedVersion(keyDate) !== sending.version) {
    return endOnLane({ sending, end: 'dropped', reason: 'its key date was changed' }, parts);
  }
  const consequences = await consequencesOf(keyDate, keyDates, clock.now());
  const news = { lead: 'change', keyDate, consequences } as const;
  let { sent } = sending;
  let at = sending;
  for (const alert of earlier(await alerts.ofKeyDate(sending.dateId), sending)) {
    const name = `${alert.lead}#${alert.version}`;
    const [atName = '', key = ''] = at.after.split(' ');
    if (name < atName) continue;
    let after = name === atName ? key : '';
    for (;;) {
      if (!mayGoOn()) return;
      const group = await alerts.sentAfter(alert, sending.lane, after);
      if (group === undefined) break;
      if (!(await editGroup(group.messages))) return;
      after = group.key;
      const next = { ...at, after: `${name} ${after}`, sent, window: at.window + 1 };
      if (!(await lanes.save(at, next))) return;
      at = next;
    }
  }
  await endOnLane({ sending: at, end: 'done' }, parts);

  /** @returns whether all were tried. */
  async function editGroup(messages: readonly { chatId: number; messageId: number }[]): Promise<boolean> {
    const chats = await parts.subscribers.findMany(messages.map(({ chatId }) => chatId));
    const readers = new Map(chats.map((chat) => [chat.chatId, deliveryOf(chat)]));
    const ids = new Map(messages.map(({ chatId, messageId }) => [chatId, messageId]));
    const { isComplete } = await sendAll([[...ids.keys()]], {
      pace,
      timer: parts.timer,
      mayGoOn,
      record: async () => {},
      async send(chatId) {
        const [reader, messageId] = [readers.get(chatId), ids.get(chatId)];
        if (reader === undefined || messageId === undefined) return null;
        const outcome = await parts.broadcaster.edit(chatId, messageId, parts.word(news, reader, clock.now()));
        if (outcome.result === 'sent') sent++;
        else if (outcome.result === 'wait') health.mustWait(outcome.seconds, outcome.reason);
        else log.info('message not edited', { dateId: sending.dateId, chatId, reason: reasonOf(outcome) });
        return null;
      },
    });
    return isComplete && health.stop === null;
  }
}

function reasonOf(outcome: object): string {
  return 'reason' in outcome && typeof outcome.reason === 'string' ? outcome.reason : 'unknown';
}

/** The alerts whose messages tell of an older version, in the order of their names. */
function earlier(all: readonly Alert[], { version }: Sending): Alert[] {
  return all
    .filter((alert) => alert.version < version && alert.lead !== 'edit')
    .sort((one, other) => (`${one.lead}#${one.version}` < `${other.lead}#${other.version}` ? -1 : 1));
}
