/** "LONDON, March 14 (Agency) –": where an article was written, and how many characters its dateline takes. */
export interface Dateline {
  /** The place as it is written; null where only the agency is named: "(Agency) –". */
  readonly place: string | null;
  readonly length: number;
}

/** In capitals, "NEW YORK", or as names are written, "New York"; of "JERUSALEM/GAZA" the first. All of it bounded: names are. */
const IN_CAPITALS =
  "(?<place>\\p{Lu}[\\p{Lu}.'’-]{1,24}(?: \\p{Lu}[\\p{Lu}.'’-]{1,24}){0,3})(?:/[\\p{Lu} .'’-]{2,40})?";
const AS_NAME =
  "(?<place>\\p{Lu}[\\p{L}.'’-]{1,24}(?: (?:de|del|la|al|el|upon|of|\\p{Lu}[\\p{L}.'’-]{1,24})){0,3})(?:/\\p{Lu}[\\p{L} .'’-]{1,40})?";
const REGION = '(?:, \\p{Lu}[\\p{L}.]{1,20}(?: \\p{Lu}[\\p{L}.]{1,20}){0,2})?';
const MONTH = '\\p{Lu}\\p{L}{2,8}\\.?';
const DAY = `(?<day>,? (?:\\p{Lu}\\p{L}{2,8}\\.?,? )?(?:${MONTH} \\d{1,2}|\\d{1,2} ${MONTH})(?:,? \\d{4})?)`;
const AGENCY = '\\s{0,2}\\([^()]{2,40}\\)';
const DASH = '\\s{0,2}(?:--?|—|–|_|:)\\s{1,2}';
const BYLINE = "(?:(?:By|BY) (?:\\p{L}[\\p{L}.'’,-]{0,20} ){1,8}?)?";

interface Shape {
  readonly pattern: RegExp;
  /** Whether the shape is so plain that a place nobody has heard of is one. */
  readonly isPlain: (match: RegExpExecArray) => boolean;
}

const shape = (source: string, isPlain: Shape['isPlain'] = () => false): Shape => ({
  pattern: new RegExp(`^${source}`, 'u'),
  isPlain,
});

const SHAPES: readonly Shape[] = [
  shape(`${BYLINE}${IN_CAPITALS}${REGION}${DAY}?${AGENCY}${DASH}`, () => true),
  shape(`${BYLINE}${IN_CAPITALS}${REGION}${DAY}?${DASH}`, (match) => match.groups?.day !== undefined),
  shape(`${BYLINE}${AS_NAME}${REGION}${DAY}?${AGENCY}${DASH}`),
  shape(`${BYLINE}${AS_NAME}${REGION}${DAY}${DASH}`),
  // "London (Agency)The talks": careless pages lose the dash.
  shape(`${AS_NAME} ?\\(\\p{Lu}[\\p{Lu}/ ]{1,12}\\)\\s{0,2}(?=["“]?\\p{Lu})`),
  shape(`${AS_NAME}: (?=["“]?\\p{Lu})`),
  shape(`\\(\\p{Lu}[\\p{L}./ ]{1,24}\\)${DASH}`, () => true),
];
const LONGEST = 160;
/** What closes every dateline; most paragraphs open without one. */
const CLOSING_MARK = /[(:_—–]|-[- ]/;

/** The dateline at the start of a paragraph; null where there is none. `isPlace` says whether a name is a place's. */
export function readDateline(paragraph: string, isPlace: (name: string) => boolean): Dateline | null {
  const start = paragraph.slice(0, LONGEST);
  if (!CLOSING_MARK.test(start)) return null;
  for (const { pattern, isPlain } of SHAPES) {
    const match = pattern.exec(start);
    if (!match) continue;
    const place = match.groups?.place ?? null;
    if (isPlain(match) || (place !== null && isPlace(place))) return { place, length: match[0].length };
  }
  return null;
}
