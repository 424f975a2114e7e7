import { once } from '../../once.ts';
import { allMatches } from '../../text/all-matches.ts';
import { isNominal } from '../grammar/clauses.ts';
import { type ParsedSentence, parseTokens } from '../grammar/parsed-sentence.ts';
import { verbReading } from '../grammar/verb-forms.ts';
import { isDependent } from '../grammar/verb-groups.ts';
import type { Sentence } from '../text/sentences.ts';
import { isCapitalised, joinTokens, type Token, tokenize } from '../text/tokens.ts';
import { MONTH_WORD, WEEKDAY_WORD } from '../words/calendar-words.ts';
import { DEMONYMS } from '../words/demonyms.ts';
import { DETERMINERS, isAdverb, MODALS, POSSESSIVES, RELATIVES, SUBJECT_PRONOUNS } from '../words/function-words.ts';
import { BODY_NOUNS, COUNTRY_NOUNS, FIRM_NOUNS, GROUP_NOUNS, PERSON_NOUNS, WORK_NOUNS } from '../words/name-words.ts';
import { REPORTING_VERBS } from '../words/predicates.ts';
import { wordCount } from './headline.ts';
import { headlineName, type Name, type NameSort, namesIn } from './names.ts';
import { sidesIn } from './sides.ts';
import { mainSubjectOf } from './subject.ts';
import { type Theme, themeOf } from './theme.ts';

/** What an article has spoken of before a point in it, so that a headline can name what the sentence only points at. */
export interface Discourse {
  /** Whom or what a pronoun stands for; '' where nobody is known. Offsets are those of the sentence. */
  readonly forPronoun: (pronoun: string, sentence: number, offset: number) => string;
  /** What "the company" or "the festival" stands for, by its noun; '' where it stands for nothing that was named. */
  readonly forNoun: (noun: string, sentence: number, offset: number) => string;
  /** The firm, country or body that the article was last about; '' where there is none. */
  readonly owner: (sentence: number, offset: number) => Entity | null;
  /** What the article was last about, whatever it is, but for persons; null where nothing was named. */
  readonly leader: (sentence: number, offset: number) => Entity | null;
  /** What the article's opening before a sentence speaks of most, persons aside, where it does so often enough. */
  readonly topic: (sentence: number) => Entity | null;
  /** The fullest earlier description of "the offer", by its noun ("tender offer for Acme shares"); '' where there is none. */
  readonly fuller: (noun: string, sentence: number) => string;
  /** The last heading before a sentence, without its end mark; '' where none is near. */
  readonly heading: (sentence: number) => string;
  /** What the article's own headline says it is about; null where it has none. */
  readonly theme: () => Theme | null;
  /** The two sides of the matches that it is about; null where there are no such. */
  readonly sides: () => readonly [string, string] | null;
  /** Whether a word with a capital at the start of a sentence is no name. */
  readonly isCommon: (lower: string) => boolean;
  /** The names in a headline, and the countries that its adjectives are of. */
  readonly topics: (headline: string) => string[];
  /** Whether words hold a name. */
  readonly holdsName: (text: string) => boolean;
}

/** What names of an article stand for. */
export interface Entity {
  /** Its fullest name that is not too long. */
  readonly text: string;
  readonly sort: NameSort;
  readonly weight: number;
  /** Whether a sentence has it as its subject. */
  readonly isSubject: boolean;
}

interface Weighed {
  readonly name: Name;
  readonly weight: number;
  readonly isSubject: boolean;
}

/** Further back, a name is forgotten, unless it stands in the headline or the first sentences. */
const SENTENCES_BACK = 12;
const OPENING_SENTENCES = 3;
const OPENING_WEIGHT = 0.5;
const SUBJECT_WEIGHT = 2;
const FADING = 0.75;
/** A firm is what an article is about even where a country is named as often. */
const FIRM_LEAD = 2;
/** Of two countries or bodies that are named about as often, neither is what an article is about. */
const CLEAR_LEAD = 1.3;
/** Named twice of late, or in the opening as what a sentence is about. */
const ENOUGH = 2;
const MAX_NAME_WORDS = 4;
const MAX_SUBJECT_WORDS = 5;
const HEADING_BACK = 4;

interface Reading {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  /** Only where it has been asked for. */
  parsed?: ParsedSentence;
}

