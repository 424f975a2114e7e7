import { Composer } from 'telegraf';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { subjectCode } from '../chat-settings.ts';
import { nothingToPause, pausedMessage, RESUME_ACTION, resumedMessage } from '../wording/pause.ts';

/** `/stop`, after which nothing comes until it is wanted again, and the button that brings it back. */
export function pause({ subscribers, personal, clock, log }: BotParts) {
  const composer = new Composer<BotContext>();

  composer.command('stop', async (context) => {
    if (!(await context.mayChange())) return;
    const { subject, reader } = context;
    const { chatId, chat } = subject;
    if (chat === undefined) return say(context, nothingToPause(reader));
    const already = chat.state === 'paused';
    await subscribers.pause(chatId);
    if (!already) log.info('chat paused', { chatId });
    const follows = (await subscribers.follows(chatId)).length;
    await say(context, pausedMessage({ follows, already, subjectCode: subjectCode(subject) }, reader));
  });

  onAction(composer, RESUME_ACTION, async (context, [code]) => {
    if (!(await context.mayChange())) return;
    const { subject, reader } = context;
    if (code !== subjectCode(subject)) return void (await context.answerCbQuery(reader.text('settings.others')));
    const chat = await subscribers.welcome(subject.chatId, clock.now(), reader.language);
    log.info('chat resumed', { chatId: chat.chatId });
    await personal.arrange(chat);
    await replace(context, resumedMessage(reader));
  });
  return composer;
}
