import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QuietHours } from '../../../lambda/subscribers/quiet-hours.ts';
import { typedHours } from '../../../lambda/subscribers/typed-hours.ts';

describe('hours as people type them', () => {
  it.each([
    ['22:30-7', '22:30', '07:00'],
    ['22 7', '22:00', '07:00'],
    ['2230–0700', '22:30', '07:00'],
    ['22.30 bis 6.15', '22:30', '06:15'],
    ['von 22 Uhr bis 7 Uhr', '22:00', '07:00'],
    ['from 10 pm to 6:30 am', '22:00', '06:30'],
    ['12am-12pm', '00:00', '12:00'],
    ['з 23 до 8', '23:00', '08:00'],
    ['de 23 a 8', '23:00', '08:00'],
    ['24 - 6', '00:00', '06:00'],
    ['9-9', '09:00', '09:00'],
  ])('%s are those from %s', (text, from, to) => {
    expect(typedHours(text)).toEqual({ from, to });
  });

  it.each([
    '',
    '22',
    'at night',
    '22-7-9',
    '25-7',
    '22:60-7',
    '13 pm-7',
    '24:30-7',
    '12345-7',
    `22-7${' '.repeat(60)}`,
  ])('"%s" are none', (text) => {
    expect(typedHours(text)).toBeNull();
  });

  it('are hours that a clock shows, or none, whatever is typed', () => {
    const typed = fc.oneof(fc.string(), fc.stringMatching(/^[\d:. apm-]{0,20}$/));
    fc.assert(
      fc.property(typed, (text) => {
        const hours = typedHours(text);
        expect(hours === null || QuietHours.safeParse(hours).success).toBe(true);
      }),
    );
  });
});
