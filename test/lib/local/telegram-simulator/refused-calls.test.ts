import { Telegram, TelegramError } from 'telegraf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';

const reader = 42;
const blocked = 43;
const gone = 44;
const group = -100;
const kickedFrom = -101;
const leftGroup = -102;
const migrated = -103;
const silentMessage = 1;

let simulator: TelegramSimulator;
let telegram: Telegram;

beforeAll(async () => {
  simulator = await startTelegramSimulator({ clock: () => 1_394_820_000 });
  telegram = new Telegram(simulator.token, { apiRoot: simulator.apiRoot });
  for (const id of [reader, blocked, gone]) simulator.addPrivateChat({ id, firstName: 'Reader' });
  simulator.block(blocked);
  simulator.deactivate(gone);
  for (const id of [group, kickedFrom, leftGroup]) simulator.addGroup({ id, title: 'Newsroom' });
  simulator.addGroup({ id: migrated, title: 'Newsroom', type: 'group' });
  simulator.kick(kickedFrom);
  await telegram.leaveChat(leftGroup);
  simulator.migrateGroup(migrated, -1000);
  simulator.say(reader, 'hello', { messageId: silentMessage });
  simulator.say(group, 'hello', { messageId: silentMessage });
  await telegram.sendMessage(reader, 'sent', {
    reply_markup: { inline_keyboard: [[{ text: 'ok', callback_data: 'ok' }]] },
  });
  await telegram.sendDocument(reader, { source: Buffer.from('BEGIN:VCALENDAR'), filename: 'dates.ics' });
});

afterAll(() => simulator.close());

const sentText = 2;
const sentDocument = 3;

function keyboard(...buttons: object[]) {
  return { inline_keyboard: [buttons] };
}

