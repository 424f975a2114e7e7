export const language = {
  likeTelegram: '{language}, as in Telegram',
  telegram: 'As in Telegram',
  explain: 'In which language shall I speak?',
} as const;
