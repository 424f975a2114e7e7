import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type HostClock, MAX_SPEED } from '../host-clock.ts';
import type { ConsoleParts, Room } from './console-parts.ts';
import { alertTimes } from './views.ts';

/** Ten messages of Telegram's: enough for an article. */
const LONGEST_TEXT = 40_960;
/** In days. */
const LONGEST_JUMP = 366;

const LOCAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** What cannot be done as things stand; the message is for the person at the page. */
export class ActionRefused extends Error {
  override readonly name = 'ActionRefused';
}

/** Which of the rooms of the page. */
const room = z.number().int().min(0).default(0);

/** What the person at the page says. */
export const Say = z.strictObject({
  room,
  text: z
    .string()
    .max(LONGEST_TEXT, `is too long: ${LONGEST_TEXT} characters at most`)
    .refine((text) => text.trim() !== '', 'is empty'),
});

/** A button under a message of the bot's. */
export const Press = z.strictObject({ room, messageId: z.number().int().positive(), data: z.string().min(1) });

/** A file of the person's, its content in base64. */
export const SendFile = z.strictObject({ room, fileName: z.string().min(1).max(255), content: z.base64() });

/** Where the person says they are, in degrees. */
export const SendLocation = z.strictObject({
  room,
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** What is to be done with the clock. `time` is a date and a time of day in the zone of the page. */
export const SetClock = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('pause') }),
  z.strictObject({ action: z.literal('resume') }),
  z.strictObject({
    action: z.literal('speed'),
    speed: z.number().positive('must be above 0').max(MAX_SPEED, `must be ${MAX_SPEED} at most, a month a second`),
  }),
  z.strictObject({ action: z.literal('jump-to-next-alert') }),
  z.strictObject({ action: z.literal('jump-to-next-day') }),
  z.strictObject({
    action: z.literal('jump'),
    time: z.string().regex(LOCAL_TIME, 'must be a date and a time, such as 2014-03-16T09:00').refine(isTime, {
      error: 'is not in the calendar',
    }),
  }),
]);

/** @throws ActionRefused where the bot is blocked, or the text is nothing but spaces to Telegram. */
export function say(parts: ConsoleParts, { room, text }: z.infer<typeof Say>): void {
  const { chatId, how } = speaking(parts, room);
  refusing(() => parts.simulator.say(chatId, text, how));
}

/** @throws ActionRefused where the message has no such button. */
export function press(parts: ConsoleParts, { room, messageId, data }: z.infer<typeof Press>): void {
  const { chatId } = roomOf(parts, room);
  refusing(() => parts.simulator.press(chatId, messageId, data, { from: parts.personId }));
}

/** @throws ActionRefused where the bot is blocked. */
export function sendFile(parts: ConsoleParts, { room, fileName, content }: z.infer<typeof SendFile>): void {
  const { chatId, how } = speaking(parts, room);
  const bytes = Buffer.from(content, 'base64');
  const mimeType = /\.(?:txt|md|csv)$/i.test(fileName) ? 'text/plain' : 'application/octet-stream';
  refusing(() => parts.simulator.sendDocument(chatId, { fileName, content: bytes, mimeType }, how));
}

/** @throws ActionRefused where the bot is blocked. */
export function sendLocation(parts: ConsoleParts, { room, ...place }: z.infer<typeof SendLocation>): void {
  const { chatId, how } = speaking(parts, room);
  refusing(() => parts.simulator.sendLocation(chatId, place, how));
}

function roomOf({ rooms }: ConsoleParts, index: number): Room {
  const room = rooms[index];
  if (room === undefined) throw new ActionRefused('there is no such chat');
  return room;
}

/** Nobody in particular speaks in a channel. */
function speaking(parts: ConsoleParts, index: number) {
  const { chatId, threadId, kind } = roomOf(parts, index);
  const from = kind === 'channel' ? undefined : parts.personId;
  return { chatId, how: { from, threadId: threadId ?? undefined } };
}

/** @throws ActionRefused where the clock is real, or where there is nothing ahead to jump to. */
export async function setClock(parts: ConsoleParts, command: z.infer<typeof SetClock>): Promise<void> {
  const { clock, zone, keyDates } = parts;
  const { now, real } = clock.state();
  if (real) throw new ActionRefused('the demo is over: the real clock can be neither stopped nor set');
  switch (command.action) {
    case 'pause':
      return clock.pause();
    case 'resume':
      return clock.resume();
    case 'speed':
      return clock.setSpeed(command.speed);
    case 'jump-to-next-alert': {
      const alerts = (await keyDates()).flatMap(alertTimes).toSorted(Temporal.Instant.compare);
      const next = alerts.find((at) => Temporal.Instant.compare(at, now) > 0);
      if (next === undefined) throw new ActionRefused('no alert waits to be sent');
      return jump(clock, next);
    }
    case 'jump-to-next-day':
      return jump(clock, now.toZonedDateTimeISO(zone).add({ days: 1 }).toInstant());
    case 'jump':
      return jump(clock, Temporal.PlainDateTime.from(command.time).toZonedDateTime(zone).toInstant());
  }
}

function jump(clock: HostClock, to: Temporal.Instant): void {
  const { now } = clock.state();
  if (Temporal.Instant.compare(to, now) <= 0) throw new ActionRefused('time goes forward only: that has passed');
  if (now.until(to).total('days') > LONGEST_JUMP) throw new ActionRefused('that is more than a year ahead');
  clock.jumpTo(to);
}

function isTime(text: string): boolean {
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** What the simulator will not do is the person's mistake, not the host's. */
function refusing(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    throw new ActionRefused(error instanceof Error ? error.message : String(error));
  }
}
