import { createHash } from 'node:crypto';

/**
 * The sort key of a chat wherever chats are listed: a two-digit hash that spreads chats evenly, then the chat's id.
 * Followers and deliveries are listed in this one order, so that a page of one can be held against the other.
 */
export function chatSortKey(chatId: number): string {
  const hash = createHash('sha256').update(String(chatId)).digest('hex').slice(0, 2);
  return `CHAT#${hash}#${chatId}`;
}

/** Sorts before every chat. */
export const BEFORE_ALL_CHATS = 'CHAT#';

/**
 * The share of a lane among all chats, by the two digits of their keys: from behind `after` up to `until`. The shares of
 * all lanes are as equal as 256 can be divided, and together they are all chats.
 *
 * @param lane from 0.
 * @param lanes at most 256.
 */
export function laneRange(lane: number, lanes: number): { after: string; until: string } {
  const digits = (share: number) =>
    Math.floor((share * 256) / lanes)
      .toString(16)
      .padStart(2, '0');
  const last = (Math.floor(((lane + 1) * 256) / lanes) - 1).toString(16).padStart(2, '0');
  // A tilde sorts behind all that stands in a key.
  return { after: lane === 0 ? BEFORE_ALL_CHATS : `CHAT#${digits(lane)}#`, until: `CHAT#${last}#~` };
}

/** The lane in whose share a chat is. */
export function laneOf(chatId: number, lanes: number): number {
  const share = Number.parseInt(chatSortKey(chatId).slice(5, 7), 16);
  for (let lane = lanes - 1; lane > 0; lane--) if (share >= Math.floor((lane * 256) / lanes)) return lane;
  return 0;
}

/** The first text that sorts behind a key and all that may be told apart from it: a space sorts before digits and signs. */
export function behind(key: string): string {
  return `${key} `;
}
