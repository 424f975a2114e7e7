import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { newsIn } from '../../../lambda/dates/news-of-change.ts';
import { derive } from '../../../lambda/derive/derive.ts';

const PUBLISHED = Temporal.PlainDate.from('2014-03-15');

/** What an article says, as "moved 2014-03-17 → 2014-03-20". */
function news(text: string): string[] {
  return newsIn(derive({ title: null, text, published: PUBLISHED })).map((each) =>
    each.sort === 'moved'
      ? `moved ${each.from?.date ?? 'from some day'} → ${each.keyDate.date}`
      : `${each.sort} ${each.keyDate.date}`,
  );
}

describe('the news of change in an article', () => {
  it.each([
    [
      'The visa bans on Russian officials, which had been set for Monday, were postponed to Thursday.',
      ['moved 2014-03-17 → 2014-03-20'],
    ],
    ['The hearing has been moved from Tuesday to Thursday.', ['moved 2014-03-18 → 2014-03-20']],
    [
      'The hearing, originally scheduled for Tuesday, will now take place on Thursday at 3 p.m.',
      ['moved 2014-03-18 → 2014-03-20'],
    ],
    [
      'The sanctions planned for Monday are now to be imposed on Thursday, the White House said.',
      ['moved 2014-03-17 → 2014-03-20'],
    ],
    ['Washington plans to impose its visa bans on Tuesday, not on Monday.', ['moved 2014-03-17 → 2014-03-18']],
    [
      'The rail strike planned for Friday has been brought forward to Wednesday, the union said.',
      ['moved 2014-03-21 → 2014-03-19'],
    ],
    ['The launch of the Falcon rocket was delayed to Thursday.', ['moved from some day → 2014-03-20']],
    ['The Northern Rail hearing scheduled for Tuesday has been cancelled.', ['called off 2014-03-18']],
  ])('%s', (text, expected) => {
    expect(news(`LONDON – ${text}`)).toEqual(expected);
  });

  it.each([
    ['The council will vote on Monday and meet the minister on Thursday.', ['told 2014-03-17', 'told 2014-03-20']],
    ['The talks planned for Monday will be followed by a summit on Thursday.', ['told 2014-03-17', 'told 2014-03-20']],
    ['The Supreme Court will hear the appeal on Tuesday.', ['told 2014-03-18']],
  ])('is none in: %s', (text, expected) => {
    expect(news(`LONDON – ${text}`)).toEqual(expected);
  });
});
