export const when = {
  range: '{from} to {to}',
  timeThere: '{time} ({place} time)',
  at: '{day}, {time}',
  there: '{here} ({place}: {time})',
  week: 'the week of {day}',
  quarter: 'quarter {number} of {year}',
  spring: 'spring {year}',
  summer: 'summer {year}',
  autumn: 'autumn {year}',
  winter: 'winter {year}',
  underWay: 'under way',
  now: 'now',
} as const;
