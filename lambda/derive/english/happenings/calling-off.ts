import { type Anchor, prepositionOf } from '../grammar/anchor.ts';
import { leadStart } from '../grammar/clauses.ts';
import { isReported } from '../grammar/direction.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { isDependent, type VerbGroup } from '../grammar/verb-groups.ts';
import type { Token } from '../text/tokens.ts';
import { ENDING_VERBS, MOVED_VERBS, PARTICLES_OF_PUTTING_OFF } from '../words/predicates.ts';

/**
 * Whether a sentence says that its happening will no longer be on the day: it is called off ("the rally on Friday has been called
 * off", "scrapped its March 22 flight"), moved away ("postponed from Monday"), or was planned once ("had been due to end Friday").
 */
export function isCalledOff(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  if (isReplaced(parsed, time)) return true;
  const group = anchor.sort === 'none' ? null : anchor.group;
  const own = anchor.sort === 'verb' || anchor.sort === 'subject' ? group : null;
  if (own) return isOffByItsVerb(parsed, time, own) || isPastPlan(parsed, time, own) || isOvertaken(parsed, time, own);
  if (anchor.sort === 'forward' && isPastForward(parsed, anchor.word, group)) return true;
  if (anchor.sort === 'noun' && isOffInItsName(parsed, time, anchor.noun)) return true;
  if (group?.negated && isTakingPlace(parsed, group)) return true;
  // "has postponed the works to Monday".
  const lead = parsed.tokens.slice(leadStart(parsed.tokens, time), time);
  // "put the motion off until its next meeting on Monday".
  if (anchor.sort === 'noun' && /^(?:to|until|till)$/.test(prepositionOf(parsed.tokens, anchor.noun))) return false;
  if (group && isMoving(parsed, group) && lead.some(({ lower }) => /^(?:to|until|till)$/.test(lower))) return false;
  // The verb of the clause whose subject or object the day's noun is.
  const before = parsed.groups.findLast((other) => other.last < time && !isBackground(parsed, other));
  const after = parsed.groups.find((other) => other.first > time && !isDependent(other) && !isRelative(parsed, other));
  return (
    (before !== undefined && !before.passive && isCallingOff(parsed, before)) ||
    (after !== undefined &&
      (after.passive || isBeOff(parsed, after)) &&
      (isCallingOff(parsed, after) || isBeOff(parsed, after)))
  );
}

/** "Saturday's cancelled concert". */
function isOffInItsName({ tokens }: ParsedSentence, time: number, noun: number): boolean {
  return tokens.slice(time + 1, noun).some(({ lower }) => /^(?:cancelled|canceled|postponed|abandoned)$/.test(lower));
}

/** "instead of Monday". */
function isReplaced({ tokens }: ParsedSentence, time: number): boolean {
  return tokens[time - 1]?.lower === 'of' && tokens[time - 2]?.lower === 'instead';
}

function isOffByItsVerb(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  const { tokens } = parsed;
  const lead = tokens.slice(leadStart(tokens, time), time).map((token) => token.lower);
  if (lead.some((word) => /^(?:to|until|till|for)$/.test(word))) return false;
  // "have been postponed this Sunday": the perfect tells no day of its own. "Flights will be cancelled on Sunday" tells what happens.
  if (group.passive && group.tense === 'perfect' && isCallingOff(parsed, group) && !lead.includes('since')) return true;
  if (group.passive && group.tense === 'future' && !isBeOff(parsed, group)) return false;
  const words = tokens.slice(group.first, group.last + 1).map((token) => token.lower);
  // "will no longer be asked for from May 1" starts then.
  if (words.includes('longer')) return !lead.some((word) => /^(?:from|after|of|starting)$/.test(word));
  if (group.negated && isTakingPlace(parsed, group)) return true;
  if (isBeOff(parsed, group) || isEnding(parsed, group)) return true;
  // What is suspended from a day is so from then on.
  return group.base !== 'suspend' && isMoving(parsed, group) && lead.includes('from');
}

