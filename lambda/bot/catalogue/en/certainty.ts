export const certainty = {
  scheduled: 'only what is certain',
  expected: 'also what is expected',
  possible: 'also what may happen',
  explain:
    'How uncertain may something be that you want to hear of? Dates that you follow one by one come in any case.',
} as const;
