import { Composer } from 'telegraf';
import { type BotContext, say } from '../bot-context.ts';
import { greeting, help } from '../wording/replies.ts';

/** `/start` and `/help`. */
export function introduction() {
  const composer = new Composer<BotContext>();
  composer.start((context) => say(context, greeting(context.reader)));
  composer.help((context) => say(context, help(context.reader)));
  return composer;
}
