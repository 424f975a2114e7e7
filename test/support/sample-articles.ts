/** A vote on a Sunday and a measure on a Monday that hangs on it; published on Friday 14 March 2014. */
export const VOTE_AND_SANCTIONS = `Peninsula to vote on its future

LONDON, March 14 – The talks ended on Friday without an agreement.

Crimea votes on Sunday on leaving Ukraine for Russia.

Washington will impose visa bans and asset freezes on Monday if the vote goes ahead.`;

/** A hearing at an hour of a day; published on Friday 14 March 2014. */
export const HEARING = `Court to hear the appeal

LONDON, March 14 – The Supreme Court will hear the appeal at 3 p.m. on Tuesday in London, its clerk said.`;

/** Nothing in it lies ahead. */
export const PAST_ALONE = `Ministers met on Thursday

The ministers met on Thursday and left without a word. They had talked for six hours.`;
