import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;
const group = -100;

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader', languageCode: 'de' });
});

afterEach(() => simulator.close());

const updates = () => telegram.getUpdates(0, 100, 0, undefined);

describe('a person', () => {
  it('speaks, and the commands and links in it are marked', async () => {
    simulator.say(reader, '/ingest https://example.org/a, please @someone #news');
    expect(await updates()).toMatchObject([
      {
        message: {
          message_id: 1,
          from: { id: reader, is_bot: false, language_code: 'de' },
          chat: { id: reader, type: 'private' },
          entities: [
            { type: 'bot_command', offset: 0, length: 7 },
            { type: 'url', offset: 8, length: 21 },
            { type: 'mention', offset: 38, length: 8 },
            { type: 'hashtag', offset: 47, length: 5 },
          ],
        },
      },
    ]);
  });

  it('may send 4,096 emoji, and a longer text in several messages', async () => {
    simulator.say(reader, '😀'.repeat(4096));
    simulator.say(reader, 'x'.repeat(5000));
    expect(
      (await updates()).map((update) =>
        'message' in update && 'text' in update.message ? update.message.text.length : 0,
      ),
    ).toEqual([8192, 4096, 904]);
  });

  it.each([
    { type: 'channel', date: 1, chat: { id: -5, type: 'channel', title: 'News' }, message_id: 3 },
    { type: 'chat', date: 1, sender_chat: { id: -6, type: 'supergroup', title: 'Newsroom' } },
    { type: 'user', date: 1, sender_user: { id: 9, is_bot: false, first_name: 'Writer' } },
    { type: 'hidden_user', date: 1, sender_user_name: 'Somebody' },
  ])('may forward what was said by a $type', async (origin) => {
    simulator.say(reader, 'Crimea votes on Sunday', { forwardOrigin: origin });
    simulator.sendPhoto(reader, { caption: 'Crimea votes on Sunday', forwardOrigin: origin });
    expect(await updates()).toMatchObject([
      { message: { forward_origin: origin } },
      { message: { forward_origin: origin, caption: 'Crimea votes on Sunday' } },
    ]);
  });

  it('edits what they said', async () => {
    const { id } = simulator.say(reader, 'one');
    simulator.editSaid(reader, id, 'two');
    expect(await updates()).toMatchObject([
      { message: { text: 'one' } },
      { edited_message: { text: 'two', edit_date: expect.any(Number) } },
    ]);
  });

  it('presses only a button that is there', async () => {
    const button = { text: 'Yes', callback_data: 'yes' };
    await telegram.sendMessage(reader, 'Well?', { reply_markup: { inline_keyboard: [[button]] } });
    const query = simulator.press(reader, 1, 'yes');
    expect(simulator.answerTo(query.id)).toBeNull();
    expect(await updates()).toMatchObject([
      {
        callback_query: { id: query.id, data: 'yes', from: { id: reader }, message: { message_id: 1, text: 'Well?' } },
      },
    ]);
    expect(() => simulator.press(reader, 1, 'no')).toThrow('has no button "no"; its buttons: yes');
  });

  it('presses a button under a message that is too old for the bot to see, or is gone', async () => {
    const button = { text: 'Yes', callback_data: 'yes' };
    const { message_id: id } = await telegram.sendMessage(reader, 'Well?', {
      reply_markup: { inline_keyboard: [[button]] },
    });
    simulator.press(reader, id, 'yes', { isOld: true });
    await telegram.deleteMessage(reader, id);
    simulator.press(reader, id, 'yes', { isOld: true });
    const message = { message_id: id, chat: { id: reader, type: 'private', first_name: 'Reader' }, date: 0 };
    expect(await updates()).toMatchObject([{ callback_query: { message } }, { callback_query: { message } }]);
  });

  it('may send whatever they like as a press', async () => {
    await telegram.sendMessage(reader, 'Well?');
    simulator.press(reader, 1, 'v9:drop everything', { isForged: true });
    expect(await updates()).toMatchObject([{ callback_query: { data: 'v9:drop everything' } }]);
  });

  it('is answered once about a press, and led nowhere but to the bot', async () => {
    await telegram.sendMessage(reader, 'Well?');
    const { id } = simulator.press(reader, 1, 'yes', { isForged: true });
    await expect(telegram.answerCbQuery(id, 'x'.repeat(201))).rejects.toThrow('MESSAGE_TOO_LONG');
    await expect(telegram.answerCbQuery(id, '', { url: 'https://example.org' })).rejects.toThrow('URL_INVALID');
    await telegram.answerCbQuery(id, 'Done', { url: 'https://t.me/datewire_bot?start=x' });
    await expect(telegram.answerCbQuery(id, 'Done')).rejects.toThrow('query is too old');
  });

  it('cannot be answered about a press of long ago', async () => {
    const button = { text: 'Yes', callback_data: 'yes' };
    await telegram.sendMessage(reader, 'Well?', { reply_markup: { inline_keyboard: [[button]] } });
    const query = simulator.press(reader, 1, 'yes');
    simulator.expireCallbackQueries();
    await expect(telegram.answerCbQuery(query.id)).rejects.toThrow('query is too old');
  });

  it('blocks the bot and lets it in again, and the bot hears of both', async () => {
    simulator.block(reader);
    expect(() => simulator.say(reader, 'x')).toThrow('has blocked the bot');
    simulator.unblock(reader);
    await telegram.sendMessage(reader, 'x');
    expect(await updates()).toMatchObject([
      { my_chat_member: { old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } } },
      { my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } } },
    ]);
  });

  it('must be there before they can speak', () => {
    expect(() => simulator.say(7, 'x')).toThrow('there is no chat 7: add it first');
  });
});

