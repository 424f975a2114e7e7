import { Composer } from 'telegraf';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { ACTIONS, LIST_LENGTH, upcoming } from '../wording/replies.ts';

/** How far ahead is looked for what is coming, in months. */
const MONTHS = 18;

/** `/upcoming`, and its button. */
export function agenda({ keyDates, clock }: BotParts) {
  const composer = new Composer<BotContext>();

  async function list(context: BotContext): Promise<void> {
    const now = clock.now();
    await say(
      context,
      upcoming(await keyDates.upcoming(now, { months: MONTHS, limit: LIST_LENGTH + 1 }), context.reader, now),
    );
  }

  composer.command('upcoming', list);
  onAction(composer, ACTIONS.upcoming, list);
  return composer;
}
