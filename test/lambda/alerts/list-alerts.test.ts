import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ListedAlert, listAlerts } from '../../../lambda/alerts/list-alerts.ts';
import { scheduleAlerts } from '../../../lambda/alerts/schedule-alerts.ts';
import { type Database, openDatabase } from '../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { type Delivery, type DeliveryOptions, startDelivery } from '../../support/delivery.ts';
import { aKeyDate, at } from '../../support/key-dates.ts';

const READERS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('the list of alerts', () => {
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
  const list = (days = 7) => {
    const span = { from: delivery.now().subtract({ hours: 24 * days }), to: delivery.now().add({ hours: 24 * days }) };
    return listAlerts(span, delivery.now(), delivery.stores);
  };
  const leads = (alerts: readonly ListedAlert[]) => alerts.map(({ lead }) => lead);

  it('has those of the days around now, in the order of their time', async () => {
    await delivery.schedule({});
    await delivery.schedule({ id: 'far', date: '2014-04-20' });
    expect(leads(await list())).toEqual(['first', '1d', '0d']);
    expect(leads(await list(60)).slice(3)).toEqual(['7d', '2d', '1d', '0d']);
  });

  it('tells what is planned from what is due, and how long that has waited', async () => {
    await delivery.schedule({});
    delivery.pass({ seconds: 20 });
    expect(await list()).toMatchObject([
      { lead: 'first', state: 'due', lateSeconds: 20, followers: 0 },
      { lead: '1d', state: 'planned', lateSeconds: null, title: 'Crimea votes on its future' },
      { lead: '0d', state: 'planned' },
    ]);
  });

  it('says of one that is being sent how far all its lanes have come, also those that are done', async () => {
    delivery = start({ lanes: 2 });
    await delivery.follow(READERS);
    await delivery.schedule({});
    await delivery.dispatch();
    delivery.pass({ seconds: 5 });
    await delivery.run(1);
    const [first] = await list();
    expect(first).toMatchObject({ state: 'sending', startedAt: '2014-03-14T08:00:05Z', endedAt: null, lateSeconds: 5 });
    expect(first?.followers).toBe(delivery.heard(READERS).filter((count) => count > 0).length);
  });

  it('says of one that was sent to how many, and how late the last of them heard', async () => {
    await delivery.follow(READERS);
    simulator.faults.add({ kind: 'status', status: 400, chatId: 3, times: 1 });
    await delivery.schedule({});
    await delivery.dispatch();
    delivery.pass({ seconds: 12 });
    await delivery.run();
    delivery.pass({ minutes: 5 });
    expect((await list())[0]).toMatchObject({ state: 'sent', followers: 20, sent: 19, refused: 1, lateSeconds: 12 });
  });

  it('has one that failed, or that is being sent, however long ago it was due', async () => {
    const broken = { PK: 'TOPIC#word:crimea', SK: 'CHAT#00#0' };
    await delivery.stores.table.put(broken, { topic: 'crimea' });
    await delivery.schedule({ title: 'Broken', date: '2014-03-18' });
    await delivery.live(40);
    await delivery.schedule({ id: 'date-2', date: '2014-03-15', topics: [] });
    await delivery.dispatch();
    delivery.pass({ hours: 24 * 30 });
    expect(await list()).toMatchObject([
      { title: 'Broken', state: 'failed', reason: expect.stringContaining('not as expected') },
      { dateId: 'date-2', state: 'sending' },
    ]);
  });

  it('has the word of a change of a date that is far off', async () => {
    const before = aKeyDate({ date: '2014-08-20' });
    const changedAt = delivery.now().toString();
    const history = [{ ...before, changedAt, quote: 'It is put off.', articleId: 'article-2' }];
    const changed = { ...before, version: 2, date: '2014-09-20', changedAt, history };
    await delivery.stores.keyDates.add(changed);
    await scheduleAlerts(changed, before, delivery.stores.alerts, delivery.now());
    expect(leads(await list())).toEqual(['change', 'edit']);
  });

  it('has the summary of what was missed, beside what it tells of', async () => {
    await delivery.follow([1]);
    await delivery.schedule({ date: '2014-03-15' });
    delivery.pass({ hours: 24 * 3 });
    await delivery.live(0);
    const alerts = await list();
    expect(alerts.at(-1)).toMatchObject({ lead: 'missed', state: 'sent', followers: 1 });
    expect(alerts.slice(0, -1).map(({ state, reason }) => `${state}: ${reason}`)).toEqual(
      alerts.slice(0, -1).map(() => 'dropped: it is over'),
    );
    expect(at(alerts.at(-1)?.at ?? '')).toEqual(delivery.now());
  });
});
