import * as z from 'zod';
import { Lead } from './lead.ts';

/** A Telegram chat: a person, a group or a channel. */
export const Chat = z.object({
  chatId: z.number().int(),
  /**
   * `retired` chats have blocked the bot or thrown it out; they come back whole when they return. What is left of a group
   * that has become a supergroup has `moved`.
   */
  state: z.enum(['active', 'retired', 'moved']),
  leads: z.array(Lead),
  since: z.string(),
  /** Where it is listed among followers, if not by its own id; see {@link Follow}. */
  place: z.string().optional(),
  /** The id that it has now. */
  movedTo: z.number().int().optional(),
});
export type Chat = z.infer<typeof Chat>;

/** That a chat follows a topic, with what fan-out needs to know of the chat. */
export const Follow = z.object({
  topic: z.string(),
  chatId: z.number().int(),
  leads: z.array(Lead),
  /**
   * Where the chat is listed among followers, if not by its own id: a group that gets another id stays where it was, so
   * that no fan-out that is under way passes it by, or meets it twice.
   */
  place: z.string().optional(),
});
export type Follow = z.infer<typeof Follow>;

/** The topic of those who follow everything. */
export const EVERYTHING = 'everything';
