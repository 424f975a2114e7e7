import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { HEARING, VOTE_AND_SANCTIONS } from '../../support/sample-articles.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

describe('alerts', () => {
  let world: World;
  beforeEach(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z', others: [101, 102] });
  });
  afterEach(() => world.close());

  /** When the alerts came, and what they said first, without the answers to commands. */
  const alerts = (chatId = READER) =>
    world
      .heard(chatId)
      .filter(({ text }) => text.startsWith('⏰'))
      .map(({ date, text }) => `${new Date(date * 1000).toISOString().slice(0, 16)} ${text.split('\n')[0]?.slice(3)}`);

  it('come at once for what was learned of late, then a day before and on the day, at nine where it happens', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.liveUntil('2014-03-18T12:00:00Z');
    expect(alerts().map((alert) => alert.toLowerCase().replace(/(?<=:\d\d ).*(votes|visa bans).*/, '$1'))).toEqual([
      '2014-03-14t18:00 votes',
      '2014-03-15t07:00 votes',
      '2014-03-15t13:00 visa bans',
      '2014-03-16t07:00 votes',
      '2014-03-16t13:00 visa bans',
      '2014-03-17t13:00 visa bans',
    ]);
  });

  it('say in their words how far off it is when they are sent', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.liveUntil('2014-03-16T12:00:00Z');
    const votes = world.heard().filter(({ text }) => text.includes('Crimea votes on Sunday'));
    expect(votes.map(({ text }) => /— (.+)/.exec(text)?.[1])).toEqual(['in 2 days', 'tomorrow', 'today']);
  });

  it('of an hour come 24 hours and 1 hour before', async () => {
    await world.say('/subscribe');
    await world.ingest(HEARING);
    await world.liveUntil('2014-03-20T00:00:00Z');
    expect(alerts().map((alert) => alert.slice(0, 16))).toEqual(['2014-03-17T15:00', '2014-03-18T14:00']);
  });

  it('reach everyone who follows by any topic, and once each', async () => {
    await world.say('/subscribe');
    await world.say('/subscribe Crimea');
    await world.say('/subscribe crimea', 101);
    await world.say('/subscribe something else', 102);
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.liveUntil('2014-03-14T19:00:00Z');
    expect([alerts(READER).length, alerts(101).length, alerts(102).length]).toEqual([1, 1, 0]);
  });

  it('do not come any more to whoever has unsubscribed', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.say('/unsubscribe');
    await world.press('Drop all');
    await world.liveUntil('2014-03-18T12:00:00Z');
    expect(alerts()).toEqual([]);
  });

  it('are sent in the order of what happens first', async () => {
    await world.say('/subscribe');
    await world.ingest(HEARING);
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.goTo('2014-03-17T16:00:00Z');
    expect(alerts()).toHaveLength(2);
    expect(alerts()[0]).toMatch(/visa bans/i);
    expect(alerts()[1]).toMatch(/appeal/i);
  });

  it('that were missed while nobody looked are made up for by the latest alone', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.goTo('2014-03-16T08:00:00Z');
    const votes = alerts().filter((alert) => alert.includes('votes'));
    expect(votes).toHaveLength(1);
  });

  it('on what is over by the time they could be sent are dropped, and the reason is kept', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.goTo('2014-03-20T08:00:00Z');
    expect(alerts()).toEqual([]);
    const reasons = world.log.filter(({ message }) => message === 'alert dropped').map(({ fields }) => fields.reason);
    expect(new Set(reasons)).toEqual(new Set(['it is over']));
  });

  it.each([
    ['was changed', { version: 2, history: [{ ...aKeyDate(), changedAt: '2014-03-14T18:00:00Z' }] }],
    ['was called off', { certainty: 'cancelled' }],
  ])('on a date that %s since are not sent', async (reason, changes) => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    for (const keyDate of await createKeyDateStore(world.host.ports.table).upcoming(world.host.ports.clock.now(), {
      months: 1,
      limit: 10,
    })) {
      await world.host.ports.table.update({ PK: `DATE#${keyDate.id}`, SK: 'DATE' }, { set: changes });
    }
    await world.liveUntil('2014-03-15T08:00:00Z');
    expect(alerts()).toEqual([]);
    expect(world.log.map(({ fields }) => fields.reason)).toContain(`its key date ${reason}`);
  });

  it('wait for as long as Telegram asks, and then come once', async () => {
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    world.simulator.faults.add({ kind: 'too-many-requests', retryAfter: 120, methods: ['sendMessage'] });
    await world.goTo('2014-03-14T18:00:00Z');
    expect(alerts()).toEqual([]);
    await world.goTo('2014-03-14T18:01:59Z');
    expect(alerts()).toEqual([]);
    await world.goTo('2014-03-14T18:02:00Z');
    await world.goTo('2014-03-14T18:10:00Z');
    expect(alerts()).toHaveLength(1);
  });

  it('stop for a chat that has blocked the bot, go on for the others, and come back when it returns', async () => {
    await world.say('/subscribe', 101);
    await world.say('/subscribe');
    await world.ingest(VOTE_AND_SANCTIONS);
    world.simulator.block(101);
    await world.liveUntil('2014-03-15T08:00:00Z');
    expect([alerts(101).length, alerts().length]).toEqual([0, 2]);
    world.simulator.unblock(101);
    await world.say('/start', 101);
    await world.liveUntil('2014-03-15T14:00:00Z');
    expect(alerts(101)).toHaveLength(1);
  });

  it('whose sending fails for a reason of our own wait, and come once that is mended', async () => {
    await world.say('/subscribe crimea');
    const broken = { PK: 'TOPIC#word:crimea', SK: 'CHAT#00#0' };
    await world.host.ports.table.put(broken, { topic: 'crimea' });
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.liveUntil('2014-03-14T18:01:00Z');
    expect(alerts()).toEqual([]);
    expect(world.log.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual(['alert failed']);
    await world.host.ports.table.delete(broken);
    await world.liveUntil('2014-03-14T18:10:00Z');
    expect(alerts()).toHaveLength(1);
  });

  it('to very many are laid down after a while, taken up where they were, and come once each', async () => {
    const readers = Array.from({ length: 150 }, (_, index) => 1000 + index);
    for (const id of readers) world.simulator.addPrivateChat({ id, firstName: `Reader ${id}` });
    for (const id of readers) await world.say('/subscribe', id);
    await world.ingest(HEARING);
    const { laneTickets } = world.host.ports;
    const { send } = laneTickets;
    let runs = 0;
    laneTickets.send = async (ticket) => {
      runs++;
      await send(ticket);
    };
    world.simulator.subscribe(() => world.pass({ milliseconds: 200 }));
    await world.goTo('2014-03-17T15:00:00Z');
    expect(runs).toBeGreaterThanOrEqual(2);
    expect(readers.map((id) => alerts(id).length)).toEqual(readers.map(() => 1));
  });

  it('leave the due index once they are sent, and count to how many', async () => {
    await world.say('/subscribe');
    await world.say('/subscribe', 101);
    await world.ingest(VOTE_AND_SANCTIONS);
    await world.liveUntil('2014-03-18T12:00:00Z');
    expect(
      await world.host.nextDue(
        world.host.ports.clock.now().subtract({ hours: 200 }),
        world.host.ports.clock.now().add({ hours: 200 }),
      ),
    ).toBeUndefined();
    const { table } = world.host.ports;
    const [vote] = await createKeyDateStore(table).upcoming(world.host.ports.clock.now().subtract({ hours: 96 }), {
      months: 1,
      limit: 1,
    });
    const alerts = createAlertStore(table);
    for (const lead of ['first', '1d', '0d'] as const) {
      expect(await alerts.find({ dateId: vote?.id ?? '', lead, version: 1 })).toMatchObject({ state: 'sent', sent: 2 });
    }
  });
});
