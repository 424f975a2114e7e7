import { describe, expect, it } from 'vitest';
import { chatExport, countStored } from '../../../lambda/subscribers/chat-export.ts';
import { at } from '../../support/key-dates.ts';

const NOW = at('2014-03-14T18:00:00Z');
const PK = 'CHAT#100';
const ITEMS = [
  { PK, SK: 'CHAT', chatId: 100, zone: 'Europe/Kyiv', revision: 7, listed: 7, place: 'CHAT#00#1' },
  { PK, SK: 'FOLLOW#muted:date-1', followId: 'muted:date-1', topic: 'muted:date-1', chatId: 100 },
  { PK, SK: 'FOLLOW#words:crimea', followId: 'words:crimea', topic: 'word:crimea', name: 'Crimea', chatId: 100 },
  { PK, SK: 'HEARD#2014-03-14', messages: 3, expiresAt: 1_394_000_000 },
];

describe('the export of a chat', () => {
  it('holds all that is stored of it, without what only the program needs', () => {
    expect(JSON.parse(chatExport(ITEMS, NOW))).toEqual({
      exportedAt: '2014-03-14T18:00:00Z',
      chat: { chatId: 100, zone: 'Europe/Kyiv' },
      follows: [{ what: 'words:crimea', name: 'Crimea', chatId: 100 }],
      mutedDates: ['date-1'],
      others: [{ what: 'heard', of: '2014-03-14', messages: 3 }],
      leftOut: 0,
    });
  });

  it('can be read by people', () => {
    expect(chatExport(ITEMS, NOW)).toMatch(/^\{\n {2}"exportedAt"[\s\S]*\n\}\n$/);
  });

  it('ends somewhere, and says so', () => {
    const many = Array.from({ length: 2003 }, (_, number) => ({ PK, SK: `HELD#${number}` }));
    const exported = JSON.parse(chatExport(many, NOW));
    expect([exported.others.length, exported.leftOut, exported.chat]).toEqual([2000, 3, null]);
  });

  it('is counted by what people know of', () => {
    expect(countStored(ITEMS)).toEqual({ follows: 1, muted: 1, others: 1 });
  });
});
