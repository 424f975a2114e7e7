import { describe, expect, it } from 'vitest';
import { monthNamed } from '../../../../lambda/articles/page/month-names.ts';

const LANGUAGES =
  'ar bg bn ca cs da de el en es et fi fr gu hi hr hu id it lt lv mr nb nl pl pt ro ru sk sl sr sv ta te th tr uk'.split(
    ' ',
  );

describe('monthNamed', () => {
  it.each(LANGUAGES)('knows all twelve months as they are written in full in %s', (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(Date.UTC(2020, month - 1, 15));
      const name =
        parts
          .find(({ type }) => type === 'month')
          ?.value.normalize('NFKC')
          .toLowerCase() ?? '';
      // Catalan and its like write "de gener", "d’abril" as one part.
      const word = name.replace(/^(?:de |d['’])/, '');
      expect([word, monthNamed(word, language)]).toEqual([word, month]);
    }
  });

  it('takes a name that means two months as the page’s language does, else as the commoner one', () => {
    expect(monthNamed('listopada', 'hr')).toBe(10);
    expect(monthNamed('listopada', 'pl')).toBe(11);
    expect(monthNamed('listopada', null)).toBe(11);
  });

  it('knows a name in whatever language the page is', () => {
    expect(monthNamed('februar', 'en')).toBe(2);
  });

  it.each(['', 'monday', 'constructor', '__proto__', 'm'])('knows no month "%s"', (word) => {
    expect(monthNamed(word, 'en')).toBeUndefined();
  });
});
