import type { Temporal } from 'temporal-polyfill';
import { DEFAULT_SETTINGS, type Settings } from '../subscribers/settings.ts';
import { type Chat, deliveryOf } from '../subscribers/subscriber.ts';
import { zoneGuess } from '../subscribers/time-zones/zone-guess.ts';
import type { BotContext, BotParts, Subject } from './bot-context.ts';
import { createReader } from './reader.ts';
import type { Setting } from './setting-choice.ts';
import type { SettingsView } from './wording/settings/view.ts';

/** Names whose settings a button is for: a channel by its number; nothing stands for the chat that the button is in. */
export function subjectCode({ channel, chatId }: Subject): string {
  return channel === null ? '' : chatId.toString(36);
}

/** The settings that are meant by an update, as they stand. */
export function settingsView(
  { subject, reader, chat, from }: BotContext,
  now: Temporal.Instant,
  zoneFor: Setting | null = null,
): SettingsView {
  const { chat: known, channel } = subject;
  const isPersonal = channel === null && chat?.type === 'private';
  return {
    settings: known ?? DEFAULT_SETTINGS,
    language: known === undefined ? reader.language : deliveryOf(known).language,
    isPaused: known?.state === 'paused',
    channel,
    isPersonal,
    subjectCode: subjectCode(subject),
    zoneGuess: zoneGuess(from?.language_code ?? '', now),
    zoneFor,
  };
}

/** Where one of these changes, what waits for the chat is to come at another time. */
const ARRANGING = ['zone', 'quiet', 'cap', 'digest'] as const;

/**
 * Changes the settings that are meant by an update; a chat that was not known is from now on, and follows nothing. The
 * context speaks afterwards as it was set to.
 *
 * @param choose says what is to be different, or null for nothing; it may be asked more than once.
 */
export async function changeSettings(
  context: BotContext,
  choose: (chat: Chat) => Partial<Settings> | null,
  { subscribers, personal, clock, log }: BotParts,
): Promise<void> {
  const { chatId, channel, threadId } = context.subject;
  if (context.subject.chat === undefined) await subscribers.welcome(chatId, clock.now(), context.reader.language);
  let changes: Partial<Settings> = {};
  const chat = await subscribers.change(chatId, (known) => {
    changes = choose(known) ?? {};
    return channel === null ? { ...changes, threadId } : changes;
  });
  know(context, chat);
  log.info('settings changed', { chatId, settings: Object.keys(changes).join() });
  if (chat !== undefined && ARRANGING.some((setting) => setting in changes)) await personal.arrange(chat);
}

/** Holds what is known of a chat now, and speaks to it as it wishes. */
export function know(context: BotContext, chat: Chat | undefined): void {
  context.subject = { ...context.subject, chat };
  if (chat !== undefined && context.subject.channel === null) context.reader = createReader(deliveryOf(chat));
}
