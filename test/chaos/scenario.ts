import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../lambda/dates/span.ts';
import { DEFAULT_LEADS, LEADS, type Lead } from '../../lambda/subscribers/lead.ts';
import type { Weather } from '../../lib/local/telegram-simulator/weather.ts';
import { type Chance, createChance } from './chance.ts';
import { ENGINE } from './engine.ts';
import { leadTimes } from './lead-times.ts';

/* What happens in one run of chaos, as a plan that the seed alone decides. */

export interface ScenarioChat {
  readonly id: number;
  readonly topics: readonly string[];
  readonly leads: readonly Lead[];
}

/** When something happens; null: it is called off. */
export interface Timing {
  readonly date: string;
  readonly time: string | null;
}

export interface ScenarioDate {
  readonly id: string;
  readonly title: string;
  readonly zone: string;
  readonly topics: readonly string[];
  readonly first: Timing;
}

/** What is done to the world at an instant of the made-up clock. */
export type ScenarioEvent = { readonly at: Temporal.Instant } & (
  | { readonly kind: 'learn'; readonly dateId: string }
  | { readonly kind: 'change'; readonly dateId: string; readonly to: Timing | null }
  | { readonly kind: 'block' | 'unblock'; readonly chatId: number }
  | { readonly kind: 'migrate'; readonly chatId: number; readonly newId: number }
  /** The clock is set to another time: a laptop that slept, or a correction backwards. */
  | { readonly kind: 'jump'; readonly minutes: number }
  | { readonly kind: 'weather'; readonly weather: Weather | null }
  | { readonly kind: 'throttle'; readonly share: number }
  /** A record that alerts need cannot be read, and can again. */
  | { readonly kind: 'spoil' | 'mend' }
  /** The operator has what lies among the dead letters sent after all. */
  | { readonly kind: 'redrive' }
);

/** A change that comes while the alerts of a date are being sent: when its n-th message has been taken. */
export interface SuddenChange {
  readonly dateId: string;
  readonly atMessage: number;
  readonly to: Timing | null;
}

/** What ends a life of the process: its n-th write, or Telegram taking its n-th message. */
export type Killing =
  | { readonly by: 'write'; readonly nth: number; readonly when: 'before' | 'after' }
  | { readonly by: 'message'; readonly nth: number };

export interface Scenario {
  readonly seed: number;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly chats: readonly ScenarioChat[];
  readonly dates: readonly ScenarioDate[];
  readonly events: readonly ScenarioEvent[];
  readonly sudden: readonly SuddenChange[];
  /** Of each life of the process but the last. */
  readonly killings: readonly Killing[];
  /** How fast alerts are sent, and on how many lanes. */
  readonly delivery: { readonly perSecond: number; readonly lanes: number };
  /** What befalls tickets on their way. */
  readonly tickets: { readonly lost: number; readonly doubled: number; readonly delayed: number };
}

const START = Temporal.Instant.from('2014-03-10T06:00:00Z');
const LENGTH = { hours: 84 };
const ZONES = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Tokyo'];
const TOPICS = ['harbour', 'railway', 'orchard'];

/** How large a seed's world is: every tenth has an audience of several pages, every other is small and quickly done. */
export function sizeOf(seed: number): 'small' | 'middling' | 'large' {
  if (seed % 10 === 0) return 'large';
  return seed % 2 === 1 ? 'small' : 'middling';
}

type Range = readonly [least: number, most: number];
const DATES = { small: [2, 3], middling: [3, 5], large: [2, 2] } as const satisfies Record<string, Range>;
const CHATS = { small: [4, 5], middling: [6, 9], large: [130, 260] } as const satisfies Record<string, Range>;

