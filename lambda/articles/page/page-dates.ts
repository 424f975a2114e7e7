import { addressDates } from './address-dates.ts';
import type { DateCandidate } from './date-candidate.ts';
import type { PageDocument } from './document.ts';
import type { LinkedThing } from './linked-data.ts';
import { linkedDataDates } from './linked-data-dates.ts';
import { metaDates } from './meta-dates.ts';
import type { MetaTags } from './meta-tags.ts';
import { ownAddress } from './page-address.ts';
import type { PageLines } from './page-lines.ts';
import { scriptDates } from './script-dates.ts';
import { textDates, titleDates } from './text-dates.ts';
import type { DateHabits } from './written-date.ts';

/** A page taken apart. */
export interface PageContents {
  readonly page: PageDocument;
  readonly tags: MetaTags;
  readonly things: readonly LinkedThing[];
  readonly lines: PageLines;
}

/** Every time that a page gives for itself, from all the places where pages do. */
export function pageDates(
  { page, tags, things, lines }: PageContents,
  address: URL,
  habits: DateHabits,
): DateCandidate[] {
  return [
    ...linkedDataDates(things, address, habits),
    ...metaDates(tags, habits),
    ...statedAddressDates(page, tags, address),
    ...textDates(lines, address, habits),
    ...titleDates(page.document.title, habits),
    ...scriptDates(page, habits),
  ];
}

/** The day in the address where the page was fetched; a feed's or a shortened one has none, and then that of the one it gives itself. */
function statedAddressDates(page: PageDocument, tags: MetaTags, address: URL): DateCandidate[] {
  const fetched = addressDates(address);
  const own = fetched.length > 0 ? null : ownAddress(page, tags);
  return own === null
    ? fetched
    : addressDates(own).map((candidate) => ({ ...candidate, weight: candidate.weight - 0.4 }));
}
