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
}

export interface MethodCounts {
  ok: number;
  refused: number;
}

/** What the bot has called: every call, or only how many of each method. */
export interface CallLog {
  add(call: Call): void;
  calls(): Call[];
  counts(): Record<string, MethodCounts>;
}

export function createCallLog(keepsCalls: boolean): CallLog {
  const calls: Call[] = [];
  const counts = new Map<string, MethodCounts>();
  return {
    add(call) {
      if (keepsCalls) calls.push(call);
      const count = counts.get(call.method) ?? { ok: 0, refused: 0 };
      count[call.status === 200 ? 'ok' : 'refused'] += 1;
      counts.set(call.method, count);
    },
    calls: () => [...calls],
    counts: () => Object.fromEntries(counts),
  };
}
