export const hours = {
  from: 'When do the quiet hours begin?',
  to: 'When do the quiet hours end?',
  at: 'At what time do you want the digest?',
} as const;
