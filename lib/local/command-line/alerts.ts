import type { AlertTicket } from '../../../lambda/alerts/alert.ts';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { redriveAlert } from '../../../lambda/alerts/hand-over.ts';
import { createLaneStore } from '../../../lambda/alerts/lane-store.ts';
import { type ListedAlert, listAlerts } from '../../../lambda/alerts/list-alerts.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import type { Table } from '../../../lambda/platform/table.ts';
import { terminalText } from '../terminal-text.ts';
import { UsageError } from '../usage-error.ts';
import { takeCopiesOff } from './alert-copies.ts';
import { alertName, isCalled, wholeAlertName } from './alert-name.ts';
import { alertTable } from './alert-table.ts';
import { type AlertsPlace, type PlaceOptions, withAlertsPlace } from './alerts-place.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface ListOptions extends PlaceOptions {
  readonly json?: boolean;
  /** How many days to look back, and ahead. */
  readonly days: number;
}

/** `datewire alerts`. */
export function listCommand({ json, days, ...place }: ListOptions, surroundings: Surroundings): Promise<void> {
  return withAlertsPlace(place, surroundings, async ({ table }) => {
    const alerts = await list(table, days, surroundings);
    if (json) print(surroundings, JSON.stringify(alerts, null, 2));
    else if (alerts.length === 0) print(surroundings, nothing(days));
    else print(surroundings, `${alertTable(alerts, surroundings)}\n\n${summary(alerts)}`);
  });
}

/** `datewire alerts redrive`. */
export function redriveCommand(place: PlaceOptions, surroundings: Surroundings): Promise<void> {
  return withAlertsPlace(place, surroundings, async (opened) => {
    const dead = await createAlertStore(opened.table).dead();
    if (dead.length === 0) print(surroundings, 'No alert has failed.');
    await putBack(dead, opened, surroundings);
  });
}

/** `datewire alerts retry`. */
export function retryCommand(name: string, place: PlaceOptions, surroundings: Surroundings): Promise<void> {
  return withAlertsPlace(place, surroundings, async (opened) => {
    const dead = (await createAlertStore(opened.table).dead()).filter((ticket) => isCalled(ticket, name));
    const shown = JSON.stringify(terminalText(name));
    if (dead.length > 1) {
      throw new UsageError(`several alerts are called ${shown}: ${dead.map(wholeAlertName).join(', ')}`);
    }
    if (dead.length === 0) {
      const known = (await list(opened.table, LOOK, surroundings)).find((alert) => isCalled(alert, name));
      if (known === undefined) throw new UsageError(`no alert is called ${shown}; \`datewire alerts\` lists them`);
      throw new UsageError(`the alert ${shown} has not failed: it is ${known.state}`);
    }
    await putBack(dead, opened, surroundings);
  });
}

/** So many days around now it is looked for an alert that has not failed, to say so. */
const LOOK = 30;

function list(table: Table, days: number, { clock }: Surroundings): Promise<ListedAlert[]> {
  const now = clock.now();
  const span = { from: now.subtract({ hours: 24 * days }), to: now.add({ hours: 24 * days }) };
  return listAlerts(span, now, {
    alerts: createAlertStore(table),
    lanes: createLaneStore(table),
    keyDates: createKeyDateStore(table),
  });
}

/** Makes alerts due that have failed, says which, and quiets the alarm that they made ring. */
async function putBack(
  dead: readonly AlertTicket[],
  { table, isOnAws, deadLetters }: AlertsPlace,
  surroundings: Surroundings,
): Promise<void> {
  const alerts = createAlertStore(table);
  const keyDates = createKeyDateStore(table);
  const revived: AlertTicket[] = [];
  for (const ticket of dead) {
    if (!(await redriveAlert(ticket, alerts, surroundings.clock.now()))) continue; // somebody else did
    revived.push(ticket);
    const title = (await keyDates.find(ticket.dateId))?.title ?? 'what was missed';
    print(surroundings, `${alertName(ticket)}  ${terminalText(title)}`);
  }
  if (revived.length > 0) {
    const them = revived.length === 1 ? 'It goes' : `These ${revived.length} go`;
    const when = isOnAws ? 'at the next minute' : 'at the next minute that a host runs (`datewire start`)';
    print(surroundings, `${them} out ${when}, to all who have not had it.`);
  }
  if (deadLetters !== null) {
    const taken = await takeCopiesOff(deadLetters, revived, alerts);
    print(surroundings, `Taken off the dead-letter queue: ${taken}.`);
  } else if (isOnAws && revived.length > 0) {
    print(
      surroundings,
      'The alarm goes on while their copies are in the dead-letter queue; --queue URL takes them off.',
    );
  }
}

function nothing(days: number): string {
  return (
    `No alert was due in the last ${inDays(days)}, and none is in the next ${inDays(days)}. ` +
    '`datewire ingest` takes an article in, `--days 30` looks further.'
  );
}

function inDays(days: number): string {
  return days === 1 ? '24 hours' : `${days} days`;
}

const STATES = ['planned', 'due', 'sending', 'sent', 'dropped', 'failed'] as const;

/** How many there are of each sort, and what to do about those that failed. */
function summary(alerts: readonly ListedAlert[]): string {
  const counts = STATES.map((state) => ({ state, count: alerts.filter((alert) => alert.state === state).length }));
  const said = counts.filter(({ count }) => count > 0).map(({ state, count }) => `${count} ${state}`);
  const hasFailed = alerts.some(({ state }) => state === 'failed');
  const advice = hasFailed ? '; once mended, `datewire alerts redrive` sends what failed' : '';
  return `${said.join(', ')}${advice}.`;
}
