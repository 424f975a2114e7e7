import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';
import { LETTERS, YEAR_NUMBER } from '../words/calendar-words.ts';
import { BEFORE_NAMED_DAY, NAMED_DAY_WORD, namedDay } from '../words/named-days.ts';

const NAMED_DAY = new RegExp(
  `(?<![${LETTERS}'’-])(?:(?<last>last)\\s{1,4})?(?<name>${NAMED_DAY_WORD})(?:(?<weekend>\\s{1,4}weekend)|\\s{1,4}(?:morning|afternoon|evening|night)(?![${LETTERS}]))?(?:,?\\s{1,4}(?<year>${YEAR_NUMBER}))?(?![${LETTERS}-])`,
  'gi',
);
/** "Christmas cards", "Thanksgiving dinner", "the Easter Rising": the name alone only says what sort of thing it is. */
const AS_ADJECTIVE =
  /^\s{1,4}(?!(?:in|on|at|and|or|but|to|when|as|with|by|for|after|before|until|through|from|if|because|that|which|who|whose|where|while|whether|since|under|over|into|without|despite|unless|will|would|may|might|could|can|should|must|is|was|are|were|has|had|have|this|next|the|a|an|he|she|it|they|we|you|its|his|her|their|our|all|no|not|only|falls|fell|comes|approaches|arrives|marks)\b)\p{L}/u;
/** A name that can be nothing but a day. */
const IS_DAY = /(?:day|eve|night)$/i;
const WORD_BEFORE = /(?<word>[\p{L}.'’]{1,20})\s{1,4}$/u;

/** Holidays and other days with a name: "Christmas Day", "Good Friday", "Thanksgiving". */
export const namedDays: Recognizer = {
  hint: /\b(?:Day|DAY|Eve|EVE|Night|Christmas|CHRISTMAS|Easter|EASTER|Thanksgiving|THANKSGIVING|Halloween|Epiphany|Juneteenth|Hogmanay|Pentecost|Xmas|Mardi|Cinco|July|New\s{1,4}Year|NEW\s{1,4}YEAR|(?:Good|Black)\s{1,4}Friday|(?:Ash\s{1,4}Wednes|(?:Shrove|Fat|Giving)\s{1,4}Tues|(?:Maundy|Holy)\s{1,4}Thurs|(?:Holy|Business)\s{1,4}Satur|(?:Palm|Whit|Trinity|Mothering|Remembrance)\s{1,4}Sun|(?:Whit|Cyber)\s{1,4}Mon)day)\b|bank\s{1,4}holiday/,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(NAMED_DAY, sentence)) {
    const { name = '', year, last, weekend } = match.groups ?? {};
    const { index: start } = match;
    const end = start + match[0].length;
    if (!isWritten(name) || (!IS_DAY.test(name) && AS_ADJECTIVE.test(sentence.slice(end, end + 14)))) continue;
    if (isAnother(sentence.slice(Math.max(0, start - 24), start))) continue;
    const day = namedDay(name);
    if (!day) continue;
    const reference = {
      form: 'named-day',
      day,
      year: year ? Number(year) : null,
      weekend: weekend !== undefined,
    } as const;
    found.push({ start, end, reference, points: last ? 'back' : null, clock: null });
  }
  return found;
}

const SMALL_WORDS = new Set(['of', 'de', 'bank', 'holiday']);
/** Every word with its capital: "election day" may be that of any country. */
function isWritten(name: string): boolean {
  return name.split(/\s+/).every((word) => /^[\dA-Z]/.test(word) || SMALL_WORDS.has(word));
}

/** "Ukraine's Independence Day", "Chinese New Year": a day with the same name, but not the same. */
function isAnother(before: string): boolean {
  const word = WORD_BEFORE.exec(before)?.groups?.word ?? '';
  return /^\p{Lu}/u.test(word) && !BEFORE_NAMED_DAY.has(word.replace('’', "'")) && !/^[IVX]+$/.test(word);
}
