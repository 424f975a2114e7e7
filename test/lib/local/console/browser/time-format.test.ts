import { describe, expect, it } from 'vitest';
import { createTimeFormat } from '../../../../../lib/local/console/browser/time-format.ts';

const format = createTimeFormat('Europe/London');
/** Half past midnight in London, where it is summer; the day before by UTC. */
const moment = Date.parse('2014-03-31T23:30:05Z');

describe('a moment on the clocks of a zone', () => {
  it('is written by the calendar there', () => {
    expect(format.day(moment)).toBe('Tuesday 1 April 2014');
    expect(format.time(moment)).toBe('00:30');
    expect(format.seconds(moment)).toBe('05');
    expect(format.short(moment)).toBe('Tue 1 Apr, 00:30');
  });

  it('fills the field of a form', () => {
    expect(format.field(moment)).toBe('2014-04-01T00:30');
  });

  it('is a part of the day there', () => {
    expect(format.partOfDay(Date.parse('2014-03-31T11:00:00Z'))).toBe(0.5);
  });

  it.each([
    ['wDT', 'Tuesday 1 April 2014 00:30:05'],
    ['dt', '01/04/14 00:30'],
    ['t', '00:30'],
  ])('is worded as Telegram does for the format %s', (form, text) => {
    expect(format.entity(moment, form)).toBe(text);
  });
});
