export const commands = {
  upcoming: 'The key dates ahead',
  follow: 'Choose what to hear of',
  following: 'What you follow, and when you are told',
  help: 'All commands, and how to send an article',
} as const;
