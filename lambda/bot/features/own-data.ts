import { Composer } from 'telegraf';
import { Temporal } from 'temporal-polyfill';
import { RECEIPT_DAYS } from '../../alerts/alert-store.ts';
import { chatExport, countStored } from '../../subscribers/chat-export.ts';
import { type BotContext, type BotParts, replace, say } from '../bot-context.ts';
import { actionButton, onAction, onSignedAction, signedButton } from '../buttons.ts';
import { subjectCode } from '../chat-settings.ts';
import { askForget, forgotten, nothingForgotten, nothingStored } from '../wording/own-data.ts';

/** So long after it was asked, "delete everything" is taken at its word. */
const CONFIRMED_WITHIN = { minutes: 15 } satisfies Temporal.DurationLike;

const FORGET_ACTION = 'forget';
const KEEP_ACTION = 'forget-not';

/** `/export`, all that is stored of a chat as a file, and `/forgetme`, which deletes it once that is confirmed. */
export function ownData({ subscribers, personal, signing, clock, log }: BotParts) {
  const composer = new Composer<BotContext>();

  composer.command('export', async (context) => {
    if (!(await context.mayChange())) return;
    const { subject, reader } = context;
    const items = await subscribers.everythingOf(subject.chatId);
    if (items.length === 0) return say(context, nothingStored(subject.channel, reader));
    const file = { source: Buffer.from(chatExport(items, clock.now())), filename: 'datewire.json' };
    await context.replyWithDocument(file, { caption: reader.text('data.exported') });
  });

  composer.command('forgetme', async (context) => {
    if (await context.mayChange()) await ask(context, say);
  });

  onSignedAction(composer, signing, FORGET_ACTION, async (context, [code, askedAt = '']) => {
    if (!(await context.mayChange())) return;
    const { subject, reader } = context;
    const asked = Temporal.Instant.fromEpochMilliseconds(Number.parseInt(askedAt, 36) * 1000);
    const isFresh = Temporal.Instant.compare(clock.now(), asked.add(CONFIRMED_WITHIN)) <= 0;
    if (code !== subjectCode(subject) || !isFresh) {
      await context.answerCbQuery(reader.text(isFresh ? 'settings.others' : 'data.again'));
      return ask(context, replace);
    }
    const stored = await subscribers.everythingOf(subject.chatId);
    if (stored.length === 0) return replace(context, nothingStored(subject.channel, reader));
    await personal.forget(subject.chatId);
    const items = await subscribers.forget(subject.chatId);
    log.info('chat forgotten', { chatId: subject.chatId, items });
    await replace(context, forgotten(countStored(stored), RECEIPT_DAYS, subject.channel, reader));
  });

  onAction(composer, KEEP_ACTION, async (context) => {
    if (await context.mayChange()) await replace(context, nothingForgotten(context.reader));
  });

  async function ask(context: BotContext, how: typeof say): Promise<void> {
    const { subject, reader, chat } = context;
    const items = await subscribers.everythingOf(subject.chatId);
    if (items.length === 0) return how(context, nothingStored(subject.channel, reader));
    const now = Math.floor(clock.now().epochMilliseconds / 1000).toString(36);
    const yes = signedButton(
      reader.text('data.yes'),
      { key: signing, chatId: chat?.id ?? subject.chatId },
      FORGET_ACTION,
      subjectCode(subject),
      now,
    );
    const no = actionButton(reader.text('data.no'), KEEP_ACTION);
    await how(context, askForget(countStored(items), subject.channel, [yes, no], reader));
  }
  return composer;
}
