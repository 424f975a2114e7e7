import { KINDS, type Kind } from '../../kinds.ts';
import type { Anchor } from '../grammar/anchor.ts';
import type { ParsedSentence } from '../grammar/parsed-sentence.ts';
import { familyOf, HAPPENING_NOUNS, HAPPENING_VERBS } from '../words/happening-words.ts';
import { EMPTY_VERBS } from '../words/kind-words.ts';
import { titleWords, verbOf } from './kind-evidence.ts';
import { kindFeatures } from './kind-features.ts';
import { kindScores } from './kind-model.ts';
import { MAX_TOPIC, type Topic } from './kind-topic.ts';

/** What a happening is, and the word that names it. */
export interface Naming {
  readonly kind: Kind;
  /** The kind by the sentence's words alone, whatever the article is about. */
  readonly ownKind: Kind;
  /** The word's family, so that "vote" and "referendum" are one. */
  readonly family: string;
}

/** The kind of a happening, as the model tells it by its words, and the article by what it is about. */
export function namingOf(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  title: string,
  topic: () => Topic,
): Naming {
  const family = familyIn(parsed, anchor, titleWords(title));
  // A day on which debt falls due is the market's, not a deadline, whatever else is said of it.
  if (anchor.sort === 'forward' && DEBT.test(parsed.tokens[anchor.word - 1]?.lower ?? ''))
    return { kind: 'market', ownKind: 'market', family };
  const scores = kindScores(kindFeatures(parsed, time, anchor, title));
  const ownKind = best(scores);
  return { kind: isBeyondDoubt(scores) ? ownKind : best(scores, topic()), ownKind, family };
}

/** Whether the best kind leads by more than the article can make up for, so that it need not be read for what it is about. */
function isBeyondDoubt(scores: readonly number[]): boolean {
  const most = Math.max(...scores);
  return scores.filter((score) => most - score <= 2 * MAX_TOPIC).length === 1;
}

const DEBT = /^(?:notes?|bonds?|debentures?|certificates|bills|loans?)$/;

function best(scores: readonly number[], about?: Topic): Kind {
  let kind: Kind = 'other';
  let most = Number.NEGATIVE_INFINITY;
  for (const [i, each] of KINDS.entries()) {
    const score = (scores[i] ?? 0) + (about?.[i] ?? 0);
    if (score > most) {
      kind = each;
      most = score;
    }
  }
  return kind;
}

/** The family of the verb that tells the deed, or of the noun that names the happening. */
function familyIn(parsed: ParsedSentence, anchor: Anchor, words: readonly string[]): string {
  if (anchor.sort === 'noun') return familyOf(parsed.tokens[anchor.noun]?.lower ?? '');
  const verb = verbOf(parsed, anchor);
  const noun =
    words.find((word) => HAPPENING_NOUNS.has(word) && HAPPENING_NOUNS.get(word) !== 'other') ??
    words.find((word) => HAPPENING_NOUNS.has(word));
  return familyOf(verb !== '' && !EMPTY_VERBS.has(verb) && HAPPENING_VERBS.has(verb) ? verb : (noun ?? verb));
}
