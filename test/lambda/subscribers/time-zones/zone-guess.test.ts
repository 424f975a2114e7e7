import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zoneGuess } from '../../../../lambda/subscribers/time-zones/zone-guess.ts';
import { at } from '../../../support/key-dates.ts';

const NOW = at('2026-01-15T12:20:00Z');

describe('the zone that is guessed from a language', () => {
  it.each([
    ['uk', 'Europe/Kyiv'],
    ['de', 'Europe/Berlin'],
    ['de-AT', 'Europe/Vienna'],
    ['pt-br', 'America/Sao_Paulo'],
    ['pt_PT', 'Europe/Lisbon'],
    ['es-MX', 'America/Mexico_City'],
    ['fr', 'Europe/Paris'],
    ['zh-hans', 'Asia/Shanghai'],
    ['zh-hant', 'Asia/Taipei'],
    ['en-GB', 'Europe/London'],
    ['en', null],
    ['es', null],
    ['ar', null],
    ['en-US', null],
    ['', null],
    ['xx', null],
    ['not a language', null],
  ])('%s is %s', (language, zone) => {
    expect(zoneGuess(language, NOW)).toBe(zone);
  });

  it('is a zone or nothing, whatever the language is said to be', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{2,3}(?:-[A-Z]{2})?$/)), (language) => {
        const zone = zoneGuess(language, NOW);
        if (zone !== null) expect(() => NOW.toZonedDateTimeISO(zone)).not.toThrow();
      }),
    );
  });
});
