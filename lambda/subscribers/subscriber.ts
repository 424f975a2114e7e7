import * as z from 'zod';
import { DEFAULT_LANGUAGE, Language } from './language.ts';
import { Lead } from './lead.ts';
import { Delivery, Settings } from './settings.ts';

/** A Telegram chat: a person, a group or a channel. */
export const Chat = Settings.extend({
  chatId: z.number().int(),
  /**
   * `paused` chats have asked for a pause; `retired` ones have blocked the bot or thrown it out, and come back whole when
   * they return. What is left of a group that has become a supergroup has `moved`.
   */
  state: z.enum(['active', 'paused', 'retired', 'moved']),
  since: z.string(),
  /** Rises with every change of what it follows and how it wants to hear. */
  revision: z.number().int().default(0),
  /** The revision with which it last stood among the followers of its topics. */
  listed: z.number().int().default(0),
  /** The language that Telegram last told of the person. */
  telegramLanguage: Language.nullable().default(null),
  /** Where it is listed among followers, if not by its own id; see {@link TopicFollower}. */
  place: z.string().optional(),
  /** The id that it has now. */
  movedTo: z.number().int().optional(),
  /** The forum topic in which its settings were last changed; what is not of one follow comes there. */
  threadId: z.number().int().nullable().default(null),
  /** The channel that a person manages from this private chat just now. */
  managing: z.number().int().nullable().default(null),
});
export type Chat = z.infer<typeof Chat>;

/** How a chat hears, with the language that it reads. */
export function deliveryOf(chat: Chat): Delivery {
  return Delivery.parse({ ...chat, language: chat.language ?? chat.telegramLanguage ?? DEFAULT_LANGUAGE });
}

/** What makes one follow narrower than its topic. */
export const Want = z.object({
  /** Stems that must all be there, and stems of which none may. */
  also: z.array(z.string()).default([]),
  not: z.array(z.string()).default([]),
  /** Lead times for this alone; null for those of the chat. */
  leads: z.array(Lead).nullable().default(null),
  /** The forum topic in which it was asked for. */
  threadId: z.number().int().nullable().default(null),
});
export type Want = z.infer<typeof Want>;

/** That a chat follows something. */
export const Follow = Want.extend({
  /** Names it within the chat. */
  followId: z.string(),
  chatId: z.number().int(),
  /** Under which its followers are listed. */
  topic: z.string(),
  /** The words as they were typed, where it was words, and those that are left out. */
  name: z.string().nullable().default(null),
  without: z.array(z.string()).default([]),
});
export type Follow = z.infer<typeof Follow>;

/** One of the followers of a topic, with all that fan-out needs to know. */
export const TopicFollower = Delivery.extend({
  topic: z.string(),
  chatId: z.number().int(),
  wants: z.array(Want).default([Want.parse({})]),
  /**
   * Where the chat is listed among followers, if not by its own id: a group that gets another id stays where it was, so
   * that no fan-out that is under way passes it by, or meets it twice.
   */
  place: z.string().optional(),
});
export type TopicFollower = z.infer<typeof TopicFollower>;
