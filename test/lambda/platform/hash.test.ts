import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierOf } from '../../../lambda/platform/hash.ts';

describe('identifierOf', () => {
  it('never changes, since what is stored is found by it', () => {
    expect(identifierOf('https://news.example/a')).toBe('7AauvEZjay-HZzND');
  });

  it('is 16 characters that can stand anywhere', () => {
    fc.assert(fc.property(fc.array(fc.string()), (parts) => /^[\w-]{16}$/.test(identifierOf(...parts))));
  });

  it('tells parts apart that join to the same text', () => {
    expect(identifierOf('ab', 'c')).not.toBe(identifierOf('a', 'bc'));
    expect(identifierOf('a', '')).not.toBe(identifierOf('a'));
  });
});
