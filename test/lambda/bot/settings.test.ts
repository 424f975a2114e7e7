import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../lambda/subscribers/settings.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { aFollow } from '../../support/a-follow.ts';
import { expectAllAccepted } from '../../support/accepted-calls.ts';
import { at } from '../../support/key-dates.ts';
import { VOTE_AND_SANCTIONS } from '../../support/sample-articles.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const NOW = at('2014-03-14T18:00:00Z');
const ADMIN = 7;
const MEMBER = 8;
const GROUP = -200;
const FORUM = -300;
const CHANNEL = -1_001_234_567_890;

describe('/settings', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: NOW.toString(), others: [ADMIN] });
    subscribers = createSubscriberStore(world.host.ports.table);
    const members = [
      { id: ADMIN, firstName: 'Admin', status: 'administrator' as const },
      { id: MEMBER, firstName: 'Member' },
    ];
    world.simulator.addGroup({ id: GROUP, title: 'A group', members });
    world.simulator.addGroup({ id: FORUM, title: 'A forum', members, isForum: true });
    world.simulator.addGroup({ id: CHANNEL, title: 'The Channel', type: 'channel', members });
    await world.settle();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    for (const chatId of [READER, ADMIN, GROUP, FORUM, CHANNEL]) await subscribers.forget(chatId);
    expectAllAccepted(world);
  });

  const said = (chatId = READER) => world.heard(chatId).at(-1)?.text ?? '';
  const labels = (chatId = READER) =>
    world
      .heard(chatId)
      .at(-1)
      ?.keyboard.flat()
      .map(({ text }) => text) ?? [];
  const chat = (chatId = READER) => subscribers.find(chatId);
  const inKyiv = async (chatId = READER) => {
    await subscribers.welcome(chatId, NOW, 'en');
    await subscribers.change(chatId, { zone: 'Europe/Kyiv' });
  };
  const press = async (...buttons: readonly string[]) => {
    for (const button of buttons) await world.press(button);
  };

  it('shows all of them in one message, and makes nobody a subscriber who looks', async () => {
    await world.say('/settings');
    expect(said()).toContain('🕓 Time zone: not known yet\n⏰ Lead times: 2 days, 1 day, on the day, 24 hours, 1 hour');
    for (const screen of ['Lead times', 'Daily limit', 'Certainty', 'Language']) await press(screen, '« Back');
    expect(await chat()).toBeUndefined();
  });

  it('knows a chat from its first choice on, which follows nothing by that', async () => {
    await world.say('/settings');
    await press('Daily limit', '10');
    expect(await chat()).toMatchObject({ ...DEFAULT_SETTINGS, cap: 10, state: 'active' });
    expect(await subscribers.follows(READER)).toEqual([]);
  });

  it('goes through its screens without another message', async () => {
    await inKyiv();
    await world.say('/settings');
    const before = world.heard().length;
    await press('Daily limit', '5', 'Certainty', 'only what is certain', 'Lead times', '7 days', '24 hours', '« Back');
    await press('Quiet hours', 'Held until', 'From', '23:00', 'To', '08:00', '« Back');
    await press('Digest', 'Every week', 'Sun', 'At 08:00', '19:00', '« Back');
    expect(world.heard()).toHaveLength(before);
    expect(said()).toContain(
      [
        '⏰ Lead times: 7 days, 2 days, 1 day, on the day, 1 hour',
        '🌙 Quiet hours: 23:00–08:00, held until 08:00',
        '📊 Daily limit: 5 alerts a day',
        '📰 Digest: every week, Sunday at 19:00',
        '🎯 Certainty: only what is certain',
      ].join('\n'),
    );
    expect(await chat()).toMatchObject({
      leads: ['7d', '2d', '1d', '0d', '1h'],
      quiet: { from: '23:00', to: '08:00', how: 'held' },
      cap: 5,
      digest: { every: 'week', weekday: 7, time: '19:00' },
      certainty: 'scheduled',
    });
  });

  it('says what comes next, by the clock of the chat', async () => {
    await inKyiv();
    await world.ingest(VOTE_AND_SANCTIONS);
    await subscribers.follow({ chatId: READER }, aFollow('everything'));
    await world.say('/settings');
    expect(said()).toMatch(/\n\nNext alert: .+, on Saturday 15 March at \d\d:00$/);
  });

  it.each([
    ['Deutsch', '⚙️ Einstellungen', '🌍 Sprache: Deutsch'],
    ['Українська', '⚙️ Налаштування', '🌍 Мова: Українська'],
    ['Español', '⚙️ Ajustes', '🌍 Idioma: Español'],
  ])('speaks %s as soon as that is chosen', async (language, title, line) => {
    await world.say('/settings');
    await press('Language', language);
    expect(said()).toContain(title);
    expect(said()).toContain(line);
  });

  it('asks for the zone before quiet hours or a digest, and goes on with them once it is known', async () => {
    world.simulator.addPrivateChat({ id: 101, firstName: 'Leserin', languageCode: 'de' });
    await world.say('/settings', 101);
    await world.press('Ruhezeiten', 101);
    expect(said(101)).toContain('also muss ich erst deine Zeitzone kennen');
    await world.press('Ja, hier ist es 19:00', 101);
    expect(said(101)).toMatch(/^🌙 Ruhezeiten\n22:00–07:00, ohne Ton/);
    expect((await chat(101))?.zone).toBe('Europe/Berlin');
    await subscribers.forget(101);
  });

  it('takes quiet hours that are typed in reply', async () => {
    await inKyiv();
    await world.say('/settings');
    await press('Quiet hours', 'Held until');
    const reply = (text: string) => world.say(text, READER, { replyToId: world.heard().at(-1)?.id });
    await reply('22:30-7');
    expect(said()).toContain('22:30–07:00, held until 07:00');
    await reply('at night');
    expect(said()).toContain('I do not see two times in this');
    expect((await chat())?.quiet).toEqual({ from: '22:30', to: '07:00', how: 'held' });
  });

  it('takes hours that end where they begin for none, typed or tapped', async () => {
    await inKyiv();
    await world.say('/settings');
    await press('Quiet hours', 'From 22:00');
    expect((await world.press('07:00'))?.text).toContain('begin and end at the same time');
    expect((await chat())?.quiet).toBeNull();
    await press('Without a sound');
    await world.say('9-9', READER, { replyToId: world.heard().at(-1)?.id });
    expect((await chat())?.quiet).toBeNull();
    expect(said()).toMatch(/^🌙 Quiet hours\nnone/);
  });

  it('begins and ends the rounds of a chat whose quiet hours, cap or digest change', async () => {
    await inKyiv();
    await world.say('/settings');
    await press('Daily limit', '3');
    await press('Digest', 'Every day');
    const followers = async (topic: string) =>
      (await subscribers.followers(topic, { after: 'CHAT#', until: 'CHAT#~', limit: 10 })).map(({ chatId }) => chatId);
    expect(await followers('round:digest:0:08:00:Europe/Kyiv')).toEqual([READER]);
    expect(await followers('round:morning:0:08:00:Europe/Kyiv')).toEqual([READER]);
    await press('Every alert by itself', '« Back', 'Daily limit', 'no limit');
    expect(await followers('round:digest:0:08:00:Europe/Kyiv')).toEqual([]);
    expect(await followers('round:morning:0:08:00:Europe/Kyiv')).toEqual([]);
  });

  it('brings the digest from the next morning on', async () => {
    const own = await startWorld({ start: NOW.toString() });
    onTestFinished(() => own.close());
    await own.say('/timezone Kyiv');
    await own.say('/settings');
    await own.press('Digest');
    await own.press('Every day');
    await own.liveUntil('2014-03-15T05:59:00Z');
    expect(own.heard()).toHaveLength(2);
    await own.goTo('2014-03-15T06:00:00Z');
    expect(own.heard().at(-1)?.text).toContain('Nothing that you follow is due today');
  });

  it('pauses and resumes', async () => {
    await inKyiv();
    await world.say('/settings');
    await press('Pause alerts');
    expect(said()).toContain('⏸ Paused: no alerts come');
    await press('Daily limit', '3');
    expect((await chat())?.state).toBe('paused');
    await press('Resume alerts');
    expect((await chat())?.state).toBe('active');
  });

  it('has nothing to pause where nobody has asked for anything', async () => {
    await world.say('/settings');
    expect((await world.press('Pause alerts'))?.text).toContain('nothing to pause');
    expect(await chat()).toBeUndefined();
  });

  it('does what two want who press at once', async () => {
    await world.say('/settings');
    await press('Lead times');
    const { id = 0, keyboard = [] } = world.heard().at(-1) ?? {};
    const dataOf = (label: string) => keyboard.flat().find(({ text }) => text === label)?.callback_data ?? '';
    for (const label of ['7 days', '7 days', '✅ 1 hour', '✅ 24 hours'])
      world.simulator.press(READER, id, dataOf(label));
    const updates = await world.host.ports.telegram.callApi('getUpdates', { offset: 0, timeout: 0 });
    await Promise.all(updates.map((update) => world.host.handle(update)));
    await world.settle();
    expect((await chat())?.leads).toEqual(['7d', '2d', '1d', '0d']);
    await press('« Back');
  });

  it.each([
    ['nothing', '1:set'],
    ['a screen that there is not', '1:set::nowhere'],
    ['a choice that there is not', '1:set::cap:1000000'],
    ['the hour of a digest that is off', '1:set::digest:at:0800'],
    ['the end of quiet hours without a zone', '1:set::quiet:to:0800'],
    ['a zone that there is not', '1:set::zone:Mars/Olympus'],
    ['another chat', '1:set:-gjdgxs:cap:3'],
  ])('shows how it stands to who presses a button for %s', async (_, data) => {
    await world.say('/settings');
    await press('Certainty');
    const { id = 0 } = world.heard().at(-1) ?? {};
    world.simulator.press(READER, id, data, { isForged: true });
    await world.settle();
    expect(said()).toMatch(/^(⚙️ Settings|🕓 Time zone)\n/);
    expect({ ...DEFAULT_SETTINGS, ...(await chat()) }).toMatchObject(DEFAULT_SETTINGS);
  });

  it('says itself anew where its message can be changed no more', async () => {
    await world.say('/settings');
    const { id = 0 } = world.heard().at(-1) ?? {};
    await world.host.ports.telegram.deleteMessage(READER, id);
    world.simulator.press(READER, id, '1:set::certainty', { isOld: true });
    await world.settle();
    expect(labels()).toContain('✅ also what may happen');
  });

  it('of a group is for its administrators', async () => {
    await world.say('/settings', GROUP, { from: MEMBER });
    expect(said(GROUP)).toBe('Only the administrators can change that.');
    await world.say('/settings', GROUP, { from: ADMIN });
    expect(await world.press('Daily limit', GROUP, { from: MEMBER })).toMatchObject({ showAlert: true });
    expect(said(GROUP)).toContain('⚙️ Settings');
    await world.press('Daily limit', GROUP, { from: ADMIN });
    await world.press('20', GROUP, { from: ADMIN });
    expect((await chat(GROUP))?.cap).toBe(20);
  });

  it('of a forum stays in the topic where it was asked for, and so does what it sets', async () => {
    const threadId = world.simulator.addTopic(FORUM, 'Alerts');
    await world.say('/settings', FORUM, { from: ADMIN, threadId });
    await world.press('Daily limit', FORUM, { from: ADMIN });
    await world.press('3', FORUM, { from: ADMIN });
    expect(world.heard(FORUM).at(-1)?.threadId).toBe(threadId);
    expect(await chat(FORUM)).toMatchObject({ cap: 3, threadId });
  });

  describe('of a channel', () => {
    const manage = async (managing: number | null) => {
      await subscribers.welcome(ADMIN, NOW, 'en');
      await subscribers.change(ADMIN, { managing });
    };

    it('is had from the private chat of its administrator, and names it', async () => {
      await manage(CHANNEL);
      await world.say('/settings', ADMIN);
      expect(said(ADMIN)).toContain('⚙️ Settings · channel The Channel');
      await world.press('Language', ADMIN);
      expect(labels(ADMIN)).not.toContain('As in Telegram');
      await world.press('Español', ADMIN);
      expect(said(ADMIN)).toContain('🌍 Language: Español');
      expect([(await chat(CHANNEL))?.language, (await chat(ADMIN))?.language]).toEqual(['es', null]);
    });

    it('is not changed by a button of the time before, nor the other way round', async () => {
      await world.say('/settings', ADMIN);
      await world.press('Daily limit', ADMIN);
      await manage(CHANNEL);
      expect((await world.press('10', ADMIN))?.text).toContain('These are other settings now');
      expect(said(ADMIN)).toContain('⚙️ Settings · channel The Channel');
      await world.press('Daily limit', ADMIN);
      await manage(null);
      await world.press('10', ADMIN);
      expect(said(ADMIN)).toMatch(/^⚙️ Settings\n/);
      expect([await chat(CHANNEL), (await chat(ADMIN))?.cap]).toEqual([undefined, null]);
    });
  });
});
