import { Temporal } from 'temporal-polyfill';
import { afterEach, describe, expect, it } from 'vitest';
import type { ConsoleEvents } from '../../../../lib/local/console/protocol.ts';
import { aKeyDate } from '../../../support/key-dates.ts';
import { type ConsoleEvent, READER, type StartedConsole, startConsole } from './started-console.ts';

let started: StartedConsole;
afterEach(() => started.close());

/** For a machine that is busy. */
const PATIENCE = { timeout: 10_000 };

const learnedAt = '2014-03-14T18:00:00Z';

describe('the page', () => {
  it('comes with its script and its style, and lets no other script run', async () => {
    started = await startConsole();
    const page = await fetch(started.url);
    const html = await page.text();
    const [script, style] = await Promise.all(
      ['/console/main.js', '/console/style.css'].map((path) => fetch(started.url + path)),
    );
    expect(html).toContain('src="/console/main.js"');
    expect(html).toContain('href="/console/style.css"');
    expect(html).not.toMatch(/<script(?![^>]*src=)| style="| on\w+="/);
    expect(page.headers.get('content-security-policy')).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(script?.headers.get('content-type')).toMatch('text/javascript');
    expect(await script?.text()).toContain('EventSource');
    expect(await style?.text()).toContain('prefers-reduced-motion');
  });
});

describe('the stream of events', () => {
  it('begins with the clock, the key dates with their alerts, and the messages', async () => {
    started = await startConsole({ keyDates: [aKeyDate({ learnedAt, publisher: 'The Wire' })] });
    started.simulator.say(READER, '/start');
    const state = await next(started.events(), 'state');
    expect(state).toMatchObject({
      zone: 'Europe/London',
      clock: { now: Date.parse('2014-03-14T18:00:00Z'), speed: 3_600, paused: true, real: false },
      keyDates: [
        {
          title: 'Crimea votes on its future',
          when: 'Sunday 16 March 2014',
          start: Date.parse('2014-03-15T22:00:00Z'),
          end: Date.parse('2014-03-16T22:00:00Z'),
          alerts: ['2014-03-14T18:00Z', '2014-03-15T07:00Z', '2014-03-16T07:00Z'].map((at) => Date.parse(at)),
          source: { name: 'The Wire', url: null },
        },
      ],
      messages: [{ fromBot: false, text: '/start', entities: [{ type: 'bot_command', offset: 0, length: 6 }] }],
    });
  });

  it('tells what is said, edited and deleted in this chat, and nothing of others', async () => {
    started = await startConsole();
    const { simulator, bot } = started;
    simulator.addPrivateChat({ id: 101, firstName: 'Somebody else' });
    const events = started.events();
    await next(events, 'state');
    await bot.sendMessage(101, 'not for this page');
    const { message_id: id } = await bot.sendMessage(READER, 'first', { disable_notification: true });
    expect(await next(events, 'message')).toMatchObject({ id, text: 'first', silent: true, editDate: null });
    await bot.editMessageText(READER, id, undefined, 'second');
    expect(await next(events, 'message')).toMatchObject({
      id,
      text: 'second',
      editDate: Date.parse(learnedAt) / 1_000,
    });
    await bot.deleteMessage(READER, id);
    expect(await next(events, 'removed')).toEqual({ chatId: READER, id });
  });

  it('tells of key dates that come later', async () => {
    const keyDates = [aKeyDate()];
    started = await startConsole({ keyDates });
    const events = started.events();
    await next(events, 'state');
    keyDates.push(aKeyDate({ id: 'date-2', title: 'Talks begin in Geneva' }));
    expect(await next(events, 'keyDates')).toMatchObject([
      { id: 'date-1' },
      { id: 'date-2', title: 'Talks begin in Geneva' },
    ]);
  });

  it('tells the time, again and again', async () => {
    started = await startConsole();
    const events = started.events();
    const { clock } = await next(events, 'state');
    started.clock.resume();
    let { now } = clock;
    while (now === clock.now) ({ now } = await next(events, 'clock'));
    expect(now).toBeGreaterThan(clock.now);
  });
});

