import type { Catalogue } from '../message-keys.ts';

export const language: Catalogue['language'] = {
  likeTelegram: '{language}, wie in Telegram',
  telegram: 'Wie in Telegram',
  explain: 'In welcher Sprache soll ich sprechen?',
};
