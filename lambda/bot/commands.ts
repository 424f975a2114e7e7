import type { Language } from '../subscribers/language.ts';
import { createReader } from './reader.ts';

/** The commands in the bot's menu, in the order in which Telegram shows them; the catalogues describe them. */
export const COMMANDS = [
  'upcoming',
  'today',
  'week',
  'search',
  'follow',
  'following',
  'settings',
  'stop',
  'help',
  'timezone',
  'export',
  'forgetme',
] as const;
type Command = (typeof COMMANDS)[number];

/** Those that groups have in their menu. All the others work there, too. */
export const GROUP_COMMANDS: readonly Command[] = [
  'upcoming',
  'today',
  'week',
  'search',
  'follow',
  'following',
  'settings',
  'stop',
  'help',
];

/** A menu of commands in a language, as `setMyCommands` takes it. */
export function commandMenu(
  language: Language,
  commands: readonly Command[] = COMMANDS,
): { command: string; description: string }[] {
  const reader = createReader({ language, zone: null });
  return commands.map((command) => ({ command, description: reader.text(`commands.${command}`) }));
}
