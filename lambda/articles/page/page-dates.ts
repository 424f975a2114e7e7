import { addressDates } from './address-dates.ts';
import type { DateCandidate } from './date-candidate.ts';
import type { PageDocument } from './document.ts';
import type { LinkedThing } from './linked-data.ts';
import { linkedDataDates } from './linked-data-dates.ts';
import { metaDates } from './meta-dates.ts';
import type { MetaTags } from './meta-tags.ts';
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
    ...addressDates(address),
    ...textDates(lines, address, habits),
    ...titleDates(page.document.title, habits),
    ...scriptDates(page, habits),
  ];
}
