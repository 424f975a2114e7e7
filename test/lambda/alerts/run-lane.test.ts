import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { redriveAlert } from '../../../lambda/alerts/hand-over.ts';
import { createPace } from '../../../lambda/alerts/pace.ts';
import { collect } from '../../../lambda/platform/table.ts';
import { chatSortKey, laneRange } from '../../../lambda/subscribers/chat-key.ts';
import { type Database, openDatabase } from '../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { type Delivery, type DeliveryOptions, startDelivery } from '../../support/delivery.ts';
import { mortalClient } from '../../support/mortal-client.ts';

const READERS = Array.from({ length: 20 }, (_, index) => index + 1);
const MANY = Array.from({ length: 250 }, (_, index) => index + 1);
const once = (chatIds: readonly number[]) => chatIds.map(() => 1);

describe('a lane', () => {
  let database: Database;
  let simulator: TelegramSimulator;
  let delivery: Delivery;
  beforeEach(async () => {
    database = await openDatabase(null);
    simulator = await startTelegramSimulator();
    delivery = start();
    await delivery.stores.due.moveCursor(delivery.now());
  });
  afterEach(async () => {
    await database.close();
    await simulator.close();
  });

  const start = (options: Partial<DeliveryOptions> = {}) =>
    startDelivery({ client: database.client, simulator, ...options });
  const alertOf = (dateId = 'date-1') => delivery.stores.alerts.find({ dateId, lead: 'first', version: 1 });

  describe('sends', () => {
    it('each follower one message, however many topics it follows by, and is then at rest', async () => {
      await delivery.follow(READERS);
      await delivery.follow(READERS.slice(0, 10), 'crimea');
      await delivery.schedule({});
      await delivery.dispatch();
      expect(await delivery.run()).toEqual({ next: 'rest' });
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20, refused: 0 });
      const [hour] = await collect(delivery.stores.due.due(delivery.now(), delivery.now().add({ hours: 2 })));
      expect(hour).toBeUndefined();
    });

    it('its share of the chats; the alert is sent once all lanes are done', async () => {
      delivery = start({ lanes: 2 });
      await delivery.follow(READERS);
      await delivery.schedule({});
      await delivery.dispatch();
      await delivery.run(1);
      const first = delivery.heard(READERS);
      expect(first).toContain(0);
      expect(await alertOf()).toMatchObject({ state: 'sending' });
      await delivery.run(0);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20 });
    });

    it('and says of the alert when its first message went out, and when the last lane was done', async () => {
      delivery = start({ lanes: 2 });
      await delivery.follow(READERS);
      await delivery.schedule({});
      await delivery.dispatch();
      delivery.pass({ seconds: 10 });
      await delivery.run(1);
      delivery.pass({ seconds: 15 });
      await delivery.run(0);
      expect(await alertOf()).toMatchObject({
        at: '2014-03-14T08:00:00Z',
        startedAt: '2014-03-14T08:00:10Z',
        endedAt: '2014-03-14T08:00:25Z',
      });
    });

    it('the nearest deadline first, also where it comes up in the middle of a long fan-out', async () => {
      delivery = start({ perSecond: 28 });
      await delivery.follow(MANY);
      await delivery.schedule({ id: 'later', title: 'Later', date: '2014-03-20', learnedAt: '2014-03-18T08:00:00Z' });
      delivery.pass({ hours: 96 });
      await delivery.dispatch();
      let sent = 0;
      const titles: string[] = [];
      let handed: Promise<void> = Promise.resolve();
      simulator.subscribe((event) => {
        if (event.kind !== 'sent') return;
        titles.push(event.message.text);
        if (++sent !== 30) return;
        handed = delivery
          .schedule({ id: 'sooner', title: 'Sooner', date: '2014-03-19', learnedAt: '2014-03-18T08:00:00Z' })
          .then(() => delivery.dispatch());
      });
      await delivery.run();
      await handed;
      await delivery.live(0);
      const firstSooner = titles.indexOf('Sooner');
      expect(firstSooner).toBeGreaterThanOrEqual(100);
      expect(firstSooner).toBeLessThan(250);
      expect(titles.slice(firstSooner, firstSooner + 250)).toEqual(Array(250).fill('Sooner'));
      expect(titles).toHaveLength(500);
    });

    it('no two closer than its pace allows, however slow the database is to say that the alert still holds', async () => {
      delivery = start({ perSecond: 28 });
      await delivery.follow(MANY);
      await delivery.schedule({});
      const { find } = delivery.stores.keyDates;
      delivery.stores.keyDates.find = async (...call) => {
        for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
        return find(...call);
      };
      await delivery.live(0);
      expect(delivery.starts).toHaveLength(250);
      const steady = delivery.starts.slice(1); // at its beginning a pace makes up for a late timer
      const gaps = steady.slice(1).map((at, index) => at - (steady[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThan(35); // a second has 28 gaps of 35.7 ms
    });

    it('at its pace, and overlapping', async () => {
      delivery = start({ perSecond: 28 });
      await delivery.follow(READERS);
      await delivery.schedule({});
      simulator.faults.add({ kind: 'delay', milliseconds: 50, times: 20 });
      const began = performance.now();
      await delivery.live(0);
      expect(performance.now() - began).toBeLessThan(20 * 50);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });
  });

  describe('is in the hands of one run', () => {
    beforeEach(async () => {
      await delivery.follow(READERS);
      await delivery.schedule({});
      await delivery.dispatch();
    });
    const lanes = () => delivery.stores.lanes;

    it('while its lease runs, and in those of the next once it has run out', async () => {
      await lanes().take(0, 'another', delivery.now());
      expect(await delivery.run()).toEqual({ next: 'rest' });
      expect(delivery.heard(READERS)).not.toContain(1);
      delivery.pass({ seconds: 61 });
      await delivery.run();
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });

    it('but a lease of a clock that has gone back since counts for nothing', async () => {
      await lanes().take(0, 'another', delivery.now().add({ hours: 1 }));
      await delivery.run();
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });

    it('and falls due again by itself where its ticket is lost, or its run dies', async () => {
      await delivery.live(2);
      expect(delivery.heard(READERS)).toEqual(once(READERS)); // the ticket of the first dispatch is still there
      await delivery.schedule({ id: 'date-2' });
      await delivery.dispatch();
      await lanes().take(0, 'one that dies', delivery.now());
      delivery.pass({ seconds: 70 });
      await delivery.live(0);
      expect(delivery.heard(READERS)).toEqual(READERS.map(() => 2));
    });

    it('a run that comes late to its own lease starts nothing more, and nobody hears twice of the next', async () => {
      let isLate = false;
      simulator.subscribe((event) => {
        if (event.kind !== 'sent' || isLate) return;
        isLate = true;
        delivery.pass({ minutes: 5 });
      });
      await delivery.run();
      await delivery.live(1);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });

    it('finds what was put on it while it was about to rest', async () => {
      const { release } = lanes();
      let isAsked = false;
      delivery.stores.lanes.release = async (...call) => {
        if (!isAsked) {
          isAsked = true;
          await delivery.schedule({ id: 'date-2' });
          await delivery.dispatch();
        }
        return release(...call);
      };
      await delivery.run();
      expect(delivery.heard(READERS)).toEqual(READERS.map(() => 2));
    });
  });

  describe('where Telegram', () => {
    beforeEach(async () => {
      await delivery.follow(READERS);
      await delivery.schedule({});
    });
    const calls = () => simulator.calls().filter(({ method }) => method === 'sendMessage').length;

    it('asks to wait, starts nothing more, and nothing before the time is over', async () => {
      simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7, chatId: 1 });
      await delivery.dispatch();
      expect(await delivery.run()).toEqual({ next: 'wait', seconds: 7 });
      const before = calls();
      delivery.pass({ seconds: 6 });
      expect(await delivery.run()).toEqual({ next: 'wait', seconds: 1 });
      expect(calls()).toBe(before);
      delivery.pass({ seconds: 1 });
      expect(await delivery.run()).toEqual({ next: 'rest' });
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });

    describe('asks one lane to wait', () => {
      beforeEach(async () => {
        delivery = start({ lanes: 2, perSecond: 28 });
        await delivery.follow(MANY);
        simulator.faults.add({ kind: 'too-many-requests', retryAfter: 30, chatId: firstOnLane(0) });
        await delivery.dispatch();
      });
      const firstOnLane = (lane: number) => {
        const { after, until } = laneRange(lane, 2);
        const keys = MANY.map((chatId) => ({ chatId, key: chatSortKey(chatId) }));
        const own = keys.filter(({ key }) => key > after && key <= until);
        return own.sort((one, other) => (one.key < other.key ? -1 : 1))[0]?.chatId ?? 0;
      };

      it('one that rests starts nothing before the time is over', async () => {
        expect(await delivery.run(0)).toEqual({ next: 'wait', seconds: 30 });
        const before = calls();
        delivery.pass({ seconds: 29 });
        expect(await delivery.run(1)).toEqual({ next: 'wait', seconds: 1 });
        expect(calls()).toBe(before);
        delivery.pass({ seconds: 1 });
        await delivery.live(1);
        expect(delivery.heard(MANY)).toEqual(once(MANY));
      });

      it('one that is sending stops with its next look, within a second', async () => {
        const { find } = delivery.stores.lanes;
        let asked: Promise<unknown> | null = null;
        let before = 0;
        delivery.stores.lanes.find = async (lane) => {
          if (lane === 1 && asked === null) {
            asked = delivery.run(0);
            await asked;
            before = calls();
          }
          return find(lane);
        };
        expect(await delivery.run(1)).toEqual({ next: 'wait', seconds: 30 });
        const { slots } = createPace({ perSecond: 28 });
        expect(before).toBeGreaterThan(20);
        expect(calls()).toBeLessThanOrEqual(before + slots); // what was on its way
        delivery.pass({ seconds: 30 });
        await delivery.live(1);
        expect(delivery.heard(MANY)).toEqual(once(MANY));
      });

      it('one that is between two alerts begins none', async () => {
        await delivery.schedule({ id: 'date-2' });
        await delivery.dispatch();
        const { remove } = delivery.stores.lanes;
        delivery.stores.lanes.remove = async (sending) => {
          await remove(sending);
          if (sending.lane === 1) await delivery.run(0);
        };
        await delivery.run(1);
        expect(Math.max(...delivery.heard(MANY))).toBe(1);
      });
    });

    it('asks to wait for longer than a queue should, is looked at again by the due index', async () => {
      simulator.faults.add({ kind: 'too-many-requests', retryAfter: 1_200, chatId: 1 });
      await delivery.dispatch();
      expect(await delivery.run()).toEqual({ next: 'rest' });
      await delivery.live(19);
      expect(delivery.heard([1])).toEqual([0]);
      await delivery.live(2);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
    });

    it('is down, backs off, and sends to all once it is up', async () => {
      simulator.faults.add({ kind: 'status', status: 502, times: 40 });
      await delivery.live(1);
      expect(delivery.log).toContain('delivery waits');
      await delivery.live(30);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20 });
    });

    it('fails with one chat alone, serves the others first, and that chat in the end', async () => {
      simulator.faults.add({ kind: 'status', status: 500, chatId: 7, times: 2 });
      await delivery.live(2);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20 });
    });

    it('refuses one message, serves the others', async () => {
      simulator.faults.add({ kind: 'status', status: 400, description: "Bad Request: can't parse", chatId: 7 });
      await delivery.live(0);
      expect(delivery.heard(READERS)).toEqual(READERS.map((id) => (id === 7 ? 0 : 1)));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 19, refused: 1 });
    });

    it('does not answer, tries once more, late', async () => {
      simulator.faults.add({ kind: 'reset', when: 'before', chatId: 7 });
      await delivery.dispatch();
      await delivery.run();
      await delivery.run();
      expect(delivery.heard([7])).toEqual([0]);
      await delivery.live(2);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20, unconfirmed: 0 });
    });

    it('never answers, leaves it at a second time, among the dead letters', async () => {
      simulator.faults.add({ kind: 'reset', when: 'after', chatId: 7, times: 9 });
      await delivery.live(10);
      expect(delivery.heard([7])).toEqual([2]);
      expect(await alertOf()).toMatchObject({ state: 'failed', sent: 19, unconfirmed: 1 });
      expect(delivery.dead).toHaveLength(1);
    });

    it('has blocked a chat, retires it', async () => {
      simulator.block(7);
      await delivery.live(0);
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 19, refused: 0 });
      expect(await delivery.stores.subscribers.find(7)).toMatchObject({ state: 'retired' });
    });

    it('has made a supergroup of a group, follows it there, whole, and tells it once', async () => {
      await delivery.follow([-5]);
      await delivery.follow([-5], 'crimea');
      simulator.migrateGroup(-5, -1005);
      await delivery.live(1);
      const { followers } = delivery.stores.subscribers;
      const groups = (await followers('word:crimea', { ...laneRange(0, 1), limit: 100 })).map(({ chatId }) => chatId);
      expect([delivery.heard([-1005]), groups]).toEqual([[1], [-1005]]);
      await delivery.schedule({ id: 'date-2' });
      await delivery.live(1);
      expect(delivery.heard([-1005])).toEqual([2]);
    });
  });

  describe('gives up', () => {
    it('a chat that fails five times although others go through; the alert is among the dead, and can be redriven', async () => {
      await delivery.follow(READERS);
      const ticket = await delivery.schedule({});
      simulator.faults.add({ kind: 'status', status: 500, chatId: 7, times: 1_000 });
      await delivery.live(0);
      for (let n = 2; n < 12 && delivery.dead.length === 0; n++) {
        await delivery.schedule({ id: `date-${n}`, title: `Vote ${n}` }); // by which the others go through
        await delivery.live(2);
      }
      expect(delivery.dead[0]).toMatchObject({
        dateId: 'date-1',
        reason: expect.stringContaining('1 chats could not'),
      });
      expect(await alertOf()).toMatchObject({ state: 'failed', sent: 19 });
      expect((await delivery.stores.alerts.dead()).map(({ dateId }) => dateId)).toContain('date-1');
      simulator.faults.clear();
      const before = delivery.heard(READERS);
      expect(await redriveAlert(ticket, delivery.stores.alerts, delivery.now())).toBe(true);
      await delivery.live(2);
      expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20 });
      const others = (counts: number[]) => counts.filter((_, index) => index !== 6);
      expect(others(delivery.heard(READERS))).toEqual(others(before));
      expect(delivery.heard([7])[0]).toBeGreaterThanOrEqual(1);
    });

    it('an alert that fails five times for a reason of our own, and lets the others pass', async () => {
      await delivery.follow(READERS);
      const broken = { PK: 'TOPIC#word:crimea', SK: 'CHAT#00#0' };
      await delivery.stores.table.put(broken, { topic: 'crimea' });
      const ticket = await delivery.schedule({});
      await delivery.schedule({ id: 'date-2', title: 'Other', place: null, topics: [] });
      await delivery.live(1);
      expect(delivery.heard(READERS)).toEqual(once(READERS));
      await delivery.live(40);
      expect(delivery.dead).toMatchObject([{ dateId: 'date-1', reason: expect.stringContaining('not as expected') }]);
      await delivery.stores.table.delete(broken);
      await redriveAlert(ticket, delivery.stores.alerts, delivery.now());
      await delivery.live(2);
      expect(delivery.heard(READERS)).toEqual(READERS.map(() => 2));
      expect(await redriveAlert(ticket, delivery.stores.alerts, delivery.now())).toBe(false);
    });
  });

  it('sends nothing again where the store refuses for a moment to remember what was sent', async () => {
    await delivery.follow(READERS);
    await delivery.schedule({});
    const { addReceipts } = delivery.stores.alerts;
    let refused = 0;
    delivery.stores.alerts.addReceipts = async (...call) => {
      if (++refused <= 5) throw new Error('too many requests');
      return addReceipts(...call);
    };
    await delivery.live(5);
    expect(refused).toBeGreaterThan(5);
    expect(delivery.heard(READERS)).toEqual(once(READERS));
    expect(await alertOf()).toMatchObject({ state: 'sent', sent: 20 });
  });

  it('of a process that dies repeats no more than was under way', async () => {
    await delivery.follow(MANY);
    await delivery.schedule({});
    for (const atWrite of [5, 8, 20, 33]) {
      const { client, died } = mortalClient(database.client, { atWrite, when: 'before' });
      const dying = startDelivery({ client, simulator, perSecond: 28, start: delivery.now() });
      await Promise.race([dying.live(0), died]);
      delivery.pass({ minutes: 4 });
    }
    const before = delivery.heard(MANY).reduce((sum, count) => sum + count, 0);
    expect(before).toBeGreaterThan(60);
    await delivery.live(4);
    const heard = delivery.heard(MANY);
    expect(heard.every((count) => count >= 1)).toBe(true);
    expect(heard.reduce((sum, count) => sum + count - 1, 0)).toBeLessThanOrEqual(4 * 32);
    expect(await alertOf()).toMatchObject({ state: 'sent', sent: 250 });
  });
});
