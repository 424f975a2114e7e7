import type { Temporal } from 'temporal-polyfill';
import type { Preview } from '../../alerts/preview.ts';
import { encodeAction } from '../../platform/callback-data.ts';
import type { Button, Message } from '../../platform/message.ts';
import { shorten } from '../../platform/shorten.ts';
import type { Follow } from '../../subscribers/subscriber.ts';
import { dateOfTopic, EVERYTHING, MAX_WORDS_LENGTH, type NewFollow } from '../../subscribers/topic.ts';
import { actionButton } from '../buttons.ts';
import { referenceTo } from '../follow-reference.ts';
import type { Reader } from '../reader.ts';
import type { Followed } from '../start-following.ts';
import { keyDateLines } from './key-date.ts';
import { topicName } from './topic-name.ts';

/** News is read in English; what has no letter of its alphabet is found in none of it. */
const LATIN = /\p{Script=Latin}/u;

/** A chat follows as much as it can. */
export function notMore(count: number, reader: Reader): Message {
  return { html: reader.html('follow.full', { count }), buttons: [[followingButton(reader)]] };
}

/** The answer to following something: what it is, and what it brings. */
export function followed(
  { follow, state, wasPaused, isFirst }: Exclude<Followed, { state: 'full' }>,
  preview: Preview,
  reader: Reader,
  now: Temporal.Instant,
): Message {
  const isNew = state === 'new';
  const topic = topicName(follow, reader);
  const whole = isNew ? 'follow.addedEverything' : 'follow.alreadyEverything';
  const heading = [
    follow.topic === EVERYTHING
      ? reader.html(whole)
      : reader.html(isNew ? 'follow.added' : 'follow.already', { topic }),
    ...(follow.without.length === 0 ? [] : [reader.html('follow.without', { words: leftOutWords(follow) })]),
    ...(wasPaused ? [reader.html('follow.onAgain')] : []),
  ].join('\n');
  return {
    html: [
      heading,
      ...previewLines(preview, follow, reader, now),
      ...(isFirst && reader.zone === null ? [reader.html('follow.zoneHint')] : []),
    ].join('\n\n'),
    buttons: [
      [
        ...(isNew ? [actionButton(reader.text('follow.undo'), 'undo-follow', referenceTo(follow))] : []),
        ...(follow.name === null ? [] : [leaveOutButton(follow, reader)]),
      ],
      [followingButton(reader)],
    ].filter((row) => row.length > 0),
  };
}

/** The words that are left out of a follow: "france, google". */
export function leftOutWords({ without }: Pick<NewFollow, 'without'>): string {
  return shorten(without.join(', '), MAX_WORDS_LENGTH);
}

export function leaveOutButton(follow: Pick<Follow, 'followId'>, reader: Reader): Button {
  return actionButton(reader.text('follow.leaveOut'), 'leave-out', referenceTo(follow));
}

export function followingButton(reader: Reader): Button {
  return actionButton(reader.text('follow.whatIFollow'), 'following');
}

function previewLines(preview: Preview, follow: NewFollow, reader: Reader, now: Temporal.Instant): string[] {
  const { soonest, coming, past } = preview;
  const was = past === 0 ? [] : [reader.html('follow.past', { count: past })];
  if (coming === 0) {
    const isForeign = follow.name !== null && !LATIN.test(follow.name);
    return [
      [reader.html('follow.nothingComing'), ...(isForeign ? [reader.html('follow.english')] : []), ...was].join('\n'),
    ];
  }
  const more = coming - soonest.length;
  const rest = [...(more > 0 ? [reader.html('date.more', { count: more })] : []), ...was];
  return [
    reader.html('follow.coming', { count: coming }),
    ...soonest.map((keyDate) => keyDateLines(keyDate, reader, now)),
    ...(rest.length > 0 ? [rest.join('\n')] : []),
  ];
}

/** These words say nothing. */
export function notFollowed(reader: Reader): Message {
  return { html: reader.html('follow.none') };
}

/** The word that something was dropped, with a way back where its name fits into a button. */
export function dropped(follow: Pick<Follow, 'topic' | 'name' | 'without'>, reader: Reader, title?: string): Message {
  const again = againData(follow);
  return {
    html: reader.html('follow.dropped', { topic: topicName(follow, reader, title) }),
    buttons: [
      ...(again === null ? [] : [[{ text: reader.text('follow.again'), callbackData: again }]]),
      [followingButton(reader)],
    ],
  };
}

function againData({ topic, name, without }: Pick<Follow, 'topic' | 'name' | 'without'>): string | null {
  const date = dateOfTopic(topic);
  const words = [name ?? topic, ...without.map((word) => `-${word}`)].join(' ');
  return date === null ? followWordsData(words) : encodeAction({ action: 'follow-date', args: [date.dateId] });
}

function followWordsData(words: string): string | null {
  try {
    return encodeAction({ action: 'follow-words', args: [words] });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

export function notFollowing(follow: NewFollow, reader: Reader): Message {
  return {
    html: reader.html('follow.notFollowed', { topic: topicName(follow, reader) }),
    buttons: [[followingButton(reader)]],
  };
}
