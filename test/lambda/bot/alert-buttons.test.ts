import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyDateStore, type KeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { HEARING } from '../../support/sample-articles.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const ADMIN = 102;
const GROUP = -200;

/** The hearing is on Tuesday 18 March at 15:00 in London. */
describe('under an alert', () => {
  let world: World;
  let keyDates: KeyDateStore;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z', others: [ADMIN] });
    const members = [
      { id: READER, firstName: 'Reader' },
      { id: ADMIN, firstName: 'Admin', status: 'administrator' as const },
    ];
    world.simulator.addGroup({ id: GROUP, title: 'A group', members });
    keyDates = createKeyDateStore(world.host.ports.table);
    subscribers = createSubscriberStore(world.host.ports.table);
    await world.say('/follow everything');
    await world.say('/follow everything', GROUP, { from: ADMIN });
    await world.ingest(HEARING);
    await world.liveUntil('2014-03-17T15:00:00Z');
  });
  afterAll(() => world.close());

  const alerts = (chatId = READER) => world.heard(chatId).filter(({ text }) => text.startsWith('⏰'));
  const buttons = (chatId = READER) =>
    alerts(chatId)
      .at(-1)
      ?.keyboard.map((row) => row.map(({ text }) => text));
  const press = (data: string, chatId = READER, options = {}) => {
    const { id } = world.simulator.press(chatId, alerts(chatId).at(-1)?.id ?? 0, data, options);
    return world.settle().then(() => world.simulator.answerTo(id));
  };

  /** Presses a button of the last alert, whatever was said after it. */
  const pressAlert = (text: string) => {
    const button = alerts()
      .at(-1)
      ?.keyboard.flat()
      .find((each) => each.text === text);
    return press(button?.callback_data ?? `there is no ${text}`);
  };

  it('stand the ways to put it off, to mute it and to see more', () => {
    expect(buttons()).toEqual([
      ['⏰ 1 h', 'Tonight', 'Tomorrow morning'],
      ['🔕 Mute', 'ℹ️ Details'],
    ]);
  });

  it('a press has it come again, when that was said', async () => {
    const { length } = alerts();
    expect((await world.press('1 h'))?.text).toBe('I will tell you again: in 60 minutes');
    await world.liveUntil('2014-03-17T15:59:00Z');
    expect(alerts()).toHaveLength(length);
    await world.liveUntil('2014-03-17T16:01:00Z');
    expect(alerts()).toHaveLength(length + 1);
    expect(alerts().at(-1)?.text).toContain('in 23 hours');
  });

  it('the evening is that of the place, as long as no other is known', async () => {
    expect((await world.press('Tonight'))?.text).toBe('I will tell you again: today, 20:00 (London time)');
    await subscribers.change(READER, { zone: 'Europe/Kiev' });
    expect((await world.press('Tonight'))?.text).toBe('I will tell you again: today, 20:00');
    expect((await world.press('Tomorrow morning'))?.text).toBe('I will tell you again: tomorrow, 08:00');
    const { length } = alerts();
    await world.liveUntil('2014-03-18T06:30:00Z');
    expect(alerts()).toHaveLength(length + 3);
  });

  it('everything known of it is opened', async () => {
    await world.press('Details');
    expect(world.heard().at(-1)?.text).toMatch(/Tuesday 18 March 2014, 17:00 \(London: 15:00\)[\s\S]*\nSources\n/);
  });

  it('its date is muted, and heard of again', async () => {
    const { length } = world.heard();
    expect((await pressAlert('🔕 Mute'))?.text).toBe('You will hear nothing more of this.');
    expect(buttons()).toEqual([['🔈 Unmute', 'ℹ️ Details']]);
    expect((await subscribers.mutedDates(READER)).size).toBe(1);
    expect((await pressAlert('🔈 Unmute'))?.text).toBe('You will hear of this again.');
    expect(buttons()?.at(-1)).toEqual(['🔕 Mute', 'ℹ️ Details']);
    expect((await subscribers.mutedDates(READER)).size).toBe(0);
    expect(world.heard()).toHaveLength(length);
  });

  it('they are of the chat that they stand in, whatever is managed from there', async () => {
    await subscribers.change(READER, { managing: GROUP });
    await pressAlert('🔕 Mute');
    expect([(await subscribers.mutedDates(READER)).size, (await subscribers.mutedDates(GROUP)).size]).toEqual([1, 0]);
    await pressAlert('🔈 Unmute');
    await subscribers.change(READER, { managing: null });
  });

  it('only administrators of a group may press', async () => {
    const refused = { text: 'Only the administrators can change that.', showAlert: true };
    for (const button of ['1 h', '🔕 Mute']) {
      expect(await world.press(button, GROUP, { from: READER })).toMatchObject(refused);
    }
    expect((await world.press('🔕 Mute', GROUP, { from: ADMIN }))?.text).toBe('You will hear nothing more of this.');
    expect(buttons(GROUP)).toEqual([['🔈 Unmute', 'ℹ️ Details']]);
  });

  it.each([
    ['what has begun', { date: '2014-03-17' }, 'It has begun already, or is over.'],
    ['what is called off', { certainty: 'cancelled' }, 'It has been called off.'],
    ['what is told of by another', { movedInto: 'another' }, 'This key date is not there any more.'],
    [
      'what begins before the hour is over',
      { date: '2014-03-18', precision: 'minute', time: '07:00', zone: 'UTC' },
      'That would be too late: it is Tuesday 18 March 2014, 09:00 (UTC: 07:00).',
    ],
  ] as const)('it is said why %s is not put off', async (name, changes, reason) => {
    const id = name.replaceAll(' ', '-');
    await keyDates.add(aKeyDate({ id, date: '2014-03-20', ...changes }));
    const data = `1:snooze:${id}:hour`;
    expect(await press(data, READER, { isForged: true })).toMatchObject({ text: reason, showAlert: true });
  });

  it.each([
    ['1:snooze:nothing:hour', 'This key date is not there any more.'],
    ['1:snooze:nothing:century', 'This button is out of date.'],
    ['1:snooze', 'This button is out of date.'],
    ['1:mute:nothing:on', 'This key date is not there any more.'],
    ['1:mute', 'This key date is not there any more.'],
    ['1:mute-date:nothing:on', 'This key date is not there any more.'],
  ])('data that nobody has given a button does nothing: %s', async (data, words) => {
    expect((await press(data, READER, { isForged: true }))?.text).toBe(words);
    expect((await subscribers.mutedDates(READER)).size).toBe(0);
  });

  it('nothing is sent that Telegram refuses', () => {
    expect(world.simulator.calls().filter(({ status }) => status !== 200)).toEqual([]);
    expect(world.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
