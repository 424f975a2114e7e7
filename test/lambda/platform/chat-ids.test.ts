import { describe, expect, it } from 'vitest';
import { ChatIds } from '../../../lambda/platform/chat-ids.ts';

describe('a list of chat ids', () => {
  it.each([
    ['', []],
    ['7', [7]],
    ['7,-1001234567890', [7, -1001234567890]],
    [' 7 , 8 , ', [7, 8]],
  ])('"%s" is read', (text, ids) => {
    expect(ChatIds.parse(text)).toEqual(ids);
  });

  it.each(['@ann', '7 8', '7;8', '0', '1.5', ',', '12345678901234567'])('"%s" is refused', (text) => {
    expect(ChatIds.safeParse(text).error?.issues[0]?.message).toBe(
      'is not a list of chat ids, such as 123456789,-1001234567890',
    );
  });
});
