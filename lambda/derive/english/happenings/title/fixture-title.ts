import type { Draft, Scene } from './scene.ts';

const WHICH = '(?:first|second|third|fourth|fifth|sixth|opening|only|final|deciding|1st|2nd|3rd|4th|5th)';
const SORT = '(?:test|odi|t20i?|twenty20|one-day international|international|match|game|leg|round)';
/** "Second Test, Karachi", "1st ODI at Lord's". */
const FIXTURE = new RegExp(`^(${WHICH} ${SORT})(?:,| at| in)? ?(.*)$`, 'i');
const MAX_VENUE_WORDS = 4;

/** An entry of a list of matches between the two sides that the article is about: "Peru and Chile play second Test in Lima". Null for any other. */
export function fixtureTitle({ discourse }: Scene, entry: string): Draft | null {
  const [, match = '', venue = ''] = FIXTURE.exec(entry) ?? [];
  const sides = match === '' ? null : discourse.sides();
  if (!sides || venue.split(' ').length > MAX_VENUE_WORDS) return null;
  const where = venue === '' ? '' : ` ${/^at\b/.test(entry.slice(match.length).trim()) ? 'at' : 'in'} ${venue}`;
  return { text: `${sides.join(' and ')} play ${inSmall(match)}${where}`, isOpen: false, core: match };
}

/** "Second Test" as "second Test": the number's word is no name. */
function inSmall(match: string): string {
  return `${match[0]?.toLowerCase() ?? ''}${match.slice(1)}`;
}
