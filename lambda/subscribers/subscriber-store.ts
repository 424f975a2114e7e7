import type { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { collect, type Key, type Table } from '../platform/table.ts';
import { behind, chatSortKey } from './chat-key.ts';
import type { Language } from './language.ts';
import { roundsOf, roundTopic } from './round.ts';
import { DEFAULT_SETTINGS, type Settings, unusual } from './settings.ts';
import { Chat, deliveryOf, Follow, TopicFollower, type Want } from './subscriber.ts';
import { dateOfTopic, type NewFollow } from './topic.ts';

/** The most that one chat may follow; muted dates count as well. */
export const MAX_FOLLOWS = 200;

const chatKey = (chatId: number): Key => ({ PK: `CHAT#${chatId}`, SK: 'CHAT' });
const ownFollowKey = (chatId: number, followId: string): Key => ({ PK: `CHAT#${chatId}`, SK: `FOLLOW#${followId}` });
const followerKey = (topic: string, place: string): Key => ({ PK: `TOPIC#${topic}`, SK: place });

/** Where a chat stands among followers, in the order of {@link chatSortKey}. */
export function placeOf({ chatId, place }: Pick<TopicFollower, 'chatId' | 'place'>): string {
  return place ?? chatSortKey(chatId);
}

/** What can be changed of a chat. */
export type ChatChanges = Partial<Settings & Pick<Chat, 'managing' | 'telegramLanguage' | 'threadId'>>;

export interface SubscriberStore {
  find(chatId: number): Promise<Chat | undefined>;
  /** Those of some chats that are known, in no order. */
  findMany(chatIds: readonly number[]): Promise<Chat[]>;
  /**
   * Knows the chat from now on, and takes it back where it was retired or paused.
   *
   * @param language the one that Telegram tells of the person.
   */
  welcome(chatId: number, now: Temporal.Instant, language?: Language): Promise<Chat>;
  /** Stops all alerts to a chat that asks for it, until it is welcomed again. */
  pause(chatId: number): Promise<void>;
  /** Stops all alerts to a chat that cannot be reached, and keeps what it follows for its return. */
  retire(chatId: number): Promise<void>;
  /** Takes a retired chat back; one that is paused stays so. */
  takeBack(chatId: number): Promise<void>;
  /** A group has another id from now on: all that it has goes with it. */
  move(chatId: number, to: number): Promise<void>;
  /**
   * @param changes what is to be different; or a function that says so of the chat as it is, and is asked again where
   *   somebody else changes the chat meanwhile.
   * @returns the chat as it is then; undefined for one that is not known.
   */
  change(chatId: number, changes: ChatChanges | ((chat: Chat) => ChatChanges)): Promise<Chat | undefined>;
  /** @returns whether it was not followed before; `full` where the chat follows {@link MAX_FOLLOWS} things already. */
  follow(chat: Pick<Chat, 'chatId'>, follow: NewFollow): Promise<boolean | 'full'>;
  /** @returns whether it was followed. */
  changeFollow(
    chatId: number,
    followId: string,
    changes: Partial<Pick<Follow, 'leads' | 'not' | 'without' | 'threadId'>>,
  ): Promise<boolean>;
  /** @returns whether it was followed before. */
  unfollow(chatId: number, followId: string): Promise<boolean>;
  /** Drops all that a chat follows; muted dates stay muted. @returns how many things that was. */
  unfollowAll(chatId: number): Promise<number>;
  /** All that decides what a chat hears of: what it follows, and which dates it has muted. */
  wantsOf(chatId: number): Promise<Follow[]>;
  /** All that a chat follows, muted dates left out. */
  follows(chatId: number): Promise<Follow[]>;
  /** The key dates of which a chat wants to hear nothing. */
  mutedDates(chatId: number): Promise<ReadonlySet<string>>;
  /** A page of a topic's followers, in the order of {@link chatSortKey}, after one key and up to another. */
  followers(topic: string, page: { after: string; until: string; limit: number }): Promise<TopicFollower[]>;
  /** About how many follow these topics; whoever follows by several counts for each. */
  countFollowers(topics: readonly string[]): Promise<number>;
  /** Everything that is stored under a chat, as it is stored. */
  everythingOf(chatId: number): Promise<Record<string, unknown>[]>;
  /** Deletes everything that is stored under a chat. @returns how many items that was. */
  forget(chatId: number): Promise<number>;
}

const Count = z.object({ followers: z.number() });
const countKey = (topic: string): Key => ({ PK: `TOPIC#${topic}`, SK: 'COUNT' });

const Stored = z.looseObject({ PK: z.string(), SK: z.string() });

export function createSubscriberStore(table: Table): SubscriberStore {
  const find = (chatId: number) => table.get(chatKey(chatId), Chat);

  const allFollows = (chatId: number) =>
    collect(table.query({ partition: chatKey(chatId).PK, sort: { beginsWith: 'FOLLOW#' } }, Follow));

  const unmuted = async (chatId: number) =>
    (await allFollows(chatId)).filter(({ topic }) => dateOfTopic(topic)?.isMute !== true);

  /** An estimate: a process that dies between a follow and this is not made up for. */
  const counted = (topic: string, by: 1 | -1) => table.count(countKey(topic), { followers: by });

  /**
   * Lists a chat under its topics as it is now. Where somebody else changes the chat meanwhile it is listed again, so that
   * whoever is last leaves it right.
   *
   * @param topics those that may have changed; without them, all that it follows.
   * @param rounds those that it may have left.
   */
  async function list(
    chatId: number,
    topics?: readonly string[],
    rounds: readonly string[] = [],
  ): Promise<Chat | undefined> {
    for (;;) {
      const chat = await find(chatId);
      if (chat === undefined) return undefined;
      const follows = await allFollows(chatId);
      const place = placeOf(chat);
      const delivery = unusual(deliveryOf(chat));
      if (topics === undefined) {
        const own = chat.state === 'active' ? roundsOf(deliveryOf(chat)).map(roundTopic) : [];
        for (const topic of new Set([...rounds, ...own])) {
          const key = followerKey(topic, place);
          const placed = { topic, chatId, ...delivery, ...(chat.place !== undefined && { place }) };
          await (own.includes(topic) ? table.put(key, placed) : table.delete(key));
        }
      }
      for (const topic of new Set(topics ?? follows.map((follow) => follow.topic))) {
        const wants = follows.filter((follow) => follow.topic === topic).map(narrowness);
        const key = followerKey(topic, place);
        if (chat.state !== 'active' || wants.length === 0) await table.delete(key);
        else {
          const isPlain = wants.length === 1 && Object.keys(wants[0] ?? {}).length === 0;
          const own = { ...(chat.place !== undefined && { place }), ...(!isPlain && { wants }) };
          await table.put(key, { topic, chatId, ...delivery, ...own });
        }
      }
      const { revision } = chat;
      if (await table.update(chatKey(chatId), { set: { listed: revision }, when: { revision } })) return chat;
    }
  }

  const changed = (chatId: number) => table.update(chatKey(chatId), { add: { revision: 1 } });

  /** @returns whether it was in one of the states before. */
  async function enter(chatId: number, state: Chat['state'], from: readonly Chat['state'][]): Promise<boolean> {
    for (const before of from) {
      const set = { state };
      if (!(await table.update(chatKey(chatId), { set, add: { revision: 1 }, when: { state: before } }))) continue;
      for (const topic of new Set((await allFollows(chatId)).map((follow) => follow.topic))) {
        await counted(topic, state === 'active' ? 1 : -1);
      }
      return true;
    }
    return false;
  }

  return {
    find,

    findMany: (chatIds) => table.getMany(chatIds.map(chatKey), Chat),

    async welcome(chatId, now, language) {
      const chat = Chat.parse({ ...DEFAULT_SETTINGS, chatId, state: 'active', since: now.toString() });
      const fresh = { ...chat, ...(language !== undefined && { telegramLanguage: language }) };
      if (await table.putIfAbsent(chatKey(chatId), fresh)) return fresh;
      const known = await find(chatId);
      // What is active and not listed was left half-way by an attempt before this one.
      if (known?.state === 'active' && known.listed === known.revision) return known;
      await enter(chatId, 'active', ['retired', 'paused']);
      return (await list(chatId)) ?? fresh;
    },

    async pause(chatId) {
      await enter(chatId, 'paused', ['active']);
      await list(chatId, undefined, roundsLeft(await find(chatId)));
    },

    async retire(chatId) {
      await enter(chatId, 'retired', ['active']);
      await list(chatId, undefined, roundsLeft(await find(chatId)));
    },

    async takeBack(chatId) {
      await enter(chatId, 'active', ['retired']);
      await list(chatId);
    },

    async move(chatId, to) {
      const chat = await find(chatId);
      if (chat === undefined || chat.state === 'moved') return;
      // The new items before the old ones go: where this stops half-way, it can be done again.
      const place = placeOf(chat);
      await table.putIfAbsent(chatKey(to), { ...chat, chatId: to, place });
      // Where the new one is known by itself, it is listed once, as it was.
      const there = await find(to);
      const placeThere = there === undefined ? place : placeOf(there);
      const follows = await allFollows(chatId);
      for (const follow of follows) {
        await table.putIfAbsent(ownFollowKey(to, follow.followId), { ...follow, chatId: to });
      }
      // What else is kept for it: what was held back, and what was put off.
      const others = (await collect(table.query({ partition: chatKey(chatId).PK }, Stored))).filter(
        ({ SK }) => SK !== 'CHAT' && !SK.startsWith('FOLLOW#'),
      );
      for (const { PK: _, SK, ...item } of others) {
        await table.putIfAbsent({ PK: chatKey(to).PK, SK }, { ...item, ...('chatId' in item && { chatId: to }) });
      }
      const topics = [...follows.map(({ topic }) => topic), ...roundsLeft(chat)];
      await changed(to);
      await list(to);
      for (const topic of new Set(topics)) {
        if (place !== placeThere) await table.delete(followerKey(topic, place));
      }
      for (const { followId } of follows) await table.delete(ownFollowKey(chatId, followId));
      for (const { PK, SK } of others) await table.delete({ PK, SK });
      await table.update(chatKey(chatId), { set: { state: 'moved', movedTo: to } });
    },

    async change(chatId, changes) {
      const key = chatKey(chatId);
      for (let chat = await find(chatId); chat !== undefined; chat = await find(chatId)) {
        const { revision } = chat;
        const set = typeof changes === 'function' ? changes(chat) : changes;
        const changed = await table.update(key, { set, add: { revision: 1 }, when: { revision } });
        if (changed) return list(chatId, undefined, roundsLeft(chat));
      }
      return undefined;
    },

    async follow({ chatId }, follow) {
      const { followId, topic } = follow;
      const known = await allFollows(chatId);
      const isNew = !known.some((each) => each.followId === followId);
      if (isNew && known.length >= MAX_FOLLOWS) return 'full';
      const added = await table.putIfAbsent(ownFollowKey(chatId, followId), Follow.parse({ ...follow, chatId }));
      await changed(chatId);
      await list(chatId, [topic]);
      if (added && !known.some((each) => each.topic === topic)) await counted(topic, 1);
      return added;
    },

    async changeFollow(chatId, followId, changes) {
      const key = ownFollowKey(chatId, followId);
      const follow = await table.get(key, Follow);
      if (follow === undefined || !(await table.update(key, { set: changes }))) return false;
      await changed(chatId);
      await list(chatId, [follow.topic]);
      return true;
    },

    async unfollow(chatId, followId) {
      const key = ownFollowKey(chatId, followId);
      const follow = await table.get(key, Follow);
      if (follow === undefined) return false;
      await table.delete(key);
      await changed(chatId);
      await list(chatId, [follow.topic]);
      const isLast = !(await allFollows(chatId)).some(({ topic }) => topic === follow.topic);
      if (isLast) await counted(follow.topic, -1);
      return true;
    },

    async unfollowAll(chatId) {
      const chat = await find(chatId);
      const dropped = await unmuted(chatId);
      const topics = new Set(dropped.map(({ topic }) => topic));
      // Not among followers first: where this stops half-way it can be done again, and no alert comes meanwhile.
      const place = placeOf({ chatId, ...chat });
      for (const topic of topics) {
        await table.delete(followerKey(topic, place));
        if (chat?.state === 'active') await counted(topic, -1);
      }
      for (const { followId } of dropped) await table.delete(ownFollowKey(chatId, followId));
      await changed(chatId);
      await list(chatId, [...topics]);
      return dropped.length;
    },

    wantsOf: allFollows,
    follows: unmuted,

    async mutedDates(chatId) {
      const sort = { beginsWith: 'FOLLOW#muted:' };
      const mutes = await collect(table.query({ partition: chatKey(chatId).PK, sort }, Follow));
      return new Set(mutes.flatMap(({ topic }) => dateOfTopic(topic)?.dateId ?? []));
    },

    async countFollowers(topics) {
      const counts = await table.getMany([...new Set(topics)].map(countKey), Count);
      return counts.reduce((sum, count) => sum + Math.max(0, count.followers), 0);
    },

    followers: (topic, { after, until, limit }) =>
      collect(
        table.query({ partition: `TOPIC#${topic}`, sort: { from: behind(after), to: until }, limit }, TopicFollower),
      ),

    everythingOf: (chatId) => collect(table.query({ partition: chatKey(chatId).PK }, Stored)),

    async forget(chatId) {
      const chat = await find(chatId);
      const items = await collect(table.query({ partition: chatKey(chatId).PK }, Stored));
      // Not among followers first: whatever else is left, no alert comes any more.
      const follows = await allFollows(chatId);
      const place = placeOf({ chatId, ...chat });
      for (const topic of new Set(follows.map((follow) => follow.topic))) {
        await table.delete(followerKey(topic, place));
        if (chat?.state === 'active') await counted(topic, -1);
      }
      for (const topic of roundsLeft(chat)) await table.delete(followerKey(topic, place));
      for (const { PK, SK } of items.filter(({ SK }) => SK !== 'CHAT')) await table.delete({ PK, SK });
      await table.delete(chatKey(chatId));
      return items.length;
    },
  };
}

/** The rounds that a chat is in, and may be about to leave. */
function roundsLeft(chat: Chat | undefined): string[] {
  return chat === undefined ? [] : roundsOf(deliveryOf(chat)).map(roundTopic);
}

/** What makes a follow narrower than its topic, without what is as usual. */
function narrowness({ also, not, leads, threadId }: Follow): Partial<Want> {
  return {
    ...(also.length > 0 && { also }),
    ...(not.length > 0 && { not }),
    ...(leads !== null && { leads }),
    ...(threadId !== null && { threadId }),
  };
}
