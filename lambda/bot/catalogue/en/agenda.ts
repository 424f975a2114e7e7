export const agenda = {
  title: '<b>What is coming</b>',
  nothing: 'Nothing is coming that I know of. Send me an article.',
  more: '… and more after that.',
} as const;