export function scenarioOf(seed: number): Scenario {
  const chance = createChance(seed, 'scenario');
  const end = START.add(LENGTH);
  const size = sizeOf(seed);
  const dates = Array.from({ length: within(DATES[size], chance) }, (_, index) => aDate(index, chance));
  const audience = within(CHATS[size], chance);
  const chats = size === 'large' ? manyChats(audience) : fewChats(audience, dates, chance);
  const sudden: SuddenChange[] = [];
  const events: ScenarioEvent[] = [];
  for (const date of dates) {
    const starts = startOf(date, date.first);
    const learned = earlier(START.add({ minutes: chance.number(1, 20 * 60) }), starts.subtract({ minutes: 40 }));
    events.push({ at: learned, kind: 'learn', dateId: date.id });
    if (chance.happens(0.3)) {
      sudden.push({ dateId: date.id, atMessage: chance.number(1, 5), to: otherTiming(date, chance) });
    } else if (chance.happens(0.5)) {
      const room = Math.max(2, Math.floor(learned.until(starts).total('minutes')) - 30);
      const at = learned.add({ minutes: chance.number(1, room) });
      events.push({ at, kind: 'change', dateId: date.id, to: otherTiming(date, chance) });
    }
  }
  return {
    seed,
    start: START,
    end,
    chats,
    dates,
    events: [
      ...events,
      ...troubles(seed, chats, busyTimes(dates, events), chance),
      ...deaths(seed, busyTimes(dates, events)),
      ...slowAnswers(seed, busyTimes(dates, events)),
    ].sort((a, b) => Temporal.Instant.compare(a.at, b.at)),
    sudden,
    killings: Array.from({ length: chance.number(0, 4) }, () => aKilling(chance)),
    delivery: { perSecond: 28, lanes: seed % 3 === 0 ? 2 : 1 },
    tickets: { lost: 0.08, doubled: 0.15, delayed: 0.15 },
  };
}

/** When a date begins with a timing: for a day, at its midnight where it happens. */
export function startOf({ zone }: Pick<ScenarioDate, 'zone'>, { date, time }: Timing): Temporal.Instant {
  return spanOf({ date, end: null, time, zone, precision: time === null ? 'day' : 'minute' }).start;
}

function within([least, most]: Range, chance: Chance): number {
  return chance.number(least, most);
}

function aDate(index: number, chance: Chance): ScenarioDate {
  const zone = chance.pick(ZONES);
  const first = START.add({ minutes: 30 * chance.number(6, 140) }).toZonedDateTimeISO(zone);
  const isOfMinute = chance.happens(0.6);
  return {
    id: `chaos-${index}`,
    title: `Happening number ${index}`,
    zone,
    topics: chance.some(TOPICS),
    first: isOfMinute
      ? { date: first.toPlainDate().toString(), time: first.toPlainTime().toString({ smallestUnit: 'minute' }) }
      : { date: first.toPlainDate().add({ days: 1 }).toString(), time: null },
  };
}

/** Another day, later than the first, or none any more. */
function otherTiming({ first }: ScenarioDate, chance: Chance): Timing | null {
  if (chance.happens(0.4)) return null;
  const date = Temporal.PlainDate.from(first.date).add({ days: chance.number(1, 2) });
  return { date: date.toString(), time: first.time };
}

function fewChats(length: number, dates: readonly ScenarioDate[], chance: Chance): ScenarioChat[] {
  const single = dates.map(({ id }) => `date:${id}`);
  return Array.from({ length }, (_, index) => ({
    id: index % 4 === 3 ? -(500 + index) : 100 + index,
    // Some follow by several topics at once, and are to hear once.
    topics: chance.pick([['everything'], chance.some(TOPICS), ['everything', ...TOPICS], chance.some(single)]),
    leads: chance.happens(0.5) ? DEFAULT_LEADS : chance.some(LEADS),
  }));
}

function manyChats(length: number): ScenarioChat[] {
  return Array.from({ length }, (_, index) => ({
    id: 100 + index,
    topics: index % 3 === 0 ? ['everything', ...TOPICS] : ['everything'],
    leads: DEFAULT_LEADS,
  }));
}

function aKilling(chance: Chance): Killing {
  return chance.happens(0.5)
    ? { by: 'message', nth: chance.number(1, 12) }
    : { by: 'write', nth: chance.number(2, 40), when: chance.pick(['before', 'after']) };
}

/** When dates are learned of or changed, and when their alerts fall due. */
function busyTimes(dates: readonly ScenarioDate[], events: readonly ScenarioEvent[]): Temporal.Instant[] {
  const due = dates.flatMap((date) => leadTimes(date, date.first).map(({ at }) => at));
  return [...events.map(({ at }) => at), ...due].filter(
    (at) => Temporal.Instant.compare(at, START) > 0 && Temporal.Instant.compare(at, START.add(LENGTH)) < 0,
  );
}

