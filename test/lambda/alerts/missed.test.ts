import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../lambda/bot/reader.ts';
import { missedMessage } from '../../../lambda/bot/wording/key-date.ts';
import { type Database, openDatabase } from '../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { type Delivery, startDelivery } from '../../support/delivery.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { mortalClient } from '../../support/mortal-client.ts';

const VOTE = { id: 'vote', title: 'Vote', topics: ['crimea'] };
const MATCH = { id: 'match', title: 'Match', kind: 'sport' as const, topics: ['sport'], date: '2014-03-17' };
const LATER = { id: 'later', title: 'Later', topics: ['crimea'], date: '2014-03-30' };

describe('what falls due in a gap and is over by its end', () => {
  let database: Database;
  let simulator: TelegramSimulator;
  let delivery: Delivery;
  beforeEach(async () => {
    database = await openDatabase(null);
    simulator = await startTelegramSimulator();
    delivery = startDelivery({ client: database.client, simulator });
    await delivery.stores.due.moveCursor(delivery.now());
    await delivery.follow([1]);
    await delivery.follow([2], 'sport');
    await delivery.follow([3], 'nothing of it');
    for (const keyDate of [VOTE, MATCH, LATER]) await delivery.schedule(keyDate);
  });
  afterEach(async () => {
    await database.close();
    await simulator.close();
  });

  const said = (chatId: number) =>
    simulator
      .messages(chatId)
      .filter(({ fromBot }) => fromBot)
      .map(({ text }) => text);

  it('is told of in one message to each chat, of what it follows; what is still ahead comes as always', async () => {
    delivery.pass({ hours: 24 * 6 });
    await delivery.live(1);
    expect([1, 2, 3].map(said)).toEqual([['Missed: Vote, Match'], ['Missed: Match'], []]);
    await delivery.live(60);
    expect(said(1)).toEqual(['Missed: Vote, Match']);
    const { alerts } = delivery.stores;
    const states = (await alerts.ofKeyDate('vote')).map(({ state, reason }) => `${state}, ${reason}`);
    expect(new Set(states)).toEqual(new Set(['dropped, it is over']));
  });

  it('is told of as missed where Telegram asked to wait until it was over, each time to those who had not heard', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 86_400 * 6, times: 1 });
    await delivery.dispatch();
    await delivery.run();
    expect([said(1), said(2)]).toContainEqual([]);
    delivery.pass({ hours: 24 * 6 });
    await delivery.live(2);
    const heard = [1, 2].flatMap(said).filter((text) => /Vote|Match/.test(text));
    expect(heard.filter((text) => !text.startsWith('Missed: '))).toEqual([]);
    for (const date of ['Vote', 'Match']) expect(said(1).filter((text) => text.includes(date))).toHaveLength(1);
    expect(said(2)).toEqual(['Missed: Match']);
  });

  it('is not told of where it was called off since', async () => {
    await delivery.stores.table.update({ PK: 'DATE#match', SK: 'DATE' }, { set: { certainty: 'cancelled' } });
    delivery.pass({ hours: 24 * 6 });
    await delivery.live(1);
    expect([said(1), said(2)]).toEqual([['Missed: Vote'], []]);
  });

  it('is told of once, whenever the process is killed, but for what was under way', async () => {
    const begin = async () => {
      await database.close();
      await simulator.close();
      database = await openDatabase(null);
      simulator = await startTelegramSimulator();
      delivery = startDelivery({ client: database.client, simulator });
      await delivery.stores.due.moveCursor(delivery.now());
      await delivery.follow([2], 'sport');
      await delivery.schedule(MATCH);
      delivery.pass({ hours: 24 * 6 });
    };
    for (let atWrite = 1, isOver = false; !isOver; atWrite++) {
      for (const when of ['before', 'after'] as const) {
        await begin();
        const { client, died } = mortalClient(database.client, { atWrite, when });
        const dying = startDelivery({ client, simulator, start: delivery.now() });
        const killedAt = await Promise.race([dying.live(0).then(() => null), died]);
        isOver = killedAt === null;
        delivery.pass({ minutes: 4 });
        await delivery.live(4);
        const inFlight = when === 'before' && killedAt?.SK.startsWith('RECEIPT#');
        const story = `killed ${when} write ${atWrite}, ${killedAt?.PK} / ${killedAt?.SK}`;
        expect(said(2), story).toEqual(Array(inFlight ? 2 : 1).fill('Missed: Match'));
      }
    }
  }, 60_000);
});

describe('the message of what was missed', () => {
  it('names each with its day, and as many as a message holds', () => {
    const { html } = missedMessage(
      Array.from({ length: 23 }, () => aKeyDate({ title: 'Vote & more' })),
      ENGLISH,
    );
    expect(html).toMatch(/^💤 <b>Missed while I was away:<\/b>\n🗳 <b>Vote &amp; more<\/b>, Sunday 16 March 2014\n/);
    expect(html.split('\n')).toHaveLength(22);
    expect(html).toMatch(/… and 3 more$/);
  });
});
