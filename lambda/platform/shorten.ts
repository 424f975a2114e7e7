/** A character as a reader sees it takes at most this many UTF-16 units of its share; a flag or a family takes up to 14. */
const UNITS_OF_CHARACTER = 16;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const ELLIPSIS = '…';
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * What nobody sees: marks and overrides of direction (Unicode Standard Annex #9), of which one that is not closed turns all
 * that follows it, and what takes no room. The joiners that Persian and emoji need, and the tags of flags, stay.
 */
const INVISIBLE =
  /(?!\p{Join_Control}|\p{Variation_Selector}|[\u{e0020}-\u{e007f}])(?:\p{Default_Ignorable_Code_Point}|\p{Bidi_Control})/gu;
const CONTROLS = /(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const UNPAIRED = /\p{Surrogate}/gu;
/** An emoji's variation selector and the joiner behind it stand together; more of them join nothing. */
const REPEATED_JOINERS =
  /((?:\p{Join_Control}|\p{Variation_Selector}){2})(?:\p{Join_Control}|\p{Variation_Selector})+/gu;
/** More marks on one letter than any language writes. */
const MARKS = /(\p{M}{8})\p{M}+/gu;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;

/** Blocks whose letters run from right to left (Unicode's DerivedBidiClass.txt, classes R and AL). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Text of others, made fit to stand in a message among words of ours: cleaned, on one line, and cut to so many characters
 * as a reader sees them, the last of which is then "…". It takes at most 16 UTF-16 units for each, and 2 more. What holds
 * letters that run from right to left is isolated, so that nothing around it changes its place.
 *
 * @param options `keepLines`: lines stay apart, with at most one empty one between two.
 */
export function shorten(text: string, characters: number, options: { readonly keepLines?: boolean } = {}): string {
  const cut = cutAt(clean(text, options.keepLines ?? false), characters);
  return RIGHT_TO_LEFT.test(cut) ? FIRST_STRONG_ISOLATE + cut + POP_DIRECTIONAL_ISOLATE : cut;
}

function clean(text: string, keepLines: boolean): string {
  const visible = text
    .replace(UNPAIRED, '\ufffd')
    .replace(LINE_BREAKS, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .replace(REPEATED_JOINERS, '$1')
    .replace(MARKS, '$1');
  if (!keepLines) return visible.replace(/\s+/gu, ' ').trim();
  return visible
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function cutAt(text: string, characters: number): string {
  let weight = 0;
  /** Where the text ends that leaves room for the sign that it was cut. */
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    weight += Math.ceil(segment.length / UNITS_OF_CHARACTER);
    if (weight > characters) return `${text.slice(0, end).trimEnd()}${ELLIPSIS}`;
    if (weight < characters) end = index + segment.length;
  }
  return text;
}
