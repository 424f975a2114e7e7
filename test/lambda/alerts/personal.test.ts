import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { createHeldStore } from '../../../lambda/alerts/held-store.ts';
import { createPersonal, type Personal } from '../../../lambda/alerts/personal.ts';
import { createRoundStore } from '../../../lambda/alerts/round-store.ts';
import { scheduleAlerts } from '../../../lambda/alerts/schedule-alerts.ts';
import { createKeyDateStore, type KeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import type { KeyDateRecord, StoredKeyDate } from '../../../lambda/dates/stored-key-date.ts';
import type { Settings } from '../../../lambda/subscribers/settings.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { dateMute } from '../../../lambda/subscribers/topic.ts';
import { aFollow } from '../../support/a-follow.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const KYIV = 'Europe/Kyiv'; // two hours ahead of UTC in the March of these tests
const QUIET = { from: '22:00', to: '07:00' };

describe('what a chat is owed by its settings', () => {
  let world: World;
  let subscribers: SubscriberStore;
  let keyDates: KeyDateStore;
  let personal: Personal;
  beforeEach(async () => {
    world = await startWorld({ start: '2014-03-14T10:00:00Z' });
    const { table, clock } = world.host.ports;
    subscribers = createSubscriberStore(table);
    keyDates = createKeyDateStore(table);
    const stores = { alerts: createAlertStore(table), held: createHeldStore(table), rounds: createRoundStore(table) };
    personal = createPersonal({ table, ...stores, keyDates, clock });
    await subscribers.follow(await subscribers.welcome(READER, clock.now()), aFollow('everything'));
  });
  afterEach(() => world.close());

  async function set(settings: Partial<Settings>): Promise<void> {
    const chat = await subscribers.change(READER, settings);
    if (chat !== undefined) await personal.arrange(chat);
  }

  async function learn(changes: Partial<StoredKeyDate>): Promise<StoredKeyDate> {
    const { table, clock } = world.host.ports;
    const keyDate = aKeyDate({ learnedAt: clock.now().toString(), zone: KYIV, ...changes });
    await keyDates.add(keyDate);
    await scheduleAlerts(keyDate, null, createAlertStore(table), clock.now());
    return keyDate;
  }

  async function callOff(dateId: string): Promise<void> {
    const changedAt = world.host.ports.clock.now().toString();
    await change(dateId, (known) => ({
      ...known,
      certainty: 'cancelled',
      version: known.version + 1,
      changedAt,
      history: [{ ...known, changedAt }],
    }));
  }

  async function change(dateId: string, edit: (known: KeyDateRecord) => KeyDateRecord): Promise<void> {
    const { table, clock } = world.host.ports;
    const changed = await keyDates.change(dateId, edit);
    if (changed) await scheduleAlerts(changed.after, changed.before, createAlertStore(table), clock.now());
  }

  const at = (text: string) => ({ precision: 'minute' as const, date: text.slice(0, 10), time: text.slice(11) });
  /** What was heard when, by the clock in Kyiv: the first line, and whether it came without a sound. */
  const heard = () =>
    world.heard().map(({ date, text, silent }) => {
      const when = Temporal.Instant.fromEpochMilliseconds(date * 1000).toZonedDateTimeISO(KYIV);
      return `${when.toPlainDateTime().toString({ smallestUnit: 'minute' }).slice(5)} ${text.split('\n')[0]}${silent ? ' (silent)' : ''}`;
    });

  describe('at night', () => {
    it('comes without a sound where the chat is, and aloud as long as nobody knows where that is', async () => {
      await learn({ id: 'late', title: 'Polls close', ...at('2014-03-15T23:30') });
      await set({ zone: null, leads: ['1h'] });
      await learn({ id: 'first', title: 'Talks end', ...at('2014-03-14T23:30') });
      await world.liveUntil('2014-03-14T22:00:00Z');
      await set({ zone: KYIV });
      await world.liveUntil('2014-03-15T22:00:00Z');
      expect(heard()).toEqual(['03-14T22:30 ⏰ 🗳 Talks end', '03-15T22:30 ⏰ 🗳 Polls close (silent)']);
    });

    it('waits for the morning where that is asked for, and comes as one message', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['24h'] });
      await learn({ id: 'one', title: 'Court sits', ...at('2014-03-16T02:00') });
      await learn({ id: 'two', title: 'Ship sails', ...at('2014-03-16T03:00') });
      await world.liveUntil('2014-03-15T12:00:00Z');
      expect(heard()).toEqual(['03-15T07:00 🌅 While it was quiet:']);
      expect(world.heard()[0]?.text).toMatch(/Court sits[\s\S]*Ship sails/);
    });

    it('waits as itself where nothing else does, and is told as it stands by then', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['24h'] });
      await learn({ id: 'one', title: 'Court sits', ...at('2014-03-16T02:00') });
      await learn({ id: 'off', title: 'Match begins', ...at('2014-03-16T02:00') });
      await world.liveUntil('2014-03-15T02:00:00Z');
      await change('off', (known) => ({ ...known, movedInto: 'one' }));
      await world.liveUntil('2014-03-15T12:00:00Z');
      expect(heard()).toEqual(['03-15T07:00 ⏰ 🗳 Court sits']);
    });

    it('comes before the quiet begins where it is of what happens before the morning', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['1h'] });
      await learn({ id: 'night', title: 'Truce begins', ...at('2014-03-15T01:00') });
      await world.liveUntil('2014-03-15T12:00:00Z');
      expect(heard()).toEqual(['03-14T22:00 🌙 Before your quiet hours end:']);
      expect(world.heard()[0]?.text).toContain('Truce begins');
    });

    it('comes at once, silently, where it was not known of in the evening and cannot wait', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['1h'] });
      await world.liveUntil('2014-03-14T21:00:00Z');
      await learn({ id: 'night', title: 'Truce begins', ...at('2014-03-15T02:00') });
      await world.liveUntil('2014-03-15T12:00:00Z');
      expect(heard()).toEqual(['03-15T01:00 ⏰ 🗳 Truce begins (silent)']);
    });

    it('is not told once more of a date that was moved since, and told of at once as it could not wait', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['24h'] });
      await learn({ id: 'one', title: 'Court sits', ...at('2014-03-16T02:00') });
      await world.liveUntil('2014-03-15T01:00:00Z');
      const changedAt = '2014-03-15T01:00:00Z';
      await change('one', (known) => ({
        ...known,
        ...at('2014-03-15T05:00'),
        version: 2,
        changedAt,
        history: [{ ...known, changedAt }],
      }));
      await world.liveUntil('2014-03-15T12:00:00Z');
      expect(heard()).toEqual([expect.stringMatching(/^03-15T03:00 🔁 New date: .*Court sits \(silent\)$/)]);
    });

    it('is not kept from a chat that gives its quiet hours up meanwhile', async () => {
      await set({ zone: KYIV, quiet: { ...QUIET, how: 'held' }, leads: ['24h'] });
      await learn({ id: 'one', title: 'Court sits', ...at('2014-03-16T02:00') });
      await world.liveUntil('2014-03-15T03:00:00Z');
      await set({ quiet: null });
      await world.liveUntil('2014-03-15T03:01:00Z');
      expect(heard()).toEqual(['03-15T05:00 ⏰ 🗳 Court sits']);
    });
  });

  describe('as a digest', () => {
    it('comes at its hour instead of single alerts, with what is due and what has changed', async () => {
      await set({ zone: KYIV, digest: { every: 'day', time: '08:00' } });
      await learn({ id: 'vote', title: 'Town votes', date: '2014-03-16' });
      await learn({ id: 'far', title: 'Fair opens', date: '2014-05-01' });
      await world.liveUntil('2014-03-15T07:30:00Z');
      expect(heard()).toEqual(['03-15T08:00 ☀️ Your day']);
      expect(world.heard()[0]?.text).toContain('Town votes');
      expect(world.heard()[0]?.text).not.toContain('Fair opens');
      await callOff('far');
      await world.liveUntil('2014-03-16T12:00:00Z');
      expect(heard().slice(1)).toEqual(['03-16T08:00 ☀️ Your day']);
      expect(world.heard()[1]?.text).toMatch(/Changed: .*Fair opens/);
    });

    it('says that nothing is due, and ends with the setting', async () => {
      await set({ zone: KYIV, digest: { every: 'day', time: '08:00' } });
      await world.liveUntil('2014-03-15T12:00:00Z');
      await set({ digest: null });
      await world.liveUntil('2014-03-17T12:00:00Z');
      expect(heard()).toEqual(['03-15T08:00 ☀️ Nothing that you follow is due today.']);
    });

    it('of a week comes on its day', async () => {
      await set({ zone: KYIV, digest: { every: 'week', weekday: 1, time: '09:30' } });
      await learn({ id: 'vote', title: 'Town votes', date: '2014-03-21' });
      await world.liveUntil('2014-03-20T00:00:00Z');
      expect(heard()).toEqual(['03-17T09:30 🗓 Your week']);
    });

    it('leaves single alerts to what is followed by itself, and to changes that it would tell too late', async () => {
      await set({ zone: KYIV, digest: { every: 'day', time: '08:00' }, leads: ['1h'] });
      await learn({ id: 'own', title: 'Launch begins', ...at('2014-03-14T20:00') });
      await learn({ id: 'soon', title: 'Talks begin', ...at('2014-03-14T21:00') });
      const { clock } = world.host.ports;
      await subscribers.follow(await subscribers.welcome(READER, clock.now()), aFollow('date:own'));
      await callOff('soon');
      await world.liveUntil('2014-03-14T20:00:00Z');
      expect(heard().map((line) => line.slice(12))).toEqual([
        expect.stringMatching(/^❌ Called off: .*Talks begin/),
        '⏰ 🗳 Launch begins',
      ]);
    });
  });

  it('is no more than its daily cap; the rest comes in the morning, and what is followed by itself comes anyway', async () => {
    await set({ zone: KYIV, cap: 1, quiet: null, leads: ['24h'] });
    for (const [id, time] of ['one', 'two', 'own'].map((id, hour) => [id, `2014-03-15T1${5 + hour}:00`] as const)) {
      await learn({ id, title: `Event ${id}`, ...at(time) });
    }
    const { clock } = world.host.ports;
    await subscribers.follow(await subscribers.welcome(READER, clock.now()), aFollow('date:own'));
    await world.liveUntil('2014-03-15T12:00:00Z');
    expect(heard()).toEqual(['03-14T15:00 ⏰ 🗳 Event one', '03-14T17:00 ⏰ 🗳 Event own', '03-15T08:00 ⏰ 🗳 Event two']);
  });

  it('keeps to the certainty that is asked for, and to what is not muted', async () => {
    await set({ certainty: 'scheduled', leads: ['1d'] });
    await learn({ id: 'sure', title: 'Town votes', date: '2014-03-16' });
    await learn({ id: 'maybe', title: 'Port closes', date: '2014-03-16', certainty: 'possible' });
    await learn({ id: 'muted', title: 'Band plays', date: '2014-03-16' });
    await subscribers.follow({ chatId: READER }, dateMute('muted'));
    await world.liveUntil('2014-03-16T12:00:00Z');
    expect(heard().map((line) => line.slice(12))).toEqual(['⏰ 🗳 Town votes']);
  });

  describe('put off', () => {
    it('comes once more at its time, and not where it was called off meanwhile', async () => {
      await set({ leads: ['7d'] });
      for (const id of ['vote', 'off']) await learn({ id, title: `Event ${id}`, date: '2014-03-16' });
      const later = Temporal.Instant.from('2014-03-14T15:00:00Z');
      for (const id of ['vote', 'off']) expect(await personal.snooze(READER, id, later, null)).toBe(true);
      await world.liveUntil('2014-03-14T12:00:00Z');
      await callOff('off');
      await world.liveUntil('2014-03-15T12:00:00Z');
      const lines = heard().filter((line) => line.startsWith('03-14T17:00'));
      expect(lines).toEqual(['03-14T17:00 ⏰ 🗳 Event vote']);
    });

    it('does not come where the date was muted meanwhile', async () => {
      await set({ leads: ['7d'] });
      await learn({ id: 'vote', title: 'Town votes', date: '2014-03-16' });
      await world.liveUntil('2014-03-14T11:00:00Z');
      const before = world.heard().length;
      await personal.snooze(READER, 'vote', Temporal.Instant.from('2014-03-14T15:00:00Z'), null);
      await subscribers.follow({ chatId: READER }, dateMute('vote'));
      await world.liveUntil('2014-03-14T16:00:00Z');
      expect(world.heard()).toHaveLength(before);
    });

    it('is refused past the end of the happening, and forgotten with the chat', async () => {
      await learn({ id: 'vote', title: 'Town votes', date: '2014-03-16' });
      expect(await personal.snooze(READER, 'vote', Temporal.Instant.from('2014-03-17T00:00:00Z'), null)).toBe(false);
      expect(await personal.snooze(READER, 'vote', Temporal.Instant.from('2014-03-14T15:00:00Z'), null)).toBe(true);
      await world.liveUntil('2014-03-14T11:00:00Z');
      const before = world.heard().length;
      await personal.forget(READER);
      await world.liveUntil('2014-03-14T16:00:00Z');
      expect(world.heard()).toHaveLength(before);
    });
  });

  it('comes into the forum topic where it was asked for', async () => {
    await subscribers.unfollow(READER, 'everything');
    await subscribers.follow({ chatId: READER }, { ...aFollow('everything'), threadId: 7 });
    await set({ leads: ['1d'] });
    await learn({ id: 'vote', title: 'Town votes', date: '2014-03-16' });
    await world.liveUntil('2014-03-15T12:00:00Z');
    const [call] = world.simulator.calls().filter(({ method }) => method === 'sendMessage');
    expect(call?.parameters).toMatchObject({ message_thread_id: 7 });
  });
});
