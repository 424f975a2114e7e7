import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dueAttributes, dueHour, dueHoursBetween, sortableInstant } from '../../../lambda/platform/due-index.ts';

const at = (text: string) => Temporal.Instant.from(text);
const instants = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()));

describe('the due index', () => {
  it('puts an instant into its hour by UTC', () => {
    expect(dueAttributes(at('2014-03-16T09:30:15.25+02:00'))).toEqual({
      dueHour: 'DUE#2014-03-16T07',
      dueAt: '2014-03-16T07:30:15.250Z',
    });
  });

  it('orders instants as their texts are ordered', () => {
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        const [textA, textB] = [sortableInstant(a), sortableInstant(b)];
        expect(textA < textB ? -1 : textA > textB ? 1 : 0).toBe(Temporal.Instant.compare(a, b));
      }),
    );
  });

  it.each([
    ['2014-03-16T07:30Z', '2014-03-16T07:31Z', ['DUE#2014-03-16T07']],
    ['2014-03-16T07:59Z', '2014-03-16T08:00Z', ['DUE#2014-03-16T07', 'DUE#2014-03-16T08']],
    ['2013-12-31T23:30Z', '2014-01-01T01:00Z', ['DUE#2013-12-31T23', 'DUE#2014-01-01T00', 'DUE#2014-01-01T01']],
    ['2014-03-16T09:00Z', '2014-03-16T08:59Z', []],
  ])('looks from %s to %s through %j', (from, to, hours) => {
    expect(dueHoursBetween(at(from), at(to))).toEqual(hours);
  });

  it('leaves out no hour of a stretch, however it begins and ends', () => {
    const minutes = fc.nat({ max: 60 * 72 });
    fc.assert(
      fc.property(instants, minutes, minutes, (from, length, offset) => {
        const to = from.add({ minutes: length });
        const between = from.add({ minutes: Math.min(offset, length) });
        expect(dueHoursBetween(from, to)).toContain(dueHour(between));
      }),
    );
  });
});
