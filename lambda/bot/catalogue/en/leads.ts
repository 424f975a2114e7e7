export const leads = {
  none: 'none',
  sameDay: 'on the day',
  explain:
    'How long before a key date do you want to be told? Days count where only the day is known: the alert comes at 9 in the morning there. Hours and minutes count where the time is known.',
  noneChosen:
    'With none of them you are not told of anything ahead, only when something is moved or called off. What you follow with lead times of its own keeps them.',
} as const;
