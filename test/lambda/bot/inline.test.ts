import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createSubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const SPANIARD = 101;

describe('typed behind the name of the bot, in any chat', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z' });
    world.simulator.addPrivateChat({ id: SPANIARD, firstName: 'Ana', languageCode: 'es' });
    const keyDates = createKeyDateStore(world.host.ports.table);
    await keyDates.add(aKeyDate({ id: 'vote', precision: 'minute', time: '17:00', publisher: 'Example' }));
    await keyDates.add(aKeyDate({ id: 'odd', title: '<b>&"\u200b', place: null, topics: [], date: '2014-03-30' }));
    for (let number = 1; number <= 45; number++) {
      const date = Temporal.PlainDate.from('2014-04-01').add({ days: number }).toString();
      await keyDates.add(aKeyDate({ id: `h${number}`, title: `Harvest ${number}`, place: null, topics: [], date }));
    }
  });
  afterAll(() => world.close());

  it('words find key dates to share, each with a button that leads to it', async () => {
    const { results, cacheTime, isPersonal, nextOffset } = await world.inline('crimea');
    expect({ cacheTime, isPersonal, nextOffset }).toEqual({ cacheTime: 60, isPersonal: true, nextOffset: '' });
    expect(results.map(({ id, title, description }) => ({ id, title, description }))).toEqual([
      {
        id: 'vote',
        title: 'Crimea votes on its future',
        description: 'Sunday 16 March 2014, 17:00 (Simferopol time) · Planned',
      },
    ]);
    expect(results[0]?.content.text).toBe(
      [
        '🗳 Crimea votes on its future',
        'Sunday 16 March 2014, 17:00 (Simferopol time) / 15:00 UTC',
        'Planned',
        '📍 Crimea',
        'The peninsula votes on Sunday.',
        'Source: Example',
      ].join('\n'),
    );
    const link = `https://t.me/${world.simulator.botUsername}?start=date_vote`;
    expect(results[0]?.keyboard).toEqual([[{ text: '🔔 Follow this', url: link }]]);
  });

  it('nothing offers what is coming next, twenty at a time', async () => {
    const seen: string[] = [];
    let offset = '';
    do {
      const { results, nextOffset } = await world.inline('', READER, { offset });
      expect(results.length).toBeLessThanOrEqual(20);
      seen.push(...results.map(({ id }) => id));
      offset = nextOffset;
    } while (offset !== '');
    expect(seen).toEqual(['vote', 'odd', ...Array.from({ length: 45 }, (_, index) => `h${index + 1}`)]);
  });

  it.each(['bananas', 'the', '🎉', '<b>', 'x'.repeat(256)])(
    'what finds nothing leads to the bot: %.10s',
    async (query) => {
      const { results, button } = await world.inline(query);
      expect(results).toEqual([]);
      expect(button).toEqual({ text: 'Nothing found: open the bot', startParameter: 'inline' });
      await world.say('/start inline');
      expect(world.heard().at(-1)?.text).toContain('tells you before they do');
    },
  );

  it('the language of who shares is spoken, and their zone is kept from others', async () => {
    const subscribers = createSubscriberStore(world.host.ports.table);
    await subscribers.welcome(SPANIARD, world.host.ports.clock.now(), 'es');
    await subscribers.change(SPANIARD, { zone: 'Asia/Tokyo' });
    const [vote] = (await world.inline('crimea', SPANIARD)).results;
    expect(vote?.description).toBe('lunes, 17 de marzo de 2014, 00:00 (Simferopol: dom 16 17:00) · Previsto');
    expect(vote?.content.text).toContain(
      'domingo, 16 de marzo de 2014, 17:00 (hora de Simferopol) / 15:00 UTC\nPrevisto',
    );
    expect(vote?.keyboard[0]?.[0]?.text).toBe('🔔 Seguir');
  });

  it('it is understood by people whom the bot does not know', async () => {
    world.simulator.addPrivateChat({ id: 103, firstName: 'New' });
    expect((await world.inline('crimea', 103)).results).toHaveLength(1);
  });

  it.each(['zzz', 'n0_x', 'nzzzzzzzzz_', ''])('an offset of another version begins again: "%s"', async (offset) => {
    expect((await world.inline('crimea', READER, { offset })).results).toHaveLength(1);
  });

  it('an answer that comes too late is no failure', async () => {
    const { id } = world.simulator.typeInline(READER, 'crimea votes');
    world.simulator.faults.add({
      kind: 'status',
      status: 400,
      description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
      methods: ['answerInlineQuery'],
      times: 1,
    });
    await world.settle();
    expect(world.simulator.inlineAnswerTo(id)).toBeNull();
    expect(world.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
