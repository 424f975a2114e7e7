import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Fault, faultSchema } from './faults.ts';

const chance = z.number().min(0).max(1).default(0);

/**
 * Faults that come by themselves, as weather does. Each call that sends something is met by one of them, or by none, with
 * these chances. What meets a call is told by the seed, the chat and how many calls to that chat came before, so that it is
 * the same again however calls to different chats overlap.
 */
export const weatherSchema = z.object({
  seed: z.number().int(),
  tooManyRequests: chance,
  /** Seconds that Telegram asks to wait, from the least to the most. */
  retryAfter: z.tuple([z.number().int().min(1), z.number().int().min(1)]).default([1, 5]),
  /** 500, 502 or 504. */
  serverError: chance,
  resetBefore: chance,
  resetAfter: chance,
  /** The message is taken, and the answer comes late. */
  slow: chance,
  slowMilliseconds: z.number().min(0).default(50),
});

export type Weather = z.input<typeof weatherSchema>;

export interface WeatherStation {
  /** From now on it is like this; null clears the sky. */
  set(weather: Weather | null): void;
  /** What meets this call. */
  take(method: string, chatId: string): Fault | undefined;
}

const serverErrors = [500, 502, 504];

export function createWeatherStation(): WeatherStation {
  let weather: z.output<typeof weatherSchema> | null = null;
  const calls = new Map<string, number>();
  return {
    set(given) {
      weather = given === null ? null : weatherSchema.parse(given);
    },
    take(method, chatId) {
      if (weather === null || !isSending(method)) return undefined;
      const call = (calls.get(chatId) ?? 0) + 1;
      calls.set(chatId, call);
      const [which, how] = drawn(`${weather.seed}/${chatId}/${call}`);
      const { retryAfter, slowMilliseconds } = weather;
      const [least, most] = retryAfter;
      const possible: [number, z.input<typeof faultSchema>][] = [
        [
          weather.tooManyRequests,
          { kind: 'too-many-requests', retryAfter: least + Math.floor(how * (most - least + 1)) },
        ],
        [weather.serverError, { kind: 'status', status: serverErrors[Math.floor(how * serverErrors.length)] ?? 500 }],
        [weather.resetBefore, { kind: 'reset', when: 'before' }],
        [weather.resetAfter, { kind: 'reset', when: 'after' }],
        [weather.slow, { kind: 'delay', when: 'after', milliseconds: slowMilliseconds }],
      ];
      let below = 0;
      for (const [share, fault] of possible) {
        below += share;
        if (which < below) return faultSchema.parse(fault);
      }
      return undefined;
    },
  };
}

/** Whether a method puts something new into a chat. */
export function isSending(method: string): boolean {
  return /^(?:send(?!ChatAction)|copyMessage|forwardMessage)/i.test(method);
}

/** Two numbers from 0 to 1 that look random, and are the same for the same text. */
function drawn(text: string): [number, number] {
  const hash = createHash('sha256').update(text).digest();
  return [hash.readUInt32BE(0) / 2 ** 32, hash.readUInt32BE(4) / 2 ** 32];
}
