import { Temporal } from 'temporal-polyfill';
import { siteAt } from '../articles/address-key.ts';
import type { PublicationTime } from '../articles/publication-time.ts';
import type { KeyDate } from '../derive/key-date.ts';
import { registerDay } from './day-register.ts';
import { type LifeEvent, lifeOf, nextState } from './life.ts';
import { isBetterTitle } from './same-happening/better-title.ts';
import { isOfDay, isWithin } from './span.ts';
import type { KeyDateRecord, Voice } from './stored-key-date.ts';
import { consensusOf, isAsFirm, isAsRecent, withVoice } from './voices.ts';

/** What one article says of one happening. */
export interface Word {
  readonly keyDate: KeyDate;
  /** The id of the key date, where this article is the first to tell of it. */
  readonly id: string;
  readonly articleId: string;
  readonly articleUrl: string | null;
  readonly publisher: string | null;
  /** A day, or an instant in UTC. */
  readonly published: string;
  /** When it was read: an instant in UTC. */
  readonly heardAt: string;
  /** Whether the article came another way than from a chat, where anybody may send. */
  readonly trusted: boolean;
}

/** A word that changes a known date must be trusted at least so much: a wrong change is worse than none. */
const MIN_CHANGE_CONFIDENCE = 0.6;
/** Bounds of what a key date gathers from its articles. */
const MAX_TOPICS = 12;
const MAX_PUBLISHERS = 24;
/** Older changes are forgotten. */
const MAX_HISTORY = 10;

/** An article's publication time as words carry it. */
export function publishedText(published: PublicationTime): string {
  return published instanceof Temporal.PlainDate ? published.toString() : published.toInstant().toString();
}

/** A key date that is told of for the first time. */
export function firstTold(id: string, word: Word): KeyDateRecord {
  const { keyDate, articleId, articleUrl, publisher, published, heardAt } = word;
  return {
    ...keyDate,
    id,
    version: 1,
    articleId,
    articleUrl,
    publisher,
    learnedAt: heardAt,
    changedAt: null,
    publishers: withPublisher([], publisher),
    history: [],
    causeId: null,
    consequenceIds: [],
    revision: 1,
    voices: [voiceOf(word)],
    decided: published,
    movedInto: null,
  };
}

/**
 * A key date with one more word on it: title, quote and kind are those of the article that says most of what all say,
 * certainty and clock time what most publishers say, and each independent one raises the confidence. Null where it changes
 * nothing. A word that gives the day, where only the month was known, sets it.
 */
export function withWord(known: KeyDateRecord, word: Word): KeyDateRecord | null {
  const publishers = withPublisher(known.publishers, word.publisher);
  if (isWithin(word.keyDate, known) && mayRefine(known, word)) return refined(known, word);
  if (registerDay(known) !== registerDay(word.keyDate)) return changed(known, { ...known, publishers }); // its old date
  const voices = withVoice(voicesOf(known), voiceOf(word));
  const { zone, ...consensus } = consensusOf(voices);
  const speaker = isBetterTold(word, known) ? spokenBy(word, known) : known;
  const isCalledOff = known.certainty === 'cancelled';
  if (isCalledOff && isRevivedBy(voices, known)) return revived(known, word) ?? changed(known, { ...known, voices });
  const { time } = consensus;
  const end = consensus.end ?? known.end;
  const precision = end === null ? ('minute' as const) : ('day' as const);
  const told: KeyDateRecord = {
    ...speaker,
    ...(isOfDay(known) && { end }),
    ...(isOfDay(known) && time !== null && { time, zone: zone ?? known.zone, precision }),
    confidence: consensus.confidence,
    certainty: isCalledOff ? known.certainty : consensus.certainty,
    condition: isCalledOff ? known.condition : consensus.condition,
    topics: isHeeded(known, word) ? withTopics(known, word) : known.topics,
    publishers,
    voices,
  };
  return changed(known, hasOtherTime(known, told) ? { ...told, ...nextVersion(known, word) } : told);
}

/**
 * Whether a word counts beside what is known. What anybody may have sent to a chat changes nothing that a trusted article
 * has told, unless it is of the same site: a page that says that a vote is called off is quickly made.
 */
function isHeeded(known: KeyDateRecord, { articleUrl, trusted }: Word): boolean {
  const trustedVoices = voicesOf(known).filter((voice) => voice.trusted);
  const site = articleUrl === null ? '' : siteAt(articleUrl);
  return trusted || trustedVoices.length === 0 || (site !== '' && trustedVoices.some((voice) => voice.site === site));
}

/**
 * Whether a word may change what becomes of a key date: it is heeded, confident, as firm as what is known and not older,
 * and the change means something to a date in its state.
 */
export function mayChange(known: KeyDateRecord, word: Word, event: LifeEvent): boolean {
  const { keyDate, published, heardAt } = word;
  return (
    nextState(lifeOf(known, Temporal.Instant.from(heardAt)), event) !== null &&
    isHeeded(known, word) &&
    keyDate.confidence >= MIN_CHANGE_CONFIDENCE &&
    isAsFirm(keyDate.certainty, known.certainty) &&
    isAsRecent(published, known.decided)
  );
}

/** Whether a word may say on which day something is of which only the month, say, is known. */
export function mayRefine(known: KeyDateRecord, word: Word): boolean {
  const isConfident = word.keyDate.confidence >= MIN_CHANGE_CONFIDENCE;
  return isHeeded(known, word) && isConfident && known.certainty !== 'cancelled';
}

