export const introduction = {
  greeting: '<b>Datewire</b> reads the news, works out when things will happen, and tells you before they do.',
  next: '<b>Coming next:</b>',
  sendIn: 'Send me a link to an article, or paste its text, and I will tell you the dates in it.',
  everything: '🔔 Everything important',
  choose: '🗂 Choose topics',
  helpSee:
    '<b>See what is coming</b>\n/upcoming – day by day; /today and /week for less\n/search crimea – what has these words',
  helpFollow:
    '<b>Follow</b>\n/follow – choose topics with a tap\n/follow apple earnings -france – your own words; a minus leaves one out\n/following – what you follow, and when you are told of each\n/unfollow apple earnings – drop it; /unsubscribe drops everything',
  helpHear:
    '<b>Be told as you like</b>\n/settings – time zone, lead times, quiet hours, digest, language\n/stop – a pause, until /start\n/export and /forgetme – what is stored of you, and its end',
  helpSend:
    '<b>Send in</b>\nA link to an article, a forwarded post or a text is answered with the dates in it. They are public: they are listed for everybody, and whoever follows them is alerted.',
  leads:
    'Alerts come 2 days before, 1 day before and on the day itself, at 9 in the morning where it happens; where the hour is known, 24 hours and 1 hour before.',
  description:
    'Datewire reads the news, works out when things will happen, and tells you before they do: votes, court hearings, deadlines, markets.\n\nFollow everything or only your topics. Send in an article, and get the dates in it.',
  shortDescription: 'Tells you before it happens: key dates from the news, followed by topic.',
} as const;
