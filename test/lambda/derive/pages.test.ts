import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../lambda/derive/derive.ts';

/** On a Friday, each key date with the words that it is read from. */
function found(...lines: string[]): string[] {
  const published = Temporal.PlainDate.from('2014-03-14');
  return derive({ title: null, text: lines.join('\n'), published }).map(({ date, quote }) => `${date} ${quote}`);
}

describe('derive on a page', () => {
  it('reads the article, and not what stands around it', () => {
    expect(
      found(
        'Home > News > Elections on 16 March',
        'By Jane Roe, 12 March 2014',
        'Updated: 14 March 2014 10:21',
        'OSLO, March 14 (Agency) – The council will vote on the budget on Monday.',
        'A man waits in the hall, where the vote will be held on Monday. (Photo by Jane Roe/Agency)',
        'Read more: Bakers plan a strike for Tuesday',
        'Sign up for our newsletter before the vote on Wednesday',
        'This story will be updated on Thursday.',
        '(Reporting by Jane Roe; editing by John Doe)',
        '© 2014 Example Media, all rights reserved until 2015.',
      ),
    ).toEqual(['2014-03-17 The council will vote on the budget on Monday.']);
  });

  it('reads what a page announces', () => {
    expect(found('Join us on Friday 21 March for the film festival.', 'Sign up by 3 May to run the marathon.')).toEqual(
      [
        '2014-03-21 Join us on Friday 21 March for the film festival.',
        '2014-05-03 Sign up by 3 May to run the marathon.',
      ],
    );
  });

  it('reads the entries of a list', () => {
    expect(
      found('Coming up at the library:', '• 3 May: Spring concert in the hall', '- Monday 2 June, 7pm: film festival'),
    ).toEqual(['2014-05-03 3 May: Spring concert in the hall', '2014-06-02 Monday 2 June, 7pm: film festival']);
  });

  it('does not take the time stamp of a live blog for the time of what happens', () => {
    const text = '14:32 – Tomorrow the court will sit again.';
    const [keyDate] = derive({ title: null, text, published: Temporal.PlainDate.from('2014-03-14') });
    expect(keyDate).toMatchObject({ date: '2014-03-15', time: null, quote: 'Tomorrow the court will sit again.' });
  });

  it('reads the day in a headline in spite of the stop in its abbreviation', () => {
    expect(found('Council to vote on Mar. 20 on U.S. trade deal')).toEqual([
      '2014-03-20 Council to vote on Mar. 20 on U.S. trade deal',
    ]);
  });
});
