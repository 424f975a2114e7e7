import { isSending } from './weather.ts';

/** One call of the bot, as it was answered. */
export interface Call {
  method: string;
  parameters: Record<string, unknown>;
  /** Epoch seconds, by the simulator's clock. */
  date: number;
  /** HTTP status; 0 where the connection was broken instead. */
  status: number;
  result?: unknown;
  /** Why it was refused. */
  description?: string;
  /** The seconds for which Telegram asked the bot to wait. */
  retryAfter?: number;
  /** The milliseconds by which the answer came late, where the call had its effect at once. */
  answeredAfter?: number;
}

export interface MethodCounts {
  ok: number;
  refused: number;
}

/** When messages of the bot were taken, and to how many chats they went. */
export interface Arrivals {
  /** Epoch seconds, in the order in which they came. */
  times: number[];
  chats: number;
}

/** What the bot has called: every call, or only how many of each method; of messages always when they were taken. */
export interface CallLog {
  add(call: Call): void;
  calls(): Call[];
  counts(): Record<string, MethodCounts>;
  arrivals(): Arrivals;
  /** Forgets when messages were taken. */
  clearArrivals(): void;
}

export function createCallLog(keepsCalls: boolean): CallLog {
  const calls: Call[] = [];
  const counts = new Map<string, MethodCounts>();
  let times: number[] = [];
  const chats = new Set<unknown>();
  return {
    add(call) {
      if (keepsCalls) calls.push(call);
      if (call.result !== undefined && isSending(call.method)) {
        times.push(call.date);
        chats.add(call.parameters.chat_id);
      }
      const count = counts.get(call.method) ?? { ok: 0, refused: 0 };
      count[call.status === 200 ? 'ok' : 'refused'] += 1;
      counts.set(call.method, count);
    },
    calls: () => [...calls],
    counts: () => Object.fromEntries(counts),
    arrivals: () => ({ times: [...times], chats: chats.size }),
    clearArrivals() {
      times = [];
      chats.clear();
    },
  };
}
