import { isNominal, leadStart } from '../../grammar/clauses.ts';
import { COORDINATORS, PREPOSITIONS, RELATIVES, SUBORDINATORS } from '../../words/function-words.ts';
import { phraseEndingAt } from '../subject.ts';
import { fuller, phraseText } from './naming.ts';
import { type Draft, isOpen, type Scene } from './scene.ts';
import { withoutPrices } from './without-figures.ts';

const MAX_TAIL = 8;

export function nounTitle(scene: Scene, noun: number): Draft {
  const { parsed, time } = scene;
  const { tokens } = parsed;
  const phrase = phraseEndingAt(parsed, noun);
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
      (COORDINATORS.has(token.lower) && !isNominal(tokens[i + 1])) ||
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
  return { text, isOpen: phrase?.determiner === '' || isOpen(phrase) };
}
