import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../subscribers/language.ts';
import { COMMANDS, commandMenu, GROUP_COMMANDS } from './commands.ts';
import { createReader } from './reader.ts';
import type { ProfileCall } from './set-profile.ts';

/** Where a menu is shown: https://core.telegram.org/bots/api#botcommandscope */
const MENUS = [
  { scope: { type: 'default' }, commands: COMMANDS },
  { scope: { type: 'all_group_chats' }, commands: GROUP_COMMANDS },
] as const;

/**
 * What Telegram shows of the bot, for people of each language and, in the default one, for all others: the menus of
 * commands, the description in an empty chat, and the short one on its page.
 */
export function profileCalls(): ProfileCall[] {
  return LANGUAGES.flatMap((language) => {
    // The calls without a language are for those who read none that has its own.
    const of = language === DEFAULT_LANGUAGE ? {} : { language_code: language };
    return [
      ...MENUS.map(({ scope, commands }) =>
        call('setMyCommands', { commands: commandMenu(language, commands), scope, ...of }),
      ),
      call('setMyDescription', { description: text(language, 'description'), ...of }),
      call('setMyShortDescription', { short_description: text(language, 'shortDescription'), ...of }),
    ];
  });
}

function call(method: ProfileCall['method'], parameters: ProfileCall['parameters']): ProfileCall {
  return { method, parameters };
}

function text(language: Language, name: 'description' | 'shortDescription'): string {
  return createReader({ language, zone: null }).text(`introduction.${name}`);
}
