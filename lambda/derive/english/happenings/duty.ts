import type { Anchor } from '../grammar/anchor.ts';
import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';

const DUTY =
  /^(?:must|required?|requires|obliged|ordered|told|asked|asks|urged|demand(?:ed|s)?|needs?|should|agreed|obligation|requirement|requiring|longer|allowed|barred|banned|permitted)$/;
const GOAL =
  /^(?:wants?|aims?|aimed|aiming|goal|target|hopes?|pledged?|pledges|promised|committed|vowed|undertaken|intends?)$/;
const REACH = 4;

/** Whether somebody means to have done by then what the time belongs to. */
export function isGoal(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  if (anchor.sort !== 'verb' || !/^(?:by|before|within)$/.test(prepositionBefore(parsed.tokens, time))) return false;
  const { first, head } = anchor.group;
  return parsed.tokens.slice(Math.max(0, first - REACH), head).some((token) => GOAL.test(token.lower));
}

/** Whether somebody must or need no longer do what the time belongs to: by then, or from then on; null where no duty is spoken of. */
export function dutyOf(parsed: ParsedSentence, time: number, anchor: Anchor): 'until' | 'from' | null {
  if (anchor.sort !== 'verb' || anchor.group.base === 'expect') return null;
  const { first, head } = anchor.group;
  const before = parsed.tokens.slice(Math.max(0, first - REACH), head).map((token) => token.lower);
  const isDuty = before.some((word, i) => DUTY.test(word) || (/^(?:has|have)$/.test(word) && before[i + 1] === 'to'));
  const preposition = prepositionBefore(parsed.tokens, time);
  if (/^(?:until|till)$/.test(preposition) && anchor.group.base === 'have') return 'until';
  if (!isDuty) return null;
  if (/^(?:by|before|until|till|within)$/.test(preposition)) return 'until';
  return /^(?:from|after|since)$/.test(preposition) ? 'from' : null;
}
