import { isNominal } from '../grammar/clauses.ts';
import { type ParsedSentence, parseSentence } from '../grammar/parsed-sentence.ts';
import type { Sentence } from '../text/sentences.ts';
import { isCapitalised, joinTokens, type Token } from '../text/tokens.ts';
import { isAdverb } from '../words/function-words.ts';
import { wordCount } from './headline.ts';
import { headlineName, type Name, type NameSort, namesIn } from './names.ts';
import { mainSubjectOf, phraseEndingAt, type Subject } from './subject.ts';

/** What an article is about, as far as its own headline tells. */
export interface Theme {
  /** In the words of the headline: a name ("Harbour Prize"), a name with its noun ("Fenwick ward"), else a noun phrase. */
  readonly text: string;
  readonly sort: NameSort;
}

const MAX_WORDS = 4;
const MIN_WORDS = 3;
const LONGEST = 200;
/** The name of the site behind the headline. */
const SITE_NAME = / (?:[|–—-]|::) [^|–—:]{2,40}$/u;
/** What newspapers put in front of a headline of any subject. */
const GENERIC_KICKER =
  /^(?:live|latest|update[sd]?|breaking|exclusive|.* exclusive|watch|video|pictures|photos|review|opinion|comment|analysis|explained|explainer|news|.* news|interview|profile|editorial|report|podcast|listen|poll|quiz|revealed|recipe|how to.*|things to do.*|what.*|why.*|when.*|where.*|who.*)$/i;

/**
 * The theme of an article whose first sentence is its headline: what stands before a colon, else the first name, else whom the
 * headline speaks of. Null where the article has no headline or that tells nothing.
 */
export function themeOf(headline: Sentence | undefined, isCommon: (lower: string) => boolean): Theme | null {
  if (!headline?.isHeading || headline.text.length > LONGEST || wordCount(headline.text) < MIN_WORDS) return null;
  const text = withoutSite(headline.text);
  const kicker = /^([^:]{3,40}): (?=\S)/.exec(text)?.[1] ?? '';
  const written = parseSentence({ ...headline, text }, []);
  const parsed = plain(written, isCommon);
  const hasVerb = parsed.tokens.some(
    (token, i) =>
      token.end <= kicker.length &&
      ((token.tag === 'verb' && token.end === kicker.length) ||
        parsed.groups.some((group) => group.first <= i && i <= group.last)),
  );
  const isKicker =
    wordCount(kicker) > 0 &&
    wordCount(kicker) <= MAX_WORDS &&
    !hasVerb &&
    !GENERIC_KICKER.test(kicker) &&
    !/[,\d]/.test(kicker);
  const names = namesIn(parsed.tokens, isCommon).filter((name) => name.sort !== 'person');
  const behind = kicker !== '' && GENERIC_KICKER.test(kicker) ? kicker.length : 0;
  const name = names.find((other) => (parsed.tokens[other.first]?.start ?? 0) >= behind);
  if (isKicker && (name === undefined || (parsed.tokens[name.last]?.end ?? 0) <= kicker.length))
    return { text: headlineName(kicker), sort: name?.text === kicker ? name.sort : 'unknown' };
  if (name) return parsed === written ? named(parsed, name) : { text: name.text, sort: name.sort };
  const subject = headlineSubject(parsed);
  // A single common noun tells less than a reader would like: "Man", "Council".
  const count = wordCount(subject?.text ?? '');
  if (!subject || subject.isPronoun || count > MAX_WORDS || count < 2 || /\d/.test(subject.text)) return null;
  if (!parsed.tokens.slice(subject.first, subject.last + 1).some((token) => token.tag === 'noun')) return null;
  return { text: subject.text, sort: 'unknown' };
}

/** "Garden centres may reopen", "Pool to close": of whom the first verb speaks. */
function headlineSubject(parsed: ParsedSentence): Subject | null {
  const first = parsed.groups[0];
  return first?.tense === 'infinitive' && first.first > 0
    ? phraseEndingAt(parsed, first.first - 1)
    : mainSubjectOf(parsed);
}

function withoutSite(text: string): string {
  const rest = text.replace(SITE_NAME, '').replace(SITE_NAME, '');
  return wordCount(rest) >= 3 ? rest : text;
}

/** A headline whose words all have capitals, with those in small letters that the article writes so. */
function plain(parsed: ParsedSentence, isCommon: (lower: string) => boolean): ParsedSentence {
  const words = parsed.tokens.filter((token) => token.type === 'word' && token.text.length > 3);
  const capitals = words.filter((token) => isCapitalised(token)).length;
  if (words.length <= 3 || capitals / words.length <= 0.8) return parsed;
  return {
    ...parsed,
    tokens: parsed.tokens.map((token) => (isCommon(token.lower) ? { ...token, text: token.lower } : token)),
  };
}

/** "Fenwick ward", "Ash Quay sequel": a name with the nouns behind it. */
function named(parsed: ParsedSentence, name: Name): Theme {
  const { tokens, groups } = parsed;
  let last = name.last;
  // "Ryder's Field": one name.
  if (tokens[last + 1]?.text === "'s" || tokens[last + 1]?.text === '’s') {
    let end = last + 1;
    while (isCapitalised(tokens[end + 1]) && end - name.first < MAX_WORDS) end += 1;
    if (end > last + 1) last = end;
  }
  const isNoun = (token: Token | undefined, i: number): boolean =>
    token?.type === 'word' &&
    isNominal(token) &&
    !isAdverb(token.lower) &&
    !/^['’]/.test(token.text) &&
    token.tag === 'noun' &&
    !groups.some((group) => group.first <= i && i <= group.last);
  while (last - name.first < MAX_WORDS - 1 && isNoun(tokens[last + 1], last + 1)) last += 1;
  if (last === name.last) return { text: name.text, sort: name.sort };
  return { text: headlineName(joinTokens(tokens.slice(name.first, last + 1))), sort: 'unknown' };
}
