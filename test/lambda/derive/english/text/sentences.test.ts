import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../../../lambda/derive/english/text/sentences.ts';

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

describe('splitSentences', () => {
  it.each([
    ['The council met. It will vote.', ['The council met.', 'It will vote.']],
    [
      'The U.S. Senate votes on Jan. 14 in Washington, D.C. The House waits.',
      ['The U.S. Senate votes on Jan. 14 in Washington, D.C.', 'The House waits.'],
    ],
    ['Mr. Hill and Dr. Lee met Gen. Ames.', ['Mr. Hill and Dr. Lee met Gen. Ames.']],
    ['Shares of Acme Corp. rose. They fell later.', ['Shares of Acme Corp. rose.', 'They fell later.']],
    ['"We will go." He left.', ['"We will go."', 'He left.']],
    ['It rose 3.5 percent to $1.20.', ['It rose 3.5 percent to $1.20.']],
    ['Is it over? No! It goes on.', ['Is it over?', 'No!', 'It goes on.']],
    ['The bridge closed.The ferry runs.', ['The bridge closed.', 'The ferry runs.']],
    ['He lost to J. P. Roe in No. 5. It rained.', ['He lost to J. P. Roe in No. 5.', 'It rained.']],
    [
      'It opens in St. Petersburg on Jan. 14. It closes in Feb. 2015.',
      ['It opens in St. Petersburg on Jan. 14.', 'It closes in Feb. 2015.'],
    ],
    [
      'It opens at 10 a.m. Monday and shuts at 5 p.m. EST. All may come.',
      ['It opens at 10 a.m. Monday and shuts at 5 p.m. EST.', 'All may come.'],
    ],
    ['Doors open at 7 p.m. Tickets cost $5.', ['Doors open at 7 p.m.', 'Tickets cost $5.']],
    [
      '“Will you vote on Sunday?” she asked. “We will!” they said.',
      ['“Will you vote on Sunday?” she asked.', '“We will!” they said.'],
    ],
    ['"We will go on Monday," he said. "The others stay."', ['"We will go on Monday," he said.', '"The others stay."']],
    ['(The vote is on Sunday.) The count follows.', ['(The vote is on Sunday.)', 'The count follows.']],
    ['They waited … and waited. Then… Nothing came.', ['They waited … and waited.', 'Then…', 'Nothing came.']],
    ['Lt. Gov. Roe met Sen. Doe, Ph.D. The talks ended.', ['Lt. Gov. Roe met Sen. Doe, Ph.D.', 'The talks ended.']],
    ['The U.S. and the U.K. will meet. Canada will not.', ['The U.S. and the U.K. will meet.', 'Canada will not.']],
    [
      '• 3 May: spring concert\n- Monday 3 June, 7pm: film night',
      ['3 May: spring concert', 'Monday 3 June, 7pm: film night'],
    ],
    ['Coming up: • Film night on Friday • Fair on 3 May', ['Coming up:', 'Film night on Friday', 'Fair on 3 May']],
    ['14:32 The minister arrives.\n10.15am: Talks go on.', ['The minister arrives.', 'Talks go on.']],
    ['It must be paid on 1 Jan. Nobody knows why.', ['It must be paid on 1 Jan.', 'Nobody knows why.']],
    ['It must be paid by Jan. 14 in full.', ['It must be paid by Jan. 14 in full.']],
    ['The vote is close: 10 to 9.', ['The vote is close: 10 to 9.']],
  ])('splits %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('reads on over the ends of lines that are broken to a width', () => {
    const text = [
      'OSLO, Jan 11 The player who leads the ranking has pulled out of next',
      "week's open with an injury, she said on Wednesday.",
      '   The tournament begins in the south of the city on Monday, and the',
      'first matches were to be drawn on Friday.',
      '',
      'She hopes to',
      'be back in May.',
    ].join('\n');
    expect(texts(text).map((sentence) => sentence.replace(/\s+/g, ' '))).toEqual([
      "OSLO, Jan 11 The player who leads the ranking has pulled out of next week's open with an injury, she said on Wednesday.",
      'The tournament begins in the south of the city on Monday, and the first matches were to be drawn on Friday.',
      'She hopes to be back in May.',
    ]);
  });

  it('takes a line without a full stop for a heading', () => {
    expect(
      splitSentences('Bridge closes on Sunday\nThe bridge will close.').map((sentence) => sentence.isHeading),
    ).toEqual([true, false]);
  });

  it('gives each sentence where it stands in the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('A bridge', 'U.S.', '. ', '\n', '“So?”', ' x ', '3.5', '…', '! ')),
        (parts) => {
          const text = parts.join('');
          for (const sentence of splitSentences(text))
            expect(text.startsWith(sentence.text, sentence.start)).toBe(true);
        },
      ),
    );
  });

  it('cuts text without full stops into bounded pieces', () => {
    expect(Math.max(...texts('word '.repeat(5000)).map((text) => text.length))).toBeLessThanOrEqual(1000);
  });
});
