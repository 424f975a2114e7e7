import { Temporal } from 'temporal-polyfill';
import type { ArticleText } from '../article-text.ts';
import type { Mention } from '../happenings/mention.ts';
import { topicsOf } from '../happenings/topics.ts';
import type { KeyDate } from '../key-date.ts';
import { once } from '../once.ts';
import { findPlace } from '../places/gazetteer.ts';
import { isYetToCome, mayBeAhead, resolve } from '../time/resolve.ts';
import { dayDate, type ResolvedDate } from '../time/resolved-date.ts';
import type { ClockTime, TimeExpression } from '../time/time-expression.ts';
import { recognizeClockTimes } from './expressions/clock-time.ts';
import { isDay } from './expressions/is-day.ts';
import { recognizeTimes } from './expressions/recognize.ts';
import { type Anchor, findAnchor } from './grammar/anchor.ts';
import { antecedentOf, isAnaphoric, type SentencesBefore } from './grammar/antecedent.ts';
import { leadStart } from './grammar/clauses.ts';
import { directionOf } from './grammar/direction.ts';
import { type ParsedSentence, parseSentence, parseTokens } from './grammar/parsed-sentence.ts';
import { isPlainlyPast } from './grammar/plainly-past.ts';
import { sharedDeeds } from './grammar/shared-deeds.ts';
import { isDependent } from './grammar/verb-groups.ts';
import { weekdayInContext } from './grammar/weekday-in-context.ts';
import { certaintyOf } from './happenings/certainty.ts';
import { appliesTo, conditionWords, findCondition } from './happenings/condition.ts';
import { confidenceOf } from './happenings/confidence.ts';
import { type Discourse, discourseOf } from './happenings/discourse.ts';
import { isHappening } from './happenings/is-happening.ts';
import { namingOf } from './happenings/kind.ts';
import { type Topic, topicOf } from './happenings/kind-topic.ts';
import { placeOf } from './happenings/place.ts';
import { titleOf } from './happenings/title.ts';
import { isAside, type Reading, readArticle } from './text/article.ts';
import { dayHeading, isListed, stampBefore, tellsEntry } from './text/day-headings.ts';
import { hourBehind } from './text/hour-behind.ts';
import type { Sentence } from './text/sentences.ts';
import { scanTimeWords, sortsWithin } from './text/time-word-scan.ts';
import { type Token, tokenize } from './text/tokens.ts';
import { TIME_WORD } from './words/time-words.ts';
import { ZONE_WORDS } from './words/zone-words.ts';

/** What the reading of one sentence needs of the whole article. */
interface ArticleContext {
  readonly reading: Reading;
  readonly discourse: Discourse;
  readonly topic: () => Topic;
  /** The sentences with a time before the one that is read, by how far back. */
  readonly before: SentencesBefore;
}

interface SentenceContext extends ArticleContext {
  /** Number of the sentence. */
  readonly index: number;
}

/** No sentence that people write names more days that are ahead; one that does is a table, or meant to take long. */
const MAX_IN_SENTENCE = 12;
/** What counts from a day counts from one close by. */
const MAX_DATED = 8;
/** Nor does any article. What comes after so many is not read, so that the longest page ends in time. */
const MAX_IN_ARTICLE = 1000;

