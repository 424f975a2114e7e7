import { Composer } from 'telegraf';
import { say } from '../bot-context.ts';
import { greeting, help } from '../wording/replies.ts';

/** `/start` and `/help`. */
export function introduction() {
  const composer = new Composer();
  composer.start((context) => say(context, greeting()));
  composer.help((context) => say(context, help()));
  return composer;
}
