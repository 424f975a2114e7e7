export const submission = {
  nothing: 'There is nothing dated ahead in this.',
  found: '<b>{count, plural, one {One key date} other {# key dates}} in this:</b>',
  refused: 'I cannot read this: {reason}.',
  notAnArticle: 'Send me a link to an article or its whole text, and I will look for dates in it. /help says more.',
} as const;
