import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { dispatchDue } from '../../../lambda/alerts/dispatch.ts';
import { createDueStore } from '../../../lambda/alerts/due-store.ts';
import { Sending } from '../../../lambda/alerts/lane.ts';
import { createLaneStore } from '../../../lambda/alerts/lane-store.ts';
import { createRoundStore } from '../../../lambda/alerts/round-store.ts';
import { scheduleAlerts } from '../../../lambda/alerts/schedule-alerts.ts';
import { createArticleStore } from '../../../lambda/articles/article-store.ts';
import { newFeed } from '../../../lambda/articles/feeds/feed.ts';
import { createFeedStore } from '../../../lambda/articles/feeds/feed-store.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import type { StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import { DueAttributes, dueAttributes } from '../../../lambda/platform/due-index.ts';
import { NO_METRICS } from '../../../lambda/platform/metrics.ts';
import { collect, createTable } from '../../../lambda/platform/table.ts';
import { createSubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';
import { throttledClient } from '../../support/throttled-client.ts';

describe('dispatch', () => {
  let opened: TestTable;
  let tickets: string[];
  let laneCount: number;
  beforeEach(async () => {
    opened = await openTestTable();
    tickets = [];
    laneCount = 1;
    await createDueStore(opened.table).moveCursor(at('2014-03-13T00:00:00Z'));
  });
  afterEach(() => opened.close());

  const store = (changes: Partial<StoredKeyDate>) =>
    scheduleAlerts(aKeyDate(changes), null, createAlertStore(opened.table), at('2014-03-01T00:00:00Z'));

  /** Dispatches at an instant. @returns the tickets that it sent. */
  async function dispatch(
    now: string,
    send: (ticket: string) => Promise<void> = async () => {},
    table = opened.table,
  ): Promise<string[]> {
    tickets = [];
    await dispatchDue(at(now), {
      ...stores(table),
      laneCount,
      laneTickets: {
        async send({ group }) {
          await send(group);
          tickets.push(group);
        },
      },
      articleTickets: { send: async ({ articleId }) => void tickets.push(articleId) },
      feedTickets: { send: async ({ feedId, dueAt, group }) => void tickets.push(`${feedId} ${dueAt} ${group}`) },
      log: { info() {}, warn() {}, error() {} },
      metrics: NO_METRICS,
    });
    return tickets;
  }

  const stores = (table = opened.table) => ({
    due: createDueStore(table),
    alerts: createAlertStore(table),
    lanes: createLaneStore(table),
    rounds: createRoundStore(table),
    keyDates: createKeyDateStore(table),
    audience: { subscribers: createSubscriberStore(table), perSecond: 28 },
  });

  /** What is on a lane, in the order in which it is to be sent. */
  async function onLane(lane = 0): Promise<string[]> {
    const sendings = opened.table.query({ partition: `LANE#${lane}`, sort: { beginsWith: 'SENDING#' } }, Sending);
    return (await collect(sendings)).map(({ dateId, lead }) => `${dateId} ${lead}`);
  }

  it.each([
    ['at once', '2014-03-14T05:00:00Z', '2014-03-14T05:04:00Z'],
    ['when nobody has looked for hours', '2014-03-14T11:00:00Z', '2014-03-14T11:04:00Z'],
  ])('leaves no alert behind and no lane asleep, whichever call the database refuses: %s', async (_, now, later) => {
    for (let nth = 1; ; nth++) {
      const id = `date-${nth}`;
      await store({ id, learnedAt: '2014-03-14T05:00:00Z' });
      let calls = 0;
      const client = throttledClient(opened.client, (call) => {
        calls = call;
        return call === nth;
      });
      await dispatch(now, undefined, createTable(client, opened.name)).catch(() => {});
      await dispatch(later);
      const alert = await stores().alerts.find({ dateId: id, lead: 'first', version: 1 });
      const lane = await opened.table.get({ PK: 'LANE#0', SK: 'STATE' }, DueAttributes.partial());
      expect([alert?.state, lane?.dueAt], `call ${nth} was refused`).toEqual(['sending', expect.any(String)]);
      expect((await onLane()).some((sending) => sending.includes(id))).toBe(true);
      if (calls < nth) return expect(nth).toBeGreaterThan(6);
      // The next begins where no lane is awake and nobody has looked.
      await opened.table.delete({ PK: 'LANE#0', SK: 'STATE' });
      await stores().due.moveCursor(at('2014-03-13T00:00:00Z'));
    }
  });

  it('puts what is due on a lane and wakes the lane, and nothing before its time', async () => {
    await store({ id: 'a' });
    expect(await dispatch('2014-03-14T06:59:00Z')).toEqual([]);
    expect(await dispatch('2014-03-14T07:00:00Z')).toEqual(['lane-0']);
    expect(await onLane()).toEqual(['a 2d']);
  });

  it('puts it on all lanes, and wakes each once, whatever is due', async () => {
    laneCount = 3;
    for (const id of ['a', 'b']) await store({ id, learnedAt: '2014-03-14T05:00:00Z' });
    expect(await dispatch('2014-03-14T05:00:00Z')).toEqual(['lane-0', 'lane-1', 'lane-2']);
    expect(await Promise.all([0, 1, 2].map(onLane))).toEqual(Array(3).fill(['a first', 'b first']));
  });

  it('shares an alert among as many lanes as when it was first handed over, whatever is configured since', async () => {
    laneCount = 2;
    await store({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    const { alerts, lanes, ...others } = stores();
    const dying = { ...lanes, add: () => Promise.reject(new Error('the process dies')) };
    const silent = { send: async () => {} };
    const log = { info() {}, warn() {}, error() {} };
    const tickets = { laneTickets: silent, articleTickets: silent, feedTickets: silent };
    const parts = { ...others, ...tickets, alerts, lanes: dying, laneCount, log, metrics: NO_METRICS };
    await expect(dispatchDue(at('2014-03-14T05:00:00Z'), parts)).rejects.toThrow();
    laneCount = 5;
    expect(await dispatch('2014-03-14T05:03:00Z')).toEqual(['lane-0', 'lane-1']);
  });

  it('gives nothing out twice while a lease runs, and again once it has run out', async () => {
    await store({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    expect(await dispatch('2014-03-14T05:00:00Z')).toHaveLength(1);
    expect(await dispatch('2014-03-14T05:02:59Z')).toEqual([]);
    expect(await dispatch('2014-03-14T05:03:00Z')).toEqual(['lane-0']);
    expect(await onLane()).toEqual(['a first']);
  });

  it('catches up on all the hours in which nobody looked', async () => {
    await store({ id: 'a' });
    await dispatch('2014-03-16T12:00:00Z');
    expect((await onLane()).toSorted()).toEqual(['a 0d', 'a 1d', 'a 2d']);
  });

  it('finds an alert that was stored long after its time, as after a stop between a key date and its alerts', async () => {
    await dispatch('2014-03-14T12:00:00Z');
    const keyDate = aKeyDate({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    await scheduleAlerts(keyDate, null, createAlertStore(opened.table), at('2014-03-14T12:00:00Z'));
    await dispatch('2014-03-14T12:00:00Z');
    expect((await onLane()).toSorted()).toEqual(['a 2d', 'a first']);
  });

  it('is shared by many who look at once: each alert is given out by one of them', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await store({ id, learnedAt: '2014-03-14T05:00:00Z' });
    const claims: string[] = [];
    const { due, ...others } = stores();
    const counting = {
      ...due,
      async claim(...call: Parameters<typeof due.claim>) {
        const isClaimed = await due.claim(...call);
        if (isClaimed && call[0].PK.startsWith('DATE#')) claims.push(call[0].PK);
        return isClaimed;
      },
    };
    const silent = { send: async () => {} };
    const tickets = { laneTickets: silent, articleTickets: silent, feedTickets: silent };
    const log = { info() {}, warn() {}, error() {} };
    await Promise.all(
      Array.from({ length: 5 }, () =>
        dispatchDue(at('2014-03-14T05:00:00Z'), {
          due: counting,
          ...others,
          ...tickets,
          laneCount,
          log,
          metrics: NO_METRICS,
        }),
      ),
    );
    expect(claims.toSorted()).toEqual(['DATE#a', 'DATE#b', 'DATE#c', 'DATE#d']);
    expect(await onLane()).toHaveLength(4);
  });

  it('puts what happens first before what happens later', async () => {
    const learnedAt = '2014-03-14T05:00:00Z';
    await store({ id: 'later', date: '2014-03-20', learnedAt });
    await store({ id: 'sooner', date: '2014-03-15', learnedAt });
    await dispatch(learnedAt);
    expect(await onLane()).toEqual(['sooner first', 'later first']);
  });

  it('says what it could not give out, gives out the rest, and finds it again the next time', async () => {
    laneCount = 2;
    await store({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    const failing = dispatch('2014-03-14T05:00:00Z', async (lane) => {
      if (lane === 'lane-0') throw new Error('the queue does not answer');
    });
    await expect(failing).rejects.toThrow('due items that could not be dispatched: 1');
    expect(tickets).toEqual(['lane-1']);
    expect(await dispatch('2014-03-14T05:03:00Z')).toEqual(['lane-0', 'lane-1']);
  });

  it('gives a feed out with the end of its lease, those of one host in one group', async () => {
    const feeds = createFeedStore(opened.table);
    const follow = (url: string) =>
      feeds.add(newFeed(url, null, null, '2014-03-14T04:00:00Z'), at('2014-03-14T04:00:00Z'));
    for (const url of ['https://a.example/1', 'https://a.example/2', 'https://b.example/1']) await follow(url);
    const sent = (await dispatch('2014-03-14T05:00:00Z')).map((ticket) => ticket.split(' '));
    expect(sent.map(([, leaseEnds]) => leaseEnds)).toEqual(Array(3).fill('2014-03-14T05:03:00.000Z'));
    const hosts = await Promise.all(sent.map(async ([id = '']) => new URL((await feeds.find(id))?.url ?? '').host));
    const groups = new Map(sent.map(([, , group], index) => [hosts[index], group]));
    expect(sent.map(([, , group]) => group)).toEqual(hosts.map((host) => groups.get(host)));
    expect(new Set(groups.values()).size).toBe(2);
  });

  describe('to a large audience', () => {
    const followers = (count: number) =>
      opened.table.put({ PK: 'TOPIC#word:crimea', SK: 'COUNT' }, { followers: count });
    const keyDate = aKeyDate({ id: 'a' });
    /** When its alerts fall due, by the hour and minute, after this many followers were counted. */
    async function dueAfter(count: number): Promise<string[]> {
      await followers(count);
      const { alerts, due, audience, keyDates } = stores();
      await keyDates.add(keyDate);
      await scheduleAlerts(keyDate, null, alerts, at('2014-03-01T00:00:00Z'), audience);
      const found = await collect(due.due(at('2014-03-01T00:00:00Z'), at('2014-03-20T00:00:00Z')));
      return found.map(({ key }) => `${key.SK.replace('ALERT#', '')} ${key.dueAt.slice(5, 16)}`);
    }

    it('begins so early that the last follower hears in time', async () => {
      expect(await dueAfter(28 * 3_600)).toEqual([
        '7d 03-09T06:00',
        '2d 03-14T06:00',
        '1d 03-15T06:00',
        '0d 03-16T06:00',
      ]);
    });

    it('but not before the alert before it, nor before the date was learned of', async () => {
      const aMonth = 28 * 3_600 * 24 * 30;
      expect(await dueAfter(aMonth)).toEqual(['7d 03-01T00:00', '2d 03-09T07:00', '1d 03-14T07:00', '0d 03-15T07:00']);
    });

    it('and on time where all hear within a minute', async () => {
      expect((await dueAfter(28 * 59))[0]).toBe('7d 03-09T07:00');
    });

    it('is put off to its right time where followers have become fewer', async () => {
      await dueAfter(28 * 3_600);
      await followers(28 * 600);
      expect(await dispatch('2014-03-09T06:00:00Z')).toEqual([]);
      expect(await dispatch('2014-03-09T06:49:00Z')).toEqual([]);
      expect(await dispatch('2014-03-09T06:50:00Z')).toEqual(['lane-0']);
    });
  });

  it('sends what people wait for first, and what nobody waits for last', async () => {
    const early = at('2014-03-14T04:00:00Z');
    const articles = createArticleStore(opened.table);
    await createFeedStore(opened.table).add(newFeed('https://a.example/', null, null, early.toString()), early);
    await articles.submit('from-a-feed', { via: 'feed', feedId: 'feed' }, early);
    await store({ id: 'alert', learnedAt: '2014-03-14T05:00:00Z' });
    await articles.submit('from-a-person', { via: 'chat', chatId: 1, messageId: 2 }, early);
    const order = (await dispatch('2014-03-14T05:00:00Z')).map((ticket) => ticket.split(' ')[0]);
    expect(order.slice(0, 3)).toEqual(['from-a-person', 'lane-0', 'from-a-feed']);
    expect(order).toHaveLength(4);
  });

  it('is not stopped by an item that it cannot read, and does not pass over it in silence', async () => {
    await opened.table.put({ PK: 'BROKEN', SK: 'BROKEN' }, { type: '?', ...dueAttributes(at('2014-03-14T04:00:00Z')) });
    await store({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    await expect(dispatch('2014-03-14T05:00:00Z')).rejects.toMatchObject({
      errors: [expect.objectContaining({ message: 'BROKEN / BROKEN in the due index cannot be read' })],
    });
    expect(tickets).toHaveLength(1);
  });

  it('reads no more than the hours since it last looked', async () => {
    await dispatch('2014-03-14T05:00:00Z');
    const cursor = await createDueStore(opened.table).cursor();
    expect(cursor?.toString()).toBe('2014-03-14T04:00:00Z');
  });

  it('does not go wrong when the clock goes back', async () => {
    await dispatch('2014-03-14T09:00:00Z');
    await store({ id: 'a', learnedAt: '2014-03-14T05:00:00Z' });
    expect(await dispatch('2014-03-14T05:00:00Z')).toHaveLength(1);
  });
});
