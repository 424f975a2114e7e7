import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';

const RELATIVE =
  /\b(?:(?<ahead>the\s{1,4}day\s{1,4}after\s{1,4}tomorrow|tomorrow|(?:later|earlier)\s{1,4}(?:today|this\s{1,4}(?:morning|afternoon|evening))|tonight)|(?<back>the\s{1,4}day\s{1,4}before\s{1,4}yesterday|yesterday|last\s{1,4}night|overnight)|(?<today>today|this\s{1,4}(?:morning|afternoon|evening)))\b(?:\s{1,4}(?:morning|afternoon|evening|night))?/gi;

/** Days counted from the article's own: "today", "tonight", "tomorrow", "yesterday". */
export const relativeDays: Recognizer = {
  hint: /\b(?:today|tomorrow|tonight|yesterday|overnight|this\s{1,4}(?:morn|after|even)|last\s{1,4}night)/i,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  return [...allMatches(RELATIVE, sentence)].map((match) => {
    const ahead = match.groups?.ahead?.toLowerCase();
    const isPast = match.groups?.back !== undefined || ahead?.startsWith('earlier') === true;
    const days = ahead?.startsWith('the') ? 2 : ahead === 'tomorrow' ? 1 : isPast && !ahead ? -1 : 0;
    return {
      start: match.index,
      end: match.index + match[0].length,
      reference: { form: 'relative-day', days },
      points: isPast ? 'back' : ahead && ahead !== 'tonight' ? 'ahead' : null,
      clock: null,
    };
  });
}
