import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable } from '../../../lambda/platform/table.ts';
import { BEFORE_ALL_CHATS, chatSortKey, laneRange } from '../../../lambda/subscribers/chat-key.ts';
import { DEFAULT_LEADS } from '../../../lambda/subscribers/lead.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import type { NewFollow } from '../../../lambda/subscribers/topic.ts';
import { aFollow } from '../../support/a-follow.ts';
import { at } from '../../support/key-dates.ts';
import { mortalClient } from '../../support/mortal-client.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

const CRIMEA = aFollow('crimea');
const VOTES = aFollow('votes');
const EVERYTHING = aFollow('everything');
const NOW = at('2014-03-14T18:00:00Z');

describe('the store of subscribers', () => {
  let opened: TestTable;
  let store: SubscriberStore;
  beforeEach(async () => {
    opened = await openTestTable();
    store = createSubscriberStore(opened.table);
  });
  afterEach(() => opened.close());

  const followers = async ({ topic }: NewFollow) =>
    (await store.followers(topic, { ...laneRange(0, 1), limit: 100 })).map(({ chatId }) => chatId).sort();

  it('gives a new chat the usual lead times', async () => {
    expect(await store.welcome(1, NOW)).toMatchObject({
      chatId: 1,
      state: 'active',
      leads: [...DEFAULT_LEADS],
      since: '2014-03-14T18:00:00Z',
    });
  });

  it('knows a chat that comes again', async () => {
    await store.welcome(1, NOW);
    expect((await store.welcome(1, NOW.add({ hours: 1 }))).since).toBe('2014-03-14T18:00:00Z');
  });

  it('follows a topic once, however often it is asked to', async () => {
    const chat = await store.welcome(1, NOW);
    expect([await store.follow(chat, EVERYTHING), await store.follow(chat, EVERYTHING)]).toEqual([true, false]);
    expect(await followers(EVERYTHING)).toEqual([1]);
  });

  it('unfollows one topic and keeps the others', async () => {
    const chat = await store.welcome(1, NOW);
    await store.follow(chat, CRIMEA);
    await store.follow(chat, VOTES);
    expect([await store.unfollow(1, CRIMEA.followId), await store.unfollow(1, CRIMEA.followId)]).toEqual([true, false]);
    expect([await followers(CRIMEA), await followers(VOTES)]).toEqual([[], [1]]);
    expect((await store.follows(1)).map(({ topic }) => topic)).toEqual([VOTES.topic]);
  });

  it('loses no change of many that are made at once by what was there before', async () => {
    await store.welcome(1, NOW);
    const changes = DEFAULT_LEADS.map((lead) =>
      store.change(1, ({ leads }) => ({ leads: leads.filter((each) => each !== lead) })),
    );
    await Promise.all(changes);
    expect((await store.find(1))?.leads).toEqual([]);
    expect(await store.change(2, () => ({ cap: 3 }))).toBeUndefined();
  });

  it('takes a retired chat off all its topics, and brings it back whole', async () => {
    const chat = await store.welcome(1, NOW);
    await store.follow(chat, CRIMEA);
    await store.follow(chat, EVERYTHING);
    await store.retire(1);
    expect([await followers(CRIMEA), await followers(EVERYTHING)]).toEqual([[], []]);
    await store.welcome(1, NOW);
    expect([await followers(CRIMEA), await followers(EVERYTHING)]).toEqual([[1], [1]]);
  });

  it('moves all that a group has to its new id, also where an attempt stops at any of its writes', async () => {
    for (let atWrite = 1; ; atWrite++) {
      const [old, now] = [-atWrite, -1_000_000 - atWrite];
      const chat = await store.welcome(old, NOW);
      await store.change(old, { leads: ['7d'] });
      for (const topic of [CRIMEA, EVERYTHING]) await store.follow(chat, topic);
      const { client, died } = mortalClient(opened.client, { atWrite, when: 'after' });
      const moving = createSubscriberStore(createTable(client, opened.name)).move(old, now);
      const isDead = await Promise.race([moving.then(() => false), died.then(() => true)]);
      await store.move(old, now);
      for (const topic of [CRIMEA, EVERYTHING]) {
        expect((await followers(topic)).filter((chatId) => chatId === old || chatId === now)).toEqual([now]);
      }
      expect(await store.find(old)).toMatchObject({ state: 'moved', movedTo: now });
      expect(await store.find(now)).toMatchObject({ leads: ['7d'], state: 'active' });
      expect(await store.follows(now)).toHaveLength(2);
      if (!isDead) return expect(atWrite).toBeGreaterThan(6);
    }
  });

  it('lists a group that has another id where it was, also by what it follows from then on', async () => {
    await store.follow(await store.welcome(-1, NOW), CRIMEA);
    await store.move(-1, -1001);
    const moved = await store.welcome(-1001, NOW);
    await store.follow(moved, EVERYTHING);
    for (const topic of [CRIMEA, EVERYTHING]) {
      const page = { after: BEFORE_ALL_CHATS, until: chatSortKey(-1), limit: 10 };
      const [follow] = (await store.followers(topic.topic, page)).slice(-1);
      expect(follow).toMatchObject({ chatId: -1001, place: chatSortKey(-1) });
    }
    await store.unfollow(-1001, CRIMEA.followId);
    await store.retire(-1001);
    expect([await followers(CRIMEA), await followers(EVERYTHING)]).toEqual([[], []]);
  });

  it('lists a group once where its new id was known before', async () => {
    await store.follow(await store.welcome(-1, NOW), CRIMEA);
    await store.follow(await store.welcome(-1001, NOW), EVERYTHING);
    await store.follow(await store.welcome(-1001, NOW), CRIMEA);
    await store.move(-1, -1001);
    expect([await followers(CRIMEA), await followers(EVERYTHING)]).toEqual([[-1001], [-1001]]);
  });

  it('counts the followers of topics, whoever comes, goes, is retired and returns', async () => {
    for (const id of [1, 2, 3]) {
      const chat = await store.welcome(id, NOW);
      await store.follow(chat, CRIMEA);
      await store.follow(chat, CRIMEA);
      await store.follow(chat, EVERYTHING);
    }
    await store.unfollow(1, CRIMEA.followId);
    await store.unfollow(1, CRIMEA.followId);
    await store.retire(2);
    await store.retire(2);
    expect(await store.countFollowers([CRIMEA.topic, EVERYTHING.topic, CRIMEA.topic, 'nothing'])).toBe(3);
    await store.welcome(2, NOW);
    expect(await store.countFollowers([CRIMEA.topic])).toBe(2);
  });

  it('does not invent a chat by retiring it', async () => {
    await store.retire(1);
    expect(await store.find(1)).toBeUndefined();
  });

  it('gives followers in pages that leave none out and name none twice', async () => {
    const ids = Array.from({ length: 23 }, (_, index) => index + 1);
    for (const id of ids) await store.follow(await store.welcome(id, NOW), EVERYTHING);
    const seen: number[] = [];
    let after = 'CHAT#';
    for (;;) {
      const page = await store.followers(EVERYTHING.topic, { ...laneRange(0, 1), after, limit: 5 });
      seen.push(...page.map(({ chatId }) => chatId));
      const last = page.at(-1);
      if (last === undefined) break;
      after = chatSortKey(last.chatId);
    }
    expect(seen.toSorted((a, b) => a - b)).toEqual(ids);
  });
});
