import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../lambda/derive/derive.ts';
import type { KeyDate } from '../../../lambda/derive/key-date.ts';

/** A Friday. */
const PUBLISHED = '2014-03-14';

function dates(text: string, published = PUBLISHED, title: string | null = null): KeyDate[] {
  return derive({ title, text, published: Temporal.PlainDate.from(published) });
}

const ARTICLE = `Envoys leave Geneva without an agreement

A referendum looms: Crimea goes to the polls on Sunday
LONDON, March 14 (Agency) – Two days of talks on the future of the peninsula ended in London on Friday with nothing to show, diplomats said.
The coming 48 hours are crucial, because Crimea, long a holiday spot, decides on Sunday in a referendum on joining Russia.
"We do not expect any news before the referendum on Sunday," one envoy told reporters on Friday.
Washington has said that it will be ready to act on Monday to impose travel bans on officials if the poll goes ahead and ends in annexation.
Moscow said on Thursday that the vote was legal.
Other capitals have promised to follow.`;

describe('derive', () => {
  it('finds the vote and the conditional measure of an article, each once', () => {
    const [vote, measure, ...others] = dates(ARTICLE, PUBLISHED, 'Envoys leave Geneva without an agreement');
    expect(others).toEqual([]);
    expect(vote).toMatchObject({
      title: 'Crimea decides in a referendum on joining Russia',
      kind: 'vote',
      date: '2014-03-16',
      precision: 'day',
      certainty: 'scheduled',
      condition: null,
      place: 'Crimea',
      zone: 'Europe/Simferopol',
      quote: expect.stringContaining('decides on Sunday'),
      words: 'on Sunday',
    });
    expect(measure).toMatchObject({
      title: 'Washington imposes travel bans on officials',
      kind: 'measure',
      date: '2014-03-17',
      certainty: 'conditional',
      condition: 'if the poll goes ahead and ends in annexation',
      place: 'Washington',
      zone: 'America/New_York',
    });
  });

  it.each([
    ['A referendum on joining Russia is set for Sunday in Crimea.', '2014-03-16', 'vote', 'scheduled'],
    ['The Crimean peninsula holds a referendum on Sunday.', '2014-03-16', 'vote', 'scheduled'],
    ['Crimea will on Sunday vote on its future.', '2014-03-16', 'vote', 'scheduled'],
    ['Voters in Crimea go to the polls on Sunday.', '2014-03-16', 'vote', 'scheduled'],
    ["Crimea's referendum on Sunday will decide its future.", '2014-03-16', 'vote', 'scheduled'],
    ['On Monday Washington will impose visa bans unless Moscow backs down.', '2014-03-17', 'measure', 'conditional'],
    [
      'Visa bans will be imposed by Washington on Monday if the vote goes ahead.',
      '2014-03-17',
      'measure',
      'conditional',
    ],
    ['The ban takes effect on April 1.', '2014-04-01', 'measure', 'scheduled'],
    ['Teachers may strike as early as next Wednesday.', '2014-03-19', 'protest', 'possible'],
    ['The court is expected to hear the appeal on Tuesday.', '2014-03-18', 'court', 'expected'],
    ['The rally on Saturday has been called off.', '2014-03-15', 'protest', 'cancelled'],
    ['The bonus dividend is payable June 5 to members.', '2014-06-05', 'market', 'scheduled'],
    ['The minister agreed to meet the union on Tuesday.', '2014-03-18', 'meeting', 'scheduled'],
    ['The company extended until March 20 its offer for the brewery.', '2014-03-20', 'market', 'scheduled'],
    ['The union said it would hold a ballot next week.', '2014-W12', 'vote', 'scheduled'],
    ['The film will be released in early May.', '2014-05', 'release', 'scheduled'],
    ['Final rules are to be published in the second quarter.', '2014-Q2', 'release', 'scheduled'],
  ])('reads %j', (text, date, kind, certainty) => {
    expect(dates(text)).toMatchObject([{ date, kind, certainty }]);
  });

  it.each([
    'The mayor resigned on Friday.',
    'The council voted Friday to close the school.',
    'The minister said on Sunday that the talks had failed.',
    'The store opens every Sunday.',
    'Smoke is seen over the harbour on Sunday.',
    'Sales rose last month and should grow next year.',
    'The next 48 hours will be crucial.',
    'What the next 48 hours bring will settle the matter.',
    'There are no plans to meet on Sunday.',
    'Police arrested two men suspected of planning an attack on Sunday.',
    'The report is based on papers filed on Feb. 20.',
    'He has lived in the harbour since Monday.',
    'Der Rat stimmt am Sonntag ab.',
  ])('finds nothing ahead in %j', (text) => {
    expect(dates(text)).toEqual([]);
  });

  it('tells of a meeting that was moved the new day, and that the old one is off', () => {
    expect(dates('The meeting, which had been planned for Monday, was postponed to Thursday.')).toMatchObject([
      { date: '2014-03-17', certainty: 'cancelled' },
      { date: '2014-03-20', certainty: 'scheduled' },
    ]);
  });

  it('gives a clock time with its zone, and a range with its end', () => {
    const text = 'Doors open at 5:30 p.m. ET on Tuesday. The festival in Paris runs from June 7-9.';
    expect(dates(text)).toMatchObject([
      { date: '2014-03-18', time: '17:30', zone: 'America/New_York', precision: 'minute' },
      { date: '2014-06-07', end: '2014-06-09', time: null, zone: 'Europe/Paris', precision: 'day' },
    ]);
  });

  it('takes the publication day where the article was written', () => {
    const published = Temporal.ZonedDateTime.from('2014-03-14T20:00-04:00[America/New_York]');
    const text = 'SYDNEY (Agency) - The bridge will close tomorrow.';
    expect(derive({ title: null, text, published })).toMatchObject([{ date: '2014-03-16', zone: 'Australia/Sydney' }]);
  });

  it("falls back to the publisher's zone, and to none where it is not known", () => {
    const text = 'The bridge will close tomorrow.';
    const published = Temporal.ZonedDateTime.from('2014-03-14T20:00[Europe/Paris]');
    expect(derive({ title: null, text, published })[0]?.zone).toBe('Europe/Paris');
    expect(dates(text)[0]?.zone).toBeNull();
  });

  it('puts a name for a pronoun', () => {
    expect(dates('Jane Roe spoke to the council. She will open the bridge on Sunday.')[0]?.title).toBe(
      'Jane Roe opens the bridge',
    );
  });

  it('keeps two happenings of one day apart', () => {
    const text = 'The council will vote on the budget on Monday. The bridge will close for repairs on Monday.';
    expect(dates(text).map(({ title }) => title)).toEqual(['Council votes on the budget', 'Bridge closes for repairs']);
  });

  it('finds nothing in an empty text', () => {
    expect(dates('')).toEqual([]);
  });
});
