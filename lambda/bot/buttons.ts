import { type Composer, TelegramError } from 'telegraf';
import { callbackQuery } from 'telegraf/filters';
import type { Update } from 'telegraf/types';
import { type ActionSigning, decodeAction, encodeAction } from '../platform/callback-data.ts';
import type { Button } from '../platform/message.ts';
import type { BotContext, ContextOf } from './bot-context.ts';

/** Somebody has pressed a button. */
export type PressContext = ContextOf<Update.CallbackQueryUpdate>;

/** Does what a button asks for. What stands in its arguments may be of a message from long ago, or made up. */
export type PressHandler = (context: PressContext, args: readonly string[]) => Promise<void>;

/** Telegram waits a short while for the answer to a press; one that comes later is of no use to anybody. */
const TOO_LATE = /query is too old|query ID is invalid/i;

/** A button that asks for an action, which {@link onAction} takes up. */
export function actionButton(text: string, action: string, ...args: readonly string[]): Button {
  return { text, callbackData: encodeAction({ action, args }) };
}

/** A button whose data nobody can make up, for what cannot be undone; {@link onSignedAction} takes it up. */
export function signedButton(text: string, signing: ActionSigning, action: string, ...args: readonly string[]): Button {
  return { text, callbackData: encodeAction({ action, args }, signing) };
}

/**
 * Does something when a button of an action is pressed. The press is answered in any case, so that no client shows it
 * as being waited for: with the handler's own notice, or without one.
 */
export function onAction(composer: Composer<BotContext>, action: string, handle: PressHandler): void {
  route(composer, action, handle, null);
}

/** As {@link onAction}, for buttons that are signed for their chat; any other of that name is out of date. */
export function onSignedAction(
  composer: Composer<BotContext>,
  signing: Uint8Array,
  action: string,
  handle: PressHandler,
): void {
  route(composer, action, handle, signing);
}

function route(composer: Composer<BotContext>, action: string, handle: PressHandler, key: Uint8Array | null): void {
  composer.on(callbackQuery('data'), async (context, next) => {
    const chatId = context.chat?.id;
    const signing = key === null || chatId === undefined ? undefined : { key, chatId };
    const decoded = decodeAction(context.callbackQuery.data, signing);
    if ('outdated' in decoded || decoded.action !== action || decoded.signed !== (key !== null)) return next();

    let isAnswered = false;
    const answer = context.answerCbQuery.bind(context);
    context.answerCbQuery = async (...notice) => {
      isAnswered = true;
      try {
        return await answer(...notice);
      } catch (error) {
        if (!(error instanceof TelegramError && TOO_LATE.test(error.description))) throw error;
        return true;
      }
    };
    await handle(context, decoded.args);
    if (!isAnswered) await context.answerCbQuery();
  });
}
