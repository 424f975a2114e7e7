import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { audit } from './audit.ts';
import { ENGINE } from './engine.ts';
import type { Heard, KnownVersion, RunRecord } from './run-record.ts';
import type { Scenario } from './scenario.ts';

const START = Temporal.Instant.from('2014-03-14T08:00:00Z');
const at = (minute: number) => START.add({ minutes: minute });
const CHAT = 100;

/** A vote on Sunday 16 March at noon, learned of two days before; it has alerts a day and an hour before. */
const scenario: Scenario = {
  seed: 1,
  start: START,
  end: at(4000),
  chats: [{ id: CHAT, topics: ['everything', 'votes'], leads: ['24h', '1h'] }],
  dates: [
    { id: 'vote', title: 'The vote', zone: 'UTC', topics: ['votes'], first: { date: '2014-03-16', time: '12:00' } },
  ],
  events: [],
  sudden: [],
  killings: [],
  delivery: { perSecond: 28, lanes: 1 },
  tickets: { lost: 0, doubled: 0, delayed: 0 },
};
const A_DAY_BEFORE = 28 * 60;
const AN_HOUR_BEFORE = 51 * 60;
const NOON = 52 * 60;

const known: KnownVersion = {
  dateId: 'vote',
  version: 1,
  timing: { date: '2014-03-16', time: '12:00' },
  isSudden: false,
  messagesBefore: 0,
  lived: 0,
  clock: START,
};

const coming = (minute: number, distance: string): Heard => ({
  lived: minute,
  clock: at(minute),
  chatId: CHAT,
  text: `⏰ 🗳 The vote\nSunday 16 March 2014, 12:00 UTC — ${distance}\nquote`,
});
const missed = (minute: number): Heard => ({
  lived: minute,
  clock: at(minute),
  chatId: CHAT,
  text: '💤 Missed while I was away:\n🗳 The vote, Sunday 16 March 2014, 12:00 UTC',
});
const calledOff = (minute: number): Heard => ({
  lived: minute,
  clock: at(minute),
  chatId: CHAT,
  text: '❌ Called off: 🗳 The vote\nWas: Sunday 16 March 2014, 12:00 UTC\nquote',
});

/** What a system without a fault would have sent, with whatever a test wants different. */
function recordWith(changes: Partial<RunRecord> = {}): RunRecord {
  return {
    scenario,
    moments: Array.from({ length: 4001 }, (_, lived) => ({ lived, clock: at(lived) })),
    versions: [known],
    heard: [coming(A_DAY_BEFORE, 'in 24 hours'), coming(AN_HOUR_BEFORE, 'in 60 minutes')],
    unreachable: [],
    kills: [],
    unconfirmed: 0,
    spoilt: [],
    dead: [],
    calls: [],
    ...changes,
  };
}

const kindsIn = (record: RunRecord) => audit(record).violations.map(({ kind }) => kind);

