import { KINDS, type Kind } from '../../derive/kinds.ts';
import type { Button, Message } from '../../platform/message.ts';
import { shorten } from '../../platform/shorten.ts';
import type { Follow } from '../../subscribers/subscriber.ts';
import { kindFollow, wordsFollow } from '../../subscribers/topic.ts';
import { actionButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';
import { followingButton } from './follow.ts';
import { kindName } from './topic-name.ts';

/** What stands before what is followed. */
const CHECKED = '✓ ';
const ROW = 2;
/** As many names are suggested. */
const NAMES = 12;
/** A name of more bytes does not fit into the data of a button. */
const NAME_BYTES = 40;
const NAME_LENGTH = 24;

/** A kind that nobody asks for by itself. */
const REST: Kind = 'other';

/** The kinds of happenings, each with a tick where it is followed. */
export function kindMenu(follows: readonly Pick<Follow, 'followId'>[], reader: Reader): Message {
  const buttons = KINDS.filter((kind) => kind !== REST).map((kind) =>
    toggle(kindName(kind, reader), isAmong(follows, kindFollow(kind)), 'topic-kind', kind),
  );
  return {
    html: reader.html('topics.kindsTitle'),
    buttons: [
      ...rowsOf(buttons),
      [actionButton(reader.text('topics.names'), 'topics', 'names'), ownWordsButton(reader)],
      [followingButton(reader)],
    ],
  };
}

/** Places and names to choose from, the first of those given, and all of them where they are few. */
export function nameMenu(
  names: readonly string[],
  follows: readonly Pick<Follow, 'followId'>[],
  reader: Reader,
): Message {
  const buttons = names.flatMap((name) => {
    const follow = wordsFollow(name);
    if (follow === null || name.includes(':') || Buffer.byteLength(name) > NAME_BYTES) return [];
    return [toggle(shorten(name, NAME_LENGTH), isAmong(follows, follow), 'topic-name', name)];
  });
  return {
    html: reader.html(buttons.length === 0 ? 'topics.namesNothing' : 'topics.namesTitle'),
    buttons: [
      ...rowsOf(buttons.slice(0, NAMES)),
      [actionButton(reader.text('topics.kinds'), 'topics', 'kinds'), ownWordsButton(reader)],
      [followingButton(reader)],
    ],
  };
}

/** Says what it does, not that it does the other of what was: two who press it want the same. */
function toggle(text: string, isFollowed: boolean, action: string, topic: string): Button {
  return actionButton(`${isFollowed ? CHECKED : ''}${text}`, action, topic, isFollowed ? 'off' : 'on');
}

function isAmong(follows: readonly Pick<Follow, 'followId'>[], { followId }: Pick<Follow, 'followId'>): boolean {
  return follows.some((each) => each.followId === followId);
}

function ownWordsButton(reader: Reader): Button {
  return actionButton(reader.text('topics.ownWords'), 'ask-words');
}

function rowsOf(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, row) => buttons.slice(row * ROW, row * ROW + ROW));
}
