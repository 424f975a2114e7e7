import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertMessage } from '../../../../lambda/bot/wording/key-date.ts';
import { answer, upcoming } from '../../../../lambda/bot/wording/replies.ts';
import { parseHtml } from '../../../../lib/local/telegram-simulator/parse-html.ts';
import { aKeyDate, at } from '../../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');

describe('an alert', () => {
  it('says what, when, where, why we say so, and who said it', () => {
    const keyDate = aKeyDate({ articleUrl: 'https://example.org/vote?a=1&b=2', publisher: 'Example' });
    expect(alertMessage(keyDate, NOW).html).toBe(
      [
        '⏰ 🗳 <b>Crimea votes on its future</b>',
        'Sunday 16 March 2014 — <b>in 2 days</b>',
        '📍 Crimea',
        '<blockquote>The peninsula votes on Sunday.</blockquote>',
        'Source: <a href="https://example.org/vote?a=1&amp;b=2">Example</a>',
      ].join('\n'),
    );
  });

  it.each([
    ['expected', null, 'Expected, not certain'],
    ['possible', null, 'It may happen then'],
    ['cancelled', null, 'Called off'],
    ['conditional', 'if it rains', 'Only on a condition: “if it rains”'],
  ] as const)('of something %s says how sure it is', (certainty, condition, words) => {
    expect(alertMessage(aKeyDate({ certainty, condition }), NOW).html).toContain(words);
  });
});

describe('every message', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', '</b>', '🇺🇦', 'ا', '\u202e', '\n'),
      minLength: 1,
      maxLength: 3000,
    }),
  );
  const keyDates = fc.array(
    fc
      .record({ title: text, quote: text, words: text, condition: text, place: text, publisher: text })
      .map((texts) => aKeyDate({ ...texts, certainty: 'conditional', articleUrl: 'https://example.org/"><b>' })),
    { minLength: 1, maxLength: 20 },
  );

  it('is one that Telegram takes, whatever articles say', () => {
    fc.assert(
      fc.property(keyDates, (all) => {
        const article = {
          articleId: 'a',
          url: null,
          title: null,
          publisher: null,
          published: null,
          textParts: 0,
          receivedAt: '',
          progress: { state: 'received' },
        } as const;
        const [first = aKeyDate()] = all;
        const messages = [
          alertMessage(first, NOW),
          upcoming(all, NOW),
          answer({ state: 'read', article, keyDates: all }, NOW),
        ];
        for (const { html } of messages) {
          const { text } = parseHtml(html);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(4096);
        }
      }),
      { numRuns: 60 },
    );
  });
});
