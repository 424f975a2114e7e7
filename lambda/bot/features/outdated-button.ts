import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.ts';

/** Answers a button that no feature knows, of a message from long ago; it stands behind all of them. */
export function outdatedButton() {
  const composer = new Composer<BotContext>();
  composer.on('callback_query', (context) => context.answerCbQuery(context.reader.text('common.outdated')));
  return composer;
}
