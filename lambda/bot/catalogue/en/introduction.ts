export const introduction = {
  greeting: '<b>Datewire</b> reads the news, works out when things will happen, and tells you before they do.',
  sendIn: 'Send me a link to an article, or paste its text, and I will tell you the dates in it.',
  alertMe: '🔔 Alert me',
  whatIsComing: '🗓 What is coming',
  leads:
    'Alerts come 2 days before, 1 day before and on the day itself, at 9 in the morning where it happens; where the hour is known, 24 hours and 1 hour before.',
  public:
    'A link to an article, or its text, is answered with the dates in it. They are public: they are listed for everybody, and whoever follows them is alerted.',
} as const;
