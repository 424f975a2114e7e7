import { isNominal, leadStart } from '../../grammar/clauses.ts';
import type { ParsedSentence } from '../../grammar/parsed-sentence.ts';
import { isDependent } from '../../grammar/verb-groups.ts';
import type { Token } from '../../text/tokens.ts';
import { COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../words/function-words.ts';
import { HAPPENING_NOUNS } from '../../words/happening-words.ts';
import { namedSubjectOf, nearestPhrase, phraseEndingAt, type Subject } from '../subject.ts';
import { fuller, nameOf, phraseText } from './naming.ts';
import { present } from './present-tense.ts';
import { type Draft, isOpen, type Scene } from './scene.ts';
import { withoutPrices } from './without-figures.ts';

const MAX_TAIL = 8;

/** What a happening's noun tells, with the phrases behind it: "the referendum on the budget in Leeds". */
export function nounTitle(scene: Scene, noun: number): Draft {
  const { parsed, time } = scene;
  const { tokens } = parsed;
  const opening = openingTitle(scene, noun);
  if (opening) return opening;
  const whole = phraseEndingAt(parsed, noun);
  const phrase = whole && withoutDeed(parsed, whole);
  const bare = phrase
    ? phraseText(scene, phrase.first, phrase.last, phrase.determiner !== '')
    : (tokens[noun]?.text ?? '');
  const goesOn = PREPOSITIONS.has(tokens[noun + 1]?.lower ?? '') && noun + 1 < leadStart(tokens, time);
  const head = phrase && !goesOn ? fuller(scene, bare, phrase) : bare;
  const timeStart = leadStart(tokens, time);
  let last = noun;
  const parts: string[] = [];
  let from = noun + 1;
  for (let i = noun + 1; i < tokens.length && i - noun < MAX_TAIL + 4; i += 1) {
    const token = tokens[i];
    if (!token || token.type === 'mark') break;
    if (i >= timeStart && i <= time) {
      if (last >= from) parts.push(phraseText(scene, from, last, false));
      i = time;
      from = time + 1;
      last = time;
      continue;
    }
    const endsPhrase =
      token.type === 'time' ||
      RELATIVES.has(token.lower) ||
      (COORDINATORS.has(token.lower) && i > time && !isNominal(tokens[i + 1])) ||
      (SUBORDINATORS.has(token.lower) && token.lower !== 'whether') ||
      /^(?:amid|despite|following|including)$/.test(token.lower);
    if (
      endsPhrase ||
      parsed.groups.some(
        (group) => group.first <= i && i <= group.last && group.tense !== 'infinitive' && group.tense !== 'gerund',
      )
    )
      break;
    if (isNominal(token) && i === noun + 1) break;
    last = i;
  }
  if (last >= from) parts.push(phraseText(scene, from, last, false));
  const text = withoutPrices(`${head.replace(/^['’]s /, '')} ${parts.join(' ')}`.trim());
  const holder = phrase ? holderOf(scene, phrase, noun) : '';
  if (holder !== '') return { text: `${holder} ${text}`, isOpen: false, core: text };
  return { text, isOpen: phrase?.determiner === '' || isOpen(phrase) };
}

/** "staff busy with work delayed by the strike": the strike alone, where a deed stands within the phrase. */
function withoutDeed(parsed: ParsedSentence, phrase: Subject): Subject {
  const hasDeed = parsed.groups.some(
    ({ tense, first, last }) => tense === 'participle' && first > phrase.first && last < phrase.last - 1,
  );
  return hasDeed ? nearestPhrase(parsed, phrase) : phrase;
}

/** "Nurses have called a strike on Monday": "nurses hold", where that is what they do with it; '' elsewhere. */
function holderOf(scene: Scene, { first, determiner }: Subject, noun: number): string {
  const { groups, tokens } = scene.parsed;
  const group = groups.find((other) => other.last === first - 1);
  const kind = HAPPENING_NOUNS.get(tokens[noun]?.lower ?? '');
  if (!group || group.passive || group.negated || !ARRANGING.test(group.base) || !HELD.has(kind ?? '')) return '';
  if (/^(?:the|this|that)$/.test(determiner) || isDependent(group)) return '';
  const subject = namedSubjectOf(scene.parsed, group);
  const name = nameOf(scene, subject, group.first);
  if (!subject || name === '') return '';
  return `${name} ${present(scene.parsed, { ...group, base: 'hold', tense: 'future' }, subject, name)}`;
}
const ARRANGING = /^(?:call|stage|organi[sz]e|hold|plan|schedule|announce)$/;
/** Kinds of happenings that somebody holds. */
const HELD: ReadonlySet<string> = new Set(['protest', 'meeting', 'ceremony']);

/** "the show, opening on Monday at the Grand": the show opens. Null where the noun is one. */
function openingTitle(scene: Scene, noun: number): Draft | null {
  const { tokens } = scene.parsed;
  const deed = OPENING[tokens[noun]?.lower ?? ''];
  const isBehindComma = /^[,"”]$/.test(tokens[noun - 1]?.text ?? '');
  if (!deed || !isBehindComma || noun + 1 < leadStart(tokens, scene.time)) return null;
  let end = noun - 1;
  while (end > 0 && /^[,"”]$/.test(tokens[end]?.text ?? '')) end -= 1;
  const subject = phraseEndingAt(scene.parsed, end);
  const name = nameOf(scene, subject, noun);
  if (!subject || name === '') return null;
  const where = phraseText(scene, scene.time + 1, phraseEnd(tokens, scene.time + 1), false);
  return { text: `${name} ${deed[subject.isPlural ? 1 : 0] ?? ''} ${where}`.trim(), isOpen: isOpen(subject) };
}
const OPENING: Readonly<Record<string, readonly [string, string] | undefined>> = {
  opening: ['opens', 'open'],
  closing: ['closes', 'close'],
  starting: ['starts', 'start'],
};

/** Index of the last token before the next mark or clause. */
function phraseEnd(tokens: readonly Token[], from: number): number {
  let end = from - 1;
  while (
    end - from < MAX_TAIL &&
    (tokens[end + 1]?.type === 'word' || tokens[end + 1]?.type === 'number') &&
    !RELATIVES.has(tokens[end + 1]?.lower ?? '') &&
    !SUBORDINATORS.has(tokens[end + 1]?.lower ?? '') &&
    tokens[end + 1]?.lower !== 'to'
  )
    end += 1;
  return end;
}
