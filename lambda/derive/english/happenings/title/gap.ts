import type { VerbGroup } from '../../grammar/verb-groups.ts';
import { PREPOSITIONS } from '../../words/function-words.ts';
import { phraseEndingAt, type Subject } from '../subject.ts';
import type { Scene } from './scene.ts';

/** "a merger that the firms will complete": the noun phrase that is the verb's object; null where the clause is no such relative. */
export function gapOf({ parsed }: Scene, group: VerbGroup, subject: Subject | null): Subject | null {
  if (!subject || subject.last >= group.first || group.first - subject.last > 2) return null;
  const relative = parsed.tokens[subject.first - 1];
  const before = parsed.tokens[subject.first - 2];
  if (!/^(?:that|which)$/.test(relative?.lower ?? '') || !before || !/^(?:noun|name)$/.test(before.tag)) return null;
  if (CONTENT_NOUNS.test(before.lower) || INTRANSITIVE.test(group.base)) return null;
  if (parsed.groups.some((other) => other.last === subject.first - 2)) return null;
  const phrase = phraseEndingAt(parsed, subject.first - (before.text === ',' ? 3 : 2));
  return phrase && !phrase.isPronoun && !PREPOSITIONS.has(before.lower) ? phrase : null;
}

/** "a sign that prices may rise": what follows is what the noun says, and lacks no object. */
const CONTENT_NOUNS =
  /^(?:signals?|signs?|fact|hopes?|claims?|news|view|idea|chances?|fears?|belief|reports?|statement|rumou?rs?|speculation|promise|warnings?|evidence|indications?|expectations?|word|doubts?|announcement|condition|understanding)$/;
const INTRANSITIVE =
  /^(?:come|go|arrive|happen|occur|rise|fall|die|end|begin|start|open|close|expire|meet|resume|return|vote|sit|land|depart|retire)$/;