/** The discourse of an article; it reads a sentence at the first question about it. */
export function discourseOf(sentences: readonly Sentence[]): Discourse {
  const readings = new Map<number, Reading>();
  let capitals: ReadonlySet<string> | null = null;
  const isCommon = (lower: string): boolean => {
    capitals ??= wordsWithCapitals(sentences);
    return !capitals.has(lower);
  };
  const read = (index: number): Reading => {
    const known = readings.get(index);
    if (known) return known;
    const sentence = sentences[index];
    const tokens = sentence ? tokenize(sentence.text, []) : [];
    const names = namesIn(
      isTitleCase(tokens) ? tokens.map((token) => (isCommon(token.lower) ? inSmall(token) : token)) : tokens,
      isCommon,
    );
    const reading = { tokens, names };
    readings.set(index, reading);
    // What is too far back is not asked for again, and a long text need not be kept whole.
    const old = index - 2 * SENTENCES_BACK;
    if (old >= OPENING_SENTENCES) readings.delete(old);
    return reading;
  };

  const parse = (sentence: Sentence, index: number): ParsedSentence => {
    const reading = read(index);
    reading.parsed ??= parseTokens(sentence, reading.tokens);
    return reading.parsed;
  };

  /** What was named before a point, the most salient first: often, lately, as a subject, in the opening. */
  let asked: { readonly sentence: number; readonly byCount: Map<number, Entity[]> } = {
    sentence: -1,
    byCount: new Map(),
  };
  const salient = (sentence: number, offset: number): Entity[] => {
    if (asked.sentence !== sentence) asked = { sentence, byCount: new Map() };
    const here = read(sentence);
    const count = here.names.filter((name) => (here.tokens[name.last]?.end ?? 0) <= offset).length;
    const entities = asked.byCount.get(count) ?? weigh(sentence, offset);
    asked.byCount.set(count, entities);
    return entities;
  };
  const weigh = (sentence: number, offset: number): Entity[] => {
    const found: Weighed[] = [];
    const note = (index: number, weight: number): void => {
      const { tokens, names } = read(index);
      for (const name of names) {
        if (index === sentence && (tokens[name.last]?.end ?? 0) > offset) continue;
        const leads = isSubject(tokens, name);
        found.push({ name, weight: weight * (leads ? SUBJECT_WEIGHT : 1), isSubject: leads });
      }
    };
    const lowest = Math.max(0, sentence - SENTENCES_BACK);
    for (let i = sentence; i >= lowest; i -= 1)
      note(i, FADING ** (sentence - i) + (i < OPENING_SENTENCES ? OPENING_WEIGHT : 0));
    for (let i = 0; i < Math.min(lowest, OPENING_SENTENCES); i += 1) note(i, OPENING_WEIGHT);
    return clusters(found);
  };
  const first = (sentence: number, offset: number, wanted: (entity: Entity) => boolean): Entity | null =>
    salient(sentence, offset).find(wanted) ?? null;

  const forPronoun = (pronoun: string, sentence: number, offset: number): string => {
    const lower = pronoun.toLowerCase();
    if (/^(?:he|she|his|her|him)$/.test(lower)) {
      return first(sentence, offset, (name) => name.sort === 'person')?.text ?? '';
    }
    if (/^(?:we|i|our|my|us)$/.test(lower)) return speaker(sentence);
    if (/^(?:it|its|they|their)$/.test(lower)) {
      const here = read(sentence);
      const near = here.names.findLast(
        (name) => (here.tokens[name.last]?.end ?? 0) <= offset && isThing(name.sort) && name.sort !== 'unknown',
      );
      if (near) return near.text;
      const subject = lastSubject(sentence, lower.startsWith('the'));
      if (subject !== '') return subject;
    }
    if (/^(?:it|its)$/.test(lower)) return first(sentence, offset, (name) => isThing(name.sort))?.text ?? '';
    return '';
  };

  /** What the sentence before is about, for "it" and "they"; '' where that does not fit. */
  const lastSubject = (sentence: number, isPlural: boolean): string => {
    const previous = sentences[sentence - 1];
    if (!previous || previous.isHeading) return '';
    const subject = mainSubjectOf(parse(previous, sentence - 1));
    if (!subject || subject.isPronoun || subject.isPlural !== isPlural || wordCount(subject.text) > MAX_SUBJECT_WORDS)
      return '';
    const names = namesIn(tokenize(subject.text, []), isCommon);
    if (names.some((name) => name.sort === 'person')) return '';
    return names.length > 0 || subject.determiner === 'the' ? headlineName(subject.text) : '';
  };

  /** Who says what stands in quotation marks: the name beside the reporting verb, in this sentence or one beside it. */
  const speaker = (sentence: number): string => {
    for (const index of [sentence, sentence + 1, sentence - 1, sentence - 2]) {
      const of = sentences[index];
      if (!of) continue;
      const { names } = read(index);
      const parsed = parse(of, index);
      const report = parsed.groups.find((group) => REPORTING_VERBS.has(group.base) && group.tense !== 'infinitive');
      if (!report) continue;
      const name =
        names.findLast((other) => other.last < report.first && report.first - other.last <= 6) ??
        names.find((other) => other.first > report.last && other.first - report.last <= 6);
      if (name) return name.text;
    }
    return '';
  };

  const forNoun = (noun: string, sentence: number, offset: number): string => {
    const holds = (name: Entity): boolean =>
      name.text
        .toLowerCase()
        .split(/[\s-]+/)
        .slice(-4)
        .includes(noun) && name.text.includes(' ');
    if (FIRM_NOUNS.has(noun)) {
      // "Acme told its banks that the company will": Acme.
      const here = read(sentence);
      const teller = here.names.find((name) => name.first === 0 && (here.tokens[name.last]?.end ?? 0) <= offset);
      if (teller && /^(?:firm|unknown)$/.test(teller.sort) && isReportBehind(here.tokens, teller)) return teller.text;
      const named = first(sentence, offset, (name) => name.sort === 'firm');
      if (named) return named.text;
    }
    if (GROUP_NOUNS.has(noun)) {
      const [named, next] = salient(sentence, offset).filter(({ sort }) => /^(?:unknown|firm|body)$/.test(sort));
      return named && named.weight >= (next?.weight ?? 0) * CLEAR_LEAD ? named.text : '';
    }
    if (BODY_NOUNS.has(noun) || WORK_NOUNS.has(noun)) {
      const named = first(sentence, offset, holds);
      if (named) return named.text;
    }
    if (COUNTRY_NOUNS.has(noun)) return first(sentence, offset, (name) => name.sort === 'country')?.text ?? '';
    if (PERSON_NOUNS.has(noun)) return first(sentence, offset, (name) => name.sort === 'person')?.text ?? '';
    return '';
  };

  const owner = (sentence: number, offset: number): Entity | null => {
    const things = salient(sentence, offset).filter(
      (entity) => entity.sort === 'firm' || (entity.isSubject && isThing(entity.sort)),
    );
    const [leader, next] = things;
    if (leader && leader.sort !== 'firm' && next && leader.weight < next.weight * CLEAR_LEAD && next.sort !== 'firm')
      return null;
    const firm = things.find((entity) => entity.sort === 'firm');
    const best = things[0];
    return firm && best && firm.weight * FIRM_LEAD >= best.weight ? firm : (best ?? null);
  };

  /** The words asked of last: the steps that make one headline ask of the same words in turn. */
  let looked = { text: '', holds: false };
  const holdsName = (text: string): boolean => {
    if (text !== looked.text) looked = { text, holds: namesIn(tokenize(text, []), isCommon).length > 0 };
    return looked.holds;
  };

  const leader = (sentence: number, offset: number): Entity | null => {
    const [best, next] = salient(sentence, offset).filter(
      ({ sort, isSubject: leads }) =>
        sort === 'firm' || sort === 'place' || sort === 'country' || (sort === 'body' && leads),
    );
    return best && best.weight >= (next?.weight ?? 0) * CLEAR_LEAD ? best : null;
  };

  const topic = (sentence: number): Entity | null =>
    first(Math.min(sentence, OPENING_SENTENCES) - 1, Number.POSITIVE_INFINITY, ({ sort, weight, text }) => {
      const tells = text.includes(' ') || !/^(?:body|unknown)$/.test(sort) || /^\p{Lu}{2,}$/u.test(text);
      return sort !== 'person' && weight >= ENOUGH && tells;
    });

  const fuller = (noun: string, sentence: number): string => {
    let best = '';
    const nouns = SAME_DEAL.has(noun) ? SAME_DEAL : new Set([noun]);
    const wanted = [...nouns];
    for (let i = Math.max(0, sentence - SENTENCES_BACK); i < sentence; i += 1) {
      // Few sentences hold the word, and only those are read.
      const written = sentences[i]?.text ?? '';
      if (!wanted.some((each) => written.includes(each.slice(1)))) continue;
      const { tokens } = read(i);
      for (const [at, token] of tokens.entries()) {
        if (!nouns.has(token.lower)) continue;
        const phrase = describedAt(tokens, at);
        if (wordCount(phrase) > wordCount(best)) best = phrase;
      }
    }
    return best;
  };

  const heading = (sentence: number): string => {
    for (let i = sentence - 1; i >= Math.max(0, sentence - HEADING_BACK); i -= 1) {
      const before = sentences[i];
      if (before?.isHeading && wordCount(before.text) <= MAX_SUBJECT_WORDS && !/[\d:>|]/.test(before.text))
        // What says something of its own heads no list.
        return parse(before, i).groups.some((group) => !isDependent(group)) ? '' : before.text;
    }
    return '';
  };

  const topics = (headline: string): string[] => {
    const tokens = tokenize(headline, []);
    const countries = tokens
      .filter((token) => isCapitalised(token))
      .flatMap((token) => DEMONYMS.get(token.lower) ?? []);
    return [...namesIn(tokens, isCommon).map((name) => name.text), ...countries];
  };

  const theme = once(() => inFull(themeOf(sentences[0], isCommon)));
  /** "Festival" as "Bell Folk Festival", as the text names it. */
  const inFull = (found: Theme | null): Theme | null => {
    if (!found || found.text.includes(' ')) return found;
    if (found.sort === 'place') {
      // "Delta", where the text has "Delta Air Lines".
      const isFirm = sentences
        .slice(0, SENTENCES_BACK)
        .some((_, i) => read(i).names.some(({ text, sort }) => sort === 'firm' && text.startsWith(`${found.text} `)));
      return isFirm ? { text: found.text, sort: 'firm' } : found;
    }
    if (found.sort !== 'unknown') return found;
    const ending = ` ${found.text.toLowerCase()}`;
    for (let i = 1; i < Math.min(sentences.length, SENTENCES_BACK); i += 1) {
      const name = read(i).names.find(({ text }) => text.toLowerCase().endsWith(ending));
      if (name && wordCount(name.text) <= MAX_NAME_WORDS) return { text: name.text, sort: name.sort };
    }
    return found;
  };

  const sides = once(() => sidesIn(sentences, isCommon));

  return { sides, topic, theme, forPronoun, forNoun, owner, leader, fuller, heading, isCommon, topics, holdsName };
}

