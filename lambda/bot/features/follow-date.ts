import { Composer } from 'telegraf';
import type { InlineKeyboardButton } from 'telegraf/types';
import { isAhead } from '../../dates/key-date-store.ts';
import { dateFollow, dateTopic, muteTopic } from '../../subscribers/topic.ts';
import type { BotContext, BotParts } from '../bot-context.ts';
import { onAction, type PressContext } from '../buttons.ts';
import { startFollowing } from '../start-following.ts';
import { DATE_ACTIONS, followDateButton, ownLabel } from '../wording/follow-date.ts';

/** The button that follows a single date, under whatever message it stands: one that was muted is told of again. */
export function followSingleDate(parts: BotParts) {
  const { subscribers, keyDates, clock, log } = parts;
  const composer = new Composer<BotContext>();

  onAction(composer, DATE_ACTIONS.follow, async (context, [dateId = '']) => {
    if (!(await context.mayChange())) return;
    const { reader, subject } = context;
    const keyDate = await keyDates.find(dateId);
    if (keyDate === undefined || !isAhead(keyDate, clock.now())) {
      const why = keyDate === undefined ? 'follow.dateUnknown' : 'follow.dateOver';
      return void (await context.answerCbQuery(reader.text(why)));
    }
    const outcome = await startFollowing(context, dateFollow(dateId), parts);
    if (outcome.state === 'full') {
      const notice = reader.text('follow.full', { count: outcome.count });
      return void (await context.answerCbQuery(notice, { show_alert: true }));
    }
    await subscribers.unfollow(subject.chatId, muteTopic(dateId));
    await context.answerCbQuery(reader.text('follow.dateFollowed'));
    await turn(context, dateId, true);
  });

  onAction(composer, DATE_ACTIONS.unfollow, async (context, [dateId = '']) => {
    if (!(await context.mayChange())) return;
    const { chatId } = context.subject;
    await subscribers.unfollow(chatId, dateTopic(dateId));
    log.info('unfollowed', { chatId, topic: dateTopic(dateId) });
    await context.answerCbQuery(context.reader.text('follow.dateDropped'));
    await turn(context, dateId, false);
  });
  return composer;
}

/** Turns the button that was pressed into the other one. */
async function turn(context: PressContext, dateId: string, isFollowed: boolean): Promise<void> {
  const { message } = context.callbackQuery;
  const data = 'data' in context.callbackQuery ? context.callbackQuery.data : null;
  if (message === undefined || !('reply_markup' in message)) return;
  const turned = (button: InlineKeyboardButton): InlineKeyboardButton => {
    if (!('callback_data' in button) || button.callback_data !== data) return button;
    const other = followDateButton(dateId, isFollowed, context.reader, ownLabel(button.text, context.reader));
    return 'callbackData' in other ? { text: other.text, callback_data: other.callbackData } : button;
  };
  const keyboard = message.reply_markup?.inline_keyboard.map((row) => row.map(turned)) ?? [];
  try {
    await context.editMessageReplyMarkup({ inline_keyboard: keyboard });
  } catch (error) {
    // Pressed twice, it was turned the first time.
    if (!(error instanceof Error && error.message.includes('message is not modified'))) throw error;
  }
}
