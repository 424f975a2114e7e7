import { Temporal } from 'temporal-polyfill';
import { ENGLISH } from '../../lambda/bot/reader.ts';
import { absoluteDate, relativeDate } from '../../lambda/bot/wording/when.ts';
import { aKeyDate } from '../support/key-dates.ts';
import { ENGINE } from './engine.ts';
import { type OwedAlert, overAt, owedTo } from './owed.ts';
import type { Heard, KnownVersion, RunRecord } from './run-record.ts';
import type { ScenarioDate } from './scenario.ts';

export interface Violation {
  readonly kind: 'lost' | 'stale' | 'repeated' | 'unasked' | 'impolite' | 'wrong words';
  readonly story: string;
}

export interface Audit {
  readonly violations: readonly Violation[];
  /** Messages that came once more, and how many may: those that were in flight when nobody could know. */
  readonly repeats: number;
  readonly bound: number;
  readonly owed: number;
  readonly heard: number;
}

/** Minutes in which an alert has to come, however rough the world is; where fewer were left, it may come or not. */
export const PATIENCE = 25;

/** What failed for a reason of our own is tried again that many minutes later at the most. */
const RETRIED_WITHIN = 20;

/** A message, understood; of one that sums up what was missed, a line. */
interface Told extends Heard {
  readonly index: number;
  readonly kind: OwedAlert['kind'] | 'missed';
  readonly date: ScenarioDate;
  readonly version: KnownVersion;
  /** "in 2 days". */
  readonly relative: string | null;
}

/** Holds what Telegram has taken in a run against what was owed. */
export function audit(record: RunRecord): Audit {
  const { scenario } = record;
  const told = record.heard.flatMap((heard, index) => understand(heard, index, record));
  const owed = scenario.chats.flatMap((chat) => owedTo(chat, record));
  const stale = told.filter((each) => isStale(each, record));
  const matched = told
    .filter((each) => !stale.includes(each))
    .map((each) => ({ told: each, owed: owed.findLast((alert) => isOwed(alert, each)) }));
  const counts = new Map<OwedAlert, Told[]>();
  for (const { told, owed } of matched) if (owed !== undefined) counts.set(owed, [...(counts.get(owed) ?? []), told]);
  const again = [...counts].flatMap(([alert, all]) => all.slice(1).map((each) => ({ alert, each })));
  const bound =
    record.unconfirmed + record.kills.reduce((sum, { taken }) => sum + Math.min(taken, ENGINE.sendsInFlight), 0);

  const violations: Violation[] = [
    ...owed
      .filter((alert) => isDue(alert, record) && !counts.has(alert))
      .map((alert) => ({ kind: 'lost' as const, story: storyOf(alert) })),
    ...record.dead
      .filter(({ until }) => until === Number.POSITIVE_INFINITY)
      .map(({ dateId, lead, chatId }) => {
        const story = `the alert "${lead}" of ${dateId} to ${chatId} is among the dead letters though it was redriven`;
        return { kind: 'lost' as const, story };
      }),
    ...stale.map((each) => ({ kind: 'stale' as const, story: tell(each) })),
    ...matched
      .filter(({ owed }) => owed === undefined)
      .map(({ told }) => ({ kind: 'unasked' as const, story: tell(told) })),
    ...(again.length > bound
      ? again.map(({ alert, each }) => ({
          kind: 'repeated' as const,
          story: `${storyOf(alert)}: once more at ${each.clock}; ${again.length} of at most ${bound}`,
        }))
      : []),
    ...impoliteIn(record),
    ...told
      .filter((each) => !isWellWorded(each))
      .map((each) => ({ kind: 'wrong words' as const, story: `${tell(each)}: "${each.relative}"` })),
  ];
  return { violations, repeats: again.length, bound, owed: owed.length, heard: record.heard.length };
}

function isOwed(alert: OwedAlert, { kind, chatId, version, lived }: Told): boolean {
  const isOfKind = alert.kind === (kind === 'missed' ? 'coming' : kind);
  return isOfKind && alert.chatId === chatId && alert.version === version && alert.from <= lived;
}

/** Whether there was time enough for it to come, and somebody to take it. */
function isDue(alert: OwedAlert, record: RunRecord): boolean {
  const { chatId, from, to } = alert;
  const free = Math.max(from, heldUpUntil(alert, record));
  const isReachable = ({ unreachable }: RunRecord) =>
    !unreachable.some((gap) => gap.chatId === chatId && gap.from < free + PATIENCE && gap.to > from);
  return to - free >= PATIENCE && isReachable(record);
}

