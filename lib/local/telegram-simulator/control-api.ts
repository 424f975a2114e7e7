import { Hono } from 'hono';
import { z } from 'zod';
import { faultSchema } from './faults.ts';
import { rateLimitsSchema } from './rate-guard.ts';
import type { TelegramSimulator } from './simulator.ts';
import { weatherSchema } from './weather.ts';

const chatId = z.number().int();
const text = z.string();
const messageId = z.number().int().positive();

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
  members: z.array(person).optional(),
  bot: z.enum(['member', 'administrator']).optional(),
});

const sayOptions = z.object({
  messageId: messageId.optional(),
  from: z.number().int().optional(),
  threadId: z.number().int().optional(),
  replyToId: z.number().int().optional(),
  forwardOrigin: z.record(z.string(), z.unknown()).optional(),
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
  action('press', z.tuple([chatId, messageId, text, z.number().int().optional()]), simulator.press);
  action('answerTo', z.tuple([text]), simulator.answerTo);
  action('expireCallbackQueries', z.tuple([]), simulator.expireCallbackQueries);
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
