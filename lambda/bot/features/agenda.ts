import { Composer } from 'telegraf';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import {
  askedBy,
  findings,
  LISTS,
  type List,
  type Listing,
  listing,
  type Page,
  readPage,
  searchWords,
  type Turn,
  turnOf,
} from '../agenda-page.ts';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { agendaMessage, foundMessage, searchUsage } from '../wording/agenda.ts';

/**
 * `/upcoming`, `/today`, `/week` and `/search`, with pages that are turned in place. What a chat has muted is left out, for
 * which its mutes are read: a read unit for some twenty.
 */
export function agenda({ keyDates, subscribers, clock }: BotParts) {
  const composer = new Composer<BotContext>();

  async function pageOf(context: BotContext, { isListed, ...within }: Listing, turn: Turn | null): Promise<Page> {
    const muted = await subscribers.mutedDates(context.subject.chatId);
    const isWanted = (keyDate: StoredKeyDate) => !muted.has(keyDate.id) && isListed(keyDate);
    return readPage({ ...within, isListed: isWanted }, turn, keyDates);
  }

  async function list(context: BotContext, list: List, turn: Turn | null) {
    const { reader } = context;
    const now = clock.now();
    return agendaMessage(list, await pageOf(context, listing(list, now, reader.zone), turn), reader, now);
  }

  async function find(context: BotContext, text: string, turn: Turn | null) {
    const { reader } = context;
    const asked = askedBy(text, reader);
    if (asked.length === 0) return searchUsage(reader);
    const now = clock.now();
    const page = await pageOf(context, findings(asked, now), turn);
    return foundMessage(text, page, reader, now);
  }

  for (const name of LISTS) composer.command(name, async (context) => say(context, await list(context, name, null)));
  composer.command('search', async (context) => say(context, await find(context, searchWords(context.payload), null)));
  onAction(composer, 'upcoming', async (context) => say(context, await list(context, 'upcoming', null)));
  onAction(composer, 'agenda', async (context, [asked, turn = '']) => {
    const name = LISTS.find((each) => each === asked);
    if (name !== undefined) await replace(context, await list(context, name, turnOf(turn)));
  });
  onAction(composer, 'find', async (context, [turn = '', words = '']) =>
    replace(context, await find(context, words, turnOf(turn))),
  );
  return composer;
}
