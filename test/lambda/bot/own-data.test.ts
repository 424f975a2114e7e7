import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAlertStore } from '../../../lambda/alerts/alert-store.ts';
import { createHeldStore } from '../../../lambda/alerts/held-store.ts';
import { createPersonal } from '../../../lambda/alerts/personal.ts';
import { createRoundStore } from '../../../lambda/alerts/round-store.ts';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { dateMute } from '../../../lambda/subscribers/topic.ts';
import { aFollow } from '../../support/a-follow.ts';
import { expectAllAccepted } from '../../support/accepted-calls.ts';
import { at } from '../../support/key-dates.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const NOW = at('2014-03-14T18:00:00Z');
const STRANGER = 101;
const ADMIN = 7;
const MEMBER = 8;
const GROUP = -200;
const CHANNEL = -1_001_234_567_890;

describe('what is kept of a chat', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: NOW.toString(), others: [STRANGER, ADMIN] });
    subscribers = createSubscriberStore(world.host.ports.table);
    const members = [
      { id: ADMIN, firstName: 'Admin', status: 'administrator' as const },
      { id: MEMBER, firstName: 'Member' },
    ];
    world.simulator.addGroup({ id: GROUP, title: 'A group', members });
    world.simulator.addGroup({ id: CHANNEL, title: 'The Channel', type: 'channel', members });
    await world.settle();
    for (const chatId of [GROUP, CHANNEL]) await subscribers.welcome(chatId, NOW, 'en');
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    const chat = await subscribers.welcome(READER, NOW, 'en');
    for (const name of ['crimea', 'votes']) await subscribers.follow(chat, aFollow(name));
    await subscribers.follow(chat, dateMute('date-1'));
  });
  afterEach(async () => {
    await subscribers.forget(READER);
    expectAllAccepted(world);
  });

  const said = (chatId = READER) => world.heard(chatId).at(-1)?.text ?? '';
  const followers = async (name: string) => {
    const page = { after: 'CHAT#', until: 'CHAT#~', limit: 10 };
    return (await subscribers.followers(aFollow(name).topic, page)).map(({ chatId }) => chatId);
  };

  describe('rests after /stop', () => {
    it('as it is, until alerts are wanted again', async () => {
      await world.say('/stop');
      expect(said()).toBe(
        '⏸ Paused. No alerts come until you resume them.\nI keep your settings and the 2 things that you follow. /forgetme deletes it all.',
      );
      expect(await followers('crimea')).not.toContain(READER);
      await world.say('/stop');
      expect(said()).toContain('paused already');
      await world.press('Resume alerts');
      expect(said()).toBe('▶️ Alerts come again.');
      expect(await followers('crimea')).toContain(READER);
    });

    it('where there is anything to stop', async () => {
      await world.say('/stop', STRANGER);
      expect(said(STRANGER)).toBe('There is nothing to pause: you get no alerts.');
    });
  });

  describe('is given by /export', () => {
    it('as a file that people can read', async () => {
      await world.say('/export');
      const message = world.heard().at(-1);
      expect(message?.document?.fileName).toBe('datewire.json');
      const exported = JSON.parse(world.textOf(message));
      expect(exported).toMatchObject({
        chat: { chatId: READER, state: 'active', leads: ['2d', '1d', '0d', '24h', '1h'] },
        follows: [{ what: 'votes' }, { what: 'words:crimea', name: 'crimea' }],
        mutedDates: ['date-1'],
      });
      expect(world.textOf(message)).not.toMatch(/"(PK|SK|revision|listed)"/);
    });

    it('where there is any', async () => {
      await world.say('/export', STRANGER);
      expect(said(STRANGER)).toBe('I keep nothing of this chat.');
    });

    it('in a group to its administrators alone', async () => {
      await world.say('/export', GROUP, { from: MEMBER });
      expect(said(GROUP)).toBe('Only the administrators can change that.');
    });
  });

  describe('is deleted by /forgetme', () => {
    it('once that is confirmed, with the numbers of what it was', async () => {
      await world.say('/forgetme');
      expect(said()).toBe(
        [
          '🗑 Delete everything that I keep of this chat? It cannot be brought back. /export gives it to you before.',
          '• the settings',
          '• 2 things that were followed',
          '• 1 muted date',
        ].join('\n'),
      );
      await world.press('Delete everything');
      expect(said()).toMatch(
        /^🗑 Deleted\. .*\n• the settings\n• 2 things that were followed\n• 1 muted date\n\nWhich .* 60 days\./,
      );
      expect(await subscribers.everythingOf(READER)).toEqual([]);
      expect(await followers('crimea')).not.toContain(READER);
      await world.say('/forgetme');
      expect(said()).toBe('I keep nothing of this chat.');
    });

    it('with what was put off', async () => {
      await world.ingest('LONDON, March 14 – Judges will meet on Tuesday in London.');
      const { table, clock } = world.host.ports;
      const keyDates = createKeyDateStore(table);
      const [keyDate] = await keyDates.upcoming(NOW, { months: 1, limit: 1 });
      const stores = { alerts: createAlertStore(table), held: createHeldStore(table), rounds: createRoundStore(table) };
      const personal = createPersonal({ table, ...stores, keyDates, clock });
      expect(await personal.snooze(READER, keyDate?.id ?? '', NOW.add({ hours: 1 }), null)).toBe(true);
      await world.say('/forgetme');
      expect(said()).toContain('• 1 other record');
      await world.press('Delete everything');
      expect(await subscribers.everythingOf(READER)).toEqual([]);
    });

    it('not, where it is wanted after all', async () => {
      await world.say('/forgetme');
      await world.press('Keep it');
      expect(said()).toBe('Nothing was deleted.');
      expect(await subscribers.follows(READER)).toHaveLength(2);
    });

    it('not by a button that was not signed, or signed for another chat', async () => {
      await world.say('/forgetme');
      const { id = 0, keyboard = [] } = world.heard().at(-1) ?? {};
      const data = keyboard.flat()[0]?.callback_data ?? '';
      await world.say('/forgetme', GROUP, { from: ADMIN });
      const inGroup = world.heard(GROUP).at(-1)?.id ?? 0;
      for (const forged of [data.replace('!', ':'), `${data.slice(0, -1)}A`]) {
        world.simulator.press(READER, id, forged, { isForged: true });
      }
      world.simulator.press(GROUP, inGroup, data, { isForged: true, from: ADMIN });
      await world.settle();
      expect(await subscribers.follows(READER)).toHaveLength(2);
      expect(await subscribers.find(GROUP)).toBeDefined();
    });

    it('not by a press long after the question, which is asked again', async () => {
      await world.say('/forgetme');
      world.pass({ minutes: 16 });
      expect((await world.press('Delete everything'))?.text).toContain('asked a while ago');
      expect(await subscribers.find(READER)).toBeDefined();
      await world.press('Delete everything');
      expect(await subscribers.find(READER)).toBeUndefined();
    });

    it('of a group by its administrators alone', async () => {
      await world.say('/forgetme', GROUP, { from: ADMIN });
      expect(await world.press('Delete everything', GROUP, { from: MEMBER })).toMatchObject({ showAlert: true });
      expect(await subscribers.find(GROUP)).toBeDefined();
      await world.press('Delete everything', GROUP, { from: ADMIN });
      expect(await subscribers.everythingOf(GROUP)).toEqual([]);
    });

    it('of a channel that is managed, and not of who manages it', async () => {
      await subscribers.welcome(ADMIN, NOW, 'en');
      await subscribers.change(ADMIN, { managing: CHANNEL });
      await world.say('/forgetme', ADMIN);
      expect(said(ADMIN)).toMatch(/^Of the channel The Channel:\n🗑 Delete everything/);
      await world.press('Delete everything', ADMIN);
      expect(await subscribers.everythingOf(CHANNEL)).toEqual([]);
      expect(await subscribers.find(ADMIN)).toBeDefined();
    });
  });
});
