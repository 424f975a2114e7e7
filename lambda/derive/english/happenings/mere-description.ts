import type { TimeExpression } from '../../time/time-expression.ts';
import type { Anchor } from '../grammar/anchor.ts';
import { leadStart, prepositionBefore } from '../grammar/clauses.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import type { VerbGroup } from '../grammar/verb-groups.ts';
import { HAPPENING_NOUNS } from '../words/happening-words.ts';
import { NEW_STATES, TREND_VERBS } from '../words/predicates.ts';

/*
 * What only describes, though a day is named: habits, states, levels, trends, figures, suppositions.
 */

/** "if you are ill on Monday", "whatever happens tonight". */
export function isSupposed(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (/^(?:from|by|before|until|till)$/.test(prepositionBefore(tokens, time))) return false;
  for (let i = time - 1; i >= Math.max(0, time - 12); i -= 1) {
    const word = tokens[i]?.lower ?? '';
    if (tokens[i]?.type === 'mark') return false;
    if (/^(?:whatever|whichever|whenever)$/.test(word)) return true;
    // "Depending on how things go tonight", "if skies are clear on Monday".
    if (word === 'how' && /^(?:on|upon)$/.test(tokens[i - 1]?.lower ?? '')) return true;
    if (word === 'if' && parsed.groups.find((group) => group.first > i)?.base === 'be' && tokens[i - 1]?.lower !== 'as')
      return true;
    if ((word === 'if' || word === 'when') && /^(?:you|your|anyone|someone)$/.test(tokens[i + 1]?.lower ?? ''))
      return true;
  }
  return false;
}

const USUALLY =
  /^(?:often|usually|always|typically|normally|generally|sometimes|rarely|seldom|traditionally|annually|yearly|regularly)$/;

const OPENING_VERBS = new Set(['be', 'open', 'close', 'operate', 'run', 'serve', 'trade']);

/** "often arrives in May", "open from Thursday to Monday", "on Mother's Day two years ago": what comes again, or long ago. */
export function isRegular(parsed: ParsedSentence, time: number, anchor: Anchor): boolean {
  const { tokens } = parsed;
  const token = tokens[time];
  if (
    /^\s(?:an?|a couple of|a few|some|several|many|\w{3,6}|\d{1,3})\s(?:days?|weeks?|months?|years?|decades?)\sago\b/.test(
      parsed.sentence.text.slice(token?.end ?? 0),
    )
  )
    return true;
  // "on the first Monday of every month".
  if (/^\s(?:of|in)\s(?:every|each|the\smonth\b)/.test(parsed.sentence.text.slice(token?.end ?? 0))) return true;
  if (anchor.sort !== 'verb') return false;
  const { group } = anchor;
  // "The tax year runs from 6 April to 5 April."
  const subject = tokens.slice(Math.max(0, group.first - 2), group.first);
  if (subject[1]?.lower === 'year' && /^(?:fiscal|financial|tax|accounting)$/.test(subject[0]?.lower ?? ''))
    return true;
  const near = tokens.slice(Math.max(0, group.first - 2), group.head + 1);
  if (near.some(({ lower }) => USUALLY.test(lower))) return true;
  const reference = token?.expression?.reference;
  const isRange =
    reference?.form === 'weekday' && (reference.last !== null || token?.expression?.until?.form === 'weekday');
  // "runs Saturday and Sunday, 15 and 16 June" is of those days.
  const isDated = /^,?\s\d/.test(parsed.sentence.text.slice(token?.end ?? 0));
  if (isRange && !isDated && group.tense === 'present' && OPENING_VERBS.has(group.base)) return true;
  // "in summer", without "the" or "this".
  // "are issued at month-end".
  if (
    /^(?:at\s)?(?:month|quarter|week)[- ]end$/.test(token?.lower ?? '') &&
    tokens[time - 1]?.lower === 'at' &&
    group.tense !== 'future'
  )
    return true;
  const isBare =
    reference?.form === 'season' && reference.year === null && /^in\s(?!the|late|early)/.test(token?.lower ?? '');
  return isBare && group.tense === 'present';
}

/** "second-quarter earnings": the time that figures are of, not when they come. */
export function isOfFigures({ tokens }: ParsedSentence, time: number): boolean {
  const next = tokens[time + 1]?.lower ?? '';
  return (
    /^(?:quarter|year|half)$/.test(tokens[time]?.expression?.reference.form ?? '') &&
    /^(?:earnings|results|profits?|net|income|loss|losses|sales|revenues?|figures|report|performance|gdp|growth|numbers|operating)$/.test(
      next,
    )
  );
}