/** "had been due to end on May 9", "was to start Monday but …": what was to be and, as the article goes on to say, will not. */
function isPastPlan(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (!group.seenFromPast) return false;
  const { tokens } = parsed;
  const words = tokens.slice(group.first, group.last).map((token) => token.lower);
  if (words.some((word) => /^(?:originally|initially|previously|formerly|earlier)$/.test(word))) return true;
  const isUnreal = words.includes('have') || (words[0] === 'had' && !isReported(parsed, group));
  return isUnreal || tokens.slice(time + 1).some((token) => /^(?:but|however|instead|until)$/.test(token.lower));
}

/** "The trial, which was to start Monday, has been pushed back": the main verb overtakes the clause. */
function isOvertaken(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  const opener = parsed.tokens[group.first]?.lower ?? '';
  if (
    !group.seenFromPast &&
    !isRelative(parsed, group) &&
    !/^(?:due|set|scheduled|fixed|planned|expected|slated)$/.test(opener)
  )
    return false;
  const main = parsed.groups.find((other) => other.first > time && !isDependent(other));
  return main?.passive === true && (isCallingOff(parsed, main) || isMoving(parsed, main));
}

/** "originally scheduled for March 22", "had been set for Monday". */
function isPastForward({ tokens }: ParsedSentence, word: number, group: VerbGroup | null): boolean {
  const before = tokens[word - 1]?.lower ?? '';
  if (/^(?:originally|initially|previously|formerly|earlier|first)$/.test(before)) return true;
  return group !== null && group.head === word && tokens[group.first]?.lower === 'had';
}

/** "will not take place", "will not go ahead". */
function isTakingPlace({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  const next = tokens[group.last + 1]?.lower ?? '';
  return (
    (group.base === 'take' && next === 'place') ||
    (group.base === 'go' && (next === 'ahead' || next === 'forward')) ||
    /^(?:happen|proceed|hold)$/.test(group.base)
  );
}

function isCallingOff(parsed: ParsedSentence, group: VerbGroup): boolean {
  return isEnding(parsed, group) || isMoving(parsed, group);
}

function isEnding({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  if (group.base === 'call') return tokens[group.last + 1]?.lower === 'off';
  return ENDING_VERBS.has(group.base);
}

/** "postponed", "put back", "brought forward"; what is moved to another place stays on its day. */
function isMoving({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  const isToPlace = tokens[group.last + 1]?.lower === 'to' && tokens[group.last + 2]?.type !== 'time';
  if (/^(?:move|switch)$/.test(group.base) && isToPlace) return false;
  const particles = PARTICLES_OF_PUTTING_OFF[group.base];
  const next = tokens[group.last + 1];
  // "has been pushed to Thursday".
  if (group.base === 'push' && next?.lower === 'to' && tokens[group.last + 2]?.type === 'time') return true;
  if (particles) return particles.includes(next?.lower ?? '') || isParticleBehind(tokens, group, particles);
  return MOVED_VERBS.has(group.base);
}

/** "has put its visa bans off from Monday": the particle behind the object. */
function isParticleBehind(tokens: readonly Token[], group: VerbGroup, particles: readonly string[]): boolean {
  for (let i = group.last + 2; i <= group.last + MAX_OBJECT; i += 1) {
    const token = tokens[i];
    if (token?.type !== 'word') return false;
    const next = tokens[i + 1];
    if (particles.includes(token.lower))
      return next?.type === 'time' || /^(?:from|to|until|till|by)$/.test(next?.lower ?? '');
  }
  return false;
}
const MAX_OBJECT = 8;

/** "Saturday's match is off". */
function isBeOff({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return (
    group.base === 'be' &&
    !group.negated &&
    tokens[group.last + 1]?.lower === 'off' &&
    !/^(?:to|the|limits)$/.test(tokens[group.last + 2]?.lower ?? '')
  );
}

function isRelative({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  return /^(?:who|which|that)$/.test(tokens[group.first - 1]?.lower ?? '');
}

/** A participle or "-ing" beside the noun ("planned", "said they were abandoning") is no verb of the clause, but "abandoning" acts on it. */
function isBackground(parsed: ParsedSentence, group: VerbGroup): boolean {
  return group.tense === 'participle' || (group.tense === 'infinitive' && !isCallingOff(parsed, group));
}
