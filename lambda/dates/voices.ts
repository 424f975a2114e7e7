import type { Certainty, KeyDate } from '../derive/key-date.ts';
import type { Voice } from './stored-key-date.ts';

/** What so many sites say independently is settled; those who come later are heard only with news of change. */
export const MAX_VOICES = 8;
/** Each further site leaves so much of the doubt. */
const DOUBT_LEFT = 0.6;
const MOST_CONFIDENT = 0.99;

/** How firm each certainty is; what is called off is as firm as what is fixed. */
const FIRMNESS: Readonly<Record<Certainty, number>> = {
  cancelled: 4,
  scheduled: 4,
  expected: 3,
  conditional: 2,
  possible: 1,
};

/** Whether what is said with one certainty may undo what was said with another. */
export function isAsFirm(a: Certainty, b: Certainty): boolean {
  return FIRMNESS[a] >= FIRMNESS[b];
}

/** Whether an article was published at the same time as another, or later; where only days are known, by days. */
export function isAsRecent(published: string, other: string): boolean {
  const length = Math.min(published.length, other.length) <= DAY_LENGTH ? DAY_LENGTH : INSTANT_LENGTH;
  return published.slice(0, length) >= other.slice(0, length);
}
const DAY_LENGTH = '2014-03-14'.length;
const INSTANT_LENGTH = '2014-03-14T18:00:00'.length;

/** The voices with one more; of one site the latest publication counts. A trusted one takes the room of one that is not. */
export function withVoice(voices: readonly Voice[], voice: Voice): Voice[] {
  const at = voices.findIndex(({ site }) => site === voice.site);
  const before = voices[at];
  if (before !== undefined) {
    const latest = isAsRecent(voice.published, before.published) ? voice : before;
    return voices.with(at, { ...latest, trusted: voice.trusted || before.trusted });
  }
  if (voices.length < MAX_VOICES) return [...voices, voice];
  const untrusted = voices.findIndex(({ trusted }) => !trusted);
  return voice.trusted && untrusted >= 0 ? voices.with(untrusted, voice) : [...voices];
}

/** What voices say together. */
export type Consensus = Pick<KeyDate, 'end' | 'time' | 'certainty' | 'condition' | 'confidence'> & {
  /** Of the clock time; null where none is told. */
  readonly zone: string | null;
};

/**
 * What is best supported: what most say; of what as many say, the firmer certainty and the later word on the hour. What
 * anybody may have sent counts only where no trusted article has said anything, and a text without an address only where
 * no site has.
 */
export function consensusOf(all: readonly Voice[]): Consensus {
  const trusted = all.some((voice) => voice.trusted) ? all.filter((voice) => voice.trusted) : all;
  const voices = trusted.some(({ site }) => site !== '') ? trusted.filter(({ site }) => site !== '') : trusted;
  const certainty =
    mostSaid(
      [...voices].sort((a, b) => FIRMNESS[b.certainty] - FIRMNESS[a.certainty]),
      ({ certainty: said }) => said,
    )?.certainty ?? 'possible';
  const conditional = voices.find((voice) => voice.certainty === 'conditional' && voice.condition !== null);
  const latestFirst = [...voices].sort((a, b) => (a.published < b.published ? 1 : -1));
  const timed = mostSaid(
    latestFirst.filter(({ time }) => time !== null),
    ({ time, zone }) => `${time} ${zone}`,
  );
  const ended = mostSaid(
    latestFirst.filter(({ end }) => end !== null),
    ({ end }) => String(end),
  );
  return {
    certainty,
    condition: certainty === 'conditional' ? (conditional?.condition ?? null) : null,
    time: timed?.time ?? null,
    zone: timed?.zone ?? null,
    end: ended?.end ?? null,
    confidence: confidenceOf(voices),
  };
}

/** The best of the voices is right, or some of the others: each independent one takes away from the doubt. */
function confidenceOf(voices: readonly Voice[]): number {
  const best = Math.max(0, ...voices.map(({ confidence }) => confidence));
  const doubt = (1 - best) * DOUBT_LEFT ** Math.max(0, voices.length - 1);
  return Math.max(best, Math.min(MOST_CONFIDENT, Math.round((1 - doubt) * 100) / 100));
}

/** The first of those voices whose word most say. */
function mostSaid(voices: readonly Voice[], word: (voice: Voice) => string): Voice | undefined {
  const count = (said: string) => voices.filter((voice) => word(voice) === said).length;
  return voices.reduce<Voice | undefined>(
    (best, voice) => (best === undefined || count(word(voice)) > count(word(best)) ? voice : best),
    undefined,
  );
}
