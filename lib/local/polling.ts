import { setTimeout } from 'node:timers/promises';
import type { Telegram } from 'telegraf';
import { z } from 'zod';
import { UPDATE_TYPES } from '../../lambda/bot/update-types.ts';
import { withoutToken } from '../../lambda/platform/bot-api.ts';
import { errorText, type Log } from '../../lambda/platform/log.ts';

/** How long Telegram holds a request open while there is nothing to say. */
const POLL_SECONDS = 25;
const FIRST_WAIT = 500;
const LONGEST_WAIT = 30_000;

const Updates = z.object({ ok: z.literal(true), result: z.array(z.looseObject({ update_id: z.number().int() })) });
const Refusal = z.object({
  ok: z.literal(false),
  description: z.string(),
  parameters: z.object({ retry_after: z.number().optional() }).optional(),
});
const Answer = z.discriminatedUnion('ok', [Updates, Refusal]);

/** What Telegram said instead of giving updates. */
class Refused extends Error {
  readonly retryAfter: number;
  constructor({ description, parameters }: z.infer<typeof Refusal>) {
    super(description);
    this.retryAfter = parameters?.retry_after ?? 0;
  }
}

/**
 * Fetches updates by long polling and handles them one by one. An update is confirmed to Telegram only when it was
 * handled, so that none is lost with the process; one that is to be delivered again holds up those behind it.
 *
 * @param handle handles one update; `again` asks for it once more.
 * @returns stops fetching, and resolves when the update in hand is done.
 */
export function pollUpdates(
  telegram: Telegram,
  handle: (update: unknown) => Promise<'done' | 'again'>,
  log: Log,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let offset = 0;
  let wait = 0;

  // Not by telegraf's client, whose requests cannot be broken off with Node's own signals.
  async function fetchUpdates(): Promise<z.infer<typeof Updates>['result']> {
    const response = await fetch(`${telegram.options.apiRoot}/bot${telegram.token}/getUpdates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offset, timeout: POLL_SECONDS, allowed_updates: UPDATE_TYPES }),
      signal: AbortSignal.any([stopping.signal, AbortSignal.timeout((POLL_SECONDS + 10) * 1000)]),
    });
    const answer = Answer.parse(await response.json());
    if (!answer.ok) throw new Refused(answer);
    return answer.result;
  }

  /** @returns whether all were handled; those that were not come again. */
  async function handleAll(updates: z.infer<typeof Updates>['result']): Promise<boolean> {
    for (const update of updates) {
      if (stopping.signal.aborted) return true;
      try {
        if ((await handle(update)) === 'again') return false;
      } catch (error) {
        log.error('update failed', { updateId: update.update_id, reason: errorText(error) });
        return false;
      }
      offset = update.update_id + 1;
    }
    return true;
  }

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        wait = (await handleAll(await fetchUpdates())) ? 0 : nextWait(wait);
      } catch (error) {
        if (stopping.signal.aborted) return;
        wait = Math.max(nextWait(wait), error instanceof Refused ? error.retryAfter * 1000 : 0);
        log.warn('Telegram gives no updates', { reason: withoutToken(errorText(error)), waitSeconds: wait / 1000 });
      }
      if (wait > 0) await setTimeout(wait, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  const ended = loop();
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

function nextWait(wait: number): number {
  return Math.min(wait === 0 ? FIRST_WAIT : wait * 2, LONGEST_WAIT);
}
