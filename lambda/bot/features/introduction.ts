import { Composer } from 'telegraf';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { isAllowed } from '../permission.ts';
import { greeting, help } from '../wording/introduction.ts';
import { followWords } from './follow.ts';

/** The greeting shows so many of the key dates ahead. */
const NEXT = 3;
/** How far ahead is looked for them, in months. */
const MONTHS = 18;

/** `/start`, also by a link that names a topic (https://core.telegram.org/bots/features#deep-linking), and `/help`. */
export function introduction(parts: BotParts) {
  const { subscribers, keyDates, clock } = parts;
  const composer = new Composer<BotContext>();

  composer.start(async (context) => {
    const [, topic] = /^topic_(.+)$/s.exec(context.payload.trim()) ?? [];
    if (topic !== undefined) return followWords(context, wordsOf(topic), parts);
    await greet(context);
  });
  composer.help((context) => say(context, help(context.reader)));

  async function greet(context: BotContext): Promise<void> {
    const { subject, reader } = context;
    const now = clock.now();
    // Somebody else in a group may ask what the bot is; to have it back is for those who may change that.
    const isWelcome = await isAllowed(context);
    if (isWelcome) await subscribers.welcome(subject.chatId, now, reader.language);
    const next = await keyDates.upcoming(now, { months: MONTHS, limit: NEXT });
    const wasPaused = isWelcome && subject.chat?.state === 'paused';
    await say(context, greeting({ next, wasPaused, isFirst: subject.chat === undefined }, reader, now));
  }
  return composer;
}

/** The words of a link, in which only letters of ASCII, digits, hyphens and underscores can stand. */
function wordsOf(payload: string): string {
  return payload
    .replace(/_/g, ' ')
    .replace(/(?<=[a-z0-9])-(?=[a-z0-9])/gi, ' ')
    .trim();
}