/** "four days before Christmas": a day counted from the one that is named. */
export function isCountedFrom({ tokens }: ParsedSentence, time: number): boolean {
  return (
    /^(?:before|after)$/.test(tokens[time - 1]?.lower ?? '') &&
    /^(?:hour|day|night|week|month|year)s?$/.test(tokens[time - 2]?.lower ?? '')
  );
}

/** "by Friday it is worth less": how things are, not what happens; "the match is on Friday" and "it is open from Friday" are told. */
export function isLastingState(parsed: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (group.base !== 'be' || group.tense !== 'present' || becomes(parsed, group, time)) return false;
  if (/^(?:until|till|from|through)$/.test(prepositionBefore(parsed.tokens, time))) return false;
  // "City are in action against Leeds this Sunday".
  if (NAMED_DAYS.has(parsed.tokens[time]?.expression?.reference.form ?? 'span') && time > group.last)
    return prepositionBefore(parsed.tokens, time) === 'by';
  const isBeside = leadStart(parsed.tokens, time) <= group.last + 2 && time > group.last;
  return !isBeside && !parsed.tokens.slice(0, group.first).some((token) => HAPPENING_NOUNS.has(token.lower));
}

const NAMED_DAYS: ReadonlySet<TimeExpression['reference']['form']> = new Set(['weekday', 'date', 'weekend']);

/** "will be ready in May", "is up for election next year": what was not so before. */
export function becomes(parsed: ParsedSentence, group: VerbGroup, time: number): boolean {
  if (group.base !== 'be') return false;
  return parsed.tokens
    .slice(group.last + 1, Math.max(time, group.last + 5))
    .some((token) => NEW_STATES.has(token.lower) || HAPPENING_NOUNS.has(token.lower));
}

/** "is forecast to rise before Christmas"; a rise that is fixed ("fares rise on Monday") is none. */
export function isTrendForecast(group: VerbGroup, expression: TimeExpression): boolean {
  return (
    TREND_VERBS.has(group.base) &&
    (expression.reference.form === 'span' ||
      (group.outlook !== 'scheduled' && !/^(?:do|seem|need|spend|stay)$/.test(group.base)))
  );
}

/** "is expected to reach 43 degrees", "will get much bigger": how much, not what happens. */
export function isLevel({ tokens }: ParsedSentence, group: VerbGroup): boolean {
  const behind = tokens.slice(group.last + 1, group.last + 3);
  if (group.base === 'reach' || group.base === 'hit')
    return /^\d+(?:[cf°]|\.\d)?/.test(behind[0]?.lower ?? '') && behind[0]?.type !== 'time';
  return (
    group.base === 'get' &&
    behind.some(({ lower, tag }) => tag === 'adjective' && (/er$/.test(lower) || lower === 'worse'))
  );
}

/** "the year ending June 30", "the quarter ended Sept. 30". */
export function isAccountingPeriod(parsed: ParsedSentence, time: number): boolean {
  const { tokens } = parsed;
  if (tokens[time]?.expression?.reference.form !== 'date') return false;
  const word = tokens[time - 1]?.lower ?? '';
  return (
    /^(?:ending|ended|ends)$/.test(word) &&
    /^(?:years?|quarters?|months?|weeks?|period|half)$/.test(tokens[time - 2]?.lower ?? '')
  );
}

/** "do it again next year", "ask me in a month": nothing is named that happens. */
export function isEmptyDeed(parsed: ParsedSentence, group: VerbGroup): boolean {
  const next = parsed.tokens[group.last + 1]?.lower ?? '';
  return (
    (/^(?:do|ask|see|tell|have|make|get|know|try)$/.test(group.base) &&
      /^(?:it|that|this|me|us|you|them|what)$/.test(next)) ||
    // "Today, I want to say", "we could go through this again".
    (/^(?:say|thank|stress|remind)$/.test(group.base) &&
      /^(?:i|we)$/.test(parsed.tokens[group.first - 1]?.lower ?? '')) ||
    (group.base === 'go' && next === 'through' && /^(?:this|that|it)$/.test(parsed.tokens[group.last + 2]?.lower ?? ''))
  );
}

/** "We begin tonight in Oslo", "Finally tonight, …": the programme speaks of itself. */
export function isOnAir({ tokens }: ParsedSentence, time: number, group: VerbGroup): boolean {
  if (tokens[time]?.lower !== 'tonight') return false;
  return (
    tokens[time - 1]?.lower === 'finally' ||
    (/^(?:we|i)$/.test(tokens[group.first - 1]?.lower ?? '') && group.tense === 'present')
  );
}
