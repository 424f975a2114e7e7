import { createHash } from 'node:crypto';

/**
 * The sort key of a chat wherever chats are listed: a two-digit lane that spreads chats evenly, then the chat's id.
 * Followers and deliveries are listed in this one order, so that a page of one can be held against the other.
 */
export function chatSortKey(chatId: number): string {
  const lane = createHash('sha256').update(String(chatId)).digest('hex').slice(0, 2);
  return `CHAT#${lane}#${chatId}`;
}
