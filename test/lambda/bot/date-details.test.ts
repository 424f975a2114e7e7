import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyDateStore, type KeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createSubscriberStore, type SubscriberStore } from '../../../lambda/subscribers/subscriber-store.ts';
import { aKeyDate } from '../../support/key-dates.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const GERMAN = 101;
const ADMIN = 102;
const GROUP = -200;

describe('the details of a key date', () => {
  let world: World;
  let keyDates: KeyDateStore;
  let subscribers: SubscriberStore;
  beforeAll(async () => {
    world = await startWorld({ start: '2014-03-14T18:00:00Z', others: [ADMIN] });
    world.simulator.addPrivateChat({ id: GERMAN, firstName: 'Jan', languageCode: 'de' });
    const members = [
      { id: READER, firstName: 'Reader' },
      { id: ADMIN, firstName: 'Admin', status: 'administrator' as const },
    ];
    world.simulator.addGroup({ id: GROUP, title: 'A group', members });
    keyDates = createKeyDateStore(world.host.ports.table);
    subscribers = createSubscriberStore(world.host.ports.table);
    await keyDates.add(aKeyDate({ id: 'vote', consequenceIds: ['sanctions'] }));
    const hanging = { certainty: 'conditional', condition: 'if the vote goes ahead', causeId: 'vote' } as const;
    await keyDates.add(aKeyDate({ id: 'sanctions', title: 'Sanctions follow', date: '2014-03-17', ...hanging }));
    await keyDates.add(aKeyDate({ id: 'old', movedInto: 'vote' }));
    await keyDates.add(aKeyDate({ id: 'lost', movedInto: 'nowhere' }));
    await keyDates.add(aKeyDate({ id: 'over', date: '2014-03-10' }));
    await keyDates.add(aKeyDate({ id: 'off', title: 'Summit is held', certainty: 'cancelled' }));
    const told = { dateId: 'vote', publisher: 'Example', published: '2014-03-14', quote: 'It votes on Sunday.' };
    await keyDates.addSource({ ...told, articleId: 'a', url: 'https://example.org/vote' });
  });
  afterAll(() => world.close());

  const last = (chatId = READER) => world.heard(chatId).at(-1);
  const said = (chatId = READER) => last(chatId)?.text ?? '';
  const buttons = (chatId = READER) => last(chatId)?.keyboard.map((row) => row.map(({ text }) => text));

  it('are told on a command, with links to what belongs to it', async () => {
    await world.say('/date vote');
    expect(said()).toBe(
      [
        '🗳 Crimea votes on its future',
        'Sunday 16 March 2014 — in 2 days',
        'Planned',
        '📍 Crimea',
        'The peninsula votes on Sunday.',
        '',
        '↳ On this hangs: Sanctions follow (Monday 17 March 2014)',
        '',
        'Sources',
        '• Example, 14 March 2014',
      ].join('\n'),
    );
  });

  it('are told by a link into the chat', async () => {
    await world.say('/start date_sanctions');
    expect(said()).toContain('Only on a condition: “if the vote goes ahead”');
    expect(said()).toContain('↰ It hangs on: Crimea votes on its future (Sunday 16 March 2014)');
    await world.say('/start date_nosuchdate');
    expect(said()).toBe('I know of no such key date. /upcoming lists what is coming.');
  });

  it.each([
    ['/date', 'I know of no such key date.'],
    ['/date nothing', 'I know of no such key date.'],
    ['/date <b>', 'I know of no such key date.'],

    ['/date lost', 'I know of no such key date.'],
    ['/date old', 'What you asked for is told of here now:\n\n🗳 Crimea votes'],
    ['/date over', 'Monday 10 March 2014\n✔️ This is over.'],
    ['/date off', 'Sunday 16 March 2014 — in 2 days\nCalled off'],
  ])('are answered sensibly where there is little to tell: %s', async (text, words) => {
    await world.say(text);
    expect(said()).toContain(words);
  });

  it('are not looked for under a name that no key date can have', async () => {
    await world.say(`/date ${'x'.repeat(4000)}`);
    expect(said()).toContain('I know of no such key date.');
  });

  it('follow it, mute it, and take both back, in their place', async () => {
    await world.say('/date vote');
    const { length } = world.heard();
    await world.press('Follow this');
    expect(buttons()?.[0]).toEqual(['✅ Followed', '🔕 Mute']);
    expect((await world.press('Mute'))?.text).toBe('You will hear nothing more of this.');
    expect(buttons()?.[0]).toEqual(['🔈 Unmute']);
    expect([...(await subscribers.mutedDates(READER))]).toEqual(['vote']);
    expect((await world.press('Unmute'))?.text).toBe('You will hear of this again.');
    expect(buttons()?.[0]).toEqual(['✅ Followed', '🔕 Mute']);
    expect([...(await subscribers.mutedDates(READER))]).toEqual([]);
    expect(world.heard()).toHaveLength(length);
  });

  it('give it as a calendar file, and as a link to Google Calendar', async () => {
    await world.say('/date vote');
    const google = last()
      ?.keyboard.flat()
      .find(({ text }) => text === 'Google Calendar');
    expect(google?.url).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&text=Crimea/);
    await world.press('Add to calendar');
    expect(last()?.document?.fileName).toBe('2014-03-16-crimea-votes-on-its-future.ics');
    const file = world.textOf(last());
    expect(file).toContain('DTSTART;VALUE=DATE:20140316\r\nDTEND;VALUE=DATE:20140317');
    expect(file).toContain('Planned');
  });

  it('are told in the language of the reader', async () => {
    await world.say('/date sanctions', GERMAN);
    expect(said(GERMAN)).toContain('Nur falls: „if the vote goes ahead“');
    expect(buttons(GERMAN)?.[1]).toEqual(['📅 In den Kalender', 'Google Calendar']);
    await world.press('In den Kalender', GERMAN);
    expect(world.textOf(last(GERMAN))).toContain('Nur falls:');
  });

  it('are for everybody in a group to see, and for its administrators to follow or mute', async () => {
    await world.say('/date vote', GROUP, { from: READER });
    expect(said(GROUP)).toContain('Crimea votes');
    const refused = { text: 'Only the administrators can change that.', showAlert: true };
    expect(await world.press('Mute', GROUP, { from: READER })).toMatchObject(refused);
    expect(await world.press('Follow this', GROUP, { from: READER })).toMatchObject(refused);
    expect(await subscribers.wantsOf(GROUP)).toEqual([]);
    await world.press('Mute', GROUP, { from: ADMIN });
    expect([...(await subscribers.mutedDates(GROUP))]).toEqual(['vote']);
  });

  it('never send Telegram what it refuses', () => {
    expect(world.simulator.calls().filter(({ status }) => status !== 200)).toEqual([]);
    expect(world.log.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
