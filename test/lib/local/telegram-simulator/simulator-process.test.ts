import { createServer } from 'node:net';
import { Telegram } from 'telegraf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type SimulatorProcess,
  startSimulatorProcess,
} from '../../../../lib/local/telegram-simulator/simulator-process.ts';

const reader = 42;

describe('a simulator in a process of its own', () => {
  let simulator: SimulatorProcess;
  let telegram: Telegram;

  beforeAll(async () => {
    simulator = await startSimulatorProcess({ token: '77:other', allowLoopbackWebhooks: true });
    telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
    await simulator.addPrivateChat({ id: reader, firstName: 'Reader' });
  });

  afterAll(() => simulator.close());

  it('is acted upon as a user, over HTTP', async () => {
    const said = await simulator.say(reader, '/start');
    const button = { text: 'Yes', callback_data: 'yes' };
    const sent = await telegram.sendMessage(reader, 'Well?', { reply_markup: { inline_keyboard: [[button]] } });
    const query = await simulator.press(reader, sent.message_id, 'yes');
    await telegram.answerCbQuery(query.id, 'Good');
    expect(await simulator.answerTo(query.id)).toEqual({ text: 'Good', showAlert: false, url: '' });
    expect(await simulator.messages(reader)).toMatchObject([
      { id: said.id, text: '/start', fromBot: false },
      { id: sent.message_id, text: 'Well?', html: 'Well?', fromBot: true, keyboard: [[button]] },
    ]);
    expect((await simulator.calls()).map(({ method, status }) => [method, status])).toEqual([
      ['sendMessage', 200],
      ['answerCallbackQuery', 200],
    ]);
    expect(await simulator.state()).toMatchObject({ pendingUpdates: 2, sentByBot: 1, sentByPeople: 1, webhook: null });
  });

  it('carries files, topics and inline queries over HTTP', async () => {
    const sent = await simulator.sendDocument(reader, { fileName: 'a.txt', content: 'Crimea – vote' });
    const { fileName, bytes } = await simulator.file(sent.document?.fileId ?? '');
    expect([fileName, new TextDecoder().decode(bytes)]).toEqual(['a.txt', 'Crimea – vote']);
    await simulator.addGroup({ id: -6, title: 'Forum', isForum: true });
    await simulator.setMember(-6, reader, 'administrator');
    const threadId = await simulator.addTopic(-6, 'Votes');
    expect(await simulator.say(-6, '/today', { threadId, from: reader })).toMatchObject({ threadId });
    const { id } = await simulator.typeInline(reader, 'crimea');
    expect(await simulator.inlineAnswerTo(id)).toBeNull();
    await telegram.answerInlineQuery(id, []);
    expect(await simulator.inlineAnswerTo(id)).toMatchObject({ results: [] });
  });

  it('is given faults, and told of groups and blocks', async () => {
    await simulator.addGroup({ id: -5, title: 'Newsroom' });
    await simulator.addFaults({ kind: 'status', status: 500, times: 1 });
    await expect(telegram.sendMessage(-5, 'x')).rejects.toMatchObject({ code: 500 });
    await simulator.block(reader);
    await expect(telegram.sendMessage(reader, 'x')).rejects.toMatchObject({ code: 403 });
    await simulator.unblock(reader);
    await simulator.deliverPending();
  });

  it('says what is wrong with an order', async () => {
    await expect(simulator.say(7, 'x')).rejects.toThrow('there is no chat 7: add it first');
    const unknown = await fetch(`${simulator.apiRoot}/simulator/dance`, { method: 'POST', body: '[]' });
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ error: expect.stringContaining('there are: addPrivateChat') });
    const wrong = await fetch(`${simulator.apiRoot}/simulator/say`, { method: 'POST', body: '["x"]' });
    expect(wrong.status).toBe(400);
  });
});

describe('a simulator that cannot start', () => {
  it('says so when its port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    await expect(startSimulatorProcess({ port })).rejects.toThrow('the Telegram simulator could not start: ');
    await new Promise((resolve) => taken.close(resolve));
  });

  it('says so when its token is none', async () => {
    await expect(startSimulatorProcess({ token: 'nonsense' })).rejects.toThrow(
      'the token of a bot is its id, a colon and a secret',
    );
  });
});
