import type { Catalogue } from '../message-keys.ts';

export const language: Catalogue['language'] = {
  likeTelegram: '{language}, como en Telegram',
  telegram: 'Como en Telegram',
  explain: '¿En qué idioma te hablo?',
};
