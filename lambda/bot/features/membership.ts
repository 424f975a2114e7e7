import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { BotContext, BotParts } from '../bot-context.ts';

/** Keeps up with being blocked, thrown out and taken back, and with groups that become supergroups. */
export function membership({ subscribers, log }: BotParts) {
  const composer = new Composer<BotContext>();
  composer.on('my_chat_member', async (context) => {
    const { chat, new_chat_member: member } = context.myChatMember;
    if (member.status === 'kicked' || member.status === 'left') {
      await subscribers.retire(chat.id);
      log.info('chat retired', { chatId: chat.id, reason: member.status });
    } else await subscribers.takeBack(chat.id);
  });
  // Telegram tells it twice, in the group that was and in the one that is.
  composer.on(message('migrate_to_chat_id'), async (context) => {
    await move(context.chat.id, context.message.migrate_to_chat_id);
  });
  composer.on(message('migrate_from_chat_id'), async (context) => {
    await move(context.message.migrate_from_chat_id, context.chat.id);
  });

  async function move(chatId: number, to: number): Promise<void> {
    await subscribers.move(chatId, to);
    log.info('chat moved', { chatId, to });
  }
  return composer;
}
