import { z } from 'zod';
import { badRequest } from './api-error.ts';
import type { TelegramState } from './chats.ts';
import type { UpdateQueue } from './update-queue.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** What a method may touch. */
export interface MethodContext {
  state: TelegramState;
  updates: UpdateQueue;
  webhook: WebhookDelivery;
  /** Whether a webhook may be plain HTTP on this machine. */
  allowLoopbackWebhooks: boolean;
  /** Aborted when the caller has gone away. */
  signal: AbortSignal;
}

export interface MethodAnswer {
  result: unknown;
  description?: string;
}

/** One method of the Bot API. */
export interface BotMethod {
  name: string;
  /** @throws BotApiError where Telegram would refuse the call. */
  call(context: MethodContext, parameters: Record<string, unknown>): MethodAnswer | Promise<MethodAnswer>;
}

/** A method from the shape of its parameters, in the order in which Telegram looks at them, and what it does. */
export function botMethod<Shape extends z.ZodRawShape>(
  name: string,
  shape: Shape,
  run: (context: MethodContext, parameters: z.output<z.ZodObject<Shape>>) => MethodAnswer | Promise<MethodAnswer>,
): BotMethod {
  const schema = z.object(shape);
  return {
    name,
    call(context, parameters) {
      const parsed = schema.safeParse(parameters);
      if (!parsed.success) throw badRequest(parsed.error.issues[0]?.message ?? 'wrong parameters');
      return run(context, parsed.data);
    },
  };
}
