import { topicOfKind } from '../../derive/happenings/topics.ts';
import { KINDS, type Kind } from '../../derive/kinds.ts';
import { shorten } from '../../platform/shorten.ts';
import {
  EVERYTHING,
  everything,
  followNamed,
  kindFollow,
  MAX_WORDS_LENGTH,
  type NewFollow,
} from '../../subscribers/topic.ts';
import { ENGLISH, type Reader } from '../reader.ts';
import { SIGNS } from './key-date.ts';

/** What a kind of happening is called, with its sign: "🗳 Votes, elections". */
export function kindName(kind: Kind, reader: Reader): string {
  return `${SIGNS[kind]} ${reader.text(`kinds.${kind}`)}`;
}

/** What is followed, in words, as plain text. A single date is called by its title, which the caller knows. */
export function topicName({ topic, name }: Pick<NewFollow, 'topic' | 'name'>, reader: Reader, title?: string): string {
  if (topic === EVERYTHING) return reader.text('kinds.everything');
  const kind = KINDS.find((each) => topicOfKind(each) === topic);
  if (kind !== undefined) return kindName(kind, reader);
  if (name !== null) return shorten(name, MAX_WORDS_LENGTH);
  return title === undefined ? reader.text('following.dateGone') : shorten(title, MAX_WORDS_LENGTH);
}

/**
 * What somebody asks for who types words: everything or a kind, by what it is called in the reader's language or in
 * English ("elections" are votes), or else the words themselves.
 *
 * @returns null where they say nothing.
 */
export function followTyped(words: string, reader: Reader): NewFollow | null {
  const typed = words.trim().toLowerCase();
  const readers = [reader, ENGLISH];
  if (readers.some((each) => each.text('kinds.everything').toLowerCase() === typed)) return everything();
  const isCalled = (kind: Kind) =>
    readers.some((each) => {
      const name = each.text(`kinds.${kind}`).toLowerCase();
      return name === typed || name.split(', ').includes(typed);
    });
  const kind = KINDS.find(isCalled);
  return kind === undefined ? followNamed(words) : kindFollow(kind);
}
