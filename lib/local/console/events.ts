import type { SSEStreamingApi } from 'hono/streaming';
import { commandMenu } from '../../../lambda/bot/commands.ts';
import { DEFAULT_LANGUAGE } from '../../../lambda/subscribers/language.ts';
import type { ChatEvent } from '../telegram-simulator/chats.ts';
import type { ConsoleParts } from './console-parts.ts';
import type { ConsoleEvents, KeyDateView } from './protocol.ts';
import { clockView, keyDateView, messageView } from './views.ts';

/** How often the page hears of each, in real milliseconds. */
const CLOCK_INTERVAL = 200;
const KEY_DATES_INTERVAL = 1_000;
/** How soon the browser tries again when the connection is lost, in milliseconds. */
const RETRY = 1_000;

/** Tells one page all that is, and then all that changes, until it is gone. */
export async function streamEvents(stream: SSEStreamingApi, parts: ConsoleParts, host: string): Promise<void> {
  const { simulator, rooms, clock, zone } = parts;
  const chatIds = new Set(rooms.map(({ chatId }) => chatId));

  async function send<Name extends keyof ConsoleEvents>(event: Name, data: ConsoleEvents[Name]): Promise<void> {
    await stream.writeSSE({ event, data: JSON.stringify(data), retry: RETRY });
  }

  async function watchClock(): Promise<void> {
    while (!stream.aborted) {
      await stream.sleep(CLOCK_INTERVAL);
      await send('clock', clockView(clock.state()));
    }
  }

  async function watchKeyDates(known: KeyDateView[]): Promise<void> {
    let told = JSON.stringify(known);
    while (!stream.aborted) {
      await stream.sleep(KEY_DATES_INTERVAL);
      const keyDates = await readKeyDates();
      const current = JSON.stringify(keyDates);
      if (current !== told) await send('keyDates', keyDates);
      told = current;
    }
  }

  async function readKeyDates(): Promise<KeyDateView[]> {
    return (await parts.keyDates()).map(keyDateView);
  }

  function tell(event: ChatEvent): Promise<void> | undefined {
    const chatId = chatIdOf(event);
    if (!chatIds.has(chatId)) return undefined;
    switch (event.kind) {
      case 'sent':
      case 'edited':
        return send('message', messageView(event.message));
      case 'deleted':
        return send('removed', { chatId, id: event.messageId });
      case 'action':
        return send('typing', { chatId });
      case 'answered': {
        const { messageId, data, answer } = event.query;
        return send('answered', { chatId, messageId, data, text: answer?.text ?? '' });
      }
    }
  }

  const keyDates = await readKeyDates();
  const messages = [...chatIds].flatMap((chatId) => simulator.messages(chatId)).map(messageView);
  // Nothing is awaited between reading the messages and watching for more, so none is missed.
  const unsubscribe = simulator.subscribe((event) => void tell(event));
  try {
    const commands = commandMenu(DEFAULT_LANGUAGE);
    await send('state', { host, zone, rooms, commands, clock: clockView(clock.state()), keyDates, messages });
    await Promise.all([watchClock(), watchKeyDates(keyDates)]);
  } catch (error) {
    // Whoever stops the host closes the connections, and then the store.
    if (!stream.aborted) throw error;
  } finally {
    unsubscribe();
  }
}

function chatIdOf(event: ChatEvent): number {
  if ('message' in event) return event.message.chatId;
  return 'query' in event ? event.query.chatId : event.chatId;
}
