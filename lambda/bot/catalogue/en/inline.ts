export const inline = {
  nothing: 'Nothing found: open the bot',
} as const;
