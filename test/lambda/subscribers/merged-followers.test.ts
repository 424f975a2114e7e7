import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behind, chatSortKey, laneRange } from '../../../lambda/subscribers/chat-key.ts';
import { type Follower, mergedFollowers } from '../../../lambda/subscribers/merged-followers.ts';
import { TopicFollower } from '../../../lambda/subscribers/subscriber.ts';

/** Follows in memory, by topic; counts the pages that were read. */
function following(topics: Record<string, readonly number[]>) {
  let pages = 0;
  return {
    pages: () => pages,
    async followers(topic: string, { after, until, limit }: { after: string; until: string; limit: number }) {
      pages++;
      return (topics[topic] ?? [])
        .map((chatId): [string, TopicFollower] => [
          chatSortKey(chatId),
          TopicFollower.parse({ topic, chatId, wants: [{ leads: topic === 'a' ? ['1d'] : ['2d'] }] }),
        ])
        .filter(([key]) => key >= behind(after) && key <= until)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .slice(0, limit)
        .map(([, follow]) => follow);
    },
  };
}

async function all(stream: AsyncGenerator<Follower>): Promise<Follower[]> {
  const found: Follower[] = [];
  for await (const follower of stream) found.push(follower);
  return found;
}

const EVERYONE = laneRange(0, 1);
const chats = fc.uniqueArray(fc.integer({ min: -500, max: 500 }), { maxLength: 40 });

describe('the followers of several topics', () => {
  it('are one stream in which each chat stands once, with what it wants of each', async () => {
    const followers = await all(mergedFollowers(following({ a: [1, 2], b: [2, 3] }), ['a', 'b', 'a'], EVERYONE));
    expect(
      new Map(followers.map(({ chatId, wants }) => [chatId, wants.map(({ topic, leads }) => [topic, leads])])),
    ).toEqual(
      new Map([
        [1, [['a', ['1d']]]],
        [
          2,
          [
            ['a', ['1d']],
            ['b', ['2d']],
          ],
        ],
        [3, [['b', ['2d']]]],
      ]),
    );
  });

  it('come in one order, from behind any key, whatever the pages are', async () => {
    await fc.assert(
      fc.asyncProperty(chats, chats, chats, fc.integer({ min: 1, max: 7 }), fc.nat(60), async (a, b, c, page, skip) => {
        const expected = [...new Set([...a, ...b, ...c])].map(chatSortKey).sort();
        const after = expected[skip] ?? EVERYONE.after;
        const store = following({ a, b, c });
        const found = await all(mergedFollowers(store, ['a', 'b', 'c'], { ...EVERYONE, after }, page));
        expect(found.map(({ key }) => key)).toEqual(expected.filter((key) => key > after));
      }),
      { numRuns: 50 },
    );
  });

  it('are read as they are needed, a page of each topic at a time', async () => {
    const store = following({ a: Array.from({ length: 500 }, (_, id) => id + 1), b: [1] });
    const stream = mergedFollowers(store, ['a', 'b'], EVERYONE, 10);
    for (let count = 0; count < 10; count++) await stream.next();
    expect(store.pages()).toBeLessThanOrEqual(3);
  });

  it('are asked for half a page ahead; a page that cannot be read is an error once it is needed', async () => {
    const store = following({ a: Array.from({ length: 30 }, (_, id) => id + 1) });
    const failing = {
      followers: (...asked: Parameters<typeof store.followers>) =>
        store.pages() === 1 ? Promise.reject(new Error('the store is gone')) : store.followers(...asked),
    };
    const stream = mergedFollowers(failing, ['a'], EVERYONE, 10);
    for (let count = 0; count < 10; count++) expect((await stream.next()).done).toBe(false);
    await expect(stream.next()).rejects.toThrow('the store is gone');

    const ahead = mergedFollowers(store, ['a'], EVERYONE, 10);
    for (let count = 0; count < 5; count++) await ahead.next();
    expect(store.pages()).toBe(3);
  });
});

describe('the lanes', () => {
  it('share all chats among them, each chat in one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 256 }), fc.integer(), (lanes, chatId) => {
        const key = chatSortKey(chatId);
        const ranges = Array.from({ length: lanes }, (_, lane) => laneRange(lane, lanes));
        expect(ranges.filter(({ after, until }) => key > after && key <= until)).toHaveLength(1);
      }),
    );
  });
});
