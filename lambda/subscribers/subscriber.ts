import * as z from 'zod';
import { Lead } from './lead.ts';

/** A Telegram chat: a person, a group or a channel. */
export const Chat = z.object({
  chatId: z.number().int(),
  /** `retired` chats have blocked the bot or thrown it out; they come back whole when they return. */
  state: z.enum(['active', 'retired']),
  leads: z.array(Lead),
  since: z.string(),
});
export type Chat = z.infer<typeof Chat>;

/** That a chat follows a topic, with what fan-out needs to know of the chat. */
export const Follow = z.object({
  topic: z.string(),
  chatId: z.number().int(),
  leads: z.array(Lead),
});
export type Follow = z.infer<typeof Follow>;

/** The topic of those who follow everything. */
export const EVERYTHING = 'everything';