/** It is learned of anew, with the words that give the day: nobody was alerted to it before. */
function refined(known: KeyDateRecord, word: Word): KeyDateRecord {
  const { date, end, time, zone, precision, certainty, condition, confidence } = word.keyDate;
  return {
    ...spokenBy(word, known),
    date,
    end,
    time,
    zone,
    precision,
    certainty,
    condition,
    confidence,
    topics: withTopics(known, word),
    publishers: withPublisher(known.publishers, word.publisher),
    learnedAt: word.heardAt,
    changedAt: null,
    decided: word.published,
    voices: [voiceOf(word)],
  };
}

/**
 * A key date that is moved to the time that a word gives.
 *
 * @param into another key date that tells of the new time already; this one is closed then, and only its change is told.
 */
export function moved(known: KeyDateRecord, word: Word, into: string | null): KeyDateRecord | null {
  if (!mayChange(known, word, 'move') || !hasOtherTime(known, word.keyDate)) return null;
  const { date, end, time, zone, precision, certainty, condition, confidence } = word.keyDate;
  return {
    ...withChange(known, word),
    date,
    end,
    time,
    // Where it happens is not moved with the day.
    zone: time === null ? (known.zone ?? zone) : (zone ?? known.zone),
    precision,
    certainty,
    condition,
    confidence,
    topics: withTopics(known, word),
    voices: [voiceOf(word)],
    movedInto: into,
  };
}

/** A key date that is called off. */
export function calledOff(known: KeyDateRecord, word: Word): KeyDateRecord | null {
  if (!mayChange(known, word, 'call off')) return null;
  return { ...withChange(known, word), certainty: 'cancelled', voices: [voiceOf(word)] };
}

/** A key date that was called off, and is on again. */
export function revived(known: KeyDateRecord, word: Word): KeyDateRecord | null {
  if (!mayChange(known, word, 'revive')) return null;
  const { certainty, condition, confidence } = word.keyDate;
  return { ...withChange(known, word), certainty, condition, confidence, voices: [voiceOf(word)] };
}

/** So many sites that speak of what was called off as if it were not, later than that, mean that it is on again. */
const REVIVING_SITES = 2;

function isRevivedBy(voices: readonly Voice[], { decided }: KeyDateRecord): boolean {
  const later = voices.filter(
    ({ certainty, published, trusted }) => trusted && certainty === 'scheduled' && !isAsRecent(decided, published),
  );
  return later.length >= REVIVING_SITES;
}

function withChange(known: KeyDateRecord, word: Word): KeyDateRecord {
  const { date, end, time, zone, precision, certainty, version } = known;
  const { keyDate, articleId, articleUrl, publisher, published, heardAt } = word;
  const origin = { articleId, articleUrl, publisher };
  const past = { date, end, time, zone, precision, certainty, version, changedAt: heardAt, quote: keyDate.quote };
  return {
    ...known,
    ...origin,
    ...nextVersion(known, word),
    quote: keyDate.quote,
    words: keyDate.words,
    publishers: withPublisher(known.publishers, publisher),
    decided: published,
    history: [...known.history, { ...past, ...origin }].slice(-MAX_HISTORY),
  };
}

function nextVersion({ version }: KeyDateRecord, { heardAt }: Word) {
  return { version: version + 1, changedAt: heardAt };
}

type Timed = Pick<KeyDate, 'date' | 'end' | 'time' | 'precision'>;

function hasOtherTime(a: Timed, b: Timed): boolean {
  return a.date !== b.date || a.end !== b.end || a.time !== b.time || a.precision !== b.precision;
}

/** Key dates from before voices were kept have one, that of their article. */
function voicesOf(known: KeyDateRecord): readonly Voice[] {
  if (known.voices.length > 0) return known.voices;
  return [voiceOf({ ...known, keyDate: known, published: known.decided, trusted: true })];
}

function voiceOf({
  keyDate,
  articleId,
  articleUrl,
  published,
  trusted,
}: Pick<Word, 'keyDate' | 'articleId' | 'articleUrl' | 'published' | 'trusted'>): Voice {
  const { end, time, zone, certainty, condition, confidence } = keyDate;
  return {
    articleId,
    site: articleUrl === null ? '' : siteAt(articleUrl),
    published,
    end,
    time,
    zone,
    certainty,
    condition,
    confidence,
    trusted,
  };
}

function withTopics(known: KeyDateRecord, { keyDate }: Word): string[] {
  return [...new Set([...known.topics, ...keyDate.topics])].slice(0, MAX_TOPICS);
}

/** Whether an article tells better what happens. The words that told of a change are kept, and those of a site. */
function isBetterTold(word: Word, known: KeyDateRecord): boolean {
  const isOfNoSite = word.articleUrl === null && known.articleUrl !== null;
  if (known.history.length > 0 || isOfNoSite || !isHeeded(known, word)) return false;
  return isBetterTitle(word.keyDate, known);
}

function spokenBy({ keyDate, articleId, articleUrl, publisher }: Word, known: KeyDateRecord): KeyDateRecord {
  const { title, quote, words, kind, place } = keyDate;
  const better = kind === 'other' ? known.kind : kind;
  return { ...known, title, quote, words, kind: better, place: place ?? known.place, articleId, articleUrl, publisher };
}

/** Those who have printed something, with one more. */
export function withPublisher(publishers: readonly string[], publisher: string | null): string[] {
  const all = publisher === null || publishers.includes(publisher) ? publishers : [...publishers, publisher];
  return all.slice(0, MAX_PUBLISHERS);
}

/** Null where nothing has changed, so that nothing is written. */
function changed(before: KeyDateRecord, after: KeyDateRecord): KeyDateRecord | null {
  return JSON.stringify(before) === JSON.stringify({ ...before, ...after }) ? null : after;
}
