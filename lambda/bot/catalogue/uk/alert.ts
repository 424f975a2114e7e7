import type { Catalogue } from '../message-keys.ts';

export const alert: Catalogue['alert'] = {
  hour: '⏰ 1 год',
  tonight: 'Увечері',
  morning: 'Завтра вранці',
  details: 'ℹ️ Докладніше',
  snoozed: 'Нагадаю ще раз: {when}',
  tooLate: 'Це було б запізно: подія {when}.',
  over: 'Це вже почалося або минуло.',
  calledOff: 'Це скасовано.',
  gone: 'Цієї ключової дати вже немає.',
};