/** The lived minute until which it lay among the dead letters, or could not be worked on. */
function heldUpUntil({ kind, chatId, version, lead, from, to }: OwedAlert, { dead, spoilt }: RunRecord): number {
  const redriven = dead
    .filter(
      (each) =>
        each.chatId === chatId &&
        each.dateId === version.dateId &&
        each.version === version.version &&
        each.lead === (kind === 'change' ? 'change' : lead),
    )
    .map(({ until }) => until);
  const mended = spoilt.filter((gap) => gap.from < to && gap.to > from).map((gap) => gap.to + RETRIED_WITHIN);
  return Math.max(0, ...redriven, ...mended);
}

/** Whether it was over by then, or the store had known better for longer than a message may be on its way. */
function isStale({ index, kind, date, version, clock, lived }: Told, record: RunRecord): boolean {
  const over = overAt({ date, version });
  const isOver = over !== null && Temporal.Instant.compare(clock, over) >= 0;
  if (kind === 'missed' ? !isOver : over !== null && Temporal.Instant.compare(clock, over) > 0) return true;
  const next = record.versions.find((each) => each.dateId === date.id && each.version === version.version + 1);
  if (next === undefined || index < next.messagesBefore) return false;
  const mayBeOnItsWay = next.isSudden ? ENGINE.sendsBetweenLooks : 0;
  return lived > next.lived || index >= next.messagesBefore + mayBeOnItsWay;
}

/** After a 429 nothing is sent before the wait is over, but for what was on its way. */
function impoliteIn({ calls }: RunRecord): Violation[] {
  return calls.flatMap((life, number) => {
    let waitsUntil = Number.NEGATIVE_INFINITY;
    let since = 0;
    return life.flatMap(({ date, retryAfter, parameters }): Violation[] => {
      const isTooEarly = date < waitsUntil && ++since > ENGINE.sendsInFlight - 1;
      if (retryAfter !== undefined && date + retryAfter > waitsUntil) {
        waitsUntil = date + retryAfter;
        since = 0;
      }
      if (!isTooEarly) return [];
      const story = `life ${number + 1} sent to ${String(parameters.chat_id)} before a wait was over`;
      return [{ kind: 'impolite', story }];
    });
  });
}

/** Whether "in 50 minutes" was true when it was taken; a minute may go by on the way. */
function isWellWorded({ relative, date, version, clock }: Told): boolean {
  if (relative === null || version.timing === null) return true;
  const keyDate = aKeyDate(dated(date, version));
  return [clock, clock.subtract({ minutes: 1 })].some((now) => relativeDate(keyDate, ENGLISH, now) === relative);
}

/** What a message tells: of what was missed each date, of any other alert one, and of what is no alert nothing. */
function understand(heard: Heard, index: number, record: RunRecord): Told[] {
  const [head = '', ...lines] = heard.text.split('\n');
  if (head.startsWith('💤')) return lines.map((line) => missedIn(line, heard, index, record));
  const date = record.scenario.dates.find(({ title }) => head.endsWith(title));
  const kind = head.startsWith('⏰') ? 'coming' : /^(?:🔁|❌)/u.test(head) ? 'change' : null;
  if (date === undefined || kind === null) return [];
  const isOff = head.startsWith('❌');
  const when = lines.find((line) => (kind === 'coming' ? true : line.startsWith('Now: '))) ?? '';
  const version = record.versions.find(
    (each) =>
      each.dateId === date.id &&
      (each.timing === null
        ? isOff
        : !isOff && when.replace(/^Now: /, '').startsWith(absoluteDate(dated(date, each), ENGLISH))),
  );
  if (version === undefined) throw new Error(`a message tells of no time that was ever known: ${heard.text}`);
  return [{ ...heard, index, kind, date, version, relative: /— (.+)$/.exec(when)?.[1] ?? null }];
}

function missedIn(line: string, heard: Heard, index: number, { scenario, versions }: RunRecord): Told {
  for (const version of versions) {
    const date = scenario.dates.find(({ id }) => id === version.dateId);
    if (date === undefined || version.timing === null) continue;
    if (!line.endsWith(`${date.title}, ${absoluteDate(dated(date, version), ENGLISH)}`)) continue;
    return { ...heard, index, kind: 'missed', date, version, relative: null };
  }
  throw new Error(`something was missed that was never known: ${line}`);
}

function dated({ zone }: ScenarioDate, { timing }: KnownVersion) {
  const { date, time } = timing ?? { date: '', time: null };
  return { date, time, zone, end: null, precision: time === null ? ('day' as const) : ('minute' as const) };
}

function storyOf({ kind, chatId, version, lead, from, to }: OwedAlert): string {
  const what = kind === 'change' ? 'the change' : `the alert "${lead}"`;
  return `${what} of ${version.dateId} (version ${version.version}) to ${chatId}, owed in minutes ${from} to ${to}`;
}

function tell({ kind, date, version, chatId, clock, lived }: Told): string {
  return `${kind} of ${date.id} (version ${version.version}) to ${chatId} at ${clock}, minute ${lived}`;
}
