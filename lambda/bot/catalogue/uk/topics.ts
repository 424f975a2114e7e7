import type { Catalogue } from '../message-keys.ts';

export const topics: Catalogue['topics'] = {
  kindsTitle: '<b>Про що ви хочете дізнаватися?</b>\nТоркніться, щоб стежити; ще раз – щоб відмовитися.',
  namesTitle: '<b>Місця й імена з того, що попереду</b>\nТоркніться, щоб стежити; ще раз – щоб відмовитися.',
  namesNothing: 'Поки не знаю нічого, що попереду. Власні слова все одно працюють.',
  kinds: '‹ Види подій',
  names: '🔎 Місця й імена ›',
  ownWords: '✍️ Власні слова',
  on: '🔔 {topic}',
  off: '🔕 {topic}',
};
