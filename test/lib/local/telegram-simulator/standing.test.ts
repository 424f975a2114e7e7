import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotStatus } from '../../../../lib/local/telegram-simulator/chats.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;
const group = -100;
const channel = -200;
const [creator, admin, hidden, writer] = [1, 2, 3, 4];

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addPrivateChat({ id: reader, firstName: 'Reader' });
  const members = [
    { id: creator, firstName: 'Creator', status: 'creator' as const },
    { id: admin, firstName: 'Admin', status: 'administrator' as const },
    { id: hidden, firstName: 'Hidden', status: 'administrator' as const, isAnonymous: true },
    { id: writer, firstName: 'Writer', languageCode: 'de' },
  ];
  simulator.addGroup({ id: group, title: 'Newsroom', members });
  simulator.addGroup({ id: channel, title: 'Dates', type: 'channel', username: 'dates', members });
});

afterEach(() => simulator.close());

const updates = async () => (await telegram.getUpdates(0, 100, 0, undefined)).slice(2);

describe('the bot is told of its standing', () => {
  it.each<BotStatus>(['administrator', 'restricted', 'left', 'kicked'])('in a group: %s', async (status) => {
    simulator.setBotStatus(group, status, admin);
    expect(await updates()).toMatchObject([
      {
        my_chat_member: {
          chat: { id: group, type: 'supergroup' },
          from: { id: admin },
          old_chat_member: { user: { id: simulator.botId }, status: 'member' },
          new_chat_member: { user: { id: simulator.botId }, status },
        },
      },
    ]);
    expect(await telegram.getChatMember('@dates', simulator.botId)).toMatchObject({ can_post_messages: true });
  });

  it('as Telegram writes it for an administrator, and for one who may not speak', async () => {
    simulator.setBotStatus(group, 'administrator');
    simulator.setBotStatus(group, 'restricted');
    expect(await updates()).toMatchObject([
      { my_chat_member: { new_chat_member: { can_manage_chat: true, can_delete_messages: true } } },
      { my_chat_member: { new_chat_member: { is_member: true, can_send_messages: false, until_date: 0 } } },
    ]);
    await expect(telegram.sendMessage(group, 'x')).rejects.toThrow('not enough rights to send text messages');
  });

  it('when it leaves by itself', async () => {
    await telegram.leaveChat(group);
    expect(await updates()).toMatchObject([
      { my_chat_member: { from: { id: simulator.botId }, new_chat_member: { status: 'left' } } },
    ]);
  });

  it('in a channel, where it writes as an administrator only', async () => {
    simulator.setBotStatus(channel, 'member');
    await expect(telegram.sendMessage(channel, 'x')).rejects.toThrow('need administrator rights in the channel chat');
    await expect(telegram.getChatAdministrators(channel)).rejects.toThrow('member list is inaccessible');
    simulator.setBotStatus(channel, 'left');
    expect(await telegram.getChat('@dates')).toMatchObject({ id: channel });
    await expect(telegram.sendMessage('@dates', 'x')).rejects.toThrow('bot is not a member of the channel chat');
  });
});

describe('the bot asks of the standing of people', () => {
  it.each([
    [creator, 'creator'],
    [admin, 'administrator'],
    [writer, 'member'],
    [reader, 'left'],
  ])('person %i: %s', async (id, status) => {
    expect(await telegram.getChatMember(group, id)).toMatchObject({ user: { id }, status });
  });

  it('which changes', async () => {
    simulator.setMember(group, reader, 'administrator');
    expect(await telegram.getChatMember(group, reader)).toMatchObject({ status: 'administrator' });
    simulator.setMember(group, reader, 'kicked');
    expect(await telegram.getChatMember(group, reader)).toMatchObject({ status: 'kicked' });
    expect(() => simulator.say(group, 'x', { from: reader })).toThrow('is kicked in chat -100');
  });

  it('and gets those who may change a group, itself among them once it is one', async () => {
    const ids = async () => (await telegram.getChatAdministrators(group)).map(({ user }) => user.id);
    expect(await ids()).toEqual([creator, admin, hidden]);
    simulator.setBotStatus(group, 'administrator');
    expect(await ids()).toEqual([creator, admin, hidden, simulator.botId]);
    expect(await telegram.getChatMembersCount(group)).toBe(5);
  });
});

describe('an anonymous administrator', () => {
  it('speaks as the group', async () => {
    simulator.say(group, '/settings', { from: hidden });
    expect(await updates()).toMatchObject([
      {
        message: {
          from: { id: 1_087_968_824, is_bot: true, username: 'GroupAnonymousBot' },
          sender_chat: { id: group, type: 'supergroup' },
        },
      },
    ]);
  });

  it('presses buttons under their own name', async () => {
    const button = { text: 'Yes', callback_data: 'yes' };
    const { message_id: id } = await telegram.sendMessage(group, 'Well?', {
      reply_markup: { inline_keyboard: [[button]] },
    });
    simulator.press(group, id, 'yes', { from: hidden });
    expect(await updates()).toMatchObject([{ callback_query: { from: { id: hidden } } }]);
  });
});

it('people have languages in groups too', async () => {
  simulator.say(group, '/today', { from: writer });
  expect(await updates()).toMatchObject([{ message: { from: { id: writer, language_code: 'de' } } }]);
});