describe('a call that Telegram would refuse', () => {
  it.each<[what: string, method: string, parameters: object, description: string]>([
    ['no text', 'sendMessage', { chat_id: reader }, 'Bad Request: message text is empty'],
    ['an empty text', 'sendMessage', { chat_id: reader, text: '' }, 'Bad Request: message text is empty'],
    ['a text of spaces', 'sendMessage', { chat_id: reader, text: ' \n ' }, 'Bad Request: text must be non-empty'],
    [
      'markup around nothing',
      'sendMessage',
      { chat_id: reader, text: '<b></b>', parse_mode: 'HTML' },
      'Bad Request: text must be non-empty',
    ],
    ['no chat', 'sendMessage', { text: 'x' }, 'Bad Request: chat_id is empty'],
    ['an unknown chat', 'sendMessage', { chat_id: 7, text: 'x' }, 'Bad Request: chat not found'],
    ['an unknown channel', 'sendMessage', { chat_id: '@nowhere', text: 'x' }, 'Bad Request: chat not found'],
    ['a chat that is no number', 'sendMessage', { chat_id: 'me', text: 'x' }, 'Bad Request: chat not found'],
    ['a long text', 'sendMessage', { chat_id: reader, text: 'x'.repeat(4097) }, 'Bad Request: message is too long'],
    ['a very long text', 'sendMessage', { chat_id: reader, text: 'x'.repeat(32769) }, 'Bad Request: text is too long'],
    ['a long edit', 'editMessageText', edit({ text: 'x'.repeat(4097) }), 'Bad Request: MESSAGE_TOO_LONG'],
    ['a strange parse mode', 'sendMessage', send({ parse_mode: 'RTF' }), 'Bad Request: unsupported parse_mode'],
    [
      'a tag that there is not',
      'sendMessage',
      send({ text: '<p>x</p>', parse_mode: 'HTML' }),
      'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0',
    ],
    [
      'an entity beyond the text',
      'sendMessage',
      send({ entities: [{ type: 'bold', offset: 100, length: 1 }] }),
      'Bad Request: entity begins after the end of the text at UTF-16 offset 100',
    ],
    [
      'an entity longer than the text',
      'sendMessage',
      send({ text: 'hello', entities: [{ type: 'bold', offset: 0, length: 100 }] }),
      'Bad Request: entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100',
    ],
    [
      'an entity of an unknown type',
      'sendMessage',
      send({ entities: [{ type: 'loud', offset: 0, length: 1 }] }),
      "Bad Request: can't parse MessageEntity: Unsupported type specified",
    ],
    [
      'a link entity without its address',
      'sendMessage',
      send({ entities: [{ type: 'text_link', offset: 0, length: 1 }] }),
      'Bad Request: can\'t parse MessageEntity: Can\'t find field "url"',
    ],
    [
      'a link entity to nowhere',
      'sendMessage',
      send({ entities: [{ type: 'text_link', offset: 0, length: 1, url: 'not-a-url' }] }),
      "Bad Request: entity URL 'not-a-url' is invalid: Wrong HTTP URL",
    ],
    [
      'callback data of 65 bytes',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', callback_data: 'é'.repeat(32).concat('x') }) }),
      'Bad Request: BUTTON_DATA_INVALID',
    ],
    [
      'empty callback data',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', callback_data: '' }) }),
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button without a text',
      'sendMessage',
      send({ reply_markup: keyboard({ callback_data: 'x' }) }),
      'Bad Request: can\'t parse inline keyboard button: Can\'t find field "text"',
    ],
    [
      'a button with two actions',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', callback_data: 'x', url: 'https://example.org' }) }),
      'Bad Request: BUTTON_TYPE_INVALID',
    ],
    [
      'a button to localhost',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', url: 'http://localhost:3000' }) }),
      "Bad Request: inline keyboard button URL 'http://localhost:3000' is invalid: Wrong HTTP URL",
    ],
    [
      'a button to an FTP server',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', url: 'ftp://example.org' }) }),
      "Bad Request: inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ],
    [
      'a web app without TLS',
      'sendMessage',
      send({ reply_markup: keyboard({ text: 'x', web_app: { url: 'http://example.org' } }) }),
      "Bad Request: inline keyboard button Web App URL 'http://example.org' is invalid: Only HTTPS links are allowed",
    ],
    [
      'a keyboard that is no array',
      'sendMessage',
      send({ reply_markup: { inline_keyboard: 'x' } }),
      'Bad Request: field "inline_keyboard" must be of type Array',
    ],
    [
      'a keyboard of one dimension',
      'sendMessage',
      send({ reply_markup: { inline_keyboard: [{ text: 'x', callback_data: 'x' }] } }),
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      'a keyboard of broken JSON',
      'sendMessage',
      send({ reply_markup: '{' }),
      "Bad Request: can't parse reply keyboard markup JSON object",
    ],
    [
      'force_reply that is no boolean',
      'sendMessage',
      send({ reply_markup: { force_reply: 'yes' } }),
      'Bad Request: field "force_reply" must be of type Boolean',
    ],
    [
      'is_disabled that is no boolean',
      'sendMessage',
      send({ link_preview_options: { is_disabled: 'yes' } }),
      'Bad Request: field "is_disabled" must be of type Boolean',
    ],
    [
      'a reply to nothing',
      'sendMessage',
      send({ reply_parameters: { message_id: 999 } }),
      'Bad Request: message to be replied not found',
    ],
    [
      'a reply to nothing, in the old way',
      'sendMessage',
      send({ reply_to_message_id: 999 }),
      'Bad Request: message to be replied not found',
    ],
    [
      'a reply without the message',
      'sendMessage',
      send({ reply_parameters: { quote: 'x' } }),
      'Bad Request: can\'t find field "message_id"',
    ],
    [
      'a thread in a private chat',
      'sendMessage',
      send({ message_thread_id: 5 }),
      'Bad Request: message thread not found',
    ],
    [
      'a document without a file',
      'sendDocument',
      { chat_id: reader },
      'Bad Request: there is no document in the request',
    ],
    [
      'a long caption',
      'sendDocument',
      { chat_id: reader, document: 'https://example.org/dates.ics', caption: 'x'.repeat(1025) },
      'Bad Request: message caption is too long',
    ],
    [
      'a document by an id that there is not',
      'sendDocument',
      { chat_id: reader, document: 'file-id' },
      'Bad Request: wrong remote file identifier specified: Wrong padding in the string',
    ],
    ['a file without its id', 'getFile', {}, 'Bad Request: file_id not specified'],
    ['a file that there is not', 'getFile', { file_id: 'BQAC9' }, 'Bad Request: invalid file_id'],
    [
      'typing in a thread that there is not',
      'sendChatAction',
      { chat_id: group, action: 'typing', message_thread_id: 99 },
      'Bad Request: message thread not found',
    ],
    [
      'the administrators of a private chat',
      'getChatAdministrators',
      { chat_id: reader },
      'Bad Request: there are no administrators in the private chat',
    ],
    ['an edit of nothing', 'editMessageText', edit({ message_id: 999 }), 'Bad Request: message to edit not found'],
    [
      'an edit of another',
      'editMessageText',
      edit({ message_id: silentMessage }),
      "Bad Request: message can't be edited",
    ],
    [
      'an edit of a document',
      'editMessageText',
      edit({ message_id: sentDocument }),
      'Bad Request: there is no text in the message to edit',
    ],
    ['an edit without a message', 'editMessageText', { text: 'x' }, 'Bad Request: message identifier is not specified'],
    [
      'an edit that changes nothing',
      'editMessageText',
      edit({ text: 'sent', reply_markup: keyboard({ text: 'ok', callback_data: 'ok' }) }),
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a ' +
        'current content and reply markup of the message',
    ],
    [
      'a keyboard that stays the same',
      'editMessageReplyMarkup',
      edit({ reply_markup: keyboard({ text: 'ok', callback_data: 'ok' }) }),
      'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a ' +
        'current content and reply markup of the message',
    ],
    ['a deletion of nothing', 'deleteMessage', edit({ message_id: 999 }), 'Bad Request: message to delete not found'],
    ['a deletion without a chat', 'deleteMessage', { message_id: 1 }, 'Bad Request: chat identifier is not specified'],
    [
      'a deletion without a message',
      'deleteMessage',
      { chat_id: reader },
      'Bad Request: message identifier is not specified',
    ],
    [
      "a deletion of a member's message",
      'deleteMessage',
      { chat_id: group, message_id: silentMessage },
      "Bad Request: message can't be deleted",
    ],
    [
      'an answer to nothing',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'Bad Request: query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'an unknown action',
      'sendChatAction',
      { chat_id: reader, action: 'sleep' },
      'Bad Request: wrong parameter action in request',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      { commands: [{ command: 'Start', description: 'x' }] },
      'Bad Request: BOT_COMMAND_INVALID',
    ],
    [
      'a long command',
      'setMyCommands',
      { commands: [{ command: 'x'.repeat(33), description: 'x' }] },
      'Bad Request: command length must not exceed 32',
    ],
    [
      'an empty command',
      'setMyCommands',
      { commands: [{ command: '/', description: 'x' }] },
      'Bad Request: command must be non-empty',
    ],
    [
      'a command that says nothing',
      'setMyCommands',
      { commands: [{ command: 'start', description: ' ' }] },
      'Bad Request: command description must be non-empty',
    ],
    [
      'a command that says too much',
      'setMyCommands',
      { commands: [{ command: 'start', description: 'x'.repeat(257) }] },
      'Bad Request: command description length must not exceed 256',
    ],
    [
      'a command without a description',
      'setMyCommands',
      { commands: [{ command: 'start' }] },
      'Bad Request: can\'t parse BotCommand: Can\'t find field "description"',
    ],
    [
      'too many commands',
      'setMyCommands',
      { commands: Array.from({ length: 101 }, (_, index) => ({ command: `c${index}`, description: 'x' })) },
      'Bad Request: BOT_COMMANDS_TOO_MUCH',
    ],
    [
      'a webhook without TLS',
      'setWebhook',
      { url: 'http://example.org/hook' },
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a webhook on this machine',
      'setWebhook',
      { url: 'http://127.0.0.1:3000/hook' },
      'Bad Request: bad webhook: An HTTPS URL must be provided for webhook',
    ],
    [
      'a webhook on a strange port',
      'setWebhook',
      { url: 'https://example.org:3000/hook' },
      'Bad Request: bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443',
    ],
    [
      'a webhook secret with a space',
      'setWebhook',
      { url: 'https://example.org/hook', secret_token: 'a b' },
      'Bad Request: secret token contains unallowed characters',
    ],
    [
      'a long webhook secret',
      'setWebhook',
      { url: 'https://example.org/hook', secret_token: 'x'.repeat(257) },
      'Bad Request: secret token is too long',
    ],
    ['a member nobody knows', 'getChatMember', { chat_id: group, user_id: 999 }, 'Bad Request: user not found'],
    ['a member without an id', 'getChatMember', { chat_id: group }, 'Bad Request: invalid user_id specified'],
    [
      'leaving a private chat',
      'leaveChat',
      { chat_id: reader },
      "Bad Request: chat member status can't be changed in private chats",
    ],
    ['one who blocked the bot', 'sendMessage', send({ chat_id: blocked }), 'Forbidden: bot was blocked by the user'],
    ['an account that is gone', 'sendMessage', send({ chat_id: gone }), 'Forbidden: user is deactivated'],
    [
      'a group that threw the bot out',
      'sendMessage',
      send({ chat_id: kickedFrom }),
      'Forbidden: bot was kicked from the supergroup chat',
    ],
    [
      'a group the bot has left',
      'sendMessage',
      send({ chat_id: leftGroup }),
      'Forbidden: bot is not a member of the supergroup chat',
    ],
    [
      'a group that moved',
      'sendMessage',
      send({ chat_id: migrated }),
      'Bad Request: group chat was upgraded to a supergroup chat',
    ],
    ['a method there is not', 'sendPigeon', { chat_id: reader }, 'Not Found: method not found'],
  ])('%s', async (_what, method, parameters, description) => {
    const status = description.startsWith('Forbidden') ? 403 : description.startsWith('Not Found') ? 404 : 400;
    const response = await fetch(`${simulator.apiRoot}/bot${simulator.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parameters),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, error_code: status, description });
  });

  function send(more: object): object {
    return { chat_id: reader, text: 'x', ...more };
  }

  function edit(more: object): object {
    return { chat_id: reader, message_id: sentText, text: 'x', ...more };
  }

  it('reaches a telegraf client as the error that Telegram would cause', async () => {
    const refusal = await telegram.sendMessage(migrated, 'x').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TelegramError);
    expect(refusal).toMatchObject({ code: 400, response: { parameters: { migrate_to_chat_id: -1000 } } });
  });

  it('knows its own token from a wrong one, and that from no token at all', async () => {
    const status = async (token: string) => (await fetch(`${simulator.apiRoot}/bot${token}/getMe`)).status;
    expect(await Promise.all([simulator.token, '1000000001:wrong', 'nonsense'].map(status))).toEqual([200, 401, 404]);
  });

  it('is in the log of calls with its description', async () => {
    await telegram.sendMessage(blocked, 'logged').catch(() => {});
    expect(simulator.calls().filter(({ parameters }) => parameters.text === 'logged')).toMatchObject([
      { method: 'sendMessage', status: 403, description: 'Forbidden: bot was blocked by the user' },
    ]);
  });
});
