import type { Catalogue } from '../message-keys.ts';

export const follow: Catalogue['follow'] = {
  everything: '🔔 Ви отримуватимете сповіщення про кожну ключову дату.',
  everythingAlready: '🔔 Ви вже отримуєте сповіщення про кожну ключову дату.',
  topic: '🔔 Ви отримуватимете сповіщення про <b>{topic}</b>.',
  topicAlready: '🔔 Ви вже отримуєте сповіщення про <b>{topic}</b>.',
  none: 'Ці слова нічого не кажуть. Спробуйте ім’я, місце або справу.',
  full: 'Ви стежите вже за всім, за чим можна. /following покаже, від чого відмовитися.',
  ended: '🔕 Сповіщень більше не буде. /subscribe поверне їх.',
  wasNot: 'Ви не були підписані. /subscribe розпочне підписку.',
};
