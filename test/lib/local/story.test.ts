import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { LogFields } from '../../../lambda/platform/log.ts';
import { createStory } from '../../../lib/local/story.ts';
import { terminalText } from '../../../lib/local/terminal-text.ts';

const clock = { now: () => Temporal.Instant.from('2014-03-16T07:00:00Z') };

/** What the story tells of a message, without its colours. */
function told(message: string, fields: LogFields = {}, level: 'info' | 'warn' | 'error' = 'info'): string[] {
  const lines: string[] = [];
  createStory(clock, 'Europe/Simferopol', (line) => lines.push(stripVTControlCharacters(line)))[level](message, fields);
  return lines;
}

describe('the story', () => {
  it("is headed by the host's time where it is told", () => {
    expect(told('followed', { chatId: 100, topic: 'crimea' })[0]).toMatch(/^Sun 16 Mar 09:00 {2}👤 followed/);
  });

  it('tells nothing of a round that had nothing to say, and that nobody asked for an alert', () => {
    expect(told('alert sent', { lead: 'morning', sent: 0 })).toEqual([]);
    expect(told('alert sent', { lead: '1d', sent: 0 })[0]).toContain('nobody asked to hear of it');
  });

  it.each<[string, LogFields, string[]]>([
    ['article read', { title: 'Vote ahead' }, ['Vote ahead']],
    ['article read', { title: null }, ['without a title']],
    [
      'key date derived',
      { date: '2014-03-16', title: 'Crimea votes', kind: 'vote', certainty: 'scheduled', words: 'on Sunday' },
      ['2014-03-16', 'Crimea votes', 'vote, scheduled', '“on Sunday”'],
    ],
    [
      'key date changed',
      { date: '2014-03-18', was: '2014-03-17', title: 'Sanctions', certainty: 'scheduled', words: 'to Tuesday' },
      ['2014-03-18', 'Sanctions', 'it was 2014-03-17', '“to Tuesday”'],
    ],
    [
      'key date confirmed',
      { date: '2014-03-16', title: 'Crimea votes', words: 'on Sunday' },
      ['known already', 'Crimea votes'],
    ],
    ['article is a copy', {}, ['a copy']],
    ['alert due', { lead: 'change', title: 'Sanctions' }, ['Sanctions', 'moved or called off']],
    ['alert due', { lead: '2d', title: 'Crimea votes' }, ['Crimea votes', '2d before']],
    ['alert due', { lead: '0d', title: 'Crimea votes' }, ['on the day']],
    ['alert delivered', { title: 'Crimea votes', chatId: 100 }, ['chat 100']],
    ['alert sent', { sent: 0 }, ['not delivered']],
    ['article not readable', { reason: 'the page is closed' }, ['the page is closed']],
  ])('tells of "%s" %j', (message, fields, said) => {
    const [line] = told(message, fields);
    for (const words of said) expect(line).toContain(words);
  });

  it('says of an alert that nobody heard of it, and nothing more of one that was delivered', () => {
    expect(told('alert sent', { sent: 0 })[0]).toContain('nobody asked to hear of it');
    expect(told('alert sent', { sent: 3 })).toEqual([]);
  });

  it('tells of what it does not know by message and fields', () => {
    expect(told('update failed', { updateId: 7, reason: 'no database' }, 'warn')[0]).toContain(
      'update failed (updateId: 7, reason: no database)',
    );
  });

  it('is one line a message, and nothing in it moves the cursor, whatever an article says', () => {
    const texts = fc.array(fc.constantFrom('\n', '\r', '\u001b[2J', '\u009b2J', '\u0007', '\u2028', 'vote'));
    const messages = fc.constantFrom('article read', 'key date derived', 'article not readable', 'update failed');
    fc.assert(
      fc.property(messages, texts, (message, parts) => {
        const text = parts.join('');
        const raw: string[] = [];
        const fields = { title: text, words: text, reason: text };
        createStory(clock, 'UTC', (line) => raw.push(line)).info(message, fields);
        expect(raw).toHaveLength(1);
        expect(raw[0]).not.toContain('\u001b[2J');
        expect(stripVTControlCharacters(raw[0] ?? '')).not.toMatch(/\p{Cc}|\u2028/u);
      }),
    );
  });
});

describe('terminalText', () => {
  it.each([
    ['a\u001b[31mred', 'a [31mred'],
    ['two\n  lines', 'two lines'],
    ['turned \u202eround', 'turned round'],
    ['emoji 👩‍👩‍👧 stay', 'emoji 👩‍👩‍👧 stay'],
  ])('makes of %j %j', (text, safe) => {
    expect(terminalText(text)).toBe(safe);
  });
});
