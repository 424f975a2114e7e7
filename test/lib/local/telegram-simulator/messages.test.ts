import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChatEvent } from '../../../../lib/local/telegram-simulator/chats.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;
const group = -100;

let now: number;
let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  now = 1_394_820_000;
  simulator = await startTelegramSimulator({ clock: () => now });
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader', username: 'reader', languageCode: 'en' });
  simulator.addGroup({ id: group, title: 'Newsroom', username: 'newsroom' });
});

afterEach(() => simulator.close());

describe('a message of the bot', () => {
  it('is answered with the message as the Bot API writes it', async () => {
    const sent = await telegram.sendMessage(reader, ' <b>Crimea</b> votes: example.org ', { parse_mode: 'HTML' });
    expect(sent).toEqual({
      message_id: 1,
      from: { id: simulator.botId, is_bot: true, first_name: 'Datewire', username: 'datewire_bot' },
      chat: { id: reader, type: 'private', first_name: 'Reader', username: 'reader' },
      date: now,
      text: 'Crimea votes: example.org',
      entities: [
        { type: 'bold', offset: 0, length: 6 },
        { type: 'url', offset: 14, length: 11 },
      ],
    });
  });

  it('is seen in the chat with its looks', async () => {
    await telegram.sendMessage(reader, 'Vote on <i>Sunday</i> &amp; after', {
      parse_mode: 'HTML',
      disable_notification: true,
      link_preview_options: { is_disabled: true },
      reply_markup: { inline_keyboard: [[{ text: 'More', url: 'https://example.org' }]] },
    });
    expect(simulator.messages(reader)).toMatchObject([
      {
        id: 1,
        fromBot: true,
        text: 'Vote on Sunday & after',
        html: 'Vote on <i>Sunday</i> &amp; after',
        silent: true,
        linkPreview: { is_disabled: true },
        keyboard: [[{ text: 'More', url: 'https://example.org/' }]],
        editDate: null,
      },
    ]);
  });

  it('may have 4,096 characters after its markup is read', async () => {
    const sent = await telegram.sendMessage(reader, `<b>${'x'.repeat(4096)}</b>`, { parse_mode: 'HTML' });
    expect(sent.text).toHaveLength(4096);
  });

  it('goes to a group by name, into a thread, as a reply', async () => {
    const asked = simulator.say(group, '/upcoming');
    const sent = await telegram.sendMessage('@newsroom', 'Nothing', {
      message_thread_id: asked.id,
      reply_parameters: { message_id: asked.id },
    });
    expect(sent).toMatchObject({
      message_thread_id: asked.id,
      reply_to_message: { message_id: asked.id, text: '/upcoming' },
    });
  });

  it('goes without the reply where that is allowed', async () => {
    const sent = await telegram.sendMessage(reader, 'x', {
      reply_parameters: { message_id: 99, allow_sending_without_reply: true },
    });
    expect(sent.reply_to_message).toBeUndefined();
  });

  it('can carry a document', async () => {
    const sent = await telegram.sendDocument(
      reader,
      { source: Buffer.from('BEGIN:VCALENDAR'), filename: 'dates.ics' },
      { caption: '<b>Dates</b>', parse_mode: 'HTML' },
    );
    expect(sent).toMatchObject({ caption: 'Dates', document: { file_name: 'dates.ics', file_size: 15 } });
    expect(simulator.calls().at(-1)?.parameters).toMatchObject({ document: { fileName: 'dates.ics', size: 15 } });
  });

  it('is edited in text and keyboard, and shows when', async () => {
    const { message_id: id } = await telegram.sendMessage(reader, 'Sunday', {
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] },
    });
    now += 60;
    await telegram.editMessageText(reader, id, undefined, 'Monday');
    expect(simulator.messages(reader)).toMatchObject([{ text: 'Monday', keyboard: [], editDate: now }]);
    const button = { text: 'y', callback_data: 'y' };
    await telegram.editMessageReplyMarkup(reader, id, undefined, { inline_keyboard: [[button]] });
    expect(simulator.messages(reader)).toMatchObject([{ text: 'Monday', keyboard: [[button]] }]);
  });

  it('is deleted, as long as it is not two days old', async () => {
    const first = await telegram.sendMessage(reader, 'x');
    await telegram.deleteMessage(reader, first.message_id);
    expect(simulator.messages(reader)).toEqual([]);
    const second = await telegram.sendMessage(reader, 'y');
    now += 48 * 3600 + 1;
    await expect(telegram.deleteMessage(reader, second.message_id)).rejects.toThrow(
      "Bad Request: message can't be deleted for everyone",
    );
  });

  it('is told to those who watch', async () => {
    const events: ChatEvent[] = [];
    const stop = simulator.subscribe((event) => events.push(event));
    const { message_id: id } = await telegram.sendMessage(reader, 'x');
    await telegram.editMessageText(reader, id, undefined, 'y');
    await telegram.sendChatAction(reader, 'typing');
    await telegram.deleteMessage(reader, id);
    stop();
    await telegram.sendMessage(reader, 'z');
    expect(events.map(({ kind }) => kind)).toEqual(['sent', 'edited', 'action', 'deleted']);
  });
});