describe('in a group', () => {
  const texts = async () =>
    (await updates()).flatMap((update) =>
      'message' in update && 'text' in update.message ? [update.message.text] : [],
    );

  it('the bot hears that it was added, then commands, its name, and replies to it', async () => {
    simulator.addGroup({ id: group, title: 'Newsroom', members: [{ id: 7, firstName: 'Editor' }] });
    const { message_id: botsOwn } = await telegram.sendMessage(group, 'Hello');
    simulator.say(group, 'among ourselves');
    simulator.say(group, '/upcoming');
    simulator.say(group, '/upcoming@other_bot');
    simulator.say(group, '/upcoming@datewire_bot');
    simulator.say(group, 'what says @Datewire_Bot?');
    simulator.say(group, 'thanks', { replyToId: botsOwn });
    expect(await texts()).toEqual(['/upcoming', '/upcoming@datewire_bot', 'what says @Datewire_Bot?', 'thanks']);
    expect((await updates())[0]).toMatchObject({
      my_chat_member: { chat: { id: group, title: 'Newsroom' }, new_chat_member: { status: 'member' } },
    });
  });

  it('the bot hears everything as an administrator', async () => {
    simulator.addGroup({ id: group, title: 'Newsroom', bot: 'administrator' });
    simulator.say(group, 'among ourselves');
    expect(await texts()).toEqual(['among ourselves']);
  });

  it('the bot hears nothing any more once it is thrown out', async () => {
    simulator.addGroup({ id: group, title: 'Newsroom' });
    simulator.kick(group);
    simulator.say(group, '/upcoming');
    expect(await texts()).toEqual([]);
  });

  it('the bot is told where a group went that became a supergroup', async () => {
    simulator.addGroup({ id: group, title: 'Newsroom', type: 'group' });
    simulator.migrateGroup(group, -1000);
    expect((await updates()).slice(1)).toMatchObject([
      { message: { chat: { id: group }, migrate_to_chat_id: -1000 } },
      { message: { chat: { id: -1000, type: 'supergroup' }, migrate_from_chat_id: group } },
    ]);
    await telegram.sendMessage(-1000, 'still here');
  });
});

describe('in a channel', () => {
  it('posts come from nobody, on both sides', async () => {
    simulator.addGroup({ id: group, title: 'Dates', type: 'channel' });
    simulator.say(group, 'by hand');
    const sent = await telegram.sendMessage(group, 'by the bot');
    expect(sent).toMatchObject({ sender_chat: { id: group }, chat: { type: 'channel' } });
    expect(sent).not.toHaveProperty('from');
    expect((await updates())[1]).toMatchObject({ channel_post: { text: 'by hand', sender_chat: { id: group } } });
  });
});