/** Words for one and the same thing that a firm does. */
const SAME_DEAL: ReadonlySet<string> = new Set([
  'transaction',
  'deal',
  'merger',
  'acquisition',
  'takeover',
  'buyout',
  'purchase',
  'sale',
]);
const MAX_BEFORE = 3;
const MAX_BEHIND = 5;

/** A noun with the words that describe it in front, and one phrase behind it: "tender offer for all Acme shares". */
function describedAt(tokens: readonly Token[], noun: number): string {
  let first = noun;
  while (noun - first < MAX_BEFORE && isDescribing(tokens[first - 1]) && !isPredicate(tokens[first - 1])) first -= 1;
  while (first < noun && /^(?:million|billion|trillion|[\d$£€].*)$/.test(tokens[first]?.lower ?? '')) first += 1;
  let last = noun;
  if (
    /^(?:of|for|on|between|over|against|about)$/.test(tokens[noun + 1]?.lower ?? '') &&
    tokens[noun + 2]?.type === 'word'
  ) {
    let i = noun + 2;
    while (i - noun - 1 < MAX_BEHIND && (isDescribing(tokens[i]) || DETERMINERS.has(tokens[i]?.lower ?? ''))) i += 1;
    const goesOn = i - noun - 1 >= MAX_BEHIND;
    if (!goesOn && i > noun + 2 && !POSSESSIVES.has(tokens[noun + 2]?.lower ?? '')) last = i - 1;
  }
  while (last > noun && DETERMINERS.has(tokens[last]?.lower ?? '')) last -= 1;
  if (last === noun + 1) last = noun;
  return headlineName(joinTokens(tokens.slice(first, last + 1)));
}

