export const rhythm = {
  none: 'none, every alert by itself',
  daily: 'every day at {time}',
  weekly: 'every week, {weekday} at {time}',
  off: 'Every alert by itself',
  dailyButton: 'Every day',
  weeklyButton: 'Every week',
  atButton: '🕗 At {time}',
  explain:
    'One message with all that is ahead, instead of single alerts. By itself comes only what cannot wait for it: dates that you follow one by one, and changes of what is near.',
} as const;
