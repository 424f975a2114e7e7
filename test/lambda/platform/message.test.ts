import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeHtml } from '../../../lambda/platform/message.ts';
import { createTelegram, createTelegramSender } from '../../../lambda/platform/telegram.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';

let simulator: TelegramSimulator;
beforeAll(async () => {
  simulator = await startTelegramSimulator();
  simulator.addPrivateChat({ id: 1, firstName: 'Reader' });
});
afterAll(() => simulator.close());

describe('escapeHtml', () => {
  it('leaves nothing that Telegram takes for markup', () => {
    expect(escapeHtml('<b>R&D</b> "and" more')).toBe('&lt;b&gt;R&amp;D&lt;/b&gt; &quot;and&quot; more');
  });

  it('makes any text arrive as it was', async () => {
    const sender = createTelegramSender(createTelegram(simulator));
    const texts = fc.array(fc.constantFrom('<', '>', '&', '"', '&amp;', '<b>', '</b>', 'a', '😀'), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(texts, async (parts) => {
        const text = parts.join('');
        expect(await sender.send(1, { html: escapeHtml(text) })).toMatchObject({ result: 'sent' });
        expect(simulator.messages(1).at(-1)?.text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });
});
