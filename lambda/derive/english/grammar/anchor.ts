import type { Token } from '../text/tokens.ts';
import { DETERMINERS, POSSESSIVES, PREPOSITIONS } from '../words/function-words.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { CALLING_OFF_VERBS, FORWARD_WORDS, MOVING_VERBS, REPORTING_VERBS } from '../words/predicates.ts';
import {
  forwardWordBefore,
  groupAfter,
  groupBefore,
  isNominal,
  leadStart,
  opensClause,
  prepositionBefore,
} from './clauses.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { verbReading } from './verb-forms.ts';
import { isDependent, type VerbGroup } from './verb-groups.ts';

/** What a time expression belongs to. `group` is the verb that its tense is read from, also where a noun names the happening. */
export type Anchor =
  | { readonly sort: 'verb'; readonly group: VerbGroup }
  | {
      readonly sort: 'noun';
      readonly noun: number;
      readonly group: VerbGroup | null;
      readonly position: 'before' | 'after';
    }
  | { readonly sort: 'forward'; readonly word: number; readonly group: VerbGroup | null }
  | { readonly sort: 'subject'; readonly group: VerbGroup }
  | { readonly sort: 'none' };

/** Prepositions before a happening's noun that make the noun, not the verb, what the day belongs to. */
const NOUN_PREPOSITIONS = new Set(['after', 'before', 'ahead', 'until', 'till', 'following', 'pending']);
/** These do so only where the verb is past, and so cannot be what the day belongs to. */
const WEAK_NOUN_PREPOSITIONS = new Set(['of', 'for', 'about']);

/** Finds what the time expression at a token belongs to: the verb of its clause, or a noun beside it. */
export function findAnchor(parsed: ParsedSentence, time: number): Anchor {
  const { tokens } = parsed;
  if (isOfDay(tokens, time)) return { sort: 'none' };
  // "tickets dated Monday", "associated with Dec. 6": the day is spoken of.
  if (/^(?:with|like|dated|called|named|including)$/.test(tokens[time - 1]?.lower ?? '')) return { sort: 'none' };
  const countdown = countedDownTo(parsed, time);
  if (countdown) return countdown;
  // "WEDNESDAY: Members vote on the sale."
  const labelled =
    leadStart(tokens, time) === 0 && tokens[time + 1]?.text === ':' ? groupAfter(parsed, time + 1) : null;
  if (labelled) return { sort: 'verb', group: labelled };
  const first = firstOfRow(tokens, time);
  if (first !== null) return findAnchor(parsed, first);
  if (isAttributive(parsed, time)) {
    const attributive = nounAfter(parsed, time);
    if (attributive === null) return { sort: 'none' };
    return { sort: 'noun', noun: attributive, group: clauseVerb(parsed, time, attributive), position: 'after' };
  }
  const noun = nounBefore(parsed, time);
  const left = groupBefore(parsed, time);
  const forward = forwardWordBefore(tokens, time);
  if (forward !== null && !isWithinVerb(parsed, forward)) return { sort: 'forward', word: forward, group: left };

  const enclosing = parsed.groups.find((group) => group.first < time && time < group.last);
  if (enclosing) return { sort: 'verb', group: enclosing };
  if (opensClause(tokens, time) && !(left && endsClause(tokens, time))) {
    const right = groupAfter(parsed, time);
    if (right && isSubject(tokens, time, right)) return { sort: 'subject', group: right };
    if (right) return { sort: 'verb', group: right };
    const isBehindComma = tokens[leadStart(tokens, time) - 1]?.text === ',';
    const put = isBehindComma ? awaitedNoun(parsed, leadStart(tokens, time) - 2) : null;
    if (put !== null) return { sort: 'noun', noun: put, group: left, position: 'before' };
    return left && isBehindComma ? { sort: 'verb', group: left } : { sort: 'none' };
  }
  const right = groupAfter(parsed, time);
  if (noun !== null && right && endsSubject(parsed, time, right, left))
    return { sort: 'noun', noun, group: right, position: 'before' };
  // "before making landfall Monday".
  if (noun !== null && left?.tense === 'gerund' && left.last === noun - 1) return { sort: 'verb', group: left };
  const isPast = left === null || left.tense === 'past' || left.tense === 'perfect';
  const lead = noun === null ? '' : prepositionOf(tokens, noun);
  if (
    noun !== null &&
    left?.tense === 'perfect' &&
    !parsed.tokens.slice(left.last + 1, noun).some((token) => token.text === ',')
  )
    return { sort: 'noun', noun, group: left, position: 'before' };
  if (noun !== null && (NOUN_PREPOSITIONS.has(lead) || (isPast && WEAK_NOUN_PREPOSITIONS.has(lead))))
    return { sort: 'noun', noun, group: left ?? right, position: 'before' };
  if (left) return { sort: 'verb', group: movingVerb(parsed, time, mainVerb(parsed, left, time)) };
  if (noun !== null) return { sort: 'noun', noun, group: right, position: 'before' };
  return right ? { sort: 'verb', group: right } : { sort: 'none' };
}

