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
  ])('splits %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
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
