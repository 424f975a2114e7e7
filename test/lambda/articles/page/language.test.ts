import { describe, expect, it } from 'vitest';
import { languageCode, languageOfText } from '../../../../lambda/articles/page/language.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  [
    'en',
    'The peninsula votes on Sunday on whether it wants to belong to another country, and the result is expected on the day after.',
  ],
  [
    'de',
    'Die Halbinsel stimmt am Sonntag darüber ab, ob sie zu einem anderen Land gehören will, und das Ergebnis wird am Tag danach erwartet.',
  ],
  [
    'fr',
    'La presqu’île vote dimanche pour savoir si elle veut appartenir à un autre pays, et le résultat est attendu le lendemain matin.',
  ],
  [
    'es',
    'La península vota el domingo si quiere pertenecer a otro país, y el resultado de la consulta se espera para el día siguiente.',
  ],
  [
    'it',
    'La penisola vota domenica per decidere se vuole appartenere a un altro paese, e il risultato è atteso per il giorno dopo.',
  ],
  [
    'pt',
    'A península vota no domingo se quer pertencer a outro país, e o resultado da consulta não é esperado antes do dia seguinte.',
  ],
  [
    'nl',
    'Het schiereiland stemt zondag over de vraag of het bij een ander land wil horen, en de uitslag wordt de dag daarna verwacht.',
  ],
  [
    'pl',
    'Półwysep głosuje w niedzielę nad tym, czy chce należeć do innego kraju, a wynik spodziewany jest następnego dnia rano.',
  ],
  [
    'uk',
    'Півострів голосує в неділю за те, чи хоче він належати до іншої країни, а результат очікується наступного дня вранці.',
  ],
  [
    'ru',
    'Полуостров голосует в воскресенье о том, хочет ли он принадлежать другой стране, а результат ожидается на следующий день.',
  ],
  [
    'tr',
    'Yarımada pazar günü başka bir ülkeye ait olmak isteyip istemediğini oyluyor ve sonucun ertesi gün açıklanması bekleniyor.',
  ],
  [
    'ja',
    '半島は日曜日に他の国に属したいかどうかについて投票し、その結果は翌日の朝に発表される見込みです。投票所は午前八時に開きます。選挙管理委員会が発表しました。',
  ],
  [
    'zh',
    '该半岛将于星期日投票决定是否愿意归属另一个国家，结果预计将在第二天早上公布。投票站将于上午八点开放，选举委员会表示，所有选民都可以参加这次投票活动。',
  ],
  [
    'ko',
    '반도는 일요일에 다른 나라에 속하고 싶은지에 대해 투표하며 결과는 다음 날 아침에 나올 것으로 예상된다고 선거 관리 위원회가 밝혔다. 투표소는 오전 여덟 시에 문을 연다.',
  ],
];

describe('languageOfText', () => {
  it.each(TEXTS)('tells %s by its text', (code, text) => {
    expect(languageOfText(text, null)).toBe(code);
  });

  it.each(TEXTS)('believes a page that says it is in %s, and is', (code, text) => {
    expect(languageOfText(text, `${code}-XX`)).toBe(code);
  });

  it('does not believe a template that says "en" of a German text', () => {
    const german = TEXTS.find(([code]) => code === 'de')?.[1] ?? '';
    expect(languageOfText(german.repeat(3), 'en-US')).toBe('de');
  });

  it('believes what is said where the text is too short to tell', () => {
    expect(languageOfText('Vote', 'de-AT')).toBe('de');
    expect(languageOfText('Vote', null)).toBeNull();
  });

  it('believes a language that the detector does not know', () => {
    expect(languageOfText(`${TEXTS[0]?.[1]}`, 'gd')).toBe('gd');
  });
});

describe('languageCode', () => {
  it.each([
    ['de-AT', 'de'],
    ['pt_BR', 'pt'],
    ['DE', 'de'],
    ['deu', 'de'],
    ['cmn', 'zh'],
    ['iw', 'he'],
    ['nb-NO', 'no'],
    ['und', null],
    ['German', null],
    ['', null],
    [null, null],
  ])('reads %s as %s', (tag, code) => {
    expect(languageCode(tag)).toBe(code);
  });
});