/** "calls", "plans": hardly ever does a plural describe a noun. */
function isPredicate(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    verbReading(token.lower)?.forms.includes('third') === true &&
    !isCapitalised(token) &&
    !/^(?:sales|sports|arms)$/.test(token.lower)
  );
}

function isDescribing(token: Token | undefined): boolean {
  if (token?.type !== 'word' || !isNominal(token) || isAdverb(token.lower)) return false;
  const reading = verbReading(token.lower);
  const isVerb = reading !== null && !reading.nounLike && !/(?:ed|ing)$/.test(token.lower);
  return (
    !isVerb &&
    !MODALS.has(token.lower) &&
    !SUBJECT_PRONOUNS.has(token.lower) &&
    !RELATIVES.has(token.lower) &&
    !/^['’]/.test(token.lower) &&
    !/^(?:is|are|was|were|has|have|had|be|been|said|says|entire|whole|same|other|such|which|it|itself|himself|today|yesterday|tomorrow)$/.test(
      token.lower,
    ) &&
    !CALENDAR.test(token.lower)
  );
}
const CALENDAR = new RegExp(`^(?:${MONTH_WORD}|${WEEKDAY_WORD})$`, 'i');

/** One entity for "President Roe" and "Roe", for "Acme Holdings" and "Acme". */
function clusters(found: readonly Weighed[]): Entity[] {
  const byWord = new Map<string, Entity>();
  const entities = new Map<Entity, Entity>();
  const ordered = found.toSorted((a, b) => Number(a.name.sort === 'unknown') - Number(b.name.sort === 'unknown'));
  for (const { name, weight, isSubject: leads } of ordered) {
    const words = name.text.toLowerCase().split(' ');
    const key = (name.sort === 'person' ? words.at(-1) : words[0]) ?? '';
    const known = byWord.get(key) ?? (name.sort === 'unknown' ? byWord.get(words.at(-1) ?? '') : undefined);
    const root =
      known && (known.sort === name.sort || name.sort === 'unknown' || known.text === name.text) ? known : null;
    const current = root ? entities.get(root) : undefined;
    if (root && current) {
      const isFuller = words.length > current.text.split(' ').length && words.length <= MAX_NAME_WORDS;
      entities.set(root, {
        ...current,
        text: isFuller ? name.text : current.text,
        weight: current.weight + weight,
        isSubject: current.isSubject || leads,
      });
      continue;
    }
    const entity = { text: name.text, sort: name.sort, weight, isSubject: leads };
    if (!byWord.has(key)) byWord.set(key, entity);
    entities.set(entity, entity);
  }
  return [...entities.values()].sort((a, b) => b.weight - a.weight);
}

/** "Acme said", "Acme told its banks". */
function isReportBehind(tokens: readonly Token[], name: Name): boolean {
  return REPORTING_VERBS.has(verbReading(tokens[name.last + 1]?.lower ?? '')?.base ?? '');
}

/** A name near the start of its sentence, or with a verb behind it. */
function isSubject(tokens: readonly Token[], name: Name): boolean {
  if (name.first <= 2)
    return (
      tokens[name.first - 1]?.type !== 'word' || /^(?:the|a|an|but|and)$/.test(tokens[name.first - 1]?.lower ?? '')
    );
  const next = tokens[name.last + 1]?.lower ?? '';
  return MODALS.has(next) || /^(?:is|was|has|had|said|says|are|were)$/.test(next);
}

function isThing(sort: NameSort): boolean {
  return sort !== 'person' && sort !== 'place';
}

function inSmall(token: Token): Token {
  return { ...token, text: token.lower };
}

/** A headline whose words all have capitals: those that the text writes small are no names. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.type === 'word' && token.text.length > 3);
  return words.length > 3 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length / words.length > 0.8;
}

/** A word with a capital behind one with a small letter. It looks back from the capital, since there are few. */
const CAPITAL_INSIDE = /[A-Z\u00c0-\u00de](?<=[a-z\u00df-\u00ff],? .)[A-Za-z\u00c0-\u024f]+/g;
/** Enough of an article to tell which words it writes small. */
const CAPITAL_SENTENCES = 200;

/** The words that have their capital inside of a sentence, in small letters: of names, then. */
function wordsWithCapitals(sentences: readonly Sentence[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, isHeading } of sentences.slice(0, CAPITAL_SENTENCES)) {
    if (isHeading) continue;
    for (const match of allMatches(CAPITAL_INSIDE, text)) words.add(match[0].toLowerCase());
  }
  return words;
}
