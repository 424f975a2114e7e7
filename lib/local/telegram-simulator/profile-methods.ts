import { z } from 'zod';
import { badRequest } from './api-error.ts';
import { type BotMethod, botMethod } from './bot-method.ts';
import { chatFor, type TelegramState } from './chats.ts';
import { json, text } from './method-parameters.ts';

const mostCommands = 100;
const longestCommand = 32;
const longestCommandDescription = 256;
const longestDescription = 512;
const longestShortDescription = 120;

const commandField = (name: string) =>
  z.string({ error: ({ input }) => `${input === undefined ? "Can't find field" : 'Wrong field'} "${name}"` });

const command = z.object(
  { command: commandField('command'), description: commandField('description') },
  { error: 'expected an Object' },
);

const commands = z.array(z.unknown(), { error: 'Expected an Array of BotCommand' });

const scope = z.object(
  {
    type: z.string().default('default'),
    chat_id: text,
    user_id: text,
  },
  { error: 'BotCommandScope must be an Object' },
);

const scopeTypes = new Set([
  'default',
  'all_private_chats',
  'all_group_chats',
  'all_chat_administrators',
  'chat',
  'chat_administrators',
  'chat_member',
]);

const audience = { scope: json('BotCommandScope', scope), language_code: text };
const audienceSchema = z.object(audience);

/** What the bot says of itself. */
export const profileMethods: BotMethod[] = [
  botMethod('getMe', {}, ({ state }) => ({ result: state.bot })),

  botMethod('setMyCommands', { commands: json('commands', commands), ...audience }, ({ state }, parameters) => {
    const checked = (parameters.commands ?? []).map(checkCommand);
    const key = audienceKey(state, parameters);
    if (checked.length > mostCommands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    state.commands.set(key, checked);
    return { result: true };
  }),

  botMethod('getMyCommands', audience, ({ state }, parameters) => ({
    result: state.commands.get(audienceKey(state, parameters)) ?? [],
  })),

  botMethod('deleteMyCommands', audience, ({ state }, parameters) => {
    state.commands.delete(audienceKey(state, parameters));
    return { result: true };
  }),

  botMethod('setMyDescription', { description: text, language_code: text }, ({ state }, parameters) => {
    if (parameters.description.length > longestDescription) throw badRequest('DESCRIPTION_TOO_LONG');
    state.descriptions.set(checkLanguage(parameters.language_code), parameters.description);
    return { result: true };
  }),

  botMethod('getMyDescription', { language_code: text }, ({ state }, parameters) => ({
    result: { description: inLanguage(state.descriptions, parameters.language_code) },
  })),

  botMethod('getMyShortDescription', { language_code: text }, ({ state }, parameters) => ({
    result: { short_description: inLanguage(state.shortDescriptions, parameters.language_code) },
  })),

  botMethod('setMyShortDescription', { short_description: text, language_code: text }, ({ state }, parameters) => {
    if (parameters.short_description.length > longestShortDescription) throw badRequest('ABOUT_TOO_LONG');
    state.shortDescriptions.set(checkLanguage(parameters.language_code), parameters.short_description);
    return { result: true };
  }),
];

function checkCommand(value: unknown): { command: string; description: string } {
  const parsed = command.safeParse(value);
  if (!parsed.success) throw badRequest(`Can't parse BotCommand: ${parsed.error.issues[0]?.message}`);
  const name = parsed.data.command.trim().replace(/^\//, '');
  const description = parsed.data.description.trim();
  if (name === '') throw badRequest('Command must be non-empty');
  if ([...name].length > longestCommand) throw badRequest(`Command length must not exceed ${longestCommand}`);
  if (description === '') throw badRequest('Command description must be non-empty');
  if ([...description].length > longestCommandDescription) {
    throw badRequest(`Command description length must not exceed ${longestCommandDescription}`);
  }
  if (!/^[a-z0-9_]+$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
  return { command: name, description };
}

/** For whom a list of commands is: the scope, the chat and person it names, and the language. */
function audienceKey(state: TelegramState, parameters: z.output<typeof audienceSchema>): string {
  const { type, chat_id: chatId, user_id: userId } = parameters.scope ?? { type: 'default', chat_id: '', user_id: '' };
  if (!scopeTypes.has(type)) throw badRequest("Can't parse BotCommandScope: Unsupported type specified");
  if (type.startsWith('chat')) chatFor(state, chatId, 'read');
  return [type, chatId, userId, checkLanguage(parameters.language_code)].filter((part) => part !== '').join(' ');
}

/** What is said in a language; where nothing is, what is said to everybody else. */
function inLanguage(said: ReadonlyMap<string, string>, code: string): string {
  return said.get(checkLanguage(code)) ?? said.get('') ?? '';
}

function checkLanguage(code: string): string {
  if (code !== '' && !/^[a-z]{2}$/.test(code)) throw badRequest('Invalid language code specified');
  return code;
}
