import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;
const other = 43;
const group = -100;

let now: number;
let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  now = 1_394_820_000;
  simulator = await startTelegramSimulator({ clock: () => now });
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  for (const id of [reader, other]) simulator.addPrivateChat({ id, firstName: 'Reader', languageCode: 'uk' });
  simulator.addGroup({ id: group, title: 'Friends', members: [{ id: reader, firstName: 'Reader' }], bot: 'left' });
});

afterEach(() => simulator.close());

const updates = () => telegram.getUpdates(0, 100, 0, undefined);

const article = (id: string, more: object = {}) => ({
  type: 'article' as const,
  id,
  title: 'Crimea votes',
  input_message_content: { message_text: '<b>Crimea votes</b>', parse_mode: 'HTML' as const },
  ...more,
});

describe('an inline query', () => {
  it('is heard and answered, and a result is sent in the name of the person', async () => {
    const query = simulator.typeInline(reader, 'crimea', { chatType: 'supergroup' });
    expect(await updates()).toMatchObject([
      {
        inline_query: {
          id: query.id,
          from: { id: reader, language_code: 'uk' },
          query: 'crimea',
          offset: '',
          chat_type: 'supergroup',
        },
      },
    ]);
    const keyboard = [[{ text: 'More', url: 'https://t.me/datewire_bot?start=date_1' }]];
    await telegram.answerInlineQuery(query.id, [article('1', { reply_markup: { inline_keyboard: keyboard } })], {
      cache_time: 10,
      is_personal: true,
      next_offset: '50',
      button: { text: 'Settings', start_parameter: 'settings' },
    });
    expect(simulator.inlineAnswerTo(query.id)).toMatchObject({
      results: [{ id: '1', title: 'Crimea votes' }],
      cacheTime: 10,
      isPersonal: true,
      nextOffset: '50',
      button: { text: 'Settings', startParameter: 'settings' },
    });
    simulator.chooseResult(query.id, '1', group);
    expect(simulator.messages(group)).toMatchObject([
      { from: { id: reader }, fromBot: false, viaBot: { id: simulator.botId }, html: '<b>Crimea votes</b>', keyboard },
    ]);
    expect(() => simulator.chooseResult(query.id, '2', group)).toThrow('has no result "2"; its results: 1');
  });

  it('is heard again as a message where the bot is in the chat', async () => {
    const query = simulator.typeInline(reader, 'crimea');
    await telegram.answerInlineQuery(query.id, [article('1')]);
    simulator.chooseResult(query.id, '1', reader);
    expect((await updates())[1]).toMatchObject({
      message: { from: { id: reader }, via_bot: { id: simulator.botId }, text: 'Crimea votes' },
    });
  });

  it('is answered once', async () => {
    const { id } = simulator.typeInline(reader, 'crimea');
    await telegram.answerInlineQuery(id, []);
    await expect(telegram.answerInlineQuery(id, [])).rejects.toThrow('query is too old');
  });

  it('is not heard while an answer to the same is fresh, and a personal one is for one person', async () => {
    const first = simulator.typeInline(reader, 'crimea');
    await telegram.answerInlineQuery(first.id, [article('1')], { cache_time: 60, is_personal: true });
    expect(simulator.typeInline(reader, 'crimea').id).toBe(first.id);
    expect(simulator.typeInline(other, 'crimea').id).not.toBe(first.id);
    expect(simulator.typeInline(reader, 'crimea', { offset: '50' }).id).not.toBe(first.id);
    now += 60;
    expect(simulator.typeInline(reader, 'crimea').id).not.toBe(first.id);
  });

  it('leaves a message whose button is known by the id of the inline message alone', async () => {
    const query = simulator.typeInline(reader, 'crimea');
    const button = { text: 'Follow', callback_data: 'follow' };
    await telegram.answerInlineQuery(query.id, [article('1', { reply_markup: { inline_keyboard: [[button]] } })]);
    const { id } = simulator.chooseResult(query.id, '1', group);
    simulator.press(group, id, 'follow');
    const update = (await updates()).at(-1);
    if (!update || !('callback_query' in update)) throw new Error('no button was pressed');
    const { callback_query: press } = update;
    expect(press).not.toHaveProperty('message');
    await telegram.editMessageText(undefined, undefined, press.inline_message_id, 'Followed');
    expect(simulator.messages(group)).toMatchObject([{ text: 'Followed', keyboard: [] }]);
  });

  it.each<[what: string, results: unknown, more: object, description: string]>([
    [
      'fifty-one results',
      Array.from({ length: 51 }, (_, index) => article(String(index))),
      {},
      'too many inline query results specified',
    ],
    ['results that are no list', {}, {}, 'expected an Array of inline query results'],
    ['two results of one id', [article('1'), article('1')], {}, 'RESULT_ID_DUPLICATE'],
    ['an id of 65 bytes', [article('é'.repeat(32).concat('x'))], {}, 'RESULT_ID_INVALID'],
    ['an empty id', [article('')], {}, 'RESULT_ID_INVALID'],
    [
      'no title',
      [{ ...article('1'), title: undefined }],
      {},
      'can\'t parse inline query result: Can\'t find field "title"',
    ],
    [
      'nothing to send',
      [{ type: 'article', id: '1', title: 'x' }],
      {},
      'can\'t parse inline query result: Can\'t find field "input_message_content"',
    ],
    [
      'a broken text',
      [article('1', { input_message_content: { message_text: '<b>x', parse_mode: 'HTML' } })],
      {},
      "can't parse inline query result: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    ],
    [
      'a long text',
      [article('1', { input_message_content: { message_text: 'x'.repeat(4097) } })],
      {},
      "can't parse inline query result: MESSAGE_TOO_LONG",
    ],
    [
      'a strange type',
      [{ ...article('1'), type: 'poem' }],
      {},
      'can\'t parse inline query result: type "poem" is unsupported for the inline query result',
    ],
    [
      'long callback data',
      [article('1', { reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] } })],
      {},
      "can't parse inline query result: BUTTON_DATA_INVALID",
    ],
    ['a long offset', [], { next_offset: 'x'.repeat(65) }, 'NEXT_OFFSET_INVALID'],
    ['a button to nowhere', [], { button: { text: 'x' } }, "can't use empty start_parameter"],
    [
      'a strange start',
      [],
      { button: { text: 'x', start_parameter: 'a b' } },
      'unallowed characters in start_parameter are used',
    ],
    [
      'a long start',
      [],
      { button: { text: 'x', start_parameter: 'x'.repeat(65) } },
      'too long start_parameter specified',
    ],
  ])('is not answered with %s', async (_what, results, more, description) => {
    const query = simulator.typeInline(reader, 'crimea');
    const response = await fetch(`${simulator.apiRoot}/bot${simulator.token}/answerInlineQuery`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ inline_query_id: query.id, results, ...more }),
    });
    expect(await response.json()).toMatchObject({ error_code: 400, description: `Bad Request: ${description}` });
    expect(simulator.inlineAnswerTo(query.id)).toBeNull();
  });
});
