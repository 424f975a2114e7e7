import Table from 'cli-table3';
import pc from 'picocolors';
import type { AlertLead } from '../../../lambda/alerts/alert.ts';
import type { ListedAlert } from '../../../lambda/alerts/list-alerts.ts';
import { alertName } from './alert-name.ts';
import { fitting } from './key-date-table.ts';
import type { Surroundings } from './surroundings.ts';
import { TABLE_LINES, tableWidth, withoutEndSpaces } from './table-style.ts';

type State = ListedAlert['state'];

const COLOURS: Record<State, 'dim' | 'cyan' | 'yellow' | 'green' | 'red'> = {
  planned: 'dim',
  due: 'yellow',
  sending: 'cyan',
  sent: 'green',
  dropped: 'dim',
  failed: 'red',
};

const LEADS: Record<AlertLead, string> = {
  '7d': '7 days before',
  '2d': '2 days before',
  '1d': 'the day before',
  '0d': 'on the day',
  '24h': '24 hours before',
  '3h': '3 hours before',
  '1h': 'an hour before',
  '15m': '15 minutes before',
  first: 'learned of late',
  change: 'word of a change',
  edit: 'messages put right',
  missed: 'what was missed',
  digest: 'digest',
  evening: 'before quiet hours',
  morning: 'after quiet hours',
  held: 'held back',
  snooze: 'put off',
};

/** Of the columns with times and numbers, so that what the alert is has the rest. */
const WIDTHS = { due: 13, state: 9, followers: 15, late: 9 } as const;

/** Alerts as a table that fits the terminal; why one failed stands under its name. Times are in UTC. */
export function alertTable(
  alerts: readonly ListedAlert[],
  { output, hasColours }: Pick<Surroundings, 'output' | 'hasColours'>,
): string {
  const colours = pc.createColors(hasColours);
  const { due, state, followers, late } = WIDTHS;
  const what = tableWidth(output) - due - state - followers - late;
  const table = new Table({
    chars: TABLE_LINES,
    head: ['due (UTC)', 'alert', 'state', 'followers', 'late by'].map(colours.bold),
    style: { head: [], border: hasColours ? ['dim'] : [] },
    colWidths: [due, what, state, followers, late],
    colAligns: ['left', 'left', 'left', 'right', 'right'],
    wordWrap: true,
  });
  for (const alert of alerts) {
    const colour = colours[COLOURS[alert.state]];
    const [day, time] = alert.at.split('T');
    const reason = alert.reason === null ? [] : [colour(fitting(alert.reason, what - 2))];
    table.push([
      `${colours.bold(day ?? '')}\n${(time ?? '').slice(0, 5)}`,
      [
        colours.bold(fitting(alert.title, what - 2)),
        LEADS[alert.lead],
        colours.dim(fitting(alertName(alert), what - 2)),
        ...reason,
      ].join('\n'),
      colour(alert.state),
      followerLines(alert).join('\n'),
      lateText(alert),
    ]);
  }
  return withoutEndSpaces(table);
}

/** How many were served; where not all of them have it for sure, what became of them. */
function followerLines({ state, followers, sent, refused, unconfirmed }: ListedAlert): string[] {
  if (followers === 0 && (state === 'planned' || state === 'due' || state === 'dropped')) return [''];
  const parts = [
    [sent, 'sent'],
    [refused, 'refused'],
    [unconfirmed, 'unconfirmed'],
  ] as const;
  const isWhole = refused === 0 && unconfirmed === 0;
  return [
    String(followers),
    ...(isWhole ? [] : parts.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)),
  ];
}

function lateText({ lateSeconds, state }: ListedAlert): string {
  if (lateSeconds === null) return '';
  if (lateSeconds <= 0) return state === 'sending' ? '' : 'in time';
  return inUnits(lateSeconds);
}

/** Seconds in a unit that tells enough: "14 s", "12 min", "3 h", "2 days". */
function inUnits(seconds: number): string {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 120 * 60) return `${Math.round(seconds / 60)} min`;
  const hours = Math.round(seconds / 3_600);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} days`;
}
