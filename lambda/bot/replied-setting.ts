import type { BotContext } from './bot-context.ts';
import type { Setting } from './setting-choice.ts';
import { settingAsked } from './wording/settings/time-zone.ts';

/** The setting that a message answers for: it is a reply to the bot's screen of it, or to its question. */
export function repliedSetting({ message, botInfo }: BotContext): Setting | null {
  const replied = message !== undefined && 'reply_to_message' in message ? message.reply_to_message : undefined;
  if (replied?.from?.id !== botInfo.id || !('text' in replied)) return null;
  return settingAsked(replied.text);
}
