import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { printed } from '../../support/agency-report.ts';
import { type Newsroom, newsroom } from '../../support/newsroom.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const VOTE = 'SIMFEROPOL – Crimea holds a referendum on Sunday on whether to join Russia.';
const VOTE_IN_OTHER_WORDS = 'MOSCOW – Crimeans will vote on joining Russia on Sunday.';
const SERBIAN_VOTE = 'BELGRADE – Serbia will hold parliamentary elections on Sunday.';
const PUBLISHED = '2014-03-12';

describe('the key dates of several articles', () => {
  let opened: TestTable;
  let room: Newsroom;
  beforeEach(async () => {
    opened = await openTestTable();
    room = newsroom(opened.table);
  });
  afterEach(() => opened.close());

  const ahead = async () => (await room.ahead()).map(({ date, title }) => `${date} ${title}`);
  const sourcesOf = async (dateId = '') =>
    (await createKeyDateStore(opened.table).sources(dateId)).map(({ publisher }) => publisher).sort();

  it('are one where they tell of one happening, however they word it', async () => {
    await room.ingest({ paper: 'one.example', text: VOTE, published: PUBLISHED });
    const second = await room.ingest({ paper: 'other.example', text: VOTE_IN_OTHER_WORDS, published: PUBLISHED });
    const all = await room.ahead();
    expect(all).toHaveLength(1);
    expect(second.state === 'read' && second.keyDates.map(({ id }) => id)).toEqual([all[0]?.id]);
    expect(all[0]?.publishers).toEqual(['one.example', 'other.example']);
    expect(await sourcesOf(all[0]?.id)).toEqual(['one.example', 'other.example']);
  });

  it('are two where they tell of two happenings of one day', async () => {
    await room.ingest({ text: VOTE, published: PUBLISHED });
    await room.ingest({ text: SERBIAN_VOTE, published: PUBLISHED });
    expect(await room.ahead()).toHaveLength(2);
  });

  it('are two where a firm does the same in two towns', async () => {
    for (const town of ['Turin', 'Oslo']) {
      const text = `LONDON – Volta Motors will open its battery plant in ${town} on April 12.`;
      await room.ingest({ paper: `${town}.example`, text, published: PUBLISHED });
    }
    expect(await room.ahead()).toHaveLength(2);
  });

  it('stay two where one article tells of both, however alike they are', async () => {
    const text =
      'LONDON – The court will hear the appeal of Acme on Tuesday. It will sentence a broker of Acme on Tuesday.';
    await room.ingest({ paper: 'one.example', text, published: PUBLISHED });
    const once = await ahead();
    expect(once).toHaveLength(2);
    await room.ingest({ paper: 'other.example', text: `${text} So it was told.`, published: PUBLISHED });
    expect(await ahead()).toEqual(once);
  });

  it('are one for coarse dates that overlap, and two for those that do not', async () => {
    await room.ingest({ text: 'TURIN – Volta will open its battery plant in Turin in April.', published: PUBLISHED });
    await room.ingest({
      paper: 'other.example',
      text: 'MILAN – The battery plant of Volta in Turin will open in the second quarter.',
      published: PUBLISHED,
    });
    await room.ingest({
      paper: 'third.example',
      text: 'ROME – The battery plant of Volta in Turin will open in September.',
      published: PUBLISHED,
    });
    expect((await room.ahead()).map(({ date }) => date)).toEqual(['2014-04', '2014-09']);
  });

  it.each([
    ['before', ['in April', 'on April 12']],
    ['after', ['on April 12', 'in April']],
    ['before, with a quarter,', ['in the second quarter', 'in April', 'on April 12']],
    ['before and after', ['in April', 'on April 12', 'in April']],
  ])('are one where the month was told of %s the day, which is what counts', async (_, times) => {
    for (const [index, when] of times.entries()) {
      const text = `TURIN – Volta will open its battery plant in Turin ${when}, it said in report ${index}.`;
      await room.ingest({ paper: `paper-${index}.example`, text, published: PUBLISHED });
    }
    const all = await room.ahead();
    expect(all.map(({ date, precision, publishers }) => [date, precision, publishers.length])).toEqual([
      ['2014-04-12', 'day', times.length],
    ]);
    const leads = (await createAlertStore(opened.table).ofKeyDate(all[0]?.id ?? '')).map(({ lead }) => lead);
    expect(leads.sort()).toEqual(['0d', '1d', '2d', '7d']);
  });

  it('are alerted to at once where the day that becomes known is near', async () => {
    const text = (when: string) => `TURIN – Volta will open its battery plant in Turin ${when}.`;
    await room.ingest({ paper: 'one.example', text: text('this month'), published: PUBLISHED });
    expect(await room.ahead()).toHaveLength(1);
    await room.ingest({ paper: 'two.example', text: text('on Thursday'), published: PUBLISHED });
    const [keyDate] = await room.ahead();
    const alerts = await createAlertStore(opened.table).ofKeyDate(keyDate?.id ?? '');
    expect([keyDate?.date, ...alerts.map(({ lead }) => lead).sort()]).toEqual(['2014-03-13', '0d', 'first']);
  });

  it.each([
    ['another happening', 'MILAN – Volta will publish its results in Milan on April 12.'],
    ['another month', 'TURIN – Volta will open its battery plant in Turin on May 12.'],
  ])('are two for a month and a day of %s', async (_, text) => {
    const month = 'TURIN – Volta will open its battery plant in Turin in April.';
    await room.ingest({ paper: 'one.example', text: month, published: PUBLISHED });
    await room.ingest({ paper: 'two.example', text, published: PUBLISHED });
    expect(await room.ahead()).toHaveLength(2);
  });

  it('keep the month where only a text that anybody may have sent gives the day', async () => {
    const text = (when: string) => `TURIN – Volta will open its battery plant in Turin ${when}.`;
    await room.ingest({ paper: 'one.example', text: text('in April'), published: PUBLISHED });
    await room.ingest({ text: text('on April 12'), published: PUBLISHED });
    expect((await room.ahead()).map(({ date }) => date)).toEqual(['2014-04-12', '2014-04']);
  });

  it('become one where two papers give the day at the same instant, however often', async () => {
    for (let round = 0; round < 10; round++) {
      const firm = ['Volta', 'Acme', 'Fjord', 'Kato', 'Lumen', 'Nordal', 'Baltia', 'Verdi', 'Ostra', 'Zeta'][round];
      const text = (when: string) => `LONDON – ${firm} Motors will open its battery plant in Turin ${when}.`;
      await room.ingest({ paper: `one-${round}.example`, text: text('in April'), published: PUBLISHED });
      await Promise.all(
        ['two', 'three', 'four'].map((name) =>
          room.ingest({ paper: `${name}-${round}.example`, text: text('on April 12'), published: PUBLISHED }),
        ),
      );
    }
    const all = await room.ahead();
    expect(all.map(({ date, publishers }) => [date, publishers.length])).toEqual(
      Array.from({ length: 10 }, () => ['2014-04-12', 4]),
    );
  });

  it('become surer with each independent publisher, and not with one that says it again', async () => {
    const confidence = async () => (await room.ahead())[0]?.confidence ?? 0;
    await room.ingest({ paper: 'one.example', text: VOTE, published: PUBLISHED });
    const first = await confidence();
    await room.ingest({ paper: 'one.example', text: VOTE_IN_OTHER_WORDS, published: PUBLISHED });
    expect(await confidence()).toBe(first);
    await room.ingest({ paper: 'other.example', text: `${VOTE_IN_OTHER_WORDS} So it was told.`, published: PUBLISHED });
    expect(await confidence()).toBeGreaterThan(first);
  });

  it('take the hour from the article that tells it', async () => {
    await room.ingest({ text: 'PARIS – The prime minister will address the nation on Friday.', published: PUBLISHED });
    await room.ingest({
      paper: 'other.example',
      text: 'PARIS – The French prime minister is to speak to the nation at 8 p.m. on Friday.',
      published: PUBLISHED,
    });
    expect(await room.ahead()).toMatchObject([
      { date: '2014-03-14', time: '20:00', zone: 'Europe/Paris', precision: 'minute', version: 2, history: [] },
    ]);
  });

  it('are as certain as most say, and a less certain article undoes nothing', async () => {
    await room.ingest({ paper: 'one.example', text: VOTE, published: PUBLISHED });
    const text = 'KIEV – A referendum on joining Russia may be held in Crimea on Sunday.';
    await room.ingest({ paper: 'other.example', text, published: '2014-03-13' });
    expect(await room.ahead()).toMatchObject([
      { certainty: 'scheduled', publishers: ['one.example', 'other.example'] },
    ]);
  });

  it('of an agency report under ten mastheads are told once, with ten publishers and one voice', async () => {
    const outcomes = [];
    for (let paper = 0; paper < 10; paper++) {
      const text = printed({
        headline: `Paper ${paper}: dockers to walk out`,
        byline: `Desk ${paper}`,
        without: paper % 2,
      });
      outcomes.push(await room.ingest({ paper: `paper-${paper}.example`, text, published: '2014-03-14' }));
    }
    const [strike, ...others] = await room.ahead();
    expect(others.map(({ date }) => date)).not.toContain(strike?.date);
    expect(strike?.publishers).toHaveLength(10);
    const ids = outcomes.map((outcome) => outcome.state === 'read' && outcome.keyDates.map(({ id }) => id));
    for (const each of ids) expect(each).toEqual(ids[0]);
    const { table, close } = await openTestTable();
    const alone = newsroom(table);
    await alone.ingest({ paper: 'alone.example', text: printed({}), published: '2014-03-14' });
    expect(strike?.confidence).toBe((await alone.ahead())[0]?.confidence);
    await close();
  });

  it('are one where two articles come at the same instant, a hundred times', async () => {
    for (let round = 0; round < 100; round++) {
      const name = `Harbour${String.fromCharCode(97 + (round % 26), 97 + Math.floor(round / 26))}`;
      const [one, other] = await Promise.all([
        room.ingest({
          paper: 'one.example',
          text: `LONDON – Shareholders of ${name} will vote on the merger on March 20.`,
          published: PUBLISHED,
        }),
        room.ingest({
          paper: 'other.example',
          text: `LONDON – The merger of ${name} will be put to a vote of its shareholders on March 20.`,
          published: PUBLISHED,
        }),
      ]);
      const ids = [one, other].map(
        (outcome) => outcome.state === 'read' && outcome.keyDates.map(({ id }) => id).join(),
      );
      expect(ids[0]).not.toBe('');
      expect(ids[1]).toBe(ids[0]);
    }
    const all = await room.ahead();
    expect(all).toHaveLength(100);
    expect(new Set(all.map(({ publishers }) => publishers.length))).toEqual(new Set([2]));
  }, 120_000);

  it('are one for each happening where ten papers report three at the same instant', async () => {
    const texts = [VOTE, SERBIAN_VOTE, 'MELBOURNE – The Australian Grand Prix will be held in Melbourne on Sunday.'];
    await Promise.all(
      texts.flatMap((text) =>
        Array.from({ length: 10 }, (_, paper) =>
          room.ingest({ paper: `paper-${paper}.example`, text, published: PUBLISHED }),
        ),
      ),
    );
    const all = await room.ahead();
    expect(all.map(({ publishers }) => publishers.length)).toEqual([10, 10, 10]);
  });
});
