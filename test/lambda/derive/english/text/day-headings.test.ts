import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../../../lambda/derive/derive.ts';

/** What is told of a page of Friday, 14 March 2014: "day time title". */
function told(...lines: string[]): string[] {
  const published = Temporal.PlainDate.from('2014-03-14');
  return derive({ title: null, text: lines.join('\n'), published }).map(({ date, time, title }) =>
    [date, time, title].filter((part) => part !== null).join(' '),
  );
}

describe('a day on a line of its own', () => {
  it('is the day of the lines of the list under it', () => {
    expect(
      told('Monday, March 17', 'EU ministers meet in Brussels', 'Tuesday, March 18', '- Senate votes on the budget'),
    ).toEqual(['2014-03-17 EU ministers meet in Brussels', '2014-03-18 Senate votes on the budget']);
  });

  it('gives each match of a list its day and its hour', () => {
    expect(
      told(
        'Fixtures of the weekend',
        'Saturday 15 March',
        '12:45 Hull City v Leeds',
        '15:00 Everton v Stoke',
        'Sunday 16 March',
        '16:00 Fulham v Derby',
      ),
    ).toEqual([
      '2014-03-15 12:45 Hull City v Leeds',
      '2014-03-15 15:00 Everton v Stoke',
      '2014-03-16 16:00 Fulham v Derby',
    ]);
  });

  it.each([
    ['prose under it', ['Monday, March 17', 'The council is proud of what it has done for the town.']],
    ['a day that is over', ['Monday, March 10', 'EU ministers meet in Brussels']],
    ['the day of publication, which heads a page', ['Friday, March 14', 'EU ministers meet in Brussels']],
    ['the title of a further list', ['Monday, March 17', 'More to do']],
  ])('is not that of %s', (_, lines) => {
    expect(told(...lines)).toEqual([]);
  });

  it('ends where prose begins', () => {
    const prose = 'The council has met in the old hall for as long as anybody can think. '.repeat(3).trim();
    expect(told('Monday, March 17', prose.replace(/\. /g, ', '), 'Board votes on the plan for the harbour')).toEqual(
      [],
    );
  });
});
