import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSecret } from '../../../lambda/platform/same-secret.ts';

describe('isSameSecret', () => {
  it('is true of the same text, and of no other', () => {
    const secrets = fc.string({ minLength: 1, unit: 'grapheme' });
    fc.assert(fc.property(secrets, (secret) => isSameSecret(secret, secret)));
    fc.assert(fc.property(secrets, secrets, (a, b) => isSameSecret(a, b) === (a === b)));
  });

  it.each([
    ['nothing', '', 'secret'],
    ['a beginning', 'secre', 'secret'],
    ['more', 'secrets', 'secret'],
    ['anything where there is no secret', '', ''],
  ])('is false of %s', (_, given, expected) => {
    expect(isSameSecret(given, expected)).toBe(false);
  });
});
