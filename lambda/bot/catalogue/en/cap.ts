export const cap = {
  none: 'no limit',
  most: '{count, plural, one {# alert} other {# alerts}} a day',
  explain: 'The most alerts that may come in one day.',
} as const;
