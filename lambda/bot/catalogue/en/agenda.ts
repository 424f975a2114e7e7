export const agenda = {
  title: '<b>What is coming</b>',
  titleToday: '<b>Today</b>',
  titleWeek: '<b>The next 7 days</b>',
  found: '<b>What is coming with “{words}”</b>',
  nothing: 'Nothing is coming that I know of. Send me an article.',
  nothingToday: 'I know of nothing more today.',
  nothingWeek: 'I know of nothing in the next 7 days.',
  notFound: 'Nothing is coming with “{words}” in the next {months} months.',
  more: 'There is more: further words find less.',
  followWords: '🔔 Follow “{words}”',
  searchUsage:
    'Say what to look for: <code>/search crimea</code>. Words with a hyphen in front are left out: <code>/search apple earnings -france</code>.',
  severalDays: '<b>Over several days</b>',
  noDay: '<b>The day is not known yet</b>',
  open: 'A number opens everything that is known of it.',
  whatIsComing: '🗓 What is coming',
} as const;
