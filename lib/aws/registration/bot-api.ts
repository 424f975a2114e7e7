import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** https://core.telegram.org/bots/api#making-requests */
const Answer = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error_code: z.number(),
    description: z.string(),
    parameters: z.object({ retry_after: z.number().optional() }).optional(),
  }),
]);

const ATTEMPTS = 3;
const LONGEST_WAIT_SECONDS = 5;
const TIMEOUT_MILLISECONDS = 10_000;

/** Telegram's refusal, in its own words. */
export class BotApiRefusal extends Error {
  override readonly name = 'BotApiRefusal';
  readonly code: number;

  constructor(method: string, code: number, description: string) {
    super(`Telegram refused ${method}: ${description} (${code})`);
    this.code = code;
  }
}

/** Calls a method of the Bot API and returns its result. */
export type BotApi = (method: string, parameters?: Record<string, unknown>) => Promise<unknown>;

/**
 * The Bot API for one bot. Telegram puts the token into the address, so no error here shows an address beyond its root.
 *
 * @throws BotApiRefusal where Telegram answers that it will not; Error naming the root where there is no answer to understand.
 */
export function createBotApi(apiRoot: string, token: string): BotApi {
  async function post(method: string, parameters: Record<string, unknown>): Promise<z.infer<typeof Answer>> {
    let response: Response;
    try {
      response = await fetch(`${apiRoot}/bot${token}/${method}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(parameters),
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
    } catch (error) {
      throw new Error(`no answer from the Bot API at ${apiRoot}: ${networkReason(error)}`);
    }
    const answer = Answer.safeParse(await response.json().catch(() => undefined));
    if (answer.success) return answer.data;
    throw new Error(`what answers at ${apiRoot} is not the Bot API (HTTP ${response.status})`);
  }

  return async (method, parameters = {}) => {
    for (let attempt = 1; ; attempt++) {
      const answer = await post(method, parameters);
      if (answer.ok) return answer.result;
      const pause = answer.parameters?.retry_after;
      if (pause === undefined || pause > LONGEST_WAIT_SECONDS || attempt === ATTEMPTS) {
        throw new BotApiRefusal(method, answer.error_code, answer.description);
      }
      await wait(pause * 1000);
    }
  };
}

/** Why a request failed: the system's code (`ECONNREFUSED`), which never holds the address. */
function networkReason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason';
  const cause = z.object({ code: z.string() }).safeParse(error.cause);
  return cause.success ? cause.data.code : error.name;
}
