import { Composer, Input } from 'telegraf';
import { calendarFile, calendarFileName } from '../../calendar/calendar-file.ts';
import { type BotContext, type BotParts, replaceButtons, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { currentOne, readDetails, readStanding } from '../date-details.ts';
import { dateLinked } from '../date-link.ts';
import { setMuted } from '../mute.ts';
import { detailsButtons, detailsMessage, unknownDate } from '../wording/date-details.ts';
import { certaintyWords } from '../wording/key-date.ts';

/**
 * `/date <id>`, the links that lead to a key date, and the button that opens it: everything that is known of it, and its
 * calendar file. To open one costs DynamoDB some 5 read units, more where many things hang on it.
 */
export function dateDetails(parts: BotParts) {
  const { keyDates, subscribers, clock } = parts;
  const composer = new Composer<BotContext>();

  async function tell(context: BotContext, dateId: string): Promise<void> {
    const { reader, subject } = context;
    const details = await readDetails(dateId, parts);
    if (details === undefined) return say(context, unknownDate(reader));
    const standing = await readStanding(subject.chatId, details.keyDate.id, subscribers);
    await say(context, detailsMessage(details, standing, context.me, reader, clock.now()));
  }

  composer.start((context, next) => {
    const dateId = dateLinked(context.payload);
    return dateId === undefined ? next() : tell(context, dateId);
  });
  composer.command('date', (context) => tell(context, context.payload.trim()));
  onAction(composer, 'date', (context, [dateId = '']) => tell(context, dateId));

  onAction(composer, 'mute-date', async (context, [dateId = '', onOrOff]) => {
    if (!(await context.mayChange())) return;
    const { reader, subject } = context;
    const details = await readDetails(dateId, parts);
    if (details === undefined) return void (await context.answerCbQuery(reader.text('alert.gone')));
    if (!(await setMuted(context, subject.chatId, dateId, onOrOff !== 'off', parts))) return;
    const standing = await readStanding(subject.chatId, dateId, subscribers);
    await replaceButtons(context, detailsButtons(details, standing, reader));
  });

  onAction(composer, 'calendar', async (context, [dateId = '']) => {
    const { reader } = context;
    const keyDate = await currentOne(dateId, keyDates);
    if (keyDate === undefined) return say(context, unknownDate(reader));
    const wording = { certainty: (each: typeof keyDate) => certaintyWords(each, reader) };
    const file = Buffer.from(calendarFile([keyDate], clock.now(), wording));
    await context.replyWithDocument(Input.fromBuffer(file, calendarFileName(keyDate)));
  });
  return composer;
}
