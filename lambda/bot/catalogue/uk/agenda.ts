import type { Catalogue } from '../message-keys.ts';

export const agenda: Catalogue['agenda'] = {
  title: '<b>Що попереду</b>',
  titleToday: '<b>Сьогодні</b>',
  titleWeek: '<b>Найближчі 7 днів</b>',
  found: '<b>Що попереду зі словами «{words}»</b>',
  nothing: 'Поки не знаю нічого, що попереду. Надішліть мені статтю.',
  nothingToday: 'На сьогодні більше нічого не знаю.',
  nothingWeek: 'На найближчі 7 днів нічого не знаю.',
  notFound: 'Найближчі {months} місяців нічого немає зі словами «{words}».',
  more: 'Є ще: з додатковими словами знайдеться менше.',
  followWords: '🔔 Стежити за «{words}»',
  searchUsage:
    'Напишіть, що шукати: <code>/search crimea</code>. Слова з дефісом попереду буде вилучено: <code>/search apple earnings -france</code>.',
  severalDays: '<b>Кілька днів</b>',
  noDay: '<b>День ще невідомий</b>',
  open: 'Номер відкриє все, що відомо.',
  whatIsComing: '🗓 Що попереду',
};
