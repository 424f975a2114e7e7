import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, newsroom } from '../../support/newsroom.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const HEARING = 'LONDON – The Supreme Court will hear the appeal of Northern Rail on Tuesday.';
const MOVED = 'LONDON – The Supreme Court hearing of Northern Rail has been moved from Tuesday to Thursday, March 20.';

describe('news of change', () => {
  let opened: TestTable;
  let room: Newsroom;
  beforeEach(async () => {
    opened = await openTestTable();
    room = newsroom(opened.table);
  });
  afterEach(() => opened.close());

  const tell = (text: string, published = '2014-03-13', paper = 'other.example') =>
    room.ingest({ paper, text, published });
  const begin = (text = HEARING) => tell(text, '2014-03-12', 'first.example');

  it.each([
    ['is moved from a day to another', HEARING, MOVED, '2014-03-20'],
    [
      'was set for a day that is the old one',
      HEARING,
      'LONDON – The Northern Rail hearing, originally scheduled for Tuesday, will now be held on March 20.',
      '2014-03-20',
    ],
    [
      'is put off, and the old day is not named',
      'CAPE CANAVERAL, Fla. – SpaceX will launch its Falcon rocket on Sunday.',
      'CAPE CANAVERAL, Fla. – The launch of the Falcon rocket was delayed to March 19 because of high winds.',
      '2014-03-19',
    ],
    [
      'is brought forward',
      'ROTTERDAM – Dock workers in Rotterdam will strike on Monday.',
      'ROTTERDAM – The strike by dock workers in Rotterdam has been brought forward to Saturday.',
      '2014-03-15',
    ],
    [
      'is now on another day, not on the old one',
      'WASHINGTON – Washington will impose visa bans on Russian officials on Monday.',
      'WASHINGTON – Washington now plans to impose its visa bans on Russian officials on Tuesday, not on Monday.',
      '2014-03-18',
    ],
  ])('that something %s moves its key date, and keeps the old date in its history', async (_, before, after, date) => {
    await begin(before);
    const [known] = await room.ahead();
    await tell(after);
    const all = await room.ahead();
    expect(all).toMatchObject([{ id: known?.id, title: known?.title, date, version: 2 }]);
    expect(all[0]?.history).toMatchObject([
      { date: known?.date, version: 1, publisher: 'other.example', quote: all[0]?.quote },
    ]);
  });

  it.each([
    'LONDON – The Northern Rail hearing scheduled for Tuesday has been cancelled.',
    'LONDON – The hearing of Northern Rail will not take place on Tuesday.',
  ])('that something is called off is kept with it: %s', async (text) => {
    await begin();
    await tell(text);
    expect(await room.ahead()).toMatchObject([
      {
        date: '2014-03-18',
        certainty: 'cancelled',
        version: 2,
        history: [{ certainty: 'scheduled', quote: text.slice(9) }],
      },
    ]);
  });

  it.each([
    'LONDON – The Northern Rail hearing will be held on Tuesday after all.',
    'LONDON – The hearing of Northern Rail on Tuesday is back on.',
  ])('that something called off is on again makes it a date again: %s', async (text) => {
    await begin();
    await tell('LONDON – The Northern Rail hearing scheduled for Tuesday has been cancelled.');
    await tell(text, '2014-03-14', 'third.example');
    expect(await room.ahead()).toMatchObject([
      { date: '2014-03-18', certainty: 'scheduled', version: 3, history: [{}, { certainty: 'cancelled' }] },
    ]);
  });

  it('that it is on again is taken from two papers that speak of it so later, and not from one', async () => {
    await begin();
    await tell('LONDON – The Northern Rail hearing scheduled for Tuesday has been cancelled.');
    const certainties = async () => (await room.ahead()).map(({ certainty }) => certainty);
    await tell(`${HEARING} So it was told.`, '2014-03-12', 'late.example');
    await tell(`${HEARING} So it is told.`, '2014-03-14', 'third.example');
    expect(await certainties()).toEqual(['cancelled']);
    await tell(`${HEARING} So all say.`, '2014-03-15', 'fourth.example');
    expect(await certainties()).toEqual(['scheduled']);
  });

  it('is heard once, whoever repeats it, and those who do count as its sources', async () => {
    await begin();
    await tell(MOVED);
    await tell(`${MOVED} So it was told.`, '2014-03-13', 'third.example');
    await tell('LONDON – The Supreme Court will hear Northern Rail on March 20.', '2014-03-13', 'fourth.example');
    expect(await room.ahead()).toMatchObject([
      { version: 2, publishers: ['first.example', 'other.example', 'third.example', 'fourth.example'] },
    ]);
  });

  it('is not undone by an article that still gives the old date', async () => {
    await begin();
    await tell(MOVED);
    await tell(`${HEARING} So it was told.`, '2014-03-12', 'late.example');
    expect(await room.ahead()).toMatchObject([{ date: '2014-03-20', version: 2 }]);
  });

  it('counts by its publication: the latest wins, in whatever order they come', async () => {
    await begin();
    await tell(
      'LONDON – The Northern Rail hearing has been postponed from Tuesday to March 24.',
      '2014-03-14',
      'latest.example',
    );
    await tell(MOVED, '2014-03-13');
    expect((await room.ahead())[0]).toMatchObject({ date: '2014-03-24', version: 2 });
  });

  it('that is less certain than what is known does not move it', async () => {
    await begin();
    await tell('LONDON – The Northern Rail hearing may be postponed from Tuesday to March 20.');
    expect((await room.ahead()).find(({ date }) => date === '2014-03-18')).toMatchObject({
      certainty: 'scheduled',
      version: 1,
    });
  });

  it('in a text without an address does not move what a site has told', async () => {
    await begin();
    await room.ingest({ text: MOVED, published: '2014-03-13' });
    expect((await room.ahead()).map(({ date, version }) => `${date} ${version}`)).toContain('2014-03-18 1');
  });

  it('joins what was told of the new date as if it were another happening', async () => {
    await begin();
    await tell(
      'LONDON – The Supreme Court hearing of Northern Rail will be held on March 20.',
      '2014-03-13',
      'early.example',
    );
    expect(await room.ahead()).toHaveLength(2);
    await tell(MOVED, '2014-03-14');
    expect(await room.ahead()).toMatchObject([{ date: '2014-03-20', publishers: ['early.example', 'other.example'] }]);
    const late = await tell(`${HEARING} So it was told.`, '2014-03-12', 'late.example');
    expect(late.state === 'read' && late.keyDates.map(({ date }) => date)).toEqual(['2014-03-20']);
  });

  it('of something that nobody had told of is a key date of its own, without the old date', async () => {
    await tell(MOVED);
    expect(await room.ahead()).toMatchObject([{ date: '2014-03-20', version: 1, history: [] }]);
  });

  it('leaves other happenings of the day alone', async () => {
    await begin();
    await begin('LONDON – The Supreme Court will hear the appeal of Western Gas on Tuesday.');
    await tell(MOVED);
    expect((await room.ahead()).map(({ date, version }) => `${date} ${version}`)).toEqual([
      '2014-03-18 1',
      '2014-03-20 2',
    ]);
  });

  it('told by five papers at the same instant moves it once, however often', async () => {
    for (let round = 0; round < 10; round++) {
      const name = `Harbour${String.fromCharCode(97 + round)}`;
      await begin(`LONDON – The Supreme Court will hear the appeal of ${name} on Tuesday.`);
      const text = `LONDON – The ${name} hearing has been moved from Tuesday to Thursday, March 20.`;
      await Promise.all(
        ['one', 'two', 'three', 'four', 'five'].map((paper) => tell(text, '2014-03-13', `${paper}.example`)),
      );
    }
    const all = await room.ahead();
    expect(all).toHaveLength(10);
    expect(new Set(all.map(({ date, version, history }) => `${date} ${version} ${history.length}`))).toEqual(
      new Set(['2014-03-20 2 1']),
    );
  }, 60_000);
});
