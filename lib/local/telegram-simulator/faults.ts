import { z } from 'zod';

/**
 * What goes wrong with calls to come. `methods` and `chatId` say which calls it is meant for (any, where they are left
 * out; names in any case), `times` how many of them it meets.
 */
export const faultSchema = z
  .object({
    methods: z.array(z.string()).optional(),
    chatId: z.number().optional(),
    times: z.number().int().min(1).default(1),
  })
  .and(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('too-many-requests'), retryAfter: z.number().int().min(1) }),
      z.object({
        kind: z.literal('status'),
        status: z.number().int().min(400).max(599),
        description: z.string().optional(),
      }),
      z.object({
        kind: z.literal('reset'),
        /** Whether the connection breaks before the call has its effect, or after it. */
        when: z.enum(['before', 'after']),
      }),
      z.object({
        kind: z.literal('delay'),
        milliseconds: z.number().min(0),
        /** Whether the call waits for its effect, or has it at once and waits for its answer. */
        when: z.enum(['before', 'after']).default('before'),
      }),
    ]),
  );

export type Fault = z.output<typeof faultSchema>;

/** Faults in the order in which they were added. */
export interface FaultQueue {
  add(...faults: z.input<typeof faultSchema>[]): void;
  /** Takes the first fault that is meant for this call. */
  take(method: string, chatId: string): Fault | undefined;
  clear(): void;
  list(): Fault[];
}

export function createFaultQueue(): FaultQueue {
  let faults: Fault[] = [];
  return {
    add: (...added) => {
      faults.push(...added.map((fault) => faultSchema.parse(fault)));
    },
    take(method, chatId) {
      const index = faults.findIndex(
        (fault) =>
          (fault.methods?.some((name) => name.toLowerCase() === method.toLowerCase()) ?? true) &&
          (fault.chatId === undefined || String(fault.chatId) === chatId),
      );
      const fault = faults[index];
      if (!fault) return undefined;
      if (fault.times > 1) faults[index] = { ...fault, times: fault.times - 1 };
      else faults.splice(index, 1);
      return fault;
    },
    clear: () => {
      faults = [];
    },
    list: () => [...faults],
  };
}
