import type { Anchor } from './anchor.ts';
import { opensClause, prepositionBefore } from './clauses.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { isDependent, type VerbGroup } from './verb-groups.ts';

/**
 * The other verbs that a time expression belongs to: "On Monday the council will elect a mayor and vote on the budget", "to obtain
 * approval and complete the sale by May 9", "until Monday, when the court will rule", "opens Monday, with the city lifting its curfew". A day between two verbs is the first one's.
 */
export function sharedDeeds(parsed: ParsedSentence, time: number, anchor: Anchor): VerbGroup[] {
  const beside = toldOfDay(parsed, time) ?? accompanying(parsed, time, anchor);
  return beside ? [beside, ...coordinated(parsed, time, anchor)] : coordinated(parsed, time, anchor);
}

/** "until Monday, when the court will rule": what is said to happen on the day itself. */
function toldOfDay(parsed: ParsedSentence, time: number): VerbGroup | null {
  const { tokens, groups } = parsed;
  const when = tokens[time + 1]?.text === ',' ? time + 2 : time + 1;
  if (tokens[when]?.lower !== 'when') return toldOfThatDay(parsed, time);
  const group = groups.find((other) => other.first > when && !isDependent(other));
  const isNear = group && !tokens.slice(when, group.first).some((token) => /^[,;:]$/.test(token.text));
  return isNear ? group : null;
}

/** "by Nov. 30, two months early, at which time the chairman will leave". */
function toldOfThatDay({ tokens, groups }: ParsedSentence, time: number): VerbGroup | null {
  const which = tokens.findIndex(
    ({ lower }, i) => i > time && lower === 'which' && /^(?:time|point|date)$/.test(tokens[i + 1]?.lower ?? ''),
  );
  if (which < 0 || tokens[which - 1]?.lower !== 'at' || which - time > MAX_INSERTION) return null;
  if (tokens.slice(time + 1, which).some(({ type }) => type === 'time')) return null;
  return groups.find((other) => other.first > which && !isDependent(other)) ?? null;
}
/** No more than so many words stand between a day and "at which time". */
const MAX_INSERTION = 9;

/** "will open Monday, with the city lifting its curfew". */
function accompanying(parsed: ParsedSentence, time: number, anchor: Anchor): VerbGroup | null {
  const { tokens, groups } = parsed;
  if (anchor.sort !== 'verb' || anchor.group.tense !== 'future') return null;
  if (tokens[time + 1]?.text !== ',' || tokens[time + 2]?.lower !== 'with') return null;
  const group = groups.find((other) => other.first > time + 2);
  // With a time of its own it does not share this one.
  if (group?.tense !== 'gerund' || hasTime(parsed, time, tokens.length)) return null;
  return tokens.slice(time + 3, group.first).every((token) => token.type !== 'mark') ? group : null;
}

function coordinated(parsed: ParsedSentence, time: number, anchor: Anchor): VerbGroup[] {
  if (anchor.sort !== 'verb') return [];
  const at = parsed.groups.indexOf(anchor.group);
  if (opensClause(parsed.tokens, time) && anchor.group.first > time) return following(parsed, at);
  return prepositionBefore(parsed.tokens, time) === 'by' ? preceding(parsed, at) : [];
}

function following(parsed: ParsedSentence, from: number): VerbGroup[] {
  const { groups, tokens } = parsed;
  const shared: VerbGroup[] = [];
  for (let k = from + 1; groups[k]?.coordinated === true; k += 1) {
    const group = groups[k];
    const before = groups[k - 1];
    if (!group || !before || hasTime(parsed, before.last, group.first)) break;
    if (!hasTime(parsed, group.last, groups[k + 1]?.first ?? tokens.length)) shared.push(group);
  }
  return shared;
}

function preceding(parsed: ParsedSentence, from: number): VerbGroup[] {
  const shared: VerbGroup[] = [];
  for (let k = from; parsed.groups[k]?.coordinated === true; k -= 1) {
    const group = parsed.groups[k];
    const before = parsed.groups[k - 1];
    if (!group || !before || hasTime(parsed, before.last, group.first)) break;
    shared.push(before);
  }
  return shared;
}

function hasTime(parsed: ParsedSentence, from: number, to: number): boolean {
  return parsed.tokens.slice(from + 1, to).some((token) => token.type === 'time');
}
