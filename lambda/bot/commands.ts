/** The commands in the bot's menu, in the order in which Telegram shows them. */
export const COMMANDS: readonly { readonly command: string; readonly description: string }[] = [
  { command: 'start', description: 'What this bot does' },
  { command: 'subscribe', description: 'Get alerts before key dates' },
  { command: 'unsubscribe', description: 'Get no more alerts' },
  { command: 'upcoming', description: 'The key dates ahead' },
  { command: 'help', description: 'All commands, and how to send an article' },
];
