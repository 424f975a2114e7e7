/** A report as an agency sends it to its papers. */
export const AGENCY_REPORT = {
  headline: 'Harbour strike to begin on Monday after talks fail',
  byline: 'By our own correspondent',
  dateline: 'ROTTERDAM, March 14 (NewsWire) – ',
  paragraphs: [
    'Dock workers in Rotterdam will walk out on Monday after their union and the harbour company failed to agree on pay in a last round of talks on Friday morning.',
    'The strike is to begin at six in the morning and to last for three days, the union said. Some four thousand crane drivers, lashers and pilots are called on to stay at home, and ships that are due in the first half of the week have been told to wait at sea or to make for Antwerp.',
    'The company offered a rise of two per cent over eighteen months. The union asks for three and a half, and for a promise that nobody will be dismissed when the new terminal, where most of the work is done by machines, opens in the autumn.',
    'A mediator named by the government is to meet both sides on Saturday. Neither has said whether a new offer would be enough to call the walkout off.',
    'Shipping lines reckon that each day of it will cost them some twelve million euros, and that it will take a week until the last container is where it should have been.',
  ],
} as const;

/** The report as one paper prints it. */
export function printed(changes: {
  headline?: string;
  byline?: string;
  dateline?: string;
  without?: number;
  added?: string;
}): string {
  const { headline, byline, dateline, paragraphs } = AGENCY_REPORT;
  const kept = paragraphs.slice(0, paragraphs.length - (changes.without ?? 0));
  const [first = '', ...rest] = kept;
  return [
    changes.headline ?? headline,
    changes.byline ?? byline,
    `${changes.dateline ?? dateline}${first}`,
    ...rest,
    ...(changes.added === undefined ? [] : [changes.added]),
  ].join('\n\n');
}
