import { topicOfKind } from '../derive/happenings/topics.ts';
import type { KeyDate } from '../derive/key-date.ts';
import { KINDS, type Kind } from '../derive/kinds.ts';
import { stemsOf } from './key-words.ts';
import { type Follow, Want } from './subscriber.ts';

/** The topic of those who follow everything. */
export const EVERYTHING = 'everything';

/** What a chat asks to follow; where it was asked, and with which lead times, is added to it. */
export type NewFollow = Pick<Follow, 'followId' | 'topic' | 'name' | 'also' | 'not' | 'without'> &
  Partial<Pick<Follow, 'leads' | 'threadId'>>;

/** As many words are looked for; what is typed beyond them is left out. */
const MAX_WORDS = 6;
/** The longest text that is taken for words to follow, in characters. */
export const MAX_WORDS_LENGTH = 64;

function simple(topic: string): NewFollow {
  const { also, not } = Want.parse({});
  return { followId: topic, topic, name: null, also, not, without: [] };
}

export function everything(): NewFollow {
  return simple(EVERYTHING);
}

export function kindFollow(kind: Kind): NewFollow {
  return simple(topicOfKind(kind));
}

export function dateFollow(dateId: string): NewFollow {
  return simple(dateTopic(dateId));
}

/** That a chat wants to hear nothing of a key date; it stands among the date's topics, so that fan-out meets it. */
export function dateMute(dateId: string): NewFollow {
  return simple(muteTopic(dateId));
}

export function dateTopic(dateId: string): string {
  return `date:${dateId}`;
}

export function muteTopic(dateId: string): string {
  return `muted:${dateId}`;
}

/** The key date of a topic of {@link muteTopic} or {@link dateTopic}. */
export function dateOfTopic(topic: string): { dateId: string; isMute: boolean } | null {
  const [, kind, dateId] = /^(date|muted):(.+)$/.exec(topic) ?? [];
  return dateId === undefined ? null : { dateId, isMute: kind === 'muted' };
}

/**
 * What words ask for: all of them, and none of those behind a hyphen ("apple earnings -france"). They are matched by their
 * stems, whatever their endings.
 *
 * @returns null where no word says anything.
 */
export function wordsFollow(text: string): NewFollow | null {
  const without: string[] = [];
  const name = text
    .slice(0, MAX_WORDS_LENGTH)
    .replace(/(?:^|\s)[-–−]([\p{L}\p{N}]\S*)/gu, (_, word: string) => {
      without.push(word);
      return ' ';
    })
    .replace(/\s+/g, ' ')
    .trim();
  const stems = stemsOf(name).slice(0, MAX_WORDS).sort();
  const [first, ...also] = stems;
  if (first === undefined) return null;
  const not = stemsOf(without.join(' ')).filter((stem) => !stems.includes(stem));
  return { followId: `words:${stems.join('+')}`, topic: wordTopic(first), name, also, not, without };
}

/** A follow of words with other words that are left out of it: those of a text, its hyphens or not. */
export function leftOut(
  { name, topic, also }: Pick<Follow, 'name' | 'topic' | 'also'>,
  text: string,
): Pick<Follow, 'not' | 'without'> {
  const words = text.slice(0, MAX_WORDS_LENGTH).match(/[\p{L}\p{N}][^\s,;]*/gu) ?? [];
  const asked = new Set([...stemsOf(name ?? ''), ...also]);
  const isLeftOut = (word: string) => {
    const stems = stemsOf(word);
    return stems.length > 0 && stems.every((stem) => !asked.has(stem) && wordTopic(stem) !== topic);
  };
  const without = [...new Set(words)].filter(isLeftOut).slice(0, MAX_WORDS);
  return { without, not: stemsOf(without.join(' ')) };
}

/** What the name of a topic asks for, as it stands in links and commands: everything, a kind ("votes"), or words. */
export function followNamed(name: string): NewFollow | null {
  const plain = name.trim().toLowerCase();
  if (plain === EVERYTHING) return everything();
  const kind = KINDS.find((each) => each === plain || topicOfKind(each) === plain);
  return kind === undefined ? wordsFollow(name) : kindFollow(kind);
}

function wordTopic(stem: string): string {
  return `word:${stem}`;
}

/** The topics under which those stand who may want to hear of a key date; of `words`, some of them. */
export function topicsOf(keyDate: Pick<KeyDate, 'kind'> & { id: string }, words: ReadonlySet<string>): string[] {
  const { id, kind } = keyDate;
  return [EVERYTHING, topicOfKind(kind), dateTopic(id), muteTopic(id), ...[...words].map(wordTopic)];
}

/** Whether one want of a topic's follower is met by a key date with these words. */
export function isMet({ also, not }: Pick<Want, 'also' | 'not'>, words: ReadonlySet<string>): boolean {
  return also.every((stem) => words.has(stem)) && !not.some((stem) => words.has(stem));
}
