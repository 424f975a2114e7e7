export const cap = {
  none: 'no limit',
  most: '{count, plural, one {# alert} other {# alerts}} a day',
  explain:
    'The most alerts that may come in one day. What goes beyond waits for the next morning, in one message. Dates that you follow one by one do not count.',
} as const;
