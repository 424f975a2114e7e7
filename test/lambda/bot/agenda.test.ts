import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { dateMute } from '../../../lambda/subscribers/topic.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const UKRAINIAN = 101;
const GROUP = -200;

describe('what is coming', () => {
  let world: World;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z' });
    const { table } = world.host.ports;
    subscribers = createSubscriberStore(table);
    world.simulator.addPrivateChat({ id: UKRAINIAN, firstName: 'Olha', languageCode: 'uk' });
    world.simulator.addGroup({ id: GROUP, title: 'A group', members: [{ id: READER, firstName: 'Reader' }] });
    const keyDates = createKeyDateStore(table);
    for (let number = 1; number <= 20; number++) {
      const date = Temporal.PlainDate.from('2014-03-14').add({ days: number }).toString();
      await keyDates.add(aKeyDate({ id: `day-${number}`, title: `Harvest ${number} comes`, date, topics: [] }));
    }
    const ahead = { precision: 'minute', kind: 'court' } as const;
    await keyDates.add(aKeyDate({ ...ahead, id: 'tonight', title: 'Judges rule', date: '2014-03-14', time: '22:30' }));
    await keyDates.add(aKeyDate({ ...ahead, id: 'past', title: 'Judges met', date: '2014-03-14', time: '10:00' }));
  });
  afterAll(() => world.close());

  const last = (chatId = READER) => world.heard(chatId).at(-1);
  const said = (chatId = READER) => last(chatId)?.text ?? '';
  const shown = (chatId = READER) =>
    [...said(chatId).matchAll(/^\d+\. .+ Harvest (\d+) comes$/gm)].map(([, day]) => Number(day));
  const buttons = () => last()?.keyboard.map((row) => row.map(({ text }) => text));

  it('is listed eight at a time, with a button for each, and turned in its place', async () => {
    await world.say('/upcoming');
    const { length } = world.heard();
    expect(said()).toMatch(/^What is coming\n\nFriday 14 March 2014 — today\n1\. ⚖️ Judges rule\n {4}22:30/);
    expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(buttons()).toEqual([['1', '2', '3', '4', '5', '6', '7', '8'], ['▶']]);
    await world.press('▶');
    expect(shown()).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    await world.press('▶');
    expect(shown()).toEqual([16, 17, 18, 19, 20]);
    expect(buttons()).toEqual([['1', '2', '3', '4', '5'], ['◀']]);
    await world.press('◀');
    expect(shown()).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
    await world.press('◀');
    expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(world.heard()).toHaveLength(length);
  });

  it('is on today, where anything is', async () => {
    await world.say('/today');
    expect(said()).toMatch(/^Today\n\nFriday 14 March 2014 — today\n1\. ⚖️ Judges rule\n/);
    expect(shown()).toEqual([]);
  });

  it('is on within seven days', async () => {
    await world.say('/week');
    expect(said()).toMatch(/^The next 7 days\n/);
    expect(shown()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('is opened by its number', async () => {
    await world.say('/upcoming');
    await world.press('3');
    expect(said()).toMatch(/^🗳 Harvest 2 comes\nSunday 16 March 2014 — in 2 days\nPlanned/);
  });

  it('is found by words, and those can be followed', async () => {
    await world.say('/search judge');
    expect(said()).toMatch(/^What is coming with “judge”\n\n[\s\S]*1\. ⚖️ Judges rule/);
    expect(said()).not.toContain('Judges met');
    await world.press('Follow “judge”');
    expect(said()).toContain('You will hear of judge.');
    expect((await subscribers.follows(READER)).map(({ name }) => name)).toEqual(['judge']);
  });

  it('is found page by page', async () => {
    await world.say('/search harvests');
    expect(shown()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    await world.press('▶');
    expect(said()).toContain('What is coming with “harvests”');
    expect(shown()).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it.each([
    ['/search', 'Say what to look for: /search crimea.'],
    ['/search the', 'Say what to look for: /search crimea.'],
    ['/search bananas', 'Nothing is coming with “bananas” in the next 18 months.'],
    ['/search <b>&amp; apples: "none"', 'Nothing is coming with “<b>&amp; apples "none"” in the next 18 months.'],
    [`/search ${'very '.repeat(700)}long`, 'Nothing is coming with'],
  ])('is not there: %.30s', async (text, words) => {
    await world.say(text);
    expect(said()).toContain(words);
  });

  it('is shown by the clock of the reader', async () => {
    await subscribers.welcome(READER, Temporal.Instant.from('2014-03-14T18:00:00Z'));
    await subscribers.change(READER, { zone: 'Asia/Tokyo' });
    await world.say('/today');
    expect(said()).toMatch(
      /Saturday 15 March 2014 — today\n1\. .*\n {4}05:30 \(Simferopol: Fri 14 22:30\)\n2\. 🗳 Harvest 1 comes/,
    );
    await subscribers.change(READER, { zone: null });
  });

  it('leaves out what the chat has muted', async () => {
    await subscribers.follow({ chatId: READER }, dateMute('day-2'));
    await world.say('/upcoming');
    expect(shown()).toEqual([1, 3, 4, 5, 6, 7, 8]);
    await subscribers.unfollow(READER, 'muted:day-2');
  });

  it('is told in the language of the reader', async () => {
    await world.say('/week', UKRAINIAN);
    expect(said(UKRAINIAN)).toMatch(/^Найближчі 7 днів\n\nпʼятниця, 14 березня 2014 р\. — сьогодні\n/);
    await world.say('/search banana', UKRAINIAN);
    expect(said(UKRAINIAN)).toContain('Найближчі 18 місяців нічого немає зі словами «banana».');
  });

  it('may be looked at, and turned, by anybody in a group', async () => {
    await world.say('/upcoming', GROUP, { from: READER });
    await world.press('▶', GROUP, { from: READER });
    expect(shown(GROUP)).toEqual([8, 9, 10, 11, 12, 13, 14, 15]);
  });

  it.each([
    '1:agenda:upcoming:zzzz',
    '1:agenda:yesterday:',
    '1:agenda',
    '1:find',
    '1:find:n0_:',
    '1:date',
    '1:agenda:week:n0_a',
  ])('survives data that nobody has given a button: %s', async (data) => {
    await world.say('/upcoming');
    world.simulator.press(READER, last()?.id ?? 0, data, { isForged: true });
    await world.settle();
    expect(world.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('never has Telegram refuse anything but to edit a message into what it is', () => {
    const refused = world.simulator.calls().filter(({ status }) => status !== 200);
    expect(refused.filter(({ method }) => method !== 'editMessageText')).toEqual([]);
    expect(refused.length).toBeLessThanOrEqual(2);
  });
});
