import { Telegram } from 'telegraf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const forum = -100;

let simulator: TelegramSimulator;
let telegram: Telegram;
let votes: number;

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  simulator.addGroup({
    id: forum,
    title: 'Newsroom',
    isForum: true,
    members: [
      { id: 7, firstName: 'Editor', status: 'creator' },
      { id: 8, firstName: 'Writer' },
    ],
  });
  votes = simulator.addTopic(forum, 'Votes');
});

afterEach(() => simulator.close());

const updates = async () => (await telegram.getUpdates(0, 100, 0, undefined)).slice(1);

describe('in a forum', () => {
  it('the bot hears of a topic, and where in it something is said', async () => {
    simulator.say(forum, '/upcoming', { threadId: votes, from: 8 });
    simulator.say(forum, '/today');
    const [made, inTopic, inGeneral] = await updates();
    expect(made).toMatchObject({
      message: { message_id: votes, chat: { is_forum: true }, forum_topic_created: { name: 'Votes' } },
    });
    expect(inTopic).toMatchObject({
      message: {
        from: { id: 8 },
        message_thread_id: votes,
        is_topic_message: true,
        reply_to_message: { message_id: votes, forum_topic_created: { name: 'Votes' } },
      },
    });
    expect(inGeneral).toMatchObject({ message: { text: '/today' } });
    expect(inGeneral).not.toHaveProperty('message.message_thread_id');
  });

  it('the bot answers in the topic, and an answer to a message stays where that is', async () => {
    const { id } = simulator.say(forum, '/upcoming', { threadId: votes });
    await telegram.sendMessage(forum, 'named', { message_thread_id: votes });
    await telegram.sendMessage(forum, 'answered', { reply_parameters: { message_id: id } });
    await telegram.sendMessage(forum, 'in General');
    await telegram.sendChatAction(forum, 'typing', { message_thread_id: votes });
    const threads = simulator.messages(forum).map(({ text, threadId }) => [text, threadId]);
    expect(threads.slice(1)).toEqual([
      ['named', votes],
      ['answered', votes],
      ['in General', null],
    ]);
  });

  it.each([
    ['never was', () => votes + 50],
    [
      'was deleted',
      () => {
        simulator.deleteTopic(forum, votes);
        return votes;
      },
    ],
    ['is General, which has no id', () => 1],
  ])('a topic that %s is not found', async (_what, threadId) => {
    const sent = telegram.sendMessage(forum, 'x', { message_thread_id: threadId() });
    await expect(sent).rejects.toThrow('Bad Request: message thread not found');
  });

  it('a closed topic is open to administrators alone', async () => {
    simulator.closeTopic(forum, votes);
    expect((await updates()).at(-1)).toMatchObject({ message: { message_thread_id: votes, forum_topic_closed: {} } });
    const write = () => telegram.sendMessage(forum, 'x', { message_thread_id: votes });
    await expect(write()).rejects.toThrow('Bad Request: TOPIC_CLOSED');
    expect(() => simulator.say(forum, '/today', { threadId: votes, from: 8 })).toThrow('is closed');
    simulator.setBotStatus(forum, 'administrator');
    expect(await write()).toMatchObject({ message_thread_id: votes, is_topic_message: true });
    simulator.say(forum, '/today', { threadId: votes, from: 7 });
  });

  it('nobody speaks in a topic that is not there', () => {
    expect(() => simulator.say(forum, 'x', { threadId: 99 })).toThrow('has no topic 99');
    simulator.addGroup({ id: -200, title: 'No forum' });
    expect(() => simulator.addTopic(-200, 'x')).toThrow('is no forum');
  });
});
