import { Composer } from 'telegraf';
import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import { SNOOZES } from '../../subscribers/local-times.ts';
import { type BotContext, type BotParts, replaceButtons } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { setMuted } from '../mute.ts';
import { begunBy, putOffUntil } from '../put-off.ts';
import { alertButtons, putOffNotice, tooLateNotice } from '../wording/alert-buttons.ts';

/**
 * The buttons under alerts: to be told once more, never past what is told of, and to hear nothing more of it. They are of
 * the chat that they stand in, whichever channel is managed from it.
 */
export function alertActions(parts: BotParts) {
  const { keyDates, subscribers, personal, clock } = parts;
  const composer = new Composer<BotContext>();

  onAction(composer, 'mute', async (context, [dateId = '', onOrOff]) => {
    if (!(await mayChangeHere(context))) return;
    const chatId = context.chat?.id;
    const keyDate = await keyDates.find(dateId);
    if (keyDate === undefined || chatId === undefined) {
      return void (await context.answerCbQuery(context.reader.text('alert.gone')));
    }
    const isMuted = onOrOff !== 'off';
    if (!(await setMuted(context, chatId, dateId, isMuted, parts))) return;
    await replaceButtons(context, alertButtons(keyDate, context.reader, clock.now(), isMuted));
  });

  onAction(composer, 'snooze', async (context, [dateId = '', asked]) => {
    if (!(await mayChangeHere(context))) return;
    const { reader } = context;
    const snooze = SNOOZES.find((each) => each === asked);
    const chatId = context.chat?.id;
    if (snooze === undefined || chatId === undefined) {
      return void (await context.answerCbQuery(reader.text('common.outdated')));
    }
    const refuse = async (reason: string) => void (await context.answerCbQuery(reason, { show_alert: true }));
    const keyDate = await keyDates.find(dateId);
    const now = clock.now();
    const reason = keyDate === undefined ? reader.text('alert.gone') : whyNot(keyDate, context, now);
    if (keyDate === undefined || reason !== null) return refuse(reason ?? '');
    const zone = (await subscribers.find(chatId))?.zone ?? null;
    const at = putOffUntil(snooze, keyDate, zone, now);
    if (at === null || !(await personal.snooze(chatId, dateId, at, context.subject.threadId))) {
      return refuse(tooLateNotice(keyDate, reader));
    }
    await context.answerCbQuery(putOffNotice(snooze, at, keyDate, zone, reader, now));
  });
  return composer;
}

/** Why a key date cannot be told of once more at all; null where it can. */
function whyNot(keyDate: StoredKeyDate, { reader }: BotContext, now: Temporal.Instant): string | null {
  if (keyDate.movedInto !== null) return reader.text('alert.gone');
  if (keyDate.certainty === 'cancelled') return reader.text('alert.calledOff');
  return begunBy(keyDate).epochMilliseconds <= now.epochMilliseconds ? reader.text('alert.over') : null;
}

/** In private everybody may, whatever is managed from there. */
async function mayChangeHere(context: BotContext): Promise<boolean> {
  return context.chat?.type === 'private' || (await context.mayChange());
}