/** "to appear, this time at the High Court, on May 9 and then …": what follows "and" is another clause. */
function endsClause(tokens: readonly Token[], time: number): boolean {
  return (
    tokens[leadStart(tokens, time) - 1]?.text === ',' &&
    tokens[time + 1]?.lower === 'and' &&
    /^(?:then|later|the|a|an|he|she|it|they|we)$/.test(tokens[time + 2]?.lower ?? '')
  );
}

/** "on Monday and on Thursday": the day before it in a row of days, to which the same belongs. */
function firstOfRow(tokens: readonly Token[], time: number): number | null {
  const start = leadStart(tokens, time);
  const joint = tokens[start - 1]?.lower ?? '';
  const isLast = tokens[time + 1]?.type !== 'word' || isRowGoingOn(tokens, time);
  return /^(?:and|or|,)$/.test(joint) && tokens[start - 2]?.type === 'time' && isLast ? start - 2 : null;
}

function isRowGoingOn(tokens: readonly Token[], time: number): boolean {
  return /^(?:and|or)$/.test(tokens[time + 1]?.lower ?? '') && tokens[time + 2]?.type === 'time';
}

/** "With ten days to go until the vote", "just two weeks before the fair opens": what is counted down to. */
function countedDownTo(parsed: ParsedSentence, time: number): Anchor | null {
  const { tokens } = parsed;
  const { expression, lower = '' } = tokens[time] ?? {};
  if (expression?.reference.form !== 'span' || !/\b(?:until|till|before)$/.test(lower)) return null;
  const comma = tokens.findIndex((token, i) => i > time && token.type === 'mark' && !/^[%"'“”’]$/.test(token.text));
  const end = comma < 0 ? tokens.length : comma;
  const group = parsed.groups.find((other) => other.first > time && other.first < end && !isDependent(other));
  if (group) return { sort: 'verb', group };
  const noun = tokens.findIndex((token, i) => i > time && i < end && HAPPENING_NOUNS.has(token.lower));
  return noun < 0 ? null : { sort: 'noun', noun, group: null, position: 'after' };
}

/** True for a forward word that is part of a verb ("will set", "is due to"), unless it is the verb itself ("is scheduled for Sunday"). */
function isWithinVerb(parsed: ParsedSentence, word: number): boolean {
  const group = parsed.groups.find((other) => other.first <= word && word <= other.last);
  if (!group || group.tense === 'participle' || group.tense === 'gerund') return false;
  return !(group.passive && group.head === word);
}

/** The main verb, not "tendered by" beside a noun, nor that of a clause that only says when ("after the market closes"). */
function mainVerb(parsed: ParsedSentence, left: VerbGroup, time: number): VerbGroup {
  if (left.tense === 'participle')
    return isOfParticiple(parsed, left, time) ? left : (groupBefore(parsed, left.first) ?? left);
  if (left.tense !== 'present') return left;
  const ruling = rulingVerb(parsed, left, time);
  if (ruling) return ruling;
  const outer = parsed.groups.findLast((group) => group.last < left.first && group.tense === 'future');
  const between = outer ? parsed.tokens.slice(outer.last + 1, left.first) : [];
  return outer && between.some((token) => /^(?:after|before|once)$/.test(token.lower)) ? outer : left;
}

/** "will apply to all who land after Tuesday": from when it holds is told of what will, not of those whom it befalls. */
function rulingVerb(parsed: ParsedSentence, left: VerbGroup, time: number): VerbGroup | null {
  const isRelative = /^(?:who|that|which)$/.test(parsed.tokens[left.first - 1]?.lower ?? '');
  if (!isRelative || !/^(?:from|after|before|by)$/.test(prepositionBefore(parsed.tokens, time))) return null;
  return parsed.groups.findLast((group) => group.last < left.first && group.tense === 'future') ?? null;
}

/** "papers filed Friday", "a strike called for Friday", but not "shares tendered by Friday will …". */
function isOfParticiple(parsed: ParsedSentence, group: VerbGroup, time: number): boolean {
  // "will attend a banquet hosted by the king on Monday".
  if (/^(?:host|hold|organi[sz]e|stage|give)$/.test(group.base)) {
    const outer = groupBefore(parsed, group.first);
    if (outer?.tense === 'future' || outer?.tense === 'present') return false;
  }
  return (
    !/^(?:by|before|until|till|through|from)$/.test(prepositionBefore(parsed.tokens, time)) ||
    MOVING_VERBS.has(group.base)
  );
}

/** "extended the offer that it made until Monday": "until" belongs to the verb that moves an end, across others. */
function movingVerb(parsed: ParsedSentence, time: number, left: VerbGroup): VerbGroup {
  const preposition = parsed.tokens[time - 1]?.lower ?? '';
  if (!/^(?:until|till|to)$/.test(preposition) || MOVING_VERBS.has(left.base)) return left;
  return parsed.groups.findLast((group) => group.last < time && MOVING_VERBS.has(group.base)) ?? left;
}

/** "the pupils of tomorrow", "the start of today". */
function isOfDay(tokens: readonly Token[], time: number): boolean {
  if (tokens[time]?.expression?.reference.form !== 'relative-day') return false;
  const before = tokens[time - 1];
  // "a better tomorrow".
  return (
    before?.lower === 'of' ||
    (before?.tag === 'adjective' && /^(?:better|brighter|safer|greener|new)$/.test(before.lower))
  );
}

/** A day in front of a noun: "Sunday's …", "the April 7 …". */
function isAttributive(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (/^['’]s?$/.test(tokens[time + 1]?.lower ?? '')) return true;
  const before = tokens[time - 1];
  const after = tokens[time + 1];
  if (!before && after && HAPPENING_NOUNS.has(after.lower) && !isVerbAt(parsed, time + 1)) return true;
  if (before && (POSSESSIVES.has(before.lower) || /^(?:a|an)$/.test(before.lower))) return true;
  if (!before || !after || after.type !== 'word' || !isNominal(after) || isVerbAt(parsed, time + 1)) return false;
  const isSpan = /^(?:this|the|next|last|in)\b/.test(tokens[time]?.lower ?? '');
  return (
    !isSpan &&
    (DETERMINERS.has(before.lower) || /^(?:upcoming|coming|planned|scheduled|expected|crucial|key)$/.test(before.lower))
  );
}

function isVerbAt(parsed: ParsedSentence, i: number): boolean {
  return parsed.groups.some((group) => group.first <= i && i <= group.last);
}

/** "Sunday's referendum", "the April 7 election": the happening's noun behind the day. */
function nounAfter(parsed: ParsedSentence, time: number): number | null {
  const { tokens } = parsed;
  const isPossessive = /^['’]s?$/.test(tokens[time + 1]?.lower ?? '');
  let happening: number | null = null;
  let last: number | null = null;
  for (let i = time + (isPossessive ? 2 : 1); i <= time + 6; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark' || token.type === 'time' || !isNominal(token) || isVerbAt(parsed, i)) break;
    // "Thursday's closing price": the last noun tells.
    if (token.lower !== 'date' || happening === null) happening = HAPPENING_NOUNS.has(token.lower) ? i : null;
    if (token.tag === 'noun') last = i;
  }
  // Whatever is called off of a day ("most of Tuesday's sailings") was to be on it.
  const isOff = parsed.groups.some((group) => group.last < time && CALLING_OFF_VERBS.has(group.base));
  return happening ?? (isPossessive && isOff ? last : null);
}

/** "the referendum on Sunday": the happening's noun before the day and its preposition, or one phrase ("in Crimea") further. */
function nounBefore(parsed: ParsedSentence, time: number): number | null {
  const { tokens } = parsed;
  const start = leadStart(tokens, time);
  for (let i = start - 1, phrases = 0; i >= Math.max(0, start - 7); i -= 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark' || token.type === 'time' || isVerbAt(parsed, i)) return null;
    if (HAPPENING_NOUNS.has(token.lower) && isNounPosition(tokens, i)) return i;
    if (PREPOSITIONS.has(token.lower)) {
      phrases += 1;
      if (phrases > 1) return null;
    } else if (!isNominal(token) && !DETERMINERS.has(token.lower)) return null;
  }
  return null;
}

/** "put off until its next meeting, on Monday": the noun before the comma, where its preposition says that it is ahead. */
function awaitedNoun({ tokens }: ParsedSentence, noun: number): number | null {
  const isNoun = HAPPENING_NOUNS.has(tokens[noun]?.lower ?? '');
  return isNoun && /^(?:until|till|before|ahead|pending)$/.test(prepositionOf(tokens, noun)) ? noun : null;
}

/** Whether a word that may be a verb stands as a noun: behind a determiner, a preposition, or another noun's modifier. */
function isNounPosition(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const word = tokens[i];
  if (!before || !word) return true;
  const reading = verbReading(word.lower);
  if (!reading?.forms.includes('base') && !reading?.forms.includes('third')) return true;
  return (
    before.lower !== 'to' &&
    !/^(?:will|would|may|might|could|must|should|can|shall|not|who|which|they|we|he|she|it)$/.test(before.lower)
  );
}

/** The preposition before the noun phrase that ends at `noun`, "ahead" for "ahead of"; '' where a verb or nothing stands there. */
export function prepositionOf(tokens: readonly Token[], noun: number): string {
  for (let i = noun - 1; i >= Math.max(0, noun - 6); i -= 1) {
    const token = tokens[i];
    if (!token) return '';
    if (PREPOSITIONS.has(token.lower))
      return token.lower === 'of' && tokens[i - 1]?.lower === 'ahead' ? 'ahead' : token.lower;
    if (!isNominal(token) && !DETERMINERS.has(token.lower) && token.type !== 'time') return '';
  }
  return '';
}

/** The verb whose subject or complement the noun is: the one behind it where the noun ends the subject, else the one before. */
function clauseVerb(parsed: ParsedSentence, time: number, noun: number): VerbGroup | null {
  const right = groupAfter(parsed, noun);
  const left = groupBefore(parsed, time);
  if (right && endsSubject(parsed, noun, right, left)) return right;
  // "will sell bonds, starting with Tuesday's auction".
  if (left?.tense === 'gerund' && /^(?:start|begin)$/.test(left.base)) return groupBefore(parsed, left.first) ?? left;
  return left ?? right;
}

/** True where the verb behind follows close enough for what ends at `index` to be (in) its subject. */
function endsSubject(parsed: ParsedSentence, index: number, right: VerbGroup, left: VerbGroup | null): boolean {
  for (let i = index + 1; i < right.first; i += 1) {
    const token = parsed.tokens[i];
    if (
      !token ||
      token.type === 'mark' ||
      DETERMINERS.has(token.lower) ||
      /^(?:he|she|it|they|we|i|that|as|when|while)$/.test(token.lower)
    )
      return false;
  }
  return left === null || REPORTING_VERBS.has(left.base) || right.first - index <= 2;
}

/** "The next ten days will be hard": the time is what is spoken of. A day as a subject names what falls on it ("Sunday is the deadline"). */
function isSubject(tokens: readonly Token[], time: number, right: VerbGroup): boolean {
  if (right.first !== time + 1) return false;
  const before = tokens[time - 1];
  return before === undefined || !PREPOSITIONS.has(before.lower);
}

/** The word of a forward anchor, as the table has it. */
export function forwardOutlook(word: string): 'scheduled' | 'expected' | 'possible' {
  return FORWARD_WORDS.get(word) ?? 'scheduled';
}
