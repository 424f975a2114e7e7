import { allMatches } from '../../text/all-matches.ts';
import type { Recognizer, TimeExpression } from '../../time/time-expression.ts';

const RELATIVE =
  /\b(?:(?<ahead>the\s{1,4}day\s{1,4}after\s{1,4}tomorrow|tomorrow|(?:later|earlier)\s{1,4}(?:today|tonight|this\s{1,4}(?:morning|afternoon|evening))|tonight|(?:by\s{1,4}|before\s{1,4}|at\s{1,4})(?:the\s{1,4}end|close)\s{1,4}of\s{1,4}(?:the\s{1,4}day|business|play)(?:\s{1,4}(?:today|tonight))?(?!\s{1,4}(?:on|[A-Z]|tomorrow)))|(?<back>the\s{1,4}day\s{1,4}before\s{1,4}yesterday|yesterday|last\s{1,4}(?:night|evening)|overnight)|(?<today>today|this\s{1,4}(?:very\s{1,4})?(?:morning|afternoon|evening)|this\s{1,4}very\s{1,4}day))\b(?:\s{1,4}(?:morning|lunchtime|afternoon|evening|night))?/gi;

/** Days counted from the article's own: "today", "tonight", "tomorrow", "yesterday", "by the end of the day". */
export const relativeDays: Recognizer = {
  hint: /\b(?:today|tomorrow|tonight|yesterday|overnight|this\s{1,4}(?:very|morn|after|even)|last\s{1,4}(?:night|even)|(?:end|close)\s{1,4}of\s)/i,
  recognize,
};

function recognize(sentence: string): TimeExpression[] {
  return [...allMatches(RELATIVE, sentence)].map((match) => {
    const ahead = match.groups?.ahead?.toLowerCase();
    const isPast = match.groups?.back !== undefined || ahead?.startsWith('earlier') === true;
    const isTomorrow = ahead?.endsWith('tomorrow') === true;
    const days = isTomorrow ? (ahead === 'tomorrow' ? 1 : 2) : match.groups?.back ? pastDays(match[0]) : 0;
    const isLater = isTomorrow || ahead?.startsWith('later') === true;
    return {
      start: match.index,
      end: match.index + match[0].length,
      reference: { form: 'relative-day', days },
      points: isPast ? 'back' : isLater ? 'ahead' : null,
      clock: null,
    };
  });
}

function pastDays(words: string): number {
  return /^the/i.test(words) ? -2 : -1;
}
