export const alert = {
  hour: '⏰ 1 h',
  tonight: 'Tonight',
  morning: 'Tomorrow morning',
  details: 'ℹ️ Details',
  snoozed: 'I will tell you again: {when}',
  tooLate: 'That would be too late: it is {when}.',
  over: 'It has begun already, or is over.',
  calledOff: 'It has been called off.',
  gone: 'This key date is not there any more.',
} as const;
