import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

describe('the settings of a chat', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z' });
    subscribers = createSubscriberStore(world.host.ports.table);
  });
  afterAll(() => world.close());
  beforeEach(() => world.say('/settings'));

  const said = () => world.heard(READER).at(-1)?.text ?? '';
  const chat = () => subscribers.find(READER);

  it('are shown in one message, each with its value, and subscribe to nothing by being looked at', async () => {
    expect(said()).toMatch(
      /^⚙️ Settings\n\n🕓 Time zone: not known yet\n⏰ Lead times: 2 days, 1 day, on the day, 24 hours, 1 hour/,
    );
    expect(await subscribers.follows(READER)).toEqual([]);
  });

  it('know a time zone by a city, and ask back where one abbreviation means several', async () => {
    await world.say('/timezone Kyiv');
    expect(said()).toContain('It is Kyiv, Ukraine, where it is 20:00 now.');
    expect((await chat())?.zone).toMatch(/^Europe\/(Kyiv|Kiev)$/);
    await world.say('/timezone IST');
    expect(said()).toContain('Which one do you mean by “IST”?');
    await world.press('Dublin');
    expect((await chat())?.zone).toBe('Europe/Dublin');
    await world.say('/timezone nowhereland');
    expect(said()).toContain('I know no place called “nowhereland”');
  });

  it('change where a button is pressed, in the message that has it', async () => {
    const before = world.heard(READER).length;
    await world.press('Certainty');
    await world.press('only what is certain');
    expect((await chat())?.certainty).toBe('scheduled');
    await world.press('Back');
    expect(said()).toContain('Certainty: only what is certain');
    expect(world.heard(READER)).toHaveLength(before);
  });

  it('speak another language as soon as it is chosen', async () => {
    await world.press('Language');
    await world.press('Deutsch');
    await world.say('/settings');
    expect(said()).toContain('⚙️ Einstellungen');
    await subscribers.change(READER, { language: null });
  });

  it('end with a pause that keeps them, and with nothing kept once all is to be forgotten', async () => {
    await world.say('/stop');
    expect(said()).toContain('Paused.');
    expect((await chat())?.state).toBe('paused');
    await world.press('Resume');
    expect((await chat())?.state).toBe('active');
    await world.say('/export');
    expect(world.heard(READER).at(-1)?.document).not.toBeNull();
    await world.say('/forgetme');
    await world.press('Delete everything');
    expect(await chat()).toBeUndefined();
  });

  it('never send Telegram what it refuses', () => {
    expect(world.simulator.calls().filter(({ status }) => status !== 200)).toEqual([]);
    expect(world.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
