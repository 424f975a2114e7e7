import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Button, Message } from '../../platform/message.ts';
import { actionButton } from '../buttons.ts';
import type { Reader } from '../reader.ts';
import { keyDateLines } from './key-date.ts';

export function everythingButton(reader: Reader): Button {
  return actionButton(reader.text('introduction.everything'), 'follow-words', 'everything');
}

export function chooseButton(reader: Reader): Button {
  return actionButton(reader.text('introduction.choose'), 'choose-topics');
}

/** What the greeting depends on. */
export interface Greeted {
  /** The next key dates. */
  readonly next: readonly StoredKeyDate[];
  /** Whether the chat has been paused until now. */
  readonly wasPaused: boolean;
  /** Whether the chat was not known before, so that it is told of its time zone. */
  readonly isFirst: boolean;
}

/** The first thing that the bot says: what it is for, and what is coming. */
export function greeting({ next, wasPaused, isFirst }: Greeted, reader: Reader, now: Temporal.Instant): Message {
  const coming =
    next.length === 0
      ? [reader.html('introduction.sendIn')]
      : [reader.html('introduction.next'), ...next.map((keyDate) => keyDateLines(keyDate, reader, now))];
  return {
    html: [
      ...(wasPaused ? [reader.html('follow.onAgain')] : []),
      reader.html('introduction.greeting'),
      ...coming,
      ...(isFirst && reader.zone === null ? [reader.html('follow.zoneHint')] : []),
    ].join('\n\n'),
    buttons: [[everythingButton(reader), chooseButton(reader)]],
  };
}

/** What can be done, in groups, and when alerts come. */
export function help(reader: Reader): Message {
  const sections = ['helpSee', 'helpFollow', 'helpHear', 'helpSend'] as const;
  return {
    html: [
      ...sections.map((section) => reader.html(`introduction.${section}`)),
      reader.html('introduction.leads'),
    ].join('\n\n'),
    buttons: [[chooseButton(reader)]],
  };
}
