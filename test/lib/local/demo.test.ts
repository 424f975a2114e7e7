import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startDemo } from '../../../lib/local/demo.ts';
import { readSettings } from '../../../lib/local/settings.ts';

const State = z.object({
  clock: z.object({ now: z.number(), real: z.boolean() }),
  keyDates: z.array(
    z.object({ date: z.string(), kind: z.string(), certainty: z.string(), condition: z.string().nullable() }),
  ),
  messages: z.array(
    z.object({ fromBot: z.boolean(), date: z.number(), text: z.string(), editDate: z.number().nullable() }),
  ),
});

describe('the demo', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  let story: string[];
  beforeEach(async () => {
    story = [];
    const settings = readSettings({}, 'no-such-file');
    demo = await startDemo({ speed: 1, port: 0, settings, followFeeds: false }, (line) => story.push(line));
  });
  afterEach(() => demo.stop());

  /** What the page is told when it opens. */
  async function state(): Promise<z.infer<typeof State>> {
    const response = await fetch(`${demo.url}/console/events`);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.includes('\n\n')) text += (await reader?.read())?.value ?? '';
    await reader?.cancel();
    return State.parse(JSON.parse(/^data: ?(.+)$/m.exec(text)?.[1] ?? ''));
  }

  const jump = (time: string) => act('clock', { action: 'jump', time });

  async function act(where: string, what: object): Promise<void> {
    const response = await fetch(`${demo.url}/console/${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: demo.url },
      body: JSON.stringify(what),
    });
    expect(response.status).toBeLessThan(300);
  }

  it('begins on a Friday evening in London, with a vote and a measure that hangs on it ahead', async () => {
    const { clock, keyDates } = await state();
    expect(new Date(clock.now).toISOString()).toMatch(/^2014-03-14T18:0/);
    expect(keyDates).toEqual([
      { date: '2014-03-16', kind: 'vote', certainty: 'scheduled', condition: null },
      {
        date: '2014-03-17',
        kind: 'measure',
        certainty: 'conditional',
        condition: expect.stringMatching(/^if the vote goes ahead/),
      },
    ]);
  });

  it('tells once that a second article has moved the sanctions, with the old and the new date and its words', async () => {
    await jump('2014-03-18T14:00');
    await expect
      .poll(async () => (await state()).clock.now, { timeout: 15_000 })
      .toBeGreaterThanOrEqual(Date.UTC(2014, 2, 18, 14));
    const changes = (await state()).messages.filter(({ text, editDate }) => editDate === null && text.startsWith('🔁'));
    expect(changes.map(({ date }) => new Date(date * 1000).toISOString().slice(0, 15))).toEqual(['2014-03-16T20:0']);
    expect(changes[0]?.text).toMatch(
      /Was: Monday 17 March 2014\nNow: Tuesday 18 March 2014.*\nPlanned\n.*postponed from Monday to Tuesday/,
    );
    expect((await state()).keyDates.map(({ date }) => date)).toEqual(['2014-03-16', '2014-03-18']);
  });

  it('brings each alert once, at nine in the morning where it happens, puts those right that a move has overtaken, and then goes on by the real clock', async () => {
    await jump('2014-03-18T16:00');
    await expect.poll(async () => (await state()).clock.real, { timeout: 15_000 }).toBe(true);
    const alerts = (await state()).messages.filter(({ fromBot, text }) => fromBot && text.startsWith('⏰'));
    expect(
      alerts.map(({ date, text }) => `${new Date(date * 1000).toISOString().slice(5, 16)} ${text.split(' ')[1]}`),
    ).toEqual(['03-14T18:00 🗳', '03-15T07:00 🗳', '03-16T07:00 🗳', '03-17T13:00 📜', '03-18T13:00 📜']);
    expect(story.at(-1)).toContain('The demo is over');

    const tomorrow = Temporal.Now.plainDateISO('UTC').add({ days: 1 }).toLocaleString('en-US', { dateStyle: 'long' });
    await act('say', { text: `LONDON – The Supreme Court will hear the appeal on ${tomorrow}, its clerk said.` });
    const alerted = async () => (await state()).messages.some(({ text }) => /^⏰.*appeal/.test(text));
    await expect.poll(alerted, { timeout: 15_000 }).toBe(true);
  });
});
