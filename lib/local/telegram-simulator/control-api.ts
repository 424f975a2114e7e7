import { Hono } from 'hono';
import { z } from 'zod';
import { memberStatuses } from './chat-member.ts';
import { faultSchema } from './faults.ts';
import { rateLimitsSchema } from './rate-guard.ts';
import type { TelegramSimulator } from './simulator.ts';
import { weatherSchema } from './weather.ts';

const chatId = z.number().int();
const text = z.string();
const messageId = z.number().int().positive();

const memberStatus = z.enum(memberStatuses);
const botStatus = memberStatus.exclude(['creator']);

const person = z.object({
  id: z.number().int().positive(),
  firstName: text.min(1),
  username: text.optional(),
  languageCode: text.optional(),
});

const group = z.object({
  id: z.number().int().negative(),
  title: text,
  type: z.enum(['group', 'supergroup', 'channel']).optional(),
  username: text.optional(),
  members: z.array(person.extend({ status: memberStatus.optional(), isAnonymous: z.boolean().optional() })).optional(),
  bot: z.enum(['member', 'administrator', 'left']).optional(),
  isForum: z.boolean().optional(),
});

const sayOptions = z.object({
  messageId: messageId.optional(),
  from: z.number().int().optional(),
  threadId: z.number().int().optional(),
  replyToId: z.number().int().optional(),
  forwardOrigin: z.record(z.string(), z.unknown()).optional(),
});

const attachOptions = sayOptions.extend({ caption: text.optional() });

/** The content of a file is text, or bytes in base64. */
const personsFile = z.object({
  fileName: text,
  content: z.union([text, z.object({ base64: z.base64() }).transform(({ base64 }) => Buffer.from(base64, 'base64'))]),
  mimeType: text.optional(),
});

const place = z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) });

const pressOptions = z.object({
  from: z.number().int().optional(),
  isOld: z.boolean().optional(),
  isForged: z.boolean().optional(),
});

const inlineOptions = z.object({
  offset: text.optional(),
  chatType: z.enum(['sender', 'private', 'group', 'supergroup', 'channel']).optional(),
});

/**
 * The people's side of the simulator over HTTP, so that another process can act as a user: `POST /simulator/<action>`
 * with the action's arguments as a JSON array, answered with `{"result": …}`, or 400 and `{"error": …}`.
 */
export function controlApi(simulator: TelegramSimulator): Hono {
  const actions = new Map<string, (body: unknown) => unknown>();
  const action = <Arguments extends unknown[]>(
    name: string,
    schema: z.ZodType<Arguments>,
    run: (...given: Arguments) => unknown,
  ) => actions.set(name, (body) => run(...schema.parse(body)));

  action('addPrivateChat', z.tuple([person]), simulator.addPrivateChat);
  action('addPrivateChats', z.tuple([chatId, z.number().int().positive()]), simulator.addPrivateChats);
  action('addGroup', z.tuple([group]), simulator.addGroup);
  action('say', z.tuple([chatId, text, sayOptions.optional()]), simulator.say);
  action('editSaid', z.tuple([chatId, messageId, text]), simulator.editSaid);
  action('sendDocument', z.tuple([chatId, personsFile, attachOptions.optional()]), simulator.sendDocument);
  action('sendPhoto', z.tuple([chatId, attachOptions.optional()]), simulator.sendPhoto);
  action('sendLocation', z.tuple([chatId, place, sayOptions.optional()]), simulator.sendLocation);
  action('press', z.tuple([chatId, messageId, text, pressOptions.optional()]), simulator.press);
  action('answerTo', z.tuple([text]), simulator.answerTo);
  action('expireCallbackQueries', z.tuple([]), simulator.expireCallbackQueries);
  action('typeInline', z.tuple([chatId, text, inlineOptions.optional()]), simulator.typeInline);
  action('inlineAnswerTo', z.tuple([text]), simulator.inlineAnswerTo);
  action('chooseResult', z.tuple([text, text, chatId, sayOptions.optional()]), simulator.chooseResult);
  action('setMember', z.tuple([chatId, chatId, memberStatus, z.boolean().optional()]), simulator.setMember);
  action('setBotStatus', z.tuple([chatId, botStatus, chatId.optional()]), simulator.setBotStatus);
  action('addTopic', z.tuple([chatId, text, chatId.optional()]), simulator.addTopic);
  action('closeTopic', z.tuple([chatId, messageId]), simulator.closeTopic);
  action('deleteTopic', z.tuple([chatId, messageId]), simulator.deleteTopic);
  action('file', z.tuple([text]), (fileId) => {
    const file = simulator.file(fileId);
    return file && { ...file, bytes: Buffer.from(file.bytes).toString('base64') };
  });
  action('block', z.tuple([chatId]), simulator.block);
  action('unblock', z.tuple([chatId]), simulator.unblock);
  action('deactivate', z.tuple([chatId]), simulator.deactivate);
  action('kick', z.tuple([chatId]), simulator.kick);
  action('migrateGroup', z.tuple([chatId, chatId]), simulator.migrateGroup);
  action('messages', z.tuple([chatId]), simulator.messages);
  action('calls', z.tuple([]), simulator.calls);
  action('arrivals', z.tuple([]), simulator.arrivals);
  action('clearArrivals', z.tuple([]), simulator.clearArrivals);
  action('state', z.tuple([]), simulator.state);
  action('deliverPending', z.tuple([]), simulator.deliverPending);
  action('addFaults', z.array(faultSchema), simulator.faults.add);
  action('clearFaults', z.tuple([]), simulator.faults.clear);
  action('setWeather', z.tuple([weatherSchema.nullable()]), simulator.setWeather);
  action('setRateLimits', z.tuple([rateLimitsSchema.nullable()]), simulator.setRateLimits);

  const app = new Hono();
  app.post('/:action', async (http) => {
    const run = actions.get(http.req.param('action'));
    if (!run) return http.json({ error: `no such action; there are: ${[...actions.keys()].join(', ')}` }, 404);
    try {
      return http.json({ result: (await run(await http.req.json())) ?? null });
    } catch (error) {
      return http.json({ error: error instanceof z.ZodError ? z.prettifyError(error) : String(error) }, 400);
    }
  });
  return app;
}