/** Every mention of a key date in an English article, in the order of the text; the same happening may be among them twice. */
export function readMentions(article: ArticleText): Mention[] {
  const reading = readArticle(article);
  /** The sentences read so far that hold a time, to which "the next day" may refer: one without says nothing of when. */
  const dated: (() => ParsedSentence | null)[] = [];
  const context: ArticleContext = {
    reading,
    discourse: discourseOf(reading.sentences),
    topic: once(() => topicOf(reading.sentences)),
    before: (back) => dated.at(-1 - back)?.() ?? null,
  };
  const timeWords = scanTimeWords(article.text);
  const mentions: Mention[] = [];
  let left = MAX_IN_ARTICLE;
  /** The day that the lines which follow stand under. */
  let heading: DayHeading | null = null;
  for (const [index, sentence] of reading.sentences.entries()) {
    if (left === 0) break;
    if (heading && !isListed(sentence)) heading = null;
    const words =
      sentence.start < 0 ? undefined : sortsWithin(timeWords, sentence.start, sentence.start + sentence.text.length);
    const expressions = recognizeTimes(sentence.text, words);
    if (heading && !expressions.some(isDay) && !isAside(reading.sentences, index)) {
      const mention = readEntry(sentence, heading, stampBefore(article.text, sentence.start), { ...context, index });
      if (mention) mentions.push(mention);
      left -= 1;
      continue;
    }
    if (expressions.length === 0) {
      const clock = words === undefined || (words & TIME_WORD.clock) === 0 ? null : hourBehind(sentence.text);
      if (clock) giveHour(mentions, index - 1, clock);
      continue;
    }
    const day = sentence.start < 0 ? null : dayHeading(sentence, expressions);
    if (day) {
      const resolved = resolve(day, reading.day, 'ahead');
      const isAhead = resolved && Temporal.PlainDate.compare(resolved.first, reading.day) > 0;
      heading = isAhead ? { expression: day, resolved, words: sentence.text.slice(day.start, day.end) } : null;
      continue;
    }
    dated.push(once(() => (sentence.isHeading ? null : parseSentence(sentence, expressions))));
    if (dated.length > MAX_DATED) dated.shift();
    const ahead = expressions
      .filter((expression) => mayBeAhead(expression, reading.day))
      .slice(0, Math.min(MAX_IN_SENTENCE, left));
    if (ahead.length === 0) continue;
    const untagged = tokenize(sentence.text, expressions);
    const times = timesAhead(untagged, ahead, reading.day);
    // Asked last: it takes many patterns, and few sentences get so far.
    if (times.length === 0 || isAside(reading.sentences, index)) continue;
    left -= ahead.length;
    const parsed = parseTokens(sentence, untagged);
    for (const time of times) {
      const anchor = findAnchor(parsed, time);
      const shared = sharedDeeds(parsed, time, anchor).map((group): Anchor => ({ sort: 'verb', group }));
      for (const [further, each] of [anchor, ...shared].entries()) {
        const mention = readMention(parsed, time, each, further, { ...context, index });
        if (mention) mentions.push(mention);
      }
    }
  }
  return mentions;
}

/** Gives an hour to the day that a sentence told, where it told of one only, and of no hour. */
function giveHour(mentions: Mention[], sentence: number, clock: ClockTime): void {
  const told = mentions.filter((mention) => mention.sentence === sentence);
  const [mention] = told;
  if (!mention || told.length > 1 || mention.keyDate.precision !== 'day' || mention.keyDate.end !== null) return;
  const keyDate: KeyDate = {
    ...mention.keyDate,
    time: clockText(clock),
    zone: statedZone(clock) ?? mention.keyDate.zone,
    precision: 'minute',
  };
  mentions[mentions.indexOf(mention)] = { ...mention, keyDate };
}

/** The tokens of those expressions that do not plainly stand beside a verb of the past, or are ahead all the same. */
function timesAhead(
  tokens: readonly Token[],
  expressions: readonly TimeExpression[],
  published: Temporal.PlainDate,
): number[] {
  const times: number[] = [];
  for (const [i, { expression }] of tokens.entries()) {
    if (!expression || !expressions.includes(expression)) continue;
    if (!isPlainlyPast(tokens, i) || isYetToCome(expression, published)) times.push(i);
  }
  return times;
}

/** The key date that one time expression of a sentence gives; null where nothing happens then, or it is over. */
function readMention(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  further: number,
  context: SentenceContext,
): Mention | null {
  const { reading, before } = context;
  const token = parsed.tokens[time];
  const expression = token?.expression;
  if (!token || !expression) return null;
  const spokenOf = isAnaphoric(expression) ? antecedentOf(parsed, time, reading.day, before) : null;
  // "later in the day", where no day was spoken of: the article's own.
  const antecedent = spokenOf ?? (LATER_IN_DAY.test(token.lower) ? dayDate(reading.day) : null);
  const tense = directionOf(parsed, time, anchor, reading.day);
  const follows = antecedent !== null && Temporal.PlainDate.compare(antecedent.first, reading.day) > 0;
  const direction = tense === 'open' && follows ? 'ahead' : tense;
  const alone = resolve(expression, reading.day, direction, antecedent);
  const resolved = alone && weekdayInContext(parsed, time, alone, reading.day);
  if (!resolved || !isHappening(parsed, time, anchor, direction, resolved, reading.day)) return null;
  const start = parsed.tokens[leadStart(parsed.tokens, time)]?.start ?? token.start;
  return describe(parsed, time, anchor, resolved, {
    ...context,
    words: parsed.sentence.text.slice(start, token.end),
    confidence: confidenceOf(expression, resolved, direction, anchor, parsed.sentence.isHeading),
    isListedEntry: false,
    further,
  });
}

