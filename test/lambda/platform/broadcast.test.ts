import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Broadcaster, createBroadcaster } from '../../../lambda/platform/broadcast.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../lib/local/telegram-simulator/telegram-simulator.ts';

const READER = 1;

let simulator: TelegramSimulator;
let broadcaster: Broadcaster;
beforeEach(async () => {
  simulator = await startTelegramSimulator();
  simulator.addPrivateChat({ id: READER, firstName: 'Reader' });
  broadcaster = createBroadcaster({ ...simulator, answerTimeout: 500 });
});
afterEach(() => simulator.close());

const send = (html = 'Vote <b>on Sunday</b>', chatId = READER) => broadcaster.send(chatId, { html });

describe('the broadcaster', () => {
  it('brings a message into the chat and says its id', async () => {
    const outcome = await send();
    const [message] = simulator.messages(READER);
    expect(message).toMatchObject({ html: 'Vote <b>on Sunday</b>' });
    expect(outcome).toEqual({ result: 'sent', messageId: message?.id });
  });

  it('brings buttons, and pays where it may', async () => {
    const paying = createBroadcaster({ ...simulator, paid: true });
    await paying.send(READER, { html: 'Vote', buttons: [[{ text: 'More', callbackData: 'more' }]] });
    expect(simulator.messages(READER).at(-1)?.keyboard).toMatchObject([[{ text: 'More', callback_data: 'more' }]]);
    expect(simulator.calls().at(-1)?.parameters).toMatchObject({ allow_paid_broadcast: true });
  });

  it('says of a chat that blocked the bot that it is gone, of a message that cannot be that it is refused', async () => {
    expect(await send('a'.repeat(4097))).toMatchObject({ result: 'refused' });
    simulator.block(READER);
    expect(await send()).toMatchObject({ result: 'gone' });
  });

  it('sends as plain text what Telegram cannot read, and tries the markup of one message once', async () => {
    simulator.addPrivateChat({ id: 2, firstName: 'Another' });
    const message = { html: '<b>R&amp;D votes', buttons: [[{ text: 'More', callbackData: 'more' }]] };
    const unreadable = expect.stringContaining("can't parse entities");
    expect(await broadcaster.send(READER, message)).toMatchObject({ result: 'sent', unreadable });
    expect(await broadcaster.send(2, message)).toMatchObject({ result: 'sent', unreadable });
    expect(simulator.messages(2).at(-1)).toMatchObject({ text: 'R&D votes', keyboard: [[{ text: 'More' }]] });
    expect(simulator.calls()).toHaveLength(3);
    expect(await send()).toEqual({ result: 'sent', messageId: expect.any(Number) });
  });

  it('refuses what is neither read nor taken as plain text', async () => {
    simulator.faults.add({ kind: 'status', status: 400, description: "Bad Request: can't parse entities", times: 2 });
    expect(await send()).toEqual({ result: 'refused', reason: "Bad Request: can't parse entities" });
  });

  it('says where a group went', async () => {
    simulator.addGroup({ id: -2, title: 'Readers', type: 'group' });
    simulator.migrateGroup(-2, -1002);
    expect(await send('Vote', -2)).toMatchObject({ result: 'moved', to: -1002 });
  });

  it('says how long Telegram asks to wait, and that an error on its side has sent nothing', async () => {
    simulator.faults.add({ kind: 'too-many-requests', retryAfter: 7 }, { kind: 'status', status: 502 });
    expect(await send()).toMatchObject({ result: 'wait', seconds: 7 });
    expect(await send()).toMatchObject({ result: 'failed' });
  });

  it.each([
    { kind: 'reset', when: 'before' },
    { kind: 'reset', when: 'after' },
    { kind: 'delay', milliseconds: 3_000 },
  ] as const)('does not know what became of a request that went out and was not answered: %j', async (fault) => {
    simulator.faults.add(fault);
    const outcome = await send();
    expect(outcome).toMatchObject({ result: 'unconfirmed' });
    expect(JSON.stringify(outcome)).not.toContain(simulator.token);
  });

  it('knows that nothing was sent where nobody could be reached, and keeps the token to itself', async () => {
    await simulator.close();
    const outcome = await send();
    expect(outcome).toMatchObject({ result: 'failed' });
    expect(JSON.stringify(outcome)).not.toContain(simulator.token);
  });
});
