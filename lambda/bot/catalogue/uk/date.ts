import type { Catalogue } from '../message-keys.ts';

export const date: Catalogue['date'] = {
  moved: 'Перенесено; мало бути: {when}',
  fromWords: '<i>зі слів «{words}»</i>',
  missed: '💤 <b>Пропущено, поки мене не було:</b>',
  more: '… і ще {count}',
  calledOff: '❌ <b>Скасовано:</b>',
  onAgain: '✅ <b>Знову в силі:</b>',
  newDate: '🔁 <b>Нова дата:</b>',
  was: 'Було: <s>{when}</s>',
  now: 'Тепер: {when}',
  hanging: '↳ Від цього залежить: {title} ({when})',
  scheduled: 'Заплановано',
  expected: 'Очікується, але не точно',
  possible: 'Це може статися тоді',
  cancelled: 'Скасовано',
  conditional: 'Лише за умови: «{condition}»',
  conditionalUnknown: 'Лише за певної умови',
  source: 'Джерело: {name}',
  sources: 'Джерело: {name} і ще {count}',
};
