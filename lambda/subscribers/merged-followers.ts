import type { Delivery } from './settings.ts';
import type { TopicFollower, Want } from './subscriber.ts';
import { placeOf, type SubscriberStore } from './subscriber-store.ts';

/** A chat that follows some of the topics, and how it hears. */
export interface Follower {
  readonly chatId: number;
  /** Its place in the order of `chatSortKey`. */
  readonly key: string;
  readonly delivery: Delivery;
  /** By which of the topics it follows, and how much of each. */
  readonly wants: readonly FollowerWant[];
}

export type FollowerWant = Want & { readonly topic: string };

/** Followers that are read at once of each topic. */
const PAGE = 100;

interface Stream {
  readonly topic: string;
  readonly buffer: { key: string; follow: TopicFollower }[];
  after: string;
  hasMore: boolean;
  /** The next page, on its way. */
  coming: Promise<readonly TopicFollower[]> | null;
}

/**
 * All who follow any of the topics, each once, in the order of `chatSortKey`: the followers of all topics are listed
 * in that one order, so that they are merged as they are read. A page is asked for when half of the last is used, so that
 * nobody waits for it. What is held in memory is a page and a half of each topic.
 *
 * @param range after which key (left out), and up to which (included).
 */
export async function* mergedFollowers(
  subscribers: Pick<SubscriberStore, 'followers'>,
  topics: readonly string[],
  range: { readonly after: string; readonly until: string },
  page = PAGE,
): AsyncGenerator<Follower> {
  const ask = (stream: Stream) => {
    const coming = subscribers.followers(stream.topic, { ...range, after: stream.after, limit: page });
    coming.catch(() => {}); // it is thrown to who waits for it; nobody may
    stream.coming = coming;
    return coming;
  };
  const fill = async (stream: Stream) => {
    const follows = await (stream.coming ?? ask(stream));
    stream.coming = null;
    for (const follow of follows) stream.buffer.push({ key: placeOf(follow), follow });
    stream.after = stream.buffer.at(-1)?.key ?? stream.after;
    stream.hasMore = follows.length === page;
  };
  const take = (stream: Stream) => {
    const taken = stream.buffer.shift();
    if (stream.hasMore && stream.coming === null && stream.buffer.length <= page / 2) ask(stream);
    return taken;
  };
  let streams = [...new Set(topics)].map(
    (topic): Stream => ({ topic, buffer: [], after: range.after, hasMore: true, coming: null }),
  );
  for (;;) {
    const empty = streams.filter(({ buffer, hasMore }) => hasMore && buffer.length === 0);
    if (empty.length > 0) await Promise.all(empty.map(fill));
    streams = streams.filter(({ buffer }) => buffer.length > 0);
    const key = least(streams);
    if (key === undefined) return;
    const follows = streams.filter(({ buffer }) => buffer[0]?.key === key).flatMap((stream) => take(stream) ?? []);
    const [first] = follows;
    if (first === undefined) return;
    yield {
      chatId: first.follow.chatId,
      key,
      delivery: first.follow,
      wants: follows.flatMap(({ follow: { topic, wants } }) => wants.map((want) => ({ ...want, topic }))),
    };
  }
}

function least(streams: readonly Stream[]): string | undefined {
  let least: string | undefined;
  for (const { buffer } of streams) {
    const key = buffer[0]?.key;
    if (key !== undefined && (least === undefined || key < least)) least = key;
  }
  return least;
}
