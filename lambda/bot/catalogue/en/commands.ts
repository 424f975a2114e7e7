export const commands = {
  start: 'What this bot does',
  subscribe: 'Get alerts before key dates',
  unsubscribe: 'Get no more alerts',
  upcoming: 'The key dates ahead',
  settings: 'When and how you are alerted',
  timezone: 'Your time zone: /timezone Kyiv',
  stop: 'Pause all alerts',
  export: 'All that I keep of this chat, as a file',
  forgetme: 'Delete all that I keep of this chat',
  help: 'All commands, and how to send an article',
} as const;