/** Alerts fail for a reason of our own until they lie among the dead letters; once it is mended they are redriven. */
function deaths(seed: number, busy: readonly Temporal.Instant[]): ScenarioEvent[] {
  const chance = createChance(seed, 'deaths');
  if (!chance.happens(0.6)) return [];
  const spoilt = chance.pick(busy).subtract({ minutes: chance.number(1, 10) });
  const mended = spoilt.add({ minutes: chance.number(20, 120) });
  return [
    { at: spoilt, kind: 'spoil' },
    { at: mended, kind: 'mend' },
    { at: mended.add({ minutes: chance.number(1, 40) }), kind: 'redrive' },
  ];
}

/** For some minutes many answers come after nobody waits for them any more. */
function slowAnswers(seed: number, busy: readonly Temporal.Instant[]): ScenarioEvent[] {
  const chance = createChance(seed, 'slow answers');
  if (!chance.happens(0.3)) return [];
  const at = chance.pick(busy).subtract({ minutes: 1 });
  const weather = { ...fairWeather(seed), slow: 0.4, slowMilliseconds: ENGINE.answerTimeout + 100 };
  return [
    { at, kind: 'weather', weather },
    { at: at.add({ minutes: chance.number(2, 4) }), kind: 'weather', weather: fairWeather(seed) },
  ];
}

function fairWeather(seed: number): Weather {
  return { seed, serverError: 0.02, resetBefore: 0.02, resetAfter: 0.02, slow: 0.03, slowMilliseconds: 15 };
}

/** What goes wrong besides: the sky, the store, the clock and the chats. */
function troubles(
  seed: number,
  chats: readonly ScenarioChat[],
  busy: readonly Temporal.Instant[],
  chance: Chance,
): ScenarioEvent[] {
  // Most of it comes when there is something to be sent; at other times it would do no harm.
  const sometime = () =>
    chance.happens(0.8)
      ? chance.pick(busy).add({ minutes: chance.number(-1, 2) })
      : START.add({ minutes: chance.number(30, 78 * 60) });
  const events: ScenarioEvent[] = [];

  const fair = fairWeather(seed);
  events.push({ at: START, kind: 'weather', weather: fair });
  for (let storms = chance.number(1, 3); storms > 0; storms--) {
    const at = sometime();
    const storm = chance.pick<Partial<Weather>>([
      { tooManyRequests: 0.8, retryAfter: [1, 40] },
      { serverError: 0.7 },
      { resetBefore: 0.5 },
      { resetAfter: 0.4 },
    ]);
    events.push({ at, kind: 'weather', weather: { ...fair, ...storm } });
    events.push({ at: at.add({ minutes: chance.number(1, 4) }), kind: 'weather', weather: fair });
  }
  if (chance.happens(0.5)) {
    const at = sometime();
    const [share, minutes] = chance.pick([
      [0.03, chance.number(60, 600)],
      [0.4, chance.number(1, 4)],
    ] as const);
    events.push({ at, kind: 'throttle', share });
    events.push({ at: at.add({ minutes }), kind: 'throttle', share: 0 });
  }
  if (chance.happens(0.4)) events.push({ at: sometime(), kind: 'jump', minutes: chance.number(60, 20 * 60) });
  if (chance.happens(0.5)) events.push({ at: sometime(), kind: 'jump', minutes: -chance.number(1, 5) });

  const [blocker, returner] = chance.shuffle(chats.filter(({ id }) => id > 0));
  if (blocker !== undefined) events.push({ at: sometime(), kind: 'block', chatId: blocker.id });
  if (returner !== undefined && chance.happens(0.5)) {
    const at = sometime();
    events.push({ at, kind: 'block', chatId: returner.id });
    events.push({ at: at.add({ hours: chance.number(1, 20) }), kind: 'unblock', chatId: returner.id });
  }
  const group = chats.find(({ id }) => id < 0);
  if (group !== undefined && chance.happens(0.4)) {
    events.push({ at: sometime(), kind: 'migrate', chatId: group.id, newId: group.id - 1_000_000_000_000 });
  }
  return events;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
