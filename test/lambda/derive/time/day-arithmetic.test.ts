import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { addDays, daysBetween, daysInMonth, firstOfMonth } from '../../../../lambda/derive/time/day-arithmetic.ts';

const day = fc
  .integer({ min: -200_000, max: 400_000 })
  .map((days) => Temporal.PlainDate.from('1970-01-01').add({ days }));

it('adds days as Temporal does', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (start, days) => {
      expect(addDays(start, days).toString()).toBe(start.add({ days }).toString());
    }),
  );
});

it('counts the days between as Temporal does', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      expect(daysBetween(from, to)).toBe(from.until(to, { largestUnit: 'days' }).days);
    }),
  );
});

it('finds the first of a month as Temporal does', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -100, max: 100 }), (start, months) => {
      expect(firstOfMonth(start, months).toString()).toBe(start.with({ day: 1 }).add({ months }).toString());
    }),
  );
});

it('knows how long a month is', () => {
  fc.assert(
    fc.property(day, (any) => {
      expect(daysInMonth(any.year, any.month)).toBe(any.daysInMonth);
    }),
  );
});
