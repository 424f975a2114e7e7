import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDueStore } from '../../../lambda/alerts/due-store.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { type Database, openDatabase, TABLE_NAME } from '../../../lib/local/database.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { at } from '../../support/key-dates.ts';
import { type Death, mortalClient } from '../../support/mortal-client.ts';
import { READER, startWorld } from '../../support/world.ts';

const ARTICLE = 'LONDON, March 14 – The Supreme Court will hear the appeal in London at 2 p.m. on Saturday.';
const PUBLISHED = Temporal.PlainDate.from('2014-03-14');

/** It is learned of late, and has one more alert an hour before; each with time for a lease to run out and work to go on. */
const MOMENTS = ['12:20', '12:24', '12:28', '13:00', '13:04', '13:08'].map((time) => `2014-03-15T${time}:00Z`);
const OWED = ['hours', 'minutes'];

describe('a process that is killed between any two steps, and started again', () => {
  let database: Database;
  let simulator: TelegramSimulator;
  /** Nothing has happened yet, but that a reader has asked to be subscribed. */
  async function begin(): Promise<void> {
    database = await openDatabase(null);
    await createDueStore(createTable(database.client, TABLE_NAME)).moveCursor(at(MOMENTS[0] ?? ''));
    simulator = await startTelegramSimulator();
    simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
    simulator.say(READER, '/subscribe');
  }
  async function end(): Promise<void> {
    await database.close();
    await simulator.close();
  }
  beforeEach(begin);
  afterEach(end);

  /** Lives from one of the moments on, to the last or to death. */
  async function live(first: number, death: Death | null, lanes = 1) {
    const { client, died, writes, keys } = mortalClient(database.client, death);
    let moment = first;
    const life = async () => {
      const world = await startWorld({
        start: MOMENTS[first] ?? '',
        database: { client, close: async () => {} },
        simulator,
        lanes,
      });
      await world.settle();
      await world.ingest(ARTICLE, PUBLISHED);
      for (; moment < MOMENTS.length; moment++) await world.goTo(MOMENTS[moment] ?? '');
      return null;
    };
    const killedAt = await Promise.race([life(), died]);
    return { killedAt, moment, writes: writes(), keys: keys() };
  }

  const received = () =>
    simulator
      .messages(READER)
      .filter(({ fromBot, text }) => fromBot && text.startsWith('⏰'))
      .map(({ text }) => /— in \d+ (\w+)/.exec(text)?.[1]);

  it('sends each alert once where nothing kills it', async () => {
    await live(0, null);
    expect(received()).toEqual(OWED);
  });

  /** Kills it at each of these writes, starts it again, and holds what was received against what was owed. */
  async function killAt(writes: readonly number[], lanes: number): Promise<void> {
    for (const atWrite of writes) {
      for (const when of ['before', 'after'] as const) {
        await end();
        await begin();
        const { killedAt, moment } = await live(0, { atWrite, when }, lanes);
        expect(killedAt, `write ${atWrite} was never made`).not.toBeNull();
        await live(moment, null, lanes);
        // Telegram has taken the message, and the process dies before it can write that down: nobody can know.
        const inFlight = when === 'before' && killedAt?.SK.startsWith('RECEIPT#');
        const story = `killed ${when} write ${atWrite}, ${killedAt?.PK} / ${killedAt?.SK}`;
        expect([...new Set(received())], story).toEqual(OWED);
        const repeated = received().length - OWED.length;
        if (lanes === 1) expect(repeated, story).toBe(inFlight ? 1 : 0);
        // Lanes go on beside each other: while one writes, the other may have the message under way.
        else expect(repeated, story).toBeLessThanOrEqual(1);
      }
    }
  }

  it('loses no alert, and repeats only the one that was in flight', async () => {
    const whole = await live(0, null);
    expect(whole.writes).toBeGreaterThan(20);
    await killAt(
      Array.from({ length: whole.writes }, (_, index) => index + 1),
      1,
    );
  }, 120_000);

  it('nor does it of two lanes, whatever of their work was done', async () => {
    const { keys } = await live(0, null, 2);
    const isDelivery = ({ PK, SK }: { PK: string; SK: string }) =>
      /^(?:LANE|ALERT)#/.test(PK) || SK.startsWith('ALERT#');
    const writes = keys.flatMap((key, index) => (isDelivery(key) ? [index + 1] : []));
    expect(writes.length).toBeGreaterThan(20);
    await killAt(writes, 2);
  }, 120_000);
});
