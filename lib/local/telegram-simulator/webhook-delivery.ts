import { z } from 'zod';
import type { UpdateQueue } from './update-queue.ts';

export interface Webhook {
  url: string;
  /** Sent in `X-Telegram-Bot-Api-Secret-Token`; empty: not sent. */
  secretToken: string;
  maxConnections: number;
}

/** Brings updates to the bot's webhook, one at a time and in order, until each is answered with a 2xx. */
export interface WebhookDelivery {
  set(webhook: Webhook): void;
  clear(): void;
  current(): Webhook | undefined;
  lastError(): { date: number; message: string } | undefined;
  /** Delivers what waits, without waiting for a retry that is due later; ends at the first update that is refused. */
  deliverPending(): Promise<void>;
  close(): void;
}

export interface DeliveryOptions {
  queue: UpdateQueue;
  /** Epoch seconds. */
  clock: () => number;
  /** First pause after a refused update, in real milliseconds; it doubles up to a minute. */
  retryAfter: number;
  /** Runs the call that a webhook may give as its answer. */
  call: (method: string, parameters: Record<string, unknown>) => Promise<unknown>;
}

const longestPause = 60_000;
const answerTimeout = 60_000;

const methodInAnswer = z.looseObject({ method: z.string() });

export function createWebhookDelivery({ queue, clock, retryAfter, call }: DeliveryOptions): WebhookDelivery {
  let webhook: Webhook | undefined;
  let lastError: { date: number; message: string } | undefined;
  let pause = retryAfter;
  let retry: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let closing = new AbortController();

  const stopRetrying = () => {
    clearTimeout(retry);
    retry = undefined;
  };

  const drain = async () => {
    stopRetrying();
    for (let update = queue.first(); update && webhook; update = queue.first()) {
      const target = webhook;
      const refusal = await post(target, JSON.stringify(update), closing.signal);
      if (refusal === undefined) {
        pause = retryAfter;
        queue.confirmBefore(update.update_id + 1);
      } else if (target === webhook) {
        lastError = { date: Math.floor(clock()), message: refusal };
        retry = setTimeout(() => void deliverPending(), pause);
        pause = Math.min(pause * 2, longestPause);
        return;
      }
      // Else the webhook was set anew meanwhile, and the update is the new one's.
    }
  };

  const deliverPending = (): Promise<void> => {
    running ??= Promise.resolve()
      .then(drain)
      .then(() => {
        running = undefined;
        // What was added after the last look at the queue.
        return webhook && retry === undefined && queue.first() ? deliverPending() : undefined;
      });
    return running;
  };

  /** Posts one update; gives back why it is not delivered, in Telegram's words. */
  const post = async (target: Webhook, body: string, signal: AbortSignal): Promise<string | undefined> => {
    const secret = target.secretToken === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': target.secretToken };
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...secret },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(answerTimeout)]),
      });
      const answer = await response.text();
      if (!response.ok) return `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim();
      await callInAnswer(answer);
      return undefined;
    } catch (error) {
      return connectionError(error);
    }
  };

  const callInAnswer = async (answer: string): Promise<void> => {
    if (!answer.trimStart().startsWith('{')) return;
    const { method, ...parameters } = methodInAnswer.safeParse(parseJson(answer)).data ?? { method: '' };
    // Telegram neither reads nor sets anything on a webhook's word, and tells nobody how the call went.
    if (method !== '' && !/^get|^(?:set|delete)webhook$/i.test(method)) await call(method, parameters);
  };

  queue.onAdded = () => {
    if (webhook && retry === undefined) void deliverPending();
  };

  return {
    set(next) {
      webhook = next;
      lastError = undefined;
      pause = retryAfter;
      closing.abort();
      closing = new AbortController();
      stopRetrying();
      void (running ?? Promise.resolve()).then(deliverPending);
    },
    clear() {
      webhook = undefined;
      lastError = undefined;
      stopRetrying();
    },
    current: () => webhook,
    lastError: () => lastError,
    deliverPending,
    close() {
      webhook = undefined;
      stopRetrying();
      closing.abort();
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function connectionError(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown error';
  if (error.name === 'TimeoutError') return 'Read timeout expired';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return 'Connection refused';
  return cause instanceof Error ? cause.message : error.message;
}
