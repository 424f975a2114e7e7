export const commands = {
  start: 'What this bot does',
  subscribe: 'Get alerts before key dates',
  unsubscribe: 'Get no more alerts',
  upcoming: 'The key dates ahead',
  today: 'What is on today',
  week: 'The next 7 days',
  search: 'Search what is coming: /search crimea',
  help: 'All commands, and how to send an article',
} as const;
