import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { collect, type Key, type Table } from '../platform/table.ts';
import { behind, chatSortKey } from './chat-key.ts';
import { DEFAULT_LEADS } from './lead.ts';
import { Chat, Follow } from './subscriber.ts';

const chatKey = (chatId: number): Key => ({ PK: `CHAT#${chatId}`, SK: 'CHAT' });
const ownFollowKey = (chatId: number, topic: string): Key => ({ PK: `CHAT#${chatId}`, SK: `FOLLOW#${topic}` });
const followerKey = (follow: Pick<Follow, 'topic' | 'chatId' | 'place'>): Key => ({
  PK: `TOPIC#${follow.topic}`,
  SK: placeOf(follow),
});

/** Where a chat stands among followers, in the order of {@link chatSortKey}. */
export function placeOf({ chatId, place }: Pick<Follow, 'chatId' | 'place'>): string {
  return place ?? chatSortKey(chatId);
}

export interface SubscriberStore {
  find(chatId: number): Promise<Chat | undefined>;
  /** Knows the chat from now on, and takes it back where it was retired. */
  welcome(chatId: number, now: Temporal.Instant): Promise<Chat>;
  /** Stops all alerts to a chat that cannot be reached, and keeps what it follows for its return. */
  retire(chatId: number): Promise<void>;
  /** A group has another id from now on: all that it has goes with it. */
  move(chatId: number, to: number): Promise<void>;
  /** @returns whether it was not followed before. */
  follow(chat: Chat, topic: string): Promise<boolean>;
  /** @returns whether it was followed before. */
  unfollow(chatId: number, topic: string): Promise<boolean>;
  follows(chatId: number): Promise<Follow[]>;
  /** A page of a topic's followers, in the order of {@link chatSortKey}, after one key and up to another. */
  followers(topic: string, page: { after: string; until: string; limit: number }): Promise<Follow[]>;
  /** About how many follow these topics; whoever follows by several counts for each. */
  countFollowers(topics: readonly string[]): Promise<number>;
}

const Count = z.object({ followers: z.number() });
const countKey = (topic: string): Key => ({ PK: `TOPIC#${topic}`, SK: 'COUNT' });

export function createSubscriberStore(table: Table): SubscriberStore {
  const follows = (chatId: number) =>
    collect(table.query({ partition: chatKey(chatId).PK, sort: { beginsWith: 'FOLLOW#' } }, Follow));

  /** An estimate: a process that dies between a follow and this is not made up for. */
  const counted = (topic: string, by: 1 | -1) => table.count(countKey(topic), { followers: by });

  return {
    find: (chatId) => table.get(chatKey(chatId), Chat),

    async welcome(chatId, now) {
      const chat: Chat = { chatId, state: 'active', leads: [...DEFAULT_LEADS], since: now.toString() };
      if (await table.putIfAbsent(chatKey(chatId), chat)) return chat;
      const known = (await table.get(chatKey(chatId), Chat)) ?? chat;
      if (known.state === 'active') return known;
      for (const follow of await follows(chatId)) {
        await table.put(followerKey(follow), follow);
        await counted(follow.topic, 1);
      }
      await table.update(chatKey(chatId), { set: { state: 'active' } });
      return { ...known, state: 'active' };
    },

    async retire(chatId) {
      const isNew = await table.update(chatKey(chatId), { set: { state: 'retired' }, when: { state: 'active' } });
      for (const follow of await follows(chatId)) {
        await table.delete(followerKey(follow));
        if (isNew) await counted(follow.topic, -1);
      }
    },

    async move(chatId, to) {
      const chat = await table.get(chatKey(chatId), Chat);
      if (chat === undefined || chat.state === 'moved') return;
      // The new items before the old ones go: where this stops half-way, it can be done again.
      const place = placeOf(chat);
      await table.putIfAbsent(chatKey(to), { ...chat, chatId: to, place });
      // Where the new one is known by itself, it is listed once, as it was.
      const there = await table.get(chatKey(to), Chat);
      const placeThere = there === undefined ? place : placeOf(there);
      for (const follow of await follows(chatId)) {
        const moved: Follow = { ...follow, chatId: to, place: placeThere };
        await table.putIfAbsent(ownFollowKey(to, follow.topic), moved);
        if (chat.state === 'active') await table.put(followerKey(moved), moved);
        if (placeOf(follow) !== placeThere) await table.delete(followerKey(follow));
        await table.delete(ownFollowKey(chatId, follow.topic));
      }
      await table.update(chatKey(chatId), { set: { state: 'moved', movedTo: to } });
    },

    async follow({ chatId, leads, place }, topic) {
      const follow: Follow = { topic, chatId, leads, ...(place !== undefined && { place }) };
      const added = await table.putIfAbsent(ownFollowKey(chatId, topic), follow);
      await table.put(followerKey(follow), follow);
      if (added) await counted(topic, 1);
      return added;
    },

    async unfollow(chatId, topic) {
      const known = await table.get(ownFollowKey(chatId, topic), Follow);
      await table.delete(followerKey(known ?? { chatId, topic }));
      await table.delete(ownFollowKey(chatId, topic));
      if (known !== undefined) await counted(topic, -1);
      return known !== undefined;
    },

    follows,

    async countFollowers(topics) {
      const counts = await Promise.all([...new Set(topics)].map((topic) => table.get(countKey(topic), Count)));
      return counts.reduce((sum, count) => sum + Math.max(0, count?.followers ?? 0), 0);
    },

    followers: (topic, { after, until, limit }) =>
      collect(table.query({ partition: `TOPIC#${topic}`, sort: { from: behind(after), to: until }, limit }, Follow)),
  };
}
