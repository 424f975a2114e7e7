import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegram, createTelegramSender, type TelegramSender } from '../../../lambda/platform/telegram.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';

const READER = 1;
const GROUP = -2;

let simulator: TelegramSimulator;
let sender: TelegramSender;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
  simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
  sender = createTelegramSender(createTelegram(simulator));
});
afterEach(() => simulator.close());

const send = (html = 'Vote on Sunday', chatId = READER) => sender.send(chatId, { html });

describe('sending', () => {
  it('brings a message into the chat and says its id', async () => {
    const outcome = await send('Vote <b>on Sunday</b>');
    const [message] = simulator.messages(READER);
    expect(message).toMatchObject({ text: 'Vote on Sunday', html: 'Vote <b>on Sunday</b>' });
    expect(outcome).toEqual({ result: 'sent', messageId: message?.id });
  });

  it('brings buttons that send data and buttons that open pages', async () => {
    await sender.send(READER, {
      html: 'Vote on Sunday',
      buttons: [[{ text: 'More', callbackData: 'more' }], [{ text: 'Read', url: 'https://news.example/a' }]],
    });
    expect(simulator.messages(READER).at(-1)?.keyboard).toMatchObject([
      [{ text: 'More', callback_data: 'more' }],
      [{ text: 'Read', url: 'https://news.example/a' }],
    ]);
  });

  it('answers a message, even one that is gone', async () => {
    const asked = simulator.say(READER, 'What is coming?');
    expect(await sender.send(READER, { html: 'A vote' }, { replyTo: asked.id })).toMatchObject({ result: 'sent' });
    expect(await sender.send(READER, { html: 'A vote' }, { replyTo: 999 })).toMatchObject({ result: 'sent' });
  });
});

describe('a chat that cannot be reached is gone', () => {
  it('when the reader has blocked the bot', async () => {
    simulator.block(READER);
    expect(await send()).toEqual({ result: 'gone', reason: expect.stringContaining('blocked') });
  });

  it("when the reader's account is", async () => {
    simulator.deactivate(READER);
    expect(await send()).toEqual({ result: 'gone', reason: expect.stringContaining('deactivated') });
  });

  it('when the bot was thrown out of the group', async () => {
    simulator.addGroup({ id: GROUP, title: 'Readers', members: [{ id: READER, firstName: 'Reader' }] });
    simulator.kick(GROUP);
    expect(await send('Vote', GROUP)).toEqual({ result: 'gone', reason: expect.stringContaining('kicked') });
  });

  it('when there is none', async () => {
    expect(await send('Vote', 404)).toEqual({ result: 'gone', reason: expect.stringContaining('chat not found') });
  });
});

describe('a message that Telegram will never take is refused', () => {
  it.each([
    ['without a text', ''],
    ['with broken HTML and nothing to read', '<b><i>'],
    ['of more than 4,096 characters', 'a'.repeat(4097)],
  ])('%s', async (_, html) => {
    expect(await send(html)).toEqual({ result: 'refused', reason: expect.stringContaining('Bad Request') });
    expect(simulator.messages(READER)).toEqual([]);
  });
});

describe('a message whose markup Telegram cannot read', () => {
  it('goes out as plain text, with its buttons, and the outcome says why', async () => {
    const asked = simulator.say(READER, 'What is coming?');
    const message = { html: '<b>R&amp;D <i>votes', buttons: [[{ text: 'More', callbackData: 'more' }]] };
    const outcome = await sender.send(READER, message, { replyTo: asked.id });
    const [sent] = simulator.messages(READER).filter(({ fromBot }) => fromBot);
    expect(outcome).toEqual({
      result: 'sent',
      messageId: sent?.id,
      unreadable: expect.stringContaining("can't parse entities"),
    });
    expect(sent).toMatchObject({ text: 'R&D votes', keyboard: [[{ text: 'More' }]] });
  });

  it('is tried as plain text once, and what becomes of that counts', async () => {
    simulator.faults.add({ kind: 'status', status: 400, description: "Bad Request: can't parse entities" });
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7 });
    expect(await send()).toMatchObject({ result: 'later', seconds: 7 });
    expect(simulator.calls()).toHaveLength(2);
  });
});

describe('what may go well the next time is for later', () => {
  it('after as long as Telegram asks for', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7 });
    expect(await send()).toEqual({ result: 'later', seconds: 7, reason: expect.stringContaining('Too Many Requests') });
    expect(await send()).toMatchObject({ result: 'sent' });
  });

  it.each([500, 502, 503])('after an error %i on its side', async (status) => {
    simulator.faults.add({ kind: 'status', status });
    expect(await send()).toMatchObject({ result: 'later', seconds: 30 });
  });

  it.each(['before', 'after'] as const)('when the connection breaks %s the message is there', async (when) => {
    simulator.faults.add({ kind: 'reset', when });
    const outcome = await send();
    expect(outcome).toMatchObject({ result: 'later', seconds: 30 });
    expect(JSON.stringify(outcome)).not.toContain(simulator.token);
    expect(simulator.messages(READER)).toHaveLength(when === 'before' ? 0 : 1);
  });

  it('when Telegram is not there, and the reason keeps the token to itself', async () => {
    await simulator.close();
    const outcome = await send();
    expect(outcome).toMatchObject({ result: 'later', seconds: 30 });
    expect(JSON.stringify(outcome)).not.toContain(simulator.token);
  });
});
