import { Composer } from 'telegraf';
import type { BotParts } from '../bot-context.ts';

/** Keeps up with being blocked, thrown out and taken back. */
export function membership({ subscribers, clock, log }: BotParts) {
  const composer = new Composer();
  composer.on('my_chat_member', async (context) => {
    const { chat, new_chat_member: member } = context.myChatMember;
    if (member.status === 'kicked' || member.status === 'left') {
      await subscribers.retire(chat.id);
      log.info('chat retired', { chatId: chat.id, reason: member.status });
    } else if ((await subscribers.find(chat.id)) !== undefined) {
      await subscribers.welcome(chat.id, clock.now());
    }
  });
  return composer;
}
