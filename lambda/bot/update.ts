import type { Update } from 'telegraf/types';
import * as z from 'zod';

const ChatShape = z.looseObject({ id: z.number().int(), type: z.string() });
const MessageShape = z.looseObject({ message_id: z.number().int(), date: z.number().int(), chat: ChatShape });
const UserShape = z.looseObject({ id: z.number().int(), is_bot: z.boolean(), first_name: z.string() });

/** What Datewire relies on in an update; Telegram adds fields at will. */
const UpdateShape = z.looseObject({
  update_id: z.number().int(),
  message: MessageShape.extend({ text: z.string().optional() }).optional(),
  callback_query: z
    .looseObject({ id: z.string(), from: UserShape, data: z.string().optional(), message: MessageShape.optional() })
    .optional(),
  inline_query: z.looseObject({ id: z.string(), from: UserShape, query: z.string(), offset: z.string() }).optional(),
  my_chat_member: z
    .looseObject({ chat: ChatShape, from: UserShape, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** An update from Telegram (https://core.telegram.org/bots/api#update), checked for what Datewire relies on. */
export const TelegramUpdate = z.custom<Update>(
  (value) => UpdateShape.safeParse(value).success,
  'is not an update of the Bot API',
);
