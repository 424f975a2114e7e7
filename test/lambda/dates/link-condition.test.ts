import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, newsroom } from '../../support/newsroom.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const VOTE = 'SIMFEROPOL – Crimea holds a referendum on Sunday on whether to join Russia.';
const BAN = 'WASHINGTON – Washington will impose visa bans on Russian officials on Monday if the vote goes ahead.';

describe('a conditional key date', () => {
  let opened: TestTable;
  let room: Newsroom;
  beforeEach(async () => {
    opened = await openTestTable();
    room = newsroom(opened.table);
  });
  afterEach(() => opened.close());

  /** The titles of what each key date hangs on, and of what hangs on it. */
  async function links() {
    const all = await room.ahead();
    const title = (dateId: string | null) => all.find(({ id }) => id === dateId)?.title ?? null;
    return all.map(({ date, causeId, consequenceIds }) => [date, title(causeId), consequenceIds.map(title)]);
  }
  const LINKED = [
    ['2014-03-16', null, [expect.stringMatching(/visa bans/i)]],
    ['2014-03-17', expect.stringMatching(/Crimea/), []],
  ];

  it('is linked both ways with what its condition names, in its own article', async () => {
    await room.ingest({ text: `${VOTE}\n\n${BAN.slice('WASHINGTON – '.length)}`, published: '2014-03-14' });
    expect(await links()).toEqual(LINKED);
  });

  it('is linked with what another article has told of, where the two share a name', async () => {
    await room.ingest({ paper: 'one.example', text: VOTE, published: '2014-03-14' });
    await room.ingest({ paper: 'other.example', text: BAN, published: '2014-03-14' });
    expect(await links()).toEqual(LINKED);
  });

  it('is linked with what an article tells of after its own', async () => {
    await room.ingest({ paper: 'other.example', text: BAN, published: '2014-03-14' });
    await room.ingest({ paper: 'one.example', text: VOTE, published: '2014-03-14' });
    expect(await links()).toEqual(LINKED);
  });

  it('is linked with what is told of at the same instant, however often', async () => {
    for (let round = 0; round < 10; round++) {
      const week = Temporal.PlainDate.from('2014-03-14').add({ weeks: round });
      await Promise.all([
        room.ingest({ paper: `other-${round}.example`, text: `${BAN} Round ${round}.`, published: week.toString() }),
        room.ingest({ paper: `one-${round}.example`, text: `${VOTE} Round ${round}.`, published: week.toString() }),
      ]);
    }
    const all = await links();
    expect(all.map(([, cause, consequences]) => [cause !== null, consequences?.length])).toEqual(
      Array.from({ length: 10 }, () => [
        [false, 1],
        [true, 0],
      ]).flat(),
    );
  });

  it.each([
    ['of another country', 'BELGRADE – Serbia will hold parliamentary elections on Sunday.'],
    ['that is no vote', 'SOCHI – Russia plays Norway in ice hockey on Sunday.'],
    ['that comes after it', 'MOSCOW – Russia will hold a referendum on Tuesday.'],
  ])('is not linked with a happening %s', async (_, text) => {
    await room.ingest({ paper: 'one.example', text, published: '2014-03-14' });
    await room.ingest({ paper: 'other.example', text: BAN, published: '2014-03-14' });
    expect((await links()).every(([, cause, consequences]) => cause === null && consequences?.length === 0)).toBe(true);
  });

  it.each([
    ['of another country', 'BELGRADE – Serbia will hold parliamentary elections on Sunday.'],
    ['that is no vote', 'SOCHI – Russia plays Norway in ice hockey on Sunday.'],
    ['that comes after it', 'MOSCOW – Russia will hold a referendum on Tuesday.'],
  ])('is not linked with a happening %s that is told of after it', async (_, text) => {
    await room.ingest({ paper: 'other.example', text: BAN, published: '2014-03-14' });
    await room.ingest({ paper: 'one.example', text, published: '2014-03-14' });
    expect((await links()).every(([, cause, consequences]) => cause === null && consequences?.length === 0)).toBe(true);
  });
});
