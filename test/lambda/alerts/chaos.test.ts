import { expect, it } from 'vitest';
import { openDatabase } from '../../../lib/local/database.ts';
import { startTelegramSimulator } from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { startDelivery } from '../../support/delivery.ts';
import { mortalClient } from '../../support/mortal-client.ts';

/** Another seed is another story, and the same seed the same; `DATEWIRE_CHAOS_SEEDS=1-200` runs many. */
const [FIRST = 1, LAST = 4] = (process.env.DATEWIRE_CHAOS_SEEDS ?? '').split('-').filter(Boolean).map(Number);
const SEEDS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const READERS = Array.from({ length: 150 }, (_, index) => index + 1);
const DATES = ['one', 'two', 'three'];
const LIVES = 4;
/** Lanes are worked on one after the other here, so that this is all that can be under way when a life ends. */
const SLOTS = 32;

/** Numbers from 0 to 1 that hang on the seed alone (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

it.each(SEEDS)(
  'loses nothing and repeats no more than was under way, whatever happens: seed %i',
  async (seed) => {
    const random = randomFrom(seed);
    const upTo = (most: number) => Math.floor(random() * most);
    const lanes = 1 + upTo(3);
    const database = await openDatabase(null);
    const simulator = await startTelegramSimulator();
    const life = (client = database.client, start = delivery?.now()) =>
      startDelivery({ client, simulator, lanes, perSecond: 60, ...(start && { start }) });
    let delivery: ReturnType<typeof startDelivery> | undefined;
    delivery = life();
    await delivery.stores.due.moveCursor(delivery.now());
    await delivery.follow(READERS);
    await delivery.follow(
      READERS.filter(() => random() < 0.3),
      'crimea',
    );
    for (const id of DATES) await delivery.schedule({ id, title: id });

    let uncertain = 0;
    let deaths = 0;
    for (let each = 0; each < LIVES; each++) {
      for (let fault = 0; fault < 6; fault++) {
        const chatId = READERS[upTo(READERS.length)] ?? 1;
        const times = 1 + upTo(3);
        const kind = upTo(5);
        if (kind === 0) simulator.faults.add({ kind: 'too-many-requests', retryAfter: 1 + upTo(90), times: 1 });
        else if (kind === 1) simulator.faults.add({ kind: 'status', status: 500 + upTo(5), times: times * 5 });
        else if (kind === 2) simulator.faults.add({ kind: 'status', status: 502, chatId, times });
        else if (kind === 3) simulator.faults.add({ kind: 'reset', when: 'before', chatId });
        else {
          simulator.faults.add({ kind: 'reset', when: 'after', chatId });
          uncertain++;
        }
      }
      const { client, died } = mortalClient(database.client, {
        atWrite: 1 + upTo(60),
        when: random() < 0.5 ? 'before' : 'after',
      });
      const mortal = life(client, delivery.now());
      deaths += await Promise.race([mortal.live(upTo(3)).then(() => 0), died.then(() => 1)]);
      delivery.pass({ seconds: 1 + upTo(300) });
    }
    simulator.faults.clear();
    await delivery.live(45);

    const received = (id: string) =>
      READERS.map((chatId) => simulator.messages(chatId).filter(({ fromBot, text }) => fromBot && text === id).length);
    const all = DATES.flatMap(received);
    expect(all.filter((times) => times === 0)).toEqual([]);
    expect(all.reduce((sum, times) => sum + times - 1, 0)).toBeLessThanOrEqual(deaths * SLOTS + uncertain);
    for (const dateId of DATES) {
      const alert = await delivery.stores.alerts.find({ dateId, lead: 'first', version: 1 });
      expect(alert).toMatchObject({ state: 'sent' });
    }
    await database.close();
    await simulator.close();
  },
  60_000,
);
