export const commands = {
  upcoming: 'The key dates ahead',
  settings: 'When and how you are alerted',
  timezone: 'Your time zone: /timezone Kyiv',
  stop: 'Pause all alerts',
  export: 'All that I keep of this chat, as a file',
  forgetme: 'Delete all that I keep of this chat',
  today: 'What is on today',
  week: 'The next 7 days',
  search: 'Search what is coming: /search crimea',
  follow: 'Choose what to hear of',
  following: 'What you follow, and when you are told',
  help: 'All commands, and how to send an article',
} as const;
