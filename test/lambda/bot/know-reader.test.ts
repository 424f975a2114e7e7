import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const CHANNEL = -300;

describe('whose settings are meant', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z' });
    subscribers = createSubscriberStore(world.host.ports.table);
    await world.say('/timezone Kyiv');
    world.simulator.addGroup({
      id: CHANNEL,
      title: 'A channel',
      type: 'channel',
      members: [{ id: READER, firstName: 'Reader', status: 'administrator' }],
    });
    await world.settle();
  });
  afterAll(() => world.close());

  const said = () => world.heard(READER).at(-1)?.text ?? '';

  it("are a channel's, where one of its administrators manages it from the private chat", async () => {
    await subscribers.change(READER, { managing: CHANNEL });
    await world.say('/settings');
    expect(said()).toContain('A channel');
    expect(said()).toContain('Time zone: not known yet');
  });

  it('are those of the chat itself, once the bot has lost the channel', async () => {
    await subscribers.change(READER, { managing: -999 });
    await world.say('/settings');
    expect(said()).not.toContain('channel');
    expect(said()).toMatch(/Time zone: Kyiv/);
  });
});
