import { Composer, TelegramError } from 'telegraf';
import { askedBy, findings, listing, readPage, searchWords, turnOf, turnText } from '../agenda-page.ts';
import type { BotContext, BotParts } from '../bot-context.ts';
import { sharedDate } from '../wording/shared-date.ts';

const OFFERED = 20;

/** Telegram may give the same person the same answer for so long, so that every letter that is typed is not searched for. */
const CACHE_SECONDS = 60;

/** Somebody has typed on meanwhile, and waits for another answer. */
const TOO_LATE = /query is too old|query ID is invalid/i;

/**
 * Inline mode: whoever types the bot's name in any chat is offered key dates to share, those with the words typed behind it,
 * or what is coming next. It costs what a search costs; see {@link findings}.
 */
export function inline({ keyDates, clock, log }: BotParts) {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (context) => {
    const { reader, inlineQuery } = context;
    const now = clock.now();
    const words = searchWords(inlineQuery.query);
    const asked = askedBy(words, reader);
    const { keyDates: found, next } =
      words !== '' && asked.length === 0
        ? { keyDates: [], next: null }
        : await readPage(
            words === '' ? listing('upcoming', now, reader.zone) : findings(asked, now),
            turnOf(inlineQuery.offset),
            keyDates,
            OFFERED,
          );
    try {
      await context.answerInlineQuery(
        found.map((keyDate) => sharedDate(keyDate, context.me, reader, now)),
        {
          cache_time: CACHE_SECONDS,
          is_personal: true,
          next_offset: next === null ? '' : turnText(next),
          ...(found.length === 0 && {
            button: { text: reader.text('inline.nothing'), start_parameter: 'inline' },
          }),
        },
      );
    } catch (error) {
      if (!(error instanceof TelegramError && TOO_LATE.test(error.description))) throw error;
      log.info('inline query answered too late', { reason: error.description });
    }
  });
  return composer;
}
