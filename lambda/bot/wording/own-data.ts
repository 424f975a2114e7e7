import type { Button, Message } from '../../platform/message.ts';
import type { StoredCounts } from '../../subscribers/chat-export.ts';
import type { Reader } from '../reader.ts';

/** @param channel the title of the channel whose data it is; null where it is that of the chat itself. */
export function nothingStored(channel: string | null, reader: Reader): Message {
  return about(channel, [reader.html('data.nothing')], reader);
}

/** Asks whether everything is to be deleted, and says what that is. */
export function askForget(
  counts: StoredCounts,
  channel: string | null,
  [yes, no]: readonly [Button, Button],
  reader: Reader,
): Message {
  return {
    ...about(channel, [reader.html('data.ask'), ...countLines(counts, reader)], reader),
    buttons: [[yes], [no]],
  };
}

/** @param days after which what is noted elsewhere goes by itself. */
export function forgotten(counts: StoredCounts, days: number, channel: string | null, reader: Reader): Message {
  const lines = [reader.html('data.deleted'), ...countLines(counts, reader), '', reader.html('data.rest', { days })];
  return about(channel, lines, reader);
}

export function nothingForgotten(reader: Reader): Message {
  return { html: reader.html('data.kept') };
}

function countLines({ follows, muted, others }: StoredCounts, reader: Reader): string[] {
  return [
    reader.html('data.settings'),
    ...(follows > 0 ? [reader.html('data.follows', { count: follows })] : []),
    ...(muted > 0 ? [reader.html('data.muted', { count: muted })] : []),
    ...(others > 0 ? [reader.html('data.others', { count: others })] : []),
  ];
}

function about(channel: string | null, lines: readonly string[], reader: Reader): Message {
  return { html: [...(channel === null ? [] : [reader.html('data.ofChannel', { channel })]), ...lines].join('\n') };
}
