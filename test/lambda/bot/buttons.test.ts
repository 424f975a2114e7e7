import { Composer, Telegraf } from 'telegraf';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotContext } from '../../../lambda/bot/bot-context.ts';
import { actionButton, onAction, onSignedAction, signedButton } from '../../../lambda/bot/buttons.ts';
import { actionKey } from '../../../lambda/platform/callback-data.ts';
import type { Button } from '../../../lambda/platform/message.ts';
import { keyboardOf } from '../../../lambda/platform/telegram.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';

const READER = 100;
const key = actionKey('1:token');

describe('a button', () => {
  let simulator: TelegramSimulator;
  let bot: Telegraf<BotContext>;
  const done: string[] = [];
  beforeAll(async () => {
    simulator = await startTelegramSimulator();
    simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
    const composer = new Composer<BotContext>();
    onAction(composer, 'show', async (_, args) => void done.push(`show ${args.join(' ')}`));
    onAction(composer, 'notice', async (context) => void (await context.answerCbQuery('Noted.')));
    onSignedAction(composer, key, 'forget', async (_, args) => void done.push(`forget ${args.join(' ')}`));
    bot = new Telegraf<BotContext>(simulator.token, { telegram: { apiRoot: simulator.apiRoot } });
    bot.use(composer);
    bot.on('callback_query', async (context) => void (await context.answerCbQuery('Out of date.')));
  });
  afterAll(() => simulator.close());
  beforeEach(() => {
    done.length = 0;
  });

  /** @returns what the client that pressed it is shown, nothing (''), or null where it goes on waiting. */
  async function press(button: Button, meanwhile: () => void = () => {}): Promise<string | null> {
    const keyboard = keyboardOf({ html: '', buttons: [[button]] });
    const sent = await bot.telegram.sendMessage(READER, 'Press.', { reply_markup: keyboard });
    const query = simulator.press(READER, sent.message_id, 'callbackData' in button ? button.callbackData : '');
    meanwhile();
    for (const update of await bot.telegram.callApi('getUpdates', { timeout: 0 })) {
      await bot.telegram.callApi('getUpdates', { offset: update.update_id + 1, timeout: 0 });
      await bot.handleUpdate(update);
    }
    return simulator.answerTo(query.id)?.text ?? null;
  }

  it('does what it asks for, and is answered', async () => {
    expect(await press(actionButton('Show', 'show', 'q1w2', '3'))).toBe('');
    expect(done).toEqual(['show q1w2 3']);
  });

  it('is answered once, with the notice of the handler where it has one', async () => {
    const before = simulator.calls().length;
    expect(await press(actionButton('Notice', 'notice'))).toBe('Noted.');
    const answers = simulator.calls().slice(before);
    expect(answers.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(1);
  });

  it('that is pressed too long ago to be answered still does what it asks for', async () => {
    await press(actionButton('Notice', 'notice'), () => simulator.expireCallbackQueries());
    await press(actionButton('Show', 'show'), () => simulator.expireCallbackQueries());
    expect(done).toEqual(['show ']);
  });

  it('for what cannot be undone is signed for its chat', async () => {
    await press(signedButton('Forget', { key, chatId: READER }, 'forget', 'all'));
    expect(done).toEqual(['forget all']);
  });

  it.each([
    ['signed for another chat', signedButton('Forget', { key, chatId: 101 }, 'forget', 'all')],
    ['without the signature that it needs', actionButton('Forget', 'forget', 'all')],
    ['with a signature that it does not need', signedButton('Show', { key, chatId: READER }, 'show')],
    ['of another version', { text: 'Show', callbackData: '0:show' }],
    ['that nothing knows', actionButton('Sing', 'sing')],
    ['from before buttons had versions', { text: 'Alert me', callbackData: 'subscribe' }],
  ])('%s is out of date', async (_, button) => {
    expect(await press(button)).toBe('Out of date.');
    expect(done).toEqual([]);
  });
});
