export const round = {
  today: '☀️ <b>Your day</b>',
  week: '🗓 <b>Your week</b>',
  nothingToday: '☀️ Nothing that you follow is due today.',
  nothingWeek: '🗓 Nothing that you follow is due this week.',
  evening: '🌙 <b>Before your quiet hours end:</b>',
  held: '🌅 <b>While it was quiet:</b>',
  changed: '🔁 Changed: {entry}',
  over: '⌛ Over: {entry}',
  more: '… and {count, plural, one {# more} other {# more}}; /upcoming lists them.',
} as const;
