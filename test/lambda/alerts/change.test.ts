import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const VOTE_AND_SANCTIONS = `Peninsula to vote on its future

LONDON, March 14 – Crimea votes on Sunday on leaving Ukraine for Russia.

Washington will impose visa bans and asset freezes on Russian officials on Monday if the vote goes ahead.`;
const MOVED =
  'WASHINGTON, March 15 – The visa bans and asset freezes on Russian officials have been postponed from Monday to Tuesday, the White House said.';
const VOTE_OFF = 'KIEV, March 15 – The referendum in Crimea will not take place on Sunday, its parliament said.';

describe('followers of a date that changes', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z', others: [101] });
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
  });
  afterEach(() => world.close());

  /** When the reader was told what, by the first signs of each message. */
  const told = (chatId = READER) =>
    world
      .heard(chatId)
      .filter(({ text }) => /^[⏰🔁❌]/u.test(text))
      .map(
        ({ date, text, editDate }) =>
          `${new Date(date * 1000).toISOString().slice(5, 16)} ${text.split(' ').slice(0, 2).join(' ')}${editDate === null ? '' : ', edited'}`,
      );
  const changes = () => world.heard().filter(({ text, editDate }) => editDate === null && /^[🔁❌]/u.test(text));

  it('hear of a move once, at once, with the old date, the new one and the words, and find it in what they heard before; then the alerts of the new date', async () => {
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(MOVED);
    await world.liveUntil('2014-03-20T00:00:00Z');
    expect(told().filter((each) => !each.includes('🗳'))).toEqual([
      '03-15T13:00 🔁 New, edited',
      '03-15T20:00 🔁 New',
      '03-16T13:00 ⏰ 📜',
      '03-17T13:00 ⏰ 📜',
      '03-18T13:00 ⏰ 📜',
    ]);
    expect(changes()[0]?.text).toMatch(
      /^🔁 New date: 📜 .*\nWas: Monday 17 March 2014\nNow: Tuesday 18 March 2014 — in 3 days\nPlanned\n.*have been postponed from Monday to Tuesday/,
    );
  });

  it('hear of it once however many articles say so', async () => {
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(MOVED);
    await world.ingest(`${MOVED} Europe will follow.`, undefined, 'https://other.example/moved');
    await world.liveUntil('2014-03-20T00:00:00Z');
    expect(changes()).toHaveLength(1);
  });

  it('hear of a move, and get one set of alerts, where the new date was told of before as if it were another happening', async () => {
    await world.ingest(
      'WASHINGTON, March 14 – Visa bans and asset freezes on Russian officials will follow on Tuesday.',
    );
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(MOVED);
    await world.liveUntil('2014-03-20T00:00:00Z');
    const since = told().filter((each) => each >= '03-15T20' && !each.includes('🗳'));
    expect(since.map((each) => /^([\d-]+)T\S+ (\S+)/.exec(each)?.slice(1).join(' '))).toEqual([
      '03-15 🔁',
      '03-16 ⏰',
      '03-17 ⏰',
      '03-18 ⏰',
    ]);
  });

  it('are not alerted to the old date any more: its alerts leave the due index with the change', async () => {
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(MOVED);
    const [, sanctions] = await createKeyDateStore(world.host.ports.table).upcoming(world.host.ports.clock.now(), {
      months: 1,
      limit: 2,
    });
    const alerts = await createAlertStore(world.host.ports.table).ofKeyDate(sanctions?.id ?? '');
    const states = alerts.filter(({ version }) => version === 1).map(({ lead, state }) => `${lead} ${state}`);
    expect(states).toEqual(['0d dropped', '1d dropped', '2d sent', 'first sent']);
  });

  it('hear once that it is called off, and nothing more', async () => {
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(VOTE_OFF);
    await world.liveUntil('2014-03-20T00:00:00Z');
    expect(told().filter((each) => !each.includes('📜'))).toEqual([
      '03-14T18:00 ❌ Called, edited',
      '03-15T07:00 ❌ Called, edited',
      '03-15T20:00 ❌ Called',
    ]);
    expect(changes()[0]?.text).toContain('Was: Sunday 16 March 2014');
  });

  it('are told what hangs on a happening in its alerts, and that it is called off', async () => {
    await world.liveUntil('2014-03-15T20:00:00Z');
    await world.ingest(VOTE_OFF);
    await world.liveUntil('2014-03-15T21:00:00Z');
    const votes = world.heard().filter(({ text }) => text.includes('🗳'));
    expect(votes.map(({ text }) => /On this hangs: (.+)/.exec(text)?.[1])).toEqual(
      Array(3).fill(expect.stringMatching(/visa bans and asset freezes.* \(Monday 17 March 2014\)/i)),
    );
  });

  it('hear the first word on a date even where its hour became known before that was sent', async () => {
    await world.say('/subscribe', 101);
    const text = 'PARIS, March 14 – The prime minister will address the nation on Saturday.';
    await world.ingest(text, undefined, 'https://one.example/address');
    const hour = 'PARIS, March 14 – The French prime minister is to speak to the nation at 8 p.m. on Saturday.';
    await world.ingest(hour, undefined, 'https://other.example/address');
    await world.liveUntil('2014-03-15T21:00:00Z');
    const address = world.heard(101).filter(({ text }) => text.includes('nation'));
    expect(address.map(({ text }) => /— (.+)/.exec(text)?.[1])).toEqual([
      'in 25 hours',
      'in 24 hours',
      'in 60 minutes',
    ]);
  });
});
