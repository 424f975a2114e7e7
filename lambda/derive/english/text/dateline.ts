/** "LONDON, March 14 (Agency) –": where an article was written, and how many characters its dateline takes. */
export interface Dateline {
  /** The place as it is written. */
  readonly place: string;
  readonly length: number;
}

const CAPITALS =
  /^((?:[A-Z][A-Z.'’-]{2,}|ST\.)(?: [A-Z][A-Z.'’-]+){0,3})(?:, (?:[A-Z][A-Za-z.]+ ?){1,3})?(?:,? \w{3,9}\.? \d{1,2})?(?: ?\([^()]{1,40}\))? {0,2}(?:--?|—|–|_|:)\s/;
const WITH_COLON = /^([A-Z][a-z]+(?: [A-Z][a-z]+){0,2}): (?=[A-Z"“])/;
const WITH_AGENCY =
  /^([A-Z][a-z]+(?: [A-Z][a-z]+){0,2})(?:, [A-Z][A-Za-z. ]{1,20})? ?\([^()]{2,40}\) {0,2}(?:--?|—|–|_)\s/;

/** The dateline at the start of a paragraph; null where there is none. `isPlace` says whether a name is a place's. */
export function readDateline(paragraph: string, isPlace: (name: string) => boolean): Dateline | null {
  const start = paragraph.slice(0, 120);
  for (const pattern of [CAPITALS, WITH_AGENCY, WITH_COLON]) {
    const match = pattern.exec(start);
    const place = match?.[1];
    if (match && place && isPlace(place)) return { place, length: match[0].length };
  }
  return null;
}