describe('what one can do', () => {
  it('says in the chat what was typed', async () => {
    started = await startConsole();
    expect((await started.post('/console/say', { text: 'Good <b>evening</b>' })).status).toBe(204);
    expect(started.simulator.messages(READER)).toMatchObject([{ fromBot: false, text: 'Good <b>evening</b>' }]);
  });

  it('presses a button, and tells what the bot answers', async () => {
    started = await startConsole();
    const { bot } = started;
    const { message_id: messageId } = await bot.sendMessage(READER, 'Shall I?', {
      reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
    });
    const events = started.events();
    await next(events, 'state');
    expect((await started.post('/console/press', { messageId, data: 'yes' })).status).toBe(204);
    const [update] = await bot.getUpdates(0, 1, 0, ['callback_query']);
    if (update === undefined || !('callback_query' in update)) throw new Error('no button was pressed');
    await bot.answerCbQuery(update.callback_query.id, 'So be it');
    expect(await next(events, 'answered')).toEqual({ chatId: READER, messageId, data: 'yes', text: 'So be it' });
  });

  it('sends a file, which is there to be saved and never to be shown', async () => {
    started = await startConsole();
    const content = Buffer.from('<script>Crimea votes</script>').toString('base64');
    expect((await started.post('/console/file', { fileName: 'Wahl – März.txt', content })).status).toBe(204);
    const [message] = started.simulator.messages(READER);
    expect(message).toMatchObject({ document: { fileName: 'Wahl – März.txt', mimeType: 'text/plain', size: 29 } });
    const saved = await fetch(`${started.url}/console/file/${message?.document?.fileId}`);
    expect(await saved.text()).toBe('<script>Crimea votes</script>');
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Wahl%20%E2%80%93%20M%C3%A4rz.txt",
    );
    expect((await fetch(`${started.url}/console/file/BQAC9`)).status).toBe(404);
  });

  it('tells where the person is', async () => {
    started = await startConsole();
    const kyiv = { latitude: 50.45, longitude: 30.52 };
    expect((await started.post('/console/location', kyiv)).status).toBe(204);
    expect(started.simulator.messages(READER)).toMatchObject([{ location: kyiv }]);
  });

  it('speaks in whichever room of the page: a forum, its topic, a channel', async () => {
    started = await startConsole({
      rooms: [
        { chatId: READER, threadId: null, name: 'Datewire', kind: 'private' },
        { chatId: -1, threadId: 2, name: 'Votes', kind: 'topic' },
        { chatId: -2, threadId: null, name: 'Dates', kind: 'channel' },
      ],
    });
    const { simulator } = started;
    simulator.addGroup({ id: -1, title: 'Newsroom', isForum: true, members: [{ id: READER, firstName: 'Reader' }] });
    expect(simulator.addTopic(-1, 'Votes')).toBe(2);
    simulator.addGroup({ id: -2, title: 'Dates', type: 'channel' });
    const events = started.events();
    expect(await next(events, 'state')).toMatchObject({ rooms: [{}, { name: 'Votes' }, { kind: 'channel' }] });
    await started.post('/console/say', { room: 1, text: '/today' });
    await started.post('/console/say', { room: 2, text: 'by hand' });
    expect(await next(events, 'message')).toMatchObject({ chatId: -1, threadId: 2, text: '/today' });
    expect(await next(events, 'message')).toMatchObject({ chatId: -2, threadId: null, text: 'by hand' });
    expect(simulator.messages(-1)).toMatchObject([{ from: { id: READER } }]);
  });

  it('pauses the clock, lets it run on, and sets its speed', async () => {
    started = await startConsole();
    await started.post('/console/clock', { action: 'resume' });
    expect(started.clock.state().paused).toBe(false);
    await started.post('/console/clock', { action: 'pause' });
    expect(started.clock.state().paused).toBe(true);
    await started.post('/console/clock', { action: 'speed', speed: 60 });
    expect(started.clock.state().speed).toBe(60);
  });

  it.each([
    ['to the next alert that a subscriber gets', { action: 'jump-to-next-alert' }, '2014-03-15T07:00:00Z'],
    ['by a day', { action: 'jump-to-next-day' }, '2014-03-15T18:00:00Z'],
    [
      'to a time on the clocks of the page, in winter',
      { action: 'jump', time: '2014-03-15T09:30' },
      '2014-03-15T09:30:00Z',
    ],
    [
      'to a time on the clocks of the page, in summer',
      { action: 'jump', time: '2014-04-01T09:30' },
      '2014-04-01T08:30:00Z',
    ],
  ])('jumps %s', async (_, command, to) => {
    started = await startConsole({ keyDates: [aKeyDate({ learnedAt })] });
    expect((await started.post('/console/clock', command)).status).toBe(204);
    const there = Temporal.Instant.from(to);
    await expect.poll(() => started.clock.now().toString(), PATIENCE).toBe(there.toString());
  });
});

