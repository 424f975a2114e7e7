import type { Catalogue } from '../message-keys.ts';

export const language: Catalogue['language'] = {
  likeTelegram: '{language}, як у Telegram',
  telegram: 'Як у Telegram',
  explain: 'Якою мовою мені говорити?',
};
