export const leads = {
  none: 'none',
  sameDay: 'on the day',
} as const;
