export const commands = {
  start: 'What this bot does',
  subscribe: 'Get alerts before key dates',
  unsubscribe: 'Get no more alerts',
  upcoming: 'The key dates ahead',
  help: 'All commands, and how to send an article',
} as const;
