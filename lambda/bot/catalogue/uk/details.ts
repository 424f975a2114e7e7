import type { Catalogue } from '../message-keys.ts';

export const details: Catalogue['details'] = {
  unknown: 'Такої ключової дати я не знаю. /upcoming покаже, що попереду.',
  toldAs: 'Про те, що ви відкрили, тепер ідеться тут:',
  over: '✔️ Це вже минуло.',
  hangsOn: '↰ Це залежить від: {title} ({when})',
  changes: '<b>Що змінилося</b>',
  moved: '{day}: перенесено, було {when}',
  calledOff: '{day}: скасовано, було {when}',
  onAgain: '{day}: знову в силі',
  sources: '<b>Джерела</b>',
  sentIn: 'надісланий текст',
  copies: '… і {count, plural, one {# передрук} few {# передруки} many {# передруків} other {# передруку}} цього',
  calendar: '📅 Додати в календар',
  mute: '🔕 Без сповіщень',
  unmute: '🔈 Знову сповіщати',
  muted: 'Про це сповіщень більше не буде.',
  unmuted: 'Сповіщення про це знову надходитимуть.',
};
