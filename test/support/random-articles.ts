import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { ArticleText } from '../../lambda/derive/article-text.ts';

/* Random articles that read like real ones: sentences of a subject, what it does and when, in paragraphs, under a headline. */

const WHO = [
  'The council',
  'Peru',
  'The central bank',
  'Acme Corp.',
  'Voters in Crimea',
  'Jane Roe',
  'The St. Petersburg court',
  'The U.S. Senate',
  'Teachers',
  'The union, which has 300 members,',
  'They',
];
const AHEAD = [
  'will vote on the budget',
  'is to rule on the appeal',
  'plans to open a bridge',
  'may strike',
  'is expected to publish a report',
  'will hold a referendum on the harbour',
  'will meet the minister in Oslo',
  'would impose a ban if the talks fail',
  'agreed to begin talks',
  'is scheduled to visit Lima',
  'must pay the dividend',
  'will not meet',
  'has called off a rally planned',
];
const BACK = ['voted for the budget', 'opened the bridge', 'said that the talks had failed', 'met the minister'];
const REPORTED = [
  '',
  '',
  '',
  ', officials said',
  ', he said on Tuesday',
  ', according to a report published last week',
];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'Jan.',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'October',
  'Nov.',
  'December',
];

const weekday = fc.constantFrom(...WEEKDAYS);
const byWeekday = fc.oneof(
  weekday.map((day) => `on ${day}`),
  weekday.map((day) => `next ${day}`),
  weekday.map((day) => `this coming ${day}`),
  weekday.map((day) => `a week from ${day}`),
  weekday.map((day) => `by ${day} at 7 p.m.`),
  fc.constantFrom('on Saturday and Sunday', 'from Friday through Sunday'),
);
const dayOfMonth = fc.tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 31 }));
const otherTime = fc.oneof(
  dayOfMonth.map(([month, day]) => `on ${month} ${day}`),
  dayOfMonth.map(([month, day]) => `on ${day} ${month.replace('.', '')}`),
  fc
    .tuple(dayOfMonth, fc.integer({ min: 1990, max: 2040 }))
    .map(([[month, day], year]) => `on ${month} ${day}, ${year}`),
  fc.tuple(dayOfMonth, weekday).map(([[month, day], name]) => `on ${name}, ${month} ${day}`),
  fc.constantFrom(
    'tomorrow',
    'tonight',
    'later today',
    'on Feb. 29',
    'on 31 December at midnight',
    'on New Year’s Day',
    'on Good Friday',
    'by year-end',
    'by the end of the month',
    'in the next 48 hours',
    'in 30 days',
    'within two weeks',
    'a week from tomorrow',
    'next week',
    'next month',
    'in early May',
    'in the first quarter',
    'in the autumn',
    'next year',
    'in 2015',
    'on the 25th',
    'from June 7-9',
    'from 30 December to 2 January',
    'at 5:30 p.m. EST on March 9',
    'on 2014-11-02',
    'yesterday',
    'last week',
    'two days ago',
    'every Thursday',
  ),
);

const sentenceWith = (time: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...WHO),
      fc.oneof({ arbitrary: fc.constantFrom(...AHEAD), weight: 4 }, fc.constantFrom(...BACK)),
      time,
      fc.constantFrom(...REPORTED),
      fc.boolean(),
    )
    .map(([who, deed, when, reported, isFirst]) =>
      isFirst ? `${capitalised(when)}, ${lowered(who)} ${deed}${reported}.` : `${who} ${deed} ${when}${reported}.`,
    );

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lowered(text: string): string {
  return text.replace(/^(?:The|They|Teachers|Voters)\b/, (word) => word.toLowerCase());
}

/** Sentences in which no word of time stands. */
export const TIMELESS = [
  'The weather was fine.',
  'Nobody knows why.',
  'Critics call it a waste of money.',
  'The harbour lies in the north of the country.',
  '“It is what the people want,” the mayor told reporters.',
  'The talks are about fish, coal and the price of bread.',
];

const DATELINES = ['', '', 'LONDON, March 14 (Agency) – ', 'TOKYO (Agency) - ', 'AUCKLAND: ', 'HONOLULU -- '];

/** The sentences of an article. */
const sentences = (time: fc.Arbitrary<string>): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof({ arbitrary: sentenceWith(time), weight: 3 }, fc.constantFrom(...TIMELESS)), {
    minLength: 1,
    maxLength: 8,
  });

const joinedBy =
  (separators: readonly string[]) =>
  (parts: string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...separators), { minLength: parts.length, maxLength: parts.length }).map((between) =>
      parts
        .map((part, i) => `${part}${between[i]}`)
        .join('')
        .trim(),
    );

/** Texts in which all that says when is a weekday. */
export const weekdayTexts = sentences(byWeekday).chain(joinedBy([' ', '\n']));

/** Texts with every sort of time. */
export const texts = fc
  .tuple(fc.constantFrom(...DATELINES), sentences(fc.oneof(byWeekday, otherTime)).chain(joinedBy([' ', '\n', '\n\n'])))
  .map(([dateline, text]) => `${dateline}${text}`);

/** Days of all sorts, among them many on which calendars are peculiar. */
export const days = fc.oneof(
  fc.integer({ min: 0, max: 20_000 }).map((count) => Temporal.PlainDate.from('1985-01-01').add({ days: count })),
  fc
    .constantFrom(
      '2012-02-28',
      '2012-02-29',
      '2016-02-29',
      '1999-12-31',
      '2000-01-01',
      '2014-12-29',
      '2015-01-02',
      '2020-12-31',
    )
    .map((day) => Temporal.PlainDate.from(day)),
);

const ZONES = [
  'UTC',
  'Europe/London',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Pacific/Niue',
];

/** Moments in zones with summer time and at the date line, many of them where clocks change or the year does. */
const moments = fc
  .tuple(
    fc.oneof(days.map(String), fc.constantFrom('2014-03-09', '2014-03-30', '2014-10-26', '2014-11-02', '2011-12-30')),
    fc.constantFrom('00:00', '01:30', '02:30', '12:00', '23:59'),
    fc.constantFrom(...ZONES),
  )
  .map(([day, time, zone]) => Temporal.ZonedDateTime.from(`${day}T${time}[${zone}]`));

/** Whole articles, published on any day or at any moment. */
export const articles: fc.Arbitrary<ArticleText> = fc.record({
  title: fc.option(sentenceWith(fc.oneof(byWeekday, otherTime)).map((sentence) => sentence.replace(/\.$/, ''))),
  text: texts,
  published: fc.oneof(days, moments),
});