describe('the bot', () => {
  it('asks who it is, and of chats and their members', async () => {
    expect(await telegram.getMe()).toMatchObject({ id: simulator.botId, username: 'datewire_bot', is_bot: true });
    expect(await telegram.getChat(group)).toMatchObject({ type: 'supergroup', title: 'Newsroom' });
    expect(await telegram.getChatMember(group, simulator.botId)).toMatchObject({ status: 'member' });
    expect(await telegram.getChatMember(group, reader)).toMatchObject({ status: 'left' });
  });

  it('keeps its commands by language, and forgets those it deletes', async () => {
    await telegram.setMyCommands([{ command: '/start', description: ' Begin ' }]);
    await telegram.setMyCommands([{ command: 'start', description: 'Anfangen' }], { language_code: 'de' });
    expect(await telegram.getMyCommands()).toEqual([{ command: 'start', description: 'Begin' }]);
    expect(Object.keys(simulator.state().commands)).toEqual(['default', 'default de']);
    await telegram.deleteMyCommands({ language_code: 'de' });
    expect(await telegram.getMyCommands({ language_code: 'de' })).toEqual([]);
  });

  it('says what it is for', async () => {
    await telegram.setMyDescription('Tells you of dates');
    await telegram.setMyShortDescription('Dates', 'en');
    expect(simulator.state()).toMatchObject({
      descriptions: { '': 'Tells you of dates' },
      shortDescriptions: { en: 'Dates' },
    });
    expect(await telegram.getMyDescription('de')).toEqual({ description: 'Tells you of dates' });
    expect(await telegram.getMyShortDescription('en')).toEqual({ short_description: 'Dates' });
  });
});

describe('a call', () => {
  it.each([
    ['in the query', { method: 'GET', query: '?chat_id=42&text=a%26b&disable_notification=true' }],
    [
      'in a form',
      { method: 'POST', body: new URLSearchParams({ chat_id: '42', text: 'a&b', disable_notification: '1' }) },
    ],
    [
      'in a multipart form',
      { method: 'POST', body: multipart({ chat_id: '42', text: 'a&b', disable_notification: 'yes' }) },
    ],
    [
      'in JSON',
      {
        method: 'POST',
        body: JSON.stringify({ chat_id: 42, text: 'a&b', disable_notification: true }),
        headers: { 'content-type': 'application/json' },
      },
    ],
  ])('may bring its parameters %s', async (_where, { query = '', ...init }: RequestInit & { query?: string }) => {
    const response = await fetch(`${simulator.apiRoot}/bot${simulator.token}/SENDMESSAGE${query}`, init);
    expect(await response.json()).toMatchObject({ ok: true, result: { chat: { id: 42 }, text: 'a&b' } });
    expect(simulator.messages(reader)).toMatchObject([{ silent: true }]);
  });

  function multipart(fields: Record<string, string>): FormData {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  }
});

describe('a simulator that keeps counts only', () => {
  it('answers as the other, tells each message, and remembers none', async () => {
    const seen: string[] = [];
    const counting = await startTelegramSimulator({ countsOnly: true, onSend: ({ text }) => seen.push(text) });
    try {
      counting.addPrivateChat({ id: reader, firstName: 'Reader' });
      const client = new Telegram(counting.token, { apiRoot: counting.apiRoot });
      const { message_id: id } = await client.sendMessage(reader, 'one');
      await client.sendMessage(reader, 'two', { reply_parameters: { message_id: id } });
      await expect(client.sendMessage(reader, 'x', { reply_parameters: { message_id: 9 } })).rejects.toThrow('replied');
      expect(seen).toEqual(['one', 'two']);
      expect(counting.messages(reader)).toEqual([]);
      expect(counting.calls()).toEqual([]);
      expect(counting.state()).toMatchObject({ sentByBot: 2, calls: { sendMessage: { ok: 2, refused: 1 } } });
    } finally {
      await counting.close();
    }
  });
});