describe('the auditor', () => {
  it('finds nothing where everything came once and in time', () => {
    expect(audit(recordWith())).toEqual({ violations: [], repeats: 0, bound: 0, owed: 2, heard: 2 });
  });

  it('misses what never came', () => {
    const { heard } = recordWith();
    expect(kindsIn(recordWith({ heard: heard.slice(1) }))).toEqual(['lost']);
    expect(kindsIn(recordWith({ heard: heard.slice(0, 1) }))).toEqual(['lost']);
  });

  it('does not miss what a chat could not be sent, nor what there was no time for', () => {
    const { heard, moments } = recordWith();
    expect(kindsIn(recordWith({ heard: [], unreachable: [{ chatId: CHAT, from: 5, to: 4000 }] }))).toEqual([]);
    // The clock goes from half past ten on the last day to a minute before noon.
    const asleep = moments.filter(({ lived }) => lived <= AN_HOUR_BEFORE - 30 || lived >= NOON - 1);
    const awake = asleep.map(({ clock }, lived) => ({ lived, clock }));
    const told = [...heard.slice(0, 1), missed(NOON + 2)];
    expect(kindsIn(recordWith({ heard: told, moments: awake }))).toEqual([]);
  });

  it('misses what lay among the dead letters where it did not come once it was redriven, or lies there still', () => {
    const { heard } = recordWith();
    const dead = { dateId: 'vote', version: 1, lead: '24h', chatId: CHAT, until: AN_HOUR_BEFORE - 10 };
    const without = heard.slice(1);
    expect(kindsIn(recordWith({ heard: without, dead: [dead] }))).toEqual([]); // an hour before would be next by then
    expect(kindsIn(recordWith({ heard: without, dead: [{ ...dead, until: AN_HOUR_BEFORE - 30 }] }))).toEqual(['lost']);
    expect(kindsIn(recordWith({ heard: without, dead: [{ ...dead, lead: '1h' }] }))).toEqual(['lost']);
    expect(kindsIn(recordWith({ heard: without, dead: [{ ...dead, chatId: CHAT + 1 }] }))).toEqual(['lost']);
    expect(kindsIn(recordWith({ dead: [{ ...dead, until: Number.POSITIVE_INFINITY }] }))).toEqual(['lost']);
  });

  it('misses less of what failed while a record was spoilt', () => {
    const heard = recordWith().heard.slice(1);
    const spoilt = (to: number) => [{ from: A_DAY_BEFORE - 5, to }];
    expect(kindsIn(recordWith({ heard, spoilt: spoilt(AN_HOUR_BEFORE - 10) }))).toEqual([]);
    expect(kindsIn(recordWith({ heard, spoilt: spoilt(AN_HOUR_BEFORE - 90) }))).toEqual(['lost']);
  });

  it('misses what fell due in a gap of the clock and was not told of as missed', () => {
    const { moments, heard } = recordWith();
    // The clock goes from half past ten on the last day to half past twelve.
    const awake = moments
      .filter(({ lived }) => lived <= AN_HOUR_BEFORE - 30 || lived >= NOON + 30)
      .map(({ clock }, lived) => ({ lived, clock }));
    const over = { ...missed(NOON + 30), lived: AN_HOUR_BEFORE - 29 };
    const kinds = (later: readonly Heard[]) =>
      kindsIn(recordWith({ moments: awake, heard: [...heard.slice(0, 1), ...later] }));
    expect(kinds([over])).toEqual([]);
    expect(kinds([])).toEqual(['lost']);
    expect(kinds([over, over])).toEqual(['repeated']);
  });

  it('knows what was told of as missed though it was still to come, or had been told of', () => {
    const { heard } = recordWith();
    expect(kindsIn(recordWith({ heard: [...heard, missed(NOON - 10)] }))).toEqual(['stale']);
    expect(kindsIn(recordWith({ heard: [...heard, missed(NOON + 10)] }))).toEqual(['repeated']);
  });

  it('counts what came again, up to what was in flight when nobody could know', () => {
    const heard = [...recordWith().heard, coming(AN_HOUR_BEFORE + 4, 'in 56 minutes')];
    expect(kindsIn(recordWith({ heard }))).toEqual(['repeated']);
    expect(audit(recordWith({ heard, kills: [{ taken: 1 }] }))).toMatchObject({ violations: [], repeats: 1, bound: 1 });
    const { bound } = audit(recordWith({ heard, kills: [{ taken: 1_000 }] }));
    expect(bound).toBe(ENGINE.sendsInFlight);
    expect(audit(recordWith({ heard, unconfirmed: 1 }))).toMatchObject({ violations: [], repeats: 1, bound: 1 });
    expect(kindsIn(recordWith({ heard, kills: [{ taken: 0 }] }))).toEqual(['repeated']);
  });

  it('knows what was sent though the store knew better', () => {
    const change = { ...known, version: 2, timing: null, lived: 100, clock: at(100), messagesBefore: 0 };
    const versions = [known, change];
    expect(kindsIn(recordWith({ versions, heard: [calledOff(100)] }))).toEqual([]);
    expect(kindsIn(recordWith({ versions, heard: [] }))).toEqual(['lost']);
    const heard = [calledOff(100), coming(A_DAY_BEFORE, 'in 24 hours')];
    expect(kindsIn(recordWith({ versions, heard }))).toEqual(['stale']);
  });

  it('misses no news of a date that was over when it was called off', () => {
    const change = { ...known, version: 2, timing: null, lived: NOON + 10, clock: at(NOON + 10), messagesBefore: 2 };
    expect(kindsIn(recordWith({ versions: [known, change] }))).toEqual([]);
  });

  it('counts minutes in which nothing happened as lived through, and those of a jump not', () => {
    const { moments, heard } = recordWith();
    const noted = moments.filter(({ lived }) => [0, A_DAY_BEFORE, AN_HOUR_BEFORE - 600, 4000].includes(lived));
    expect(kindsIn(recordWith({ moments: noted, heard: heard.slice(0, 1) }))).toEqual(['lost']);
    const jumped = [...noted.slice(0, -1), { lived: AN_HOUR_BEFORE - 600, clock: at(4000) }];
    expect(kindsIn(recordWith({ moments: jumped, heard: heard.slice(0, 1) }))).toEqual([]);
  });

  it('lets no more come of an old date than was on its way when it changed', () => {
    const change = { ...known, version: 2, timing: null, isSudden: true, messagesBefore: 1 };
    const versions = [known, { ...change, lived: A_DAY_BEFORE, clock: at(A_DAY_BEFORE) }];
    const old = coming(A_DAY_BEFORE, 'in 24 hours');
    const news = calledOff(A_DAY_BEFORE + 1);
    expect(kindsIn(recordWith({ versions, heard: [old, news] }))).toEqual([]);
    const later = coming(A_DAY_BEFORE + 1, 'in 24 hours');
    expect(kindsIn(recordWith({ versions, heard: [old, news, later] }))).toEqual(['stale']);
  });

  it('knows what was sent as coming though it was over', () => {
    const late = coming(NOON + 5, 'now');
    expect(kindsIn(recordWith({ heard: [...recordWith().heard, late] }))).toEqual(['stale']);
  });

  it('knows what nobody asked for', () => {
    const heard = [coming(60, 'in 2 days'), ...recordWith().heard];
    expect(kindsIn(recordWith({ heard }))).toEqual(['unasked']);
  });

  it('knows words that were not true when they were sent', () => {
    const [first] = recordWith().heard;
    const heard = [...(first ? [first] : []), coming(AN_HOUR_BEFORE + 10, 'in 60 minutes')];
    expect(kindsIn(recordWith({ heard }))).toEqual(['wrong words']);
  });

  it('knows what was sent before a wait was over', () => {
    const call = { method: 'sendMessage', parameters: { chat_id: CHAT }, status: 200 };
    const refused = { ...call, status: 429, date: 1000, retryAfter: 30 };
    expect(kindsIn(recordWith({ calls: [[refused, { ...call, date: 1030 }]] }))).toEqual([]);
    const later = (count: number, date: number) => Array.from({ length: count }, () => ({ ...call, date }));
    const onItsWay = ENGINE.sendsInFlight - 1;
    expect(kindsIn(recordWith({ calls: [[refused, ...later(onItsWay, 1029)]] }))).toEqual([]);
    expect(kindsIn(recordWith({ calls: [[refused, ...later(onItsWay + 1, 1029)]] }))).toEqual(['impolite']);
  });
});
