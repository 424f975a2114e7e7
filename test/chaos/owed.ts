import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../lambda/dates/span.ts';
import type { Lead } from '../../lambda/subscribers/lead.ts';
import { leadTimes } from './lead-times.ts';
import type { KnownVersion, RunRecord } from './run-record.ts';
import type { ScenarioChat, ScenarioDate } from './scenario.ts';

/*
 * What a chat is owed, worked out from the promises and not from the program: for each alert that it wants, the stretch of
 * lived minutes in which it may come, once.
 */

export interface OwedAlert {
  readonly kind: 'coming' | 'change';
  readonly chatId: number;
  readonly version: KnownVersion;
  /** Of what is coming: the lead, or that the date was learned of within its first leads. */
  readonly lead: Lead | 'first' | null;
  /**
   * Lived minutes. It ends where the next alert of the same date falls due, or the date changes. Who has not heard the last
   * one of a date when that is over is told then that it was missed.
   */
  readonly from: number;
  readonly to: number;
}

/** What happens at a minute is over a minute later, so that an alert at that very minute still counts. */
const MARGIN = { minutes: 1 } satisfies Temporal.DurationLike;

type Timed = { readonly date: ScenarioDate; readonly version: KnownVersion };

/** All that a chat is owed, in the order in which it falls due for each version of a date. */
export function owedTo(chat: ScenarioChat, record: RunRecord): OwedAlert[] {
  return record.scenario.dates.filter((date) => follows(chat, date)).flatMap((date) => owedOf(chat, date, record));
}

export function follows({ topics }: ScenarioChat, date: ScenarioDate): boolean {
  return ['everything', `date:${date.id}`, ...date.topics].some((topic) => topics.includes(topic));
}

/** The instant from which on a version of a date is over; null where it is called off. */
export function overAt({ date, version }: Timed): Temporal.Instant | null {
  if (version.timing === null) return null;
  const { time } = version.timing;
  const precision = time === null ? 'day' : 'minute';
  return spanOf({ ...version.timing, end: null, zone: date.zone, precision }).end.add(MARGIN);
}

function owedOf(chat: ScenarioChat, date: ScenarioDate, record: RunRecord): OwedAlert[] {
  const known = record.versions.filter(({ dateId }) => dateId === date.id);
  return known.flatMap((version, index) => {
    const last = Math.min(known[index + 1]?.lived ?? Number.POSITIVE_INFINITY, record.moments.at(-1)?.lived ?? 0);
    // What is called off is told of as long as it would not be over.
    const timed = version.timing === null ? (known[index - 1] ?? version) : version;
    const until = Math.min(last, reach(overAt({ date, version: timed }), version, record));
    const change: OwedAlert[] =
      version.version === 1
        ? []
        : [{ kind: 'change', chatId: chat.id, version, lead: null, from: version.lived, to: until }];
    const coming = wanted(chat, { date, version })
      .map(({ lead, at }) => ({ lead, from: reach(at, version, record) }))
      // Within a minute an alert may be sent first and the date change then.
      .filter(({ from }) => from <= until);
    return [
      ...change,
      ...coming.map(({ lead, from }, at) => {
        const to = coming[at + 1]?.from ?? last;
        return { kind: 'coming' as const, chatId: chat.id, version, lead, from, to };
      }),
    ];
  });
}

/** The alerts of a version that a chat wants, earliest first: those missed when it was learned of are one, at once. */
function wanted(chat: ScenarioChat, { date, version }: Timed): { lead: Lead | 'first'; at: Temporal.Instant }[] {
  const learned = version.clock;
  const over = overAt({ date, version });
  // Of what was over when it was learned of nobody is told.
  if (version.timing === null || over === null || Temporal.Instant.compare(over.subtract(MARGIN), learned) <= 0)
    return [];
  const mine = leadTimes(date, version.timing).filter(({ lead }) => chat.leads.includes(lead));
  const isMissed = ({ at }: { at: Temporal.Instant }) => Temporal.Instant.compare(at, learned) <= 0;
  const first = version.version === 1 && mine.some(isMissed) ? [{ lead: 'first' as const, at: learned }] : [];
  return [...first, ...mine.filter((each) => !isMissed(each))];
}

/** The lived minute in which the clock came to an instant after a version was known; infinite where it never did. */
function reach(at: Temporal.Instant | null, version: KnownVersion, { moments }: RunRecord): number {
  if (at === null) return Number.POSITIVE_INFINITY;
  const index = moments.findIndex(
    ({ lived, clock }) => lived >= version.lived && Temporal.Instant.compare(clock, at) >= 0,
  );
  const [before, first] = [moments[index - 1], moments[index]];
  if (first === undefined) return Number.POSITIVE_INFINITY;
  // Minutes in which nothing happens are lived through too, and not noted one by one; a jump is no minute.
  const minutesPast = before?.lived === first.lived ? 0 : Math.floor(at.until(first.clock).total('minutes'));
  return Math.max(version.lived, before?.lived ?? 0, first.lived - minutesPast);
}