describe('what is refused', () => {
  it.each([
    ['a text of nothing but spaces', '/console/say', { text: ' \n' }, 'text: is empty'],
    ['a text too long', '/console/say', { text: 'x'.repeat(40_961) }, 'text: is too long: 40960 characters at most'],
    ['a body that is no JSON', '/console/say', '{', 'the body is not JSON'],
    ['a field that nobody knows', '/console/say', { text: 'x', chatId: 1 }, /chatId/],
    ['a room that is not there', '/console/say', { room: 1, text: 'x' }, 'there is no such chat'],
    ['a file that is no base64', '/console/file', { fileName: 'a.txt', content: '<>' }, /^content:/],
    ['a place beyond the poles', '/console/location', { latitude: 91, longitude: 0 }, /^latitude:/],
    ['a button that is not there', '/console/press', { messageId: 7, data: 'x' }, /has no button "x"/],
    ['a button without its message', '/console/press', { data: 'x' }, /^messageId:/],
    ['an order that the clock does not know', '/console/clock', { action: 'stop' }, /^action:/],
    ['a speed of nothing', '/console/clock', { action: 'speed', speed: 0 }, 'speed: must be above 0'],
    [
      'a speed beyond all measure',
      '/console/clock',
      { action: 'speed', speed: 1e9 },
      /^speed: must be 2678400 at most/,
    ],
    ['a time that is none', '/console/clock', { action: 'jump', time: 'tomorrow' }, /^time: must be a date and a time/],
    [
      'a day that is not in the calendar',
      '/console/clock',
      { action: 'jump', time: '2014-02-30T09:00' },
      'time: is not in the calendar',
    ],
    [
      'a jump into the past',
      '/console/clock',
      { action: 'jump', time: '2014-03-14T17:00' },
      'time goes forward only: that has passed',
    ],
    [
      'a jump too far',
      '/console/clock',
      { action: 'jump', time: '2024-03-14T17:00' },
      'that is more than a year ahead',
    ],
    [
      'a jump to an alert where none waits',
      '/console/clock',
      { action: 'jump-to-next-alert' },
      'no alert waits to be sent',
    ],
  ])('%s', async (_, path, body, error) => {
    started = await startConsole();
    const answer = await started.post(path, body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error: typeof error === 'string' ? error : expect.stringMatching(error) });
    expect(started.simulator.messages(READER)).toEqual([]);
    expect(started.clock.now().toString()).toBe('2014-03-14T18:00:00Z');
  });

  it('a body beyond all measure', async () => {
    started = await startConsole();
    const answer = await started.post('/console/say', { text: 'x'.repeat(300_000) });
    expect(answer.status).toBe(413);
  });

  it('to set the real clock', async () => {
    started = await startConsole({ realClock: true });
    const answer = await started.post('/console/clock', { action: 'pause' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/the demo is over/) });
  });

  it('to speak to a bot that is blocked', async () => {
    started = await startConsole();
    started.simulator.block(READER);
    const answer = await started.post('/console/say', { text: 'Hello?' });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/blocked the bot/) });
  });

  it.each([
    ['another site, by its origin', { origin: 'https://elsewhere.example' }],
    ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
    ['a page without an origin', { origin: 'null' }],
  ])('an action of %s', async (_, headers: Record<string, string>) => {
    started = await startConsole();
    const answer = await started.post('/console/say', { text: 'not mine' }, headers);
    expect(answer.status).toBe(403);
    expect(started.simulator.messages(READER)).toEqual([]);
  });

  it('not an action of the page itself, whichever way the browser says so', async () => {
    started = await startConsole();
    const ours = [{ origin: started.url }, { 'sec-fetch-site': 'same-origin' }];
    for (const headers of ours as Record<string, string>[]) {
      expect((await started.post('/console/say', { text: 'mine' }, headers)).status).toBe(204);
    }
  });
});

/** The data of the next event of a name; what comes before it is passed over. */
async function next<Name extends keyof ConsoleEvents>(
  events: AsyncGenerator<ConsoleEvent>,
  name: Name,
): Promise<ConsoleEvents[Name]> {
  const isWanted = (event: ConsoleEvent): event is ConsoleEvent & { data: ConsoleEvents[Name] } => event.name === name;
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error(`the stream ended before "${name}"`);
    if (isWanted(value)) return value.data;
  }
}
