import type { BotContext } from './bot-context.ts';

/** Those who may change what a group or a channel hears of: https://core.telegram.org/bots/api#chatmember */
const ADMINISTRATORS: readonly string[] = ['creator', 'administrator'];

/**
 * Whether who wrote may change what the subject follows and how it hears: anybody in private; in groups its administrators,
 * those who write in the group's own name (anonymous administrators) included; of a channel, its administrators.
 */
export async function isAllowed(context: BotContext): Promise<boolean> {
  const { chat, from, subject } = context;
  if (chat === undefined) return false;
  if (chat.type === 'private') {
    return subject.chatId === chat.id || (from !== undefined && (await isAdministrator(context, from.id)));
  }
  if (chat.type === 'channel') return context.channelPost !== undefined; // only its administrators can post there
  const sender = context.message;
  const inItsName = sender !== undefined && 'sender_chat' in sender && sender.sender_chat?.id === chat.id;
  return inItsName || (from !== undefined && (await isAdministrator(context, from.id)));
}

async function isAdministrator(context: BotContext, userId: number): Promise<boolean> {
  const member = await context.telegram.getChatMember(context.subject.chatId, userId);
  return ADMINISTRATORS.includes(member.status);
}

/** As {@link isAllowed}; who is not is told so, once. */
export async function mayChange(context: BotContext): Promise<boolean> {
  if (await isAllowed(context)) return true;
  const notice = context.reader.text('common.adminsOnly');
  if (context.callbackQuery !== undefined) await context.answerCbQuery(notice, { show_alert: true });
  else await context.reply(notice);
  return false;
}
