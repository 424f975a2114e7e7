import { describe, expect, it } from 'vitest';
import { fingerprintOf, likeness } from '../../../lambda/articles/fingerprint.ts';
import { printed } from '../../support/agency-report.ts';
import { VOTE_AND_SANCTIONS } from '../../support/sample-articles.ts';

const SAME = 0.6;

function alike(a: string, b: string): { likeness: number; found: boolean } {
  const [first, second] = [fingerprintOf(a), fingerprintOf(b)];
  if (first === null || second === null) throw new Error('a text is too short for a fingerprint');
  return {
    likeness: likeness(first.sketch, second.sketch),
    found: first.keys.some((key) => second.keys.includes(key)),
  };
}

/** A law firm's form, as it goes out for each company. */
const notice = (company: string, ticker: string, deadline: string, amount: string) =>
  `NEW YORK – Investors who bought shares of ${company} (${ticker}) and lost more than ${amount} are reminded that they have
until ${deadline} to ask the court to be the lead plaintiff in the class action against ${company}. The complaint says that
${company} told the market things about its business that were not so. When the truth about ${company} came out, ${ticker}
fell, and investors were harmed. Whoever bought ${ticker} may write or call for more information; there is no cost or
obligation. A lead plaintiff acts for all others in directing the case against ${company}. To take part in any recovery one need
not be the lead plaintiff of the ${ticker} case.`;

describe('the fingerprint of a text', () => {
  it.each([
    ['another headline', { headline: 'Rotterdam dockers to down tools' }],
    ['another byline', { byline: 'Staff and agencies' }],
    ['another dateline', { dateline: 'ROTTERDAM: ' }],
    ['a last paragraph left out', { without: 1 }],
    [
      'a paragraph of its own at the end',
      {
        added:
          'The harbour is the largest of Europe. A strike last stopped it nine years ago, when it took eleven days until both sides came to terms.',
      },
    ],
    [
      'all of these',
      {
        headline: 'Cranes to stand still',
        byline: 'NewsWire',
        dateline: '',
        without: 1,
        added: 'Read more on our live page, and tell us what you think of it in the comments below.',
      },
    ],
  ])('is known again with %s', (_, changes) => {
    const { likeness: share, found } = alike(printed({}), printed(changes));
    expect(share).toBeGreaterThanOrEqual(SAME);
    expect(found).toBe(true);
  });

  it('is the same whatever the spaces, capitals and quotation marks', () => {
    const shouted = printed({}).toUpperCase().replaceAll('\n\n', '   \r\n');
    expect(alike(printed({}), shouted).likeness).toBe(1);
  });

  it('is another where a form is filled in anew', () => {
    const [one, other] = [
      notice('Acme Holdings', 'ACME', 'May 12, 2014', '$100,000'),
      notice('Globe Energy', 'GLBE', 'June 3, 2014', '$250,000'),
    ];
    expect(alike(one, other).likeness).toBeLessThan(SAME);
  });

  it('has nothing in common with that of another text', () => {
    const other = printed({}).split(/\s+/).reverse().join(' ');
    expect(alike(printed({}), other)).toEqual({ likeness: 0, found: false });
  });

  it('is not taken of a text too short to tell', () => {
    expect(fingerprintOf(VOTE_AND_SANCTIONS.slice(0, 100))).toBeNull();
  });
});
