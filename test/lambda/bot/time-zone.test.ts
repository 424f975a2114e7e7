import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { expectAllAccepted } from '../../support/accepted-calls.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const ADMIN = 7;
const MEMBER = 8;
const GROUP = -200;

describe('the time zone of a chat', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z', others: [ADMIN] });
    subscribers = createSubscriberStore(world.host.ports.table);
    world.simulator.addGroup({
      id: GROUP,
      title: 'A group',
      members: [
        { id: ADMIN, firstName: 'Admin', status: 'administrator' },
        { id: MEMBER, firstName: 'Member' },
      ],
    });
    await world.settle();
  });
  afterAll(() => world.close());
  afterEach(async () => {
    for (const chatId of [READER, GROUP]) await subscribers.forget(chatId);
    expectAllAccepted(world);
  });

  const last = (chatId = READER) => world.heard(chatId).at(-1);
  const said = (chatId = READER) => last(chatId)?.text ?? '';
  const zone = async (chatId = READER) => (await subscribers.find(chatId))?.zone;
  const reply = (text: string, chatId = READER, from?: number) =>
    world.say(text, chatId, { replyToId: last(chatId)?.id, from });

  it.each([
    ['Kyiv', 'Europe/Kyiv', 'It is Kyiv, Ukraine, where it is 20:00 now.'],
    ['  münchen ', 'Europe/Berlin', 'Germany, where it is 19:00 now.'],
    ['+5:30', 'Asia/Kolkata', 'where it is 23:30 now.'],
    ['UTC-3', 'Etc/GMT+3', 'It is UTC-03:00, where it is 15:00 now.'],
    ['America/Bogota', 'America/Bogota', 'where it is 13:00 now.'],
  ])('is known by "/timezone %s"', async (words, name, answer) => {
    await world.say(`/timezone ${words}`);
    expect(said()).toContain(answer);
    expect(await zone()).toBe(name);
  });

  it('is offered by the beginning of a name', async () => {
    await world.say('/timezone Bratisl');
    expect(said()).toContain('Which one do you mean by “Bratisl”?');
    await world.press('Bratislava');
    expect(await zone()).toBe('Europe/Bratislava');
  });

  it('is asked back where an abbreviation means several', async () => {
    await world.say('/timezone IST');
    expect(said()).toContain('Which one do you mean by “IST”?');
    expect(
      last()
        ?.keyboard.flat()
        .map(({ text }) => text),
    ).toEqual([
      expect.stringMatching(/India · 23:30$/),
      expect.stringMatching(/Ireland · 18:00$/),
      expect.stringMatching(/Israel · 20:00$/),
      '« Back',
    ]);
    expect(await zone()).toBeUndefined();
    await world.press('Ireland');
    expect(said()).toContain('🕓 Time zone: Dublin, Ireland, 18:00 there now');
    expect(await zone()).toBe('Europe/Dublin');
  });

  it.each(['nowhereland', '<b>&', '🏝', 'x'.repeat(4000), '2014-03-16'])(
    'is taught where "%s" names none',
    async (words) => {
      await world.say(`/timezone ${words}`);
      expect(said()).toContain('I know no place called “');
      expect(await zone()).toBeUndefined();
    },
  );

  it('is found by a location, of which nothing is kept but the zone, and whose button goes', async () => {
    await world.say('/settings');
    await world.press('Time zone');
    await world.press('Send my location');
    expect(last()?.otherMarkup).toMatchObject({ keyboard: [[{ request_location: true }], [{ text: 'Rather not' }]] });
    await world.sendLocation(50.45, 30.52);
    expect(said()).toContain('It is Kyiv, Ukraine, where it is 20:00 now.');
    expect(last()?.otherMarkup).toEqual({ remove_keyboard: true });
    expect(JSON.stringify(await subscribers.everythingOf(READER))).not.toMatch(/50\.45|30\.52/);
    expect(await zone()).toBe('Europe/Kyiv');
  });

  it('need not be given by a location after all', async () => {
    await world.say('/timezone');
    await world.press('Send my location');
    await world.say('Rather not');
    expect(said()).toBe('All right. Nothing was sent.');
    expect(last()?.otherMarkup).toEqual({ remove_keyboard: true });
  });

  it('is found by a city that is typed in answer to the question', async () => {
    await world.say('/timezone');
    await world.press('Type a city');
    expect(last()?.otherMarkup).toMatchObject({ force_reply: true });
    await reply('atlantis');
    expect(said()).toContain('I know no place called “atlantis”');
    await reply('Lviv');
    expect(await zone()).toBe('Europe/Kyiv');
  });

  it('is no answer to anything else that the bot has said', async () => {
    await world.say('/help');
    await reply('Kyiv');
    expect(await zone()).toBeUndefined();
  });

  it('is that of a group, where an administrator answers', async () => {
    await world.say('/settings', GROUP, { from: ADMIN });
    await world.press('Time zone', GROUP, { from: ADMIN });
    expect(
      last(GROUP)
        ?.keyboard.flat()
        .map(({ text }) => text),
    ).toEqual(['« Back']);
    await reply('Berlin', GROUP, MEMBER);
    expect(said(GROUP)).toBe('Only the administrators can change that.');
    const { id } = world.heard(GROUP).at(-2) ?? {};
    await world.say('Berlin', GROUP, { from: ADMIN, replyToId: id });
    expect(await zone(GROUP)).toBe('Europe/Berlin');
    expect(await zone(ADMIN)).toBeUndefined();
  });
});
