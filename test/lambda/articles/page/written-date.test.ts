import { describe, expect, it } from 'vitest';
import { type DateHabits, plainWriting, writtenDates } from '../../../../lambda/articles/page/written-date.ts';

const HABITS: DateHabits = { language: null, monthFirst: false };

function read(text: string, habits: Partial<DateHabits> = {}): string {
  return writtenDates(plainWriting(text), { ...HABITS, ...habits })
    .map(({ time }) => time.toString())
    .join(', ');
}

describe('a day', () => {
  it.each([
    ['Arabic', '18 فبراير 2020'],
    ['Belarusian', '18 лютага 2020'],
    ['Bengali', '১৮ ফেব্রুয়ারি ২০২০'],
    ['Bulgarian', '18 февруари 2020 г.'],
    ['Catalan', '18 de febrer de 2020'],
    ['Chinese', '2020年2月18日'],
    ['Chinese, in years of the Republic', '民國109年2月18日'],
    ['Croatian', '18. veljače 2020.'],
    ['Czech', '18. února 2020'],
    ['Danish', '18. februar 2020'],
    ['Dutch', '18 februari 2020'],
    ['English', '18 February 2020'],
    ['English, of America', 'February 18, 2020'],
    ['English, cut short', 'Feb. 18th, 2020'],
    ['English, with an "of"', 'the 18th of February, 2020'],
    ['English, with dashes', '18-Feb-2020'],
    ['English, with half a year', "18 Feb '20"],
    ['Estonian', '18. veebruar 2020'],
    ['Finnish', '18. helmikuuta 2020'],
    ['French', '18 février 2020'],
    ['French, cut short', '18 févr. 2020'],
    ['German', '18. Februar 2020'],
    ['German, of Austria', '18. Feber 2020'],
    ['German, in figures', '18.02.2020'],
    ['German, in few figures', '18.2.20'],
    ['Greek', '18 Φεβρουαρίου 2020'],
    ['Hebrew', '18 בפברואר 2020'],
    ['Hindi', '18 फ़रवरी 2020'],
    ['Hungarian', '2020. február 18.'],
    ['Indonesian', '18 Februari 2020'],
    ['Italian', '18 febbraio 2020'],
    ['Japanese', '２０２０年２月１８日'],
    ['Japanese, in years of an era', '令和2年2月18日'],
    ['Korean', '2020년 2월 18일'],
    ['Latvian', '2020. gada 18. februāris'],
    ['Lithuanian', '2020 m. vasario 18 d.'],
    ['Norwegian', '18. feb. 2020'],
    ['Persian figures', '۲۰۲۰/۰۲/۱۸'],
    ['Polish', '18 lutego 2020'],
    ['Portuguese', '18 de fevereiro de 2020'],
    ['Portuguese, with an ordinal', '18º de fevereiro de 2020'],
    ['Romanian', '18 februarie 2020'],
    ['Russian', '18 февраля 2020 г.'],
    ['Serbian', '18. фебруар 2020.'],
    ['Slovak', '18. februára 2020'],
    ['Slovene', '18. februarja 2020'],
    ['Spanish', '18 de febrero de 2020'],
    ['Swedish', '18 februari 2020'],
    ['Tamil', '18 பிப்ரவரி 2020'],
    ['Thai', '18 กุมภาพันธ์ 2563'],
    ['Turkish', '18 Şubat 2020'],
    ['Ukrainian', '18 лютого 2020'],
    ['Vietnamese', 'ngày 18 tháng 2 năm 2020'],
    ['figures', '2020-02-18'],
    ['figures with slashes', '2020/2/18'],
    ['figures of which only one can be the day', '02/18/2020'],
  ])('is read as it is written in %s', (_, text) => {
    expect(read(text)).toBe('2020-02-18');
  });

  it.each([
    ['31.02.2020', 'is on no calendar'],
    ['18.13.2020', 'has no such month'],
    ['version 2.18.2020.1', 'is part of a longer number'],
    ['18 February', 'has no year'],
    ['2020', 'is a year'],
    ['18 Foobar 2020', 'names no month'],
    ['tel. 18-02-20-20', 'is a telephone number'],
  ])('is not seen in "%s", which %s', (text) => {
    expect(read(text)).toBe('');
  });

  it('may be the third of April or the fourth of March, by what is usual there', () => {
    expect(read('3/4/2020')).toBe('2020-04-03');
    expect(read('3/4/2020', { monthFirst: true })).toBe('2020-03-04');
  });

  it('comes with the other day that it may be', () => {
    const [date] = writtenDates('3/4/2020', HABITS);
    expect(date?.alternative?.toString()).toBe('2020-03-04');
    expect(writtenDates('3.4.2020', HABITS)[0]?.alternative).toBeNull();
    expect(writtenDates('3/14/2020', HABITS)[0]?.alternative).toBeNull();
  });

  it('in a month whose name means two is the one of the page’s language', () => {
    expect(read('5 listopada 2020', { language: 'pl' })).toBe('2020-11-05');
    expect(read('5. listopada 2020.', { language: 'hr' })).toBe('2020-10-05');
  });
});

describe('the clock time beside a day', () => {
  it.each([
    ['18.02.2020, 14:05 Uhr', '2020-02-18T14:05:00'],
    ['18.02.2020 um 14.05 Uhr', '2020-02-18T14:05:00'],
    ['18 février 2020 à 14h05', '2020-02-18T14:05:00'],
    ['18 de febrero de 2020 a las 14:05', '2020-02-18T14:05:00'],
    ['18 февраля 2020 г., 14:05', '2020-02-18T14:05:00'],
    ['February 18, 2020 at 2:05 p.m.', '2020-02-18T14:05:00'],
    ['February 18, 2020 12:05 am', '2020-02-18T00:05:00'],
    ['2020年2月18日 14時05分', '2020-02-18T14:05:00'],
    ['2020년 2월 18일 오후 2:05', '2020-02-18T14:05:00'],
    ['2020. február 18. 14:05', '2020-02-18T14:05:00'],
    ['14:05, 18 February 2020', '2020-02-18T14:05:00'],
    ['18 Feb 2020 | 14:05', '2020-02-18T14:05:00'],
    ['18 Feb 2020, 14:05 GMT+10', '2020-02-18T14:05:00+10:00[+10:00]'],
    ['Feb 18, 2020 2:05 PM EST', '2020-02-18T14:05:00-05:00[-05:00]'],
    ['18.02.2020 14:05 MEZ', '2020-02-18T14:05:00+01:00[+01:00]'],
  ])('is read with it: %s', (text, time) => {
    expect(read(text)).toBe(time);
  });

  it.each(['18 Feb 2020, 12 comments', '18 Feb 2020 25:99', '18 Feb 2020 3 shares'])('is not made up: %s', (text) => {
    expect(read(text)).toBe('2020-02-18');
  });
});

it('finds several days in the order of the text', () => {
  expect(read('Published 18 February 2020, updated March 1, 2020 and 2020-03-02')).toBe(
    '2020-02-18, 2020-03-01, 2020-03-02',
  );
});
