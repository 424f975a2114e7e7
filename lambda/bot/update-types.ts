/** The kinds of update that the bot asks Telegram for: https://core.telegram.org/bots/api#update */
export const UPDATE_TYPES = ['message', 'callback_query', 'inline_query', 'my_chat_member'] as const;
