import { AlertTicket } from '../../../lambda/alerts/alert.ts';
import type { AlertStore } from '../../../lambda/alerts/alert-store.ts';

/** A message of the dead-letter queue, hidden from others while it is looked at. */
export interface DeadLetter {
  readonly body: string;
  /** By which it is deleted. */
  readonly handle: string;
}

/** The dead-letter queue of the deliver queue, whose messages make its alarm ring. */
export interface DeadLetters {
  /** Some of what lies there; nothing where all is hidden, or there is none. */
  receive(): Promise<DeadLetter[]>;
  delete(handle: string): Promise<void>;
}

/**
 * Takes the copies of dead alerts off the dead-letter queue, those that are put back or sent by now: what is true of an
 * alert stands in the table, and its copy is there for the alarm alone. The others stay, and the alarm with them.
 *
 * @param putBack those that were dead when this run began, and are not any more. One whose copy has come since is not
 * among them, so its copy stays.
 * @returns how many were taken off.
 */
export async function takeCopiesOff(
  letters: DeadLetters,
  putBack: readonly AlertTicket[],
  alerts: Pick<AlertStore, 'find'>,
): Promise<number> {
  let taken = 0;
  for (;;) {
    const some = await letters.receive();
    if (some.length === 0) return taken;
    for (const { body, handle } of some) {
      const ticket = AlertTicket.safeParse(jsonOf(body)).data;
      if (ticket === undefined) continue;
      const isPutBack = putBack.some((each) => isSame(each, ticket));
      if (!isPutBack && !(await isThrough(ticket, alerts))) continue;
      await letters.delete(handle);
      taken++;
    }
  }
}

/** Whether an alert was put back before, and has come to another end. */
async function isThrough(ticket: AlertTicket, alerts: Pick<AlertStore, 'find'>): Promise<boolean> {
  const state = (await alerts.find(ticket))?.state;
  return state === undefined || state === 'sent' || state === 'dropped';
}

function isSame(one: AlertTicket, other: AlertTicket): boolean {
  return one.dateId === other.dateId && one.lead === other.lead && one.version === other.version;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
