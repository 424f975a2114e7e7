import type { Language } from '../subscribers/language.ts';
import { createReader } from './reader.ts';

/** The commands in the bot's menu, in the order in which Telegram shows them; the catalogues describe them. */
export const COMMANDS = [
  'start',
  'upcoming',
  'today',
  'week',
  'search',
  'subscribe',
  'unsubscribe',
  'settings',
  'timezone',
  'stop',
  'export',
  'forgetme',
  'help',
] as const;

/** The menu of commands in a language, as `setMyCommands` takes it. */
export function commandMenu(language: Language): { command: string; description: string }[] {
  const reader = createReader({ language, zone: null });
  return COMMANDS.map((command) => ({ command, description: reader.text(`commands.${command}`) }));
}