/** A day on a line of its own, and what it says. */
interface DayHeading {
  readonly expression: TimeExpression;
  readonly resolved: ResolvedDate;
  readonly words: string;
}

/** What stands in a list under a day is less sure than what a sentence tells of it. */
const LISTED_CONFIDENCE = 0.7;

/** The key date that a line tells which stands under a day: "Council votes on the budget", "15:00 Hull v Leeds". */
function readEntry(
  sentence: Sentence,
  { expression, resolved, words }: DayHeading,
  stamp: string,
  context: SentenceContext,
): Mention | null {
  const { text } = sentence;
  const clock = recognizeClockTimes(text)[0] ?? recognizeClockTimes(stamp)[0] ?? null;
  const day: Token = {
    text: words,
    lower: words.toLowerCase(),
    start: text.length,
    end: text.length,
    type: 'time',
    expression: { ...expression, clock },
    tag: 'other',
  };
  const parsed = parseTokens(sentence, [...tokenize(text, []), day]);
  const group = parsed.groups.find((other) => !isDependent(other)) ?? null;
  if (!tellsEntry(sentence, parsed.tokens, group !== null, clock !== null)) return null;
  const anchor: Anchor = group && group.tense !== 'past' ? { sort: 'verb', group } : { sort: 'none' };
  return describe(parsed, parsed.tokens.length - 1, anchor, resolved, {
    ...context,
    words,
    confidence: LISTED_CONFIDENCE,
    isListedEntry: true,
    further: 0,
  });
}

/** The key date that happens at a time expression, told whole; null where nothing is named that happens. */
function describe(
  parsed: ParsedSentence,
  time: number,
  anchor: Anchor,
  resolved: ResolvedDate,
  {
    index,
    reading,
    discourse,
    topic,
    words,
    confidence,
    isListedEntry,
    further,
  }: SentenceContext & { words: string; confidence: number; isListedEntry: boolean; further: number },
): Mention | null {
  const token = parsed.tokens[time];
  const expression = token?.expression;
  if (!token || !expression) return null;
  const { sentence } = parsed;
  const found = findCondition(parsed);
  const condition = found && appliesTo(parsed, time, anchor, found) ? found : null;
  const certainty = certaintyOf(parsed, time, anchor, condition);
  const place = placeOf(parsed, time, condition);
  const headline = titleOf(parsed, time, anchor, {
    condition,
    discourse,
    sentence: index,
    place: place?.name ?? reading.place,
  });
  // What the page is about is no part of each entry of its list.
  const title = isListedEntry ? headline.core : headline.text;
  // "Tuesday: 9-5" names nothing that happens.
  if (!/\p{L}{3}/u.test(title)) return null;
  const { kind, ownKind, family } = namingOf(parsed, time, anchor, headline.core, topic);
  const clock = expression.clock;
  const keyDate: KeyDate = {
    title,
    kind,
    date: resolved.date,
    end: resolved.end,
    time: clock ? clockText(clock) : null,
    zone: statedZone(clock) ?? place?.zone ?? reading.zone,
    precision: clock && resolved.end === null ? 'minute' : resolved.precision,
    certainty,
    condition: certainty === 'conditional' && condition ? conditionWords(parsed, condition) : null,
    quote: sentence.text,
    words,
    place: place?.name ?? null,
    confidence,
    topics: topicsOf(discourse.topics(title), place?.name ?? null, kind),
  };
  return {
    keyDate,
    family,
    ownKind,
    core: headline.core,
    firstDay: resolved.first,
    lastDay: resolved.last,
    isHeading: sentence.isHeading && !isListedEntry,
    isListed: isListedEntry,
    position: sentence.start + token.start,
    sentence: index,
    further,
  };
}

const LATER_IN_DAY = /^later (?:on )?in the day$/;

function clockText(clock: ClockTime): string {
  return new Temporal.PlainTime(Math.floor(clock.minutes / 60), clock.minutes % 60).toString().slice(0, 5);
}

/** "EST", "US Eastern time" and "Moscow time" name a zone; "local time" is the place's. */
function statedZone(clock: ClockTime | null): string | null {
  if (!clock?.zoneWord) return null;
  const words = clock.zoneWord.replaceAll('.', '').split(/\s+/);
  const named = words.find((word) => Object.hasOwn(ZONE_WORDS, word.toUpperCase()));
  if (named) return ZONE_WORDS[named.toUpperCase()] ?? null;
  return findPlace(words.slice(0, -1).join(' '))?.zone ?? null;
}
