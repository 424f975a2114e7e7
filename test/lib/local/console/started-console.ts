import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../../../lambda/dates/stored-key-date.ts';
import { createTelegram } from '../../../../lambda/platform/telegram.ts';
import { createConsole } from '../../../../lib/local/console/console.ts';
import type { ConsoleParts } from '../../../../lib/local/console/console-parts.ts';
import type { ConsoleEvents } from '../../../../lib/local/console/protocol.ts';
import { createHostClock, type HostClock } from '../../../../lib/local/host-clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { listen } from '../../../support/listen.ts';

export const READER = 100;

export interface StartedConsole {
  readonly url: string;
  readonly simulator: TelegramSimulator;
  readonly clock: HostClock;
  /** The bot's side of the chat, over the simulator's HTTP. */
  readonly bot: ReturnType<typeof createTelegram>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** What the page is told, event by event, over a connection of its own. */
  events(): AsyncGenerator<ConsoleEvent>;
  close(): Promise<void>;
}

export type ConsoleEvent = {
  [Name in keyof ConsoleEvents]: { name: Name; data: ConsoleEvents[Name] };
}[keyof ConsoleEvents];

/** The console over real HTTP, with a real simulator and a clock that stands at six in the evening of 14 March 2014. */
export async function startConsole(
  options: { keyDates?: StoredKeyDate[]; realClock?: boolean; rooms?: ConsoleParts['rooms'] } = {},
): Promise<StartedConsole> {
  const { keyDates = [] } = options;
  const start = Temporal.Instant.from('2014-03-14T18:00:00Z');
  const clock = options.realClock ? createHostClock() : createHostClock({ start, speed: 3_600 });
  clock.pause();
  const running = clock.start({ dispatch: async () => {}, tick: async () => {}, nextDue: async () => undefined });
  const simulator = await startTelegramSimulator({ clock: () => clock.now().epochMilliseconds / 1_000 });
  simulator.addPrivateChat({ id: READER, firstName: 'Reader' });

  const page = createConsole({
    simulator,
    rooms: options.rooms ?? [{ chatId: READER, threadId: null, name: 'Datewire', kind: 'private' }],
    personId: READER,
    clock,
    keyDates: async () => keyDates,
    zone: 'Europe/London',
  });
  const server = createAdaptorServer({ fetch: page.fetch }) as Server;
  const url = `http://localhost:${await listen(server)}`;

  return {
    url,
    simulator,
    clock,
    bot: createTelegram(simulator),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async *events() {
      const { body } = await fetch(`${url}/console/events`);
      if (body === null) throw new Error('the stream of events has no body');
      let text = '';
      for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        yield* events.map(parseEvent);
      }
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await running.stop();
      await simulator.close();
    },
  };
}

function parseEvent(text: string): ConsoleEvent {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const event: ConsoleEvent = JSON.parse(`{"name":${JSON.stringify(field('event'))},"data":${field('data')}}`);
  return event;
}
