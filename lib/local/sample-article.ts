import { Temporal } from 'temporal-polyfill';

/** The story that the demo tells: a Friday evening on which two dates lie ahead. */
export const SAMPLE_ARTICLE = {
  published: Temporal.ZonedDateTime.from('2014-03-14T18:00[Europe/London]'),
  text: `Crimea talks in London end without a deal two days before the vote

LONDON, March 14 – Six hours of talks between the American and the Russian foreign minister ended on Friday without an agreement over Ukraine, and neither side gave ground on Crimea.

Crimea votes on Sunday on whether to leave Ukraine and join Russia. Moscow said on Friday that it would respect the outcome; the government in Kiev calls the ballot unlawful.

The Russian president would decide nothing before the referendum on Sunday, the American side was told. What the next 48 hours bring will settle whether diplomacy has any road left, officials said.

Washington is ready to move on Monday with visa bans and asset freezes against Russian and Ukrainian officials if the vote goes ahead and leads to the annexation of Crimea. European governments have said that they will follow.

Troops were seen moving on the peninsula on Friday, and Kiev asked for international observers.`,
} as const;

/** The Sunday evening's news, which moves one of the two dates. */
export const SECOND_ARTICLE = {
  published: Temporal.ZonedDateTime.from('2014-03-16T20:00[Europe/London]'),
  text: `Washington puts off sanctions by a day to act together with Europe

WASHINGTON, March 16 – The visa bans and asset freezes that Washington has prepared against Russian and Ukrainian officials have been postponed from Monday to Tuesday, two officials said on Sunday.

The extra day is meant for the governments of Europe, which want to name the same people at the same hour, the officials said. Nothing else in the plan has changed.

In Crimea the last ballot boxes were being emptied on Sunday night. Nobody in Washington expected the count to bring a surprise.`,
} as const;
