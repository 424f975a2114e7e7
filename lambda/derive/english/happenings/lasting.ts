import { prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';

/** Verbs of going on: what they tell of lasts until the day. */
const LASTING_VERBS = new Set('last continue apply persist'.split(' '));
/** Of a show they tell that it goes on, of a ferry that it plies. */
const SHOWING_VERBS = new Set('run stay remain go hold'.split(' '));
const VEHICLES = /^(?:ferry|ferries|bus|buses|trains?|trams?|services?|shuttles?|boats?|flights?)$/i;
const CLOSED = /^(?:closed|shut|suspended|shuttered)\b/;
const OPEN = /^(?:(?:open|up|on (?:show|display|view|exhibit))(?: to (?:the )?(?:public|visitors))?)$/;
const IN_FORCE = /^(?:in (?:force|effect|place|operation)|valid)\b/;
const ON_SALE = /^(?:on sale|available)\b/;
const WELCOME = /^(?:welcome|accepted|invited)\b/;

/**
 * What happens on the last day of a state, as a verb in singular and plural: "the show runs until Sunday" ends then, a road that is
 * closed until Monday reopens. `rest` is what follows the verb, `noun` its subject's. Null where the day ends nothing.
 */
export function endOf(
  parsed: ParsedSentence,
  time: number,
  group: VerbGroup,
  rest: string,
  noun: string,
): readonly [string, string] | null {
  const preposition = prepositionBefore(parsed.tokens, time);
  if (!/^(?:until|till|through)$/.test(preposition) || group.negated) return null;
  const isClosing = group.base === 'close' || group.base === 'shut' || group.base === 'suspend';
  if ((isClosing && (group.passive || rest === '')) || (isState(group) && CLOSED.test(rest)))
    // "closed through Friday" opens some day after.
    return preposition === 'through' ? null : /^suspen/.test(rest) || group.base === 'suspend' ? RESUME : REOPEN;
  const isShown = group.passive && /^(?:see|view|show|display|exhibit)$/.test(group.base);
  if (isShown || (isState(group) && OPEN.test(rest))) return CLOSE;
  const isAccepted = group.passive && /^(?:accept|invite|welcome|take|receive)$/.test(group.base);
  if (isAccepted || (isState(group) && WELCOME.test(rest))) return CLOSE;
  if (isState(group) && IN_FORCE.test(rest)) return /^valid/.test(rest) ? EXPIRE : END;
  if (isState(group) && ON_SALE.test(rest)) return null;
  const isShow = HAPPENING_NOUNS.has(noun) || (group.base === 'run' && !VEHICLES.test(noun));
  const isLasting = LASTING_VERBS.has(group.base) || (SHOWING_VERBS.has(group.base) && isShow);
  if (group.passive || !isLasting) return null;
  // "runs the shop until Sunday" ends nothing but a term of office.
  return rest === '' || /^(?:in|at|on|from|across|for|to|through|daily|every|all)\b/.test(rest) ? END : null;
}

function isState(group: VerbGroup): boolean {
  return !group.passive && /^(?:be|remain|stay|keep)$/.test(group.base);
}

const END: readonly [string, string] = ['ends', 'end'];
const CLOSE: readonly [string, string] = ['closes', 'close'];
const REOPEN: readonly [string, string] = ['reopens', 'reopen'];
const RESUME: readonly [string, string] = ['resumes', 'resume'];
const EXPIRE: readonly [string, string] = ['expires', 'expire'];
