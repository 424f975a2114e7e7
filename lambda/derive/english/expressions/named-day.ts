import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';
import { LETTERS, YEAR_NUMBER } from '../words/calendar-words.ts';
import { NAMED_DAY_WORD, namedDay } from '../words/named-days.ts';

const NAMED_DAY = new RegExp(
  `(?<![${LETTERS}-])(?<last>last\\s{1,4})?(?<name>${NAMED_DAY_WORD})(?:,?\\s{1,4}(?<year>${YEAR_NUMBER}))?(?![${LETTERS}-])`,
  'gi',
);
/** "Christmas cards", "Thanksgiving dinner", "the Easter Rising": the day's name only says what sort of thing it is. */
const AS_ADJECTIVE =
  /^\s{1,4}(?!(?:in|on|at|and|or|but|to|when|as|with|by|for|after|before|will|is|was|this|next|the)\b)\p{L}/u;

/** Holidays and other days with a name: "Christmas Day", "Good Friday", "Thanksgiving". */
export const namedDays: Recognizer = {
  hint: /\b[A-Z]\w{1,12}['’]?s?\s{1,4}(?:Day|Eve|Night|Monday|Wednesday|Thursday|Friday|Sunday)\b|Christmas|Easter|Thanksgiving|Halloween|Epiphany|Juneteenth|July/,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  const found: TimeExpression[] = [];
  for (const match of allMatches(NAMED_DAY, sentence)) {
    const { name = '', year, last } = match.groups ?? {};
    const end = match.index + match[0].length;
    if (!/^[A-Z]/.test(name) || AS_ADJECTIVE.test(sentence.slice(end, end + 14))) continue;
    const day = namedDay(name);
    if (!day) continue;
    const reference = { form: 'named-day', day, year: year ? Number(year) : null } as const;
    found.push({ start: match.index, end, reference, points: last ? 'back' : null, clock: null });
  }
  return found;
}
