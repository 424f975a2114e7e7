import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { BotApiError, tooManyRequests } from './api-error.ts';
import type { BotMethod, MethodAnswer, MethodContext } from './bot-method.ts';
import type { CallLog } from './call-log.ts';
import { readCallParameters, withoutBytes } from './call-parameters.ts';
import { chatMethods } from './chat-methods.ts';
import type { Fault, FaultQueue } from './faults.ts';
import { downloadFile, fileMethods } from './file-methods.ts';
import { messageMethods } from './message-methods.ts';
import { profileMethods } from './profile-methods.ts';
import { queryMethods } from './query-methods.ts';
import type { RateGuard } from './rate-guard.ts';
import { updateMethods } from './update-methods.ts';
import { isSending, type WeatherStation } from './weather.ts';

/** By name in lower case: Telegram takes the names of methods in any case. */
const methods = new Map<string, BotMethod>(
  [...messageMethods, ...queryMethods, ...fileMethods, ...profileMethods, ...chatMethods, ...updateMethods].map(
    (method) => [method.name.toLowerCase(), method],
  ),
);

export interface BotApiOptions {
  token: string;
  context: Omit<MethodContext, 'signal'>;
  faults: FaultQueue;
  weather: WeatherStation;
  /** Null where the bot may send as fast as it likes. */
  rateGuard: () => RateGuard | null;
  /** Milliseconds that every answer takes on its way. */
  latency: number;
  log: CallLog;
  /** The calls that are being answered, but for polls. */
  inHand: { count: number };
}

type Env = { Bindings: HttpBindings };

const json = { 'content-type': 'application/json' };

/** The Bot API over HTTP, at `/bot<token>/<method>`. https://core.telegram.org/bots/api#making-requests */
export function botApi(options: BotApiOptions): Hono<Env> {
  const app = new Hono<Env>();
  app.all('/:bot{bot[^/]+}/:method', (http) => answerCall(http, options));
  app.get('/file/:bot{bot[^/]+}/:path{.+}', (http) => {
    const givenToken = tokenIn(http.req.param('bot'));
    if (givenToken !== options.token) return refusal(wrongToken(givenToken));
    return downloadFile(options.context.state, http.req.param('path')) ?? refusal(new BotApiError(404, 'Not Found'));
  });
  app.notFound(() => refusal(new BotApiError(404, 'Not Found')));
  return app;
}

async function answerCall(http: Context<Env>, options: BotApiOptions): Promise<Response> {
  const { token, context, faults, weather, rateGuard, latency, log, inHand } = options;
  const givenToken = tokenIn(http.req.param('bot') ?? '');
  if (givenToken !== token) return refusal(wrongToken(givenToken));
  const name = http.req.param('method') ?? '';
  const method = methods.get(name.toLowerCase());
  if (!method) return refusal(new BotApiError(404, 'Not Found: method not found'));

  const date = context.state.clock();
  let parameters: Record<string, unknown> = {};
  let logged = parameters;
  const isPoll = method.name === 'getUpdates';
  if (!isPoll) inHand.count++;
  try {
    parameters = await readCallParameters(http.req);
    logged = withoutBytes(parameters);
    const chatId = String(parameters.chat_id ?? '');
    if (latency > 0 && !isPoll) await pass(latency);
    const fault = faults.take(method.name, chatId) ?? weather.take(method.name, chatId);
    if (fault?.kind === 'delay' && fault.when === 'before') await pass(fault.milliseconds);
    if (fault?.kind === 'reset' && fault.when === 'before') {
      log.add({
        method: method.name,
        parameters: logged,
        date,
        status: 0,
        description: 'connection reset before the call',
      });
      return reset(http);
    }
    refuseFor(fault);
    const wait = isSending(method.name) ? rateGuard()?.check(chatId, context.state.clock()) : null;
    if (typeof wait === 'number') throw tooManyRequests(wait);

    const answer = await method.call({ ...context, signal: goneSignal(http, method.name) }, parameters);
    if (fault?.kind === 'reset') {
      log.add({ method: method.name, parameters: logged, date, status: 0, result: answer.result });
      return reset(http);
    }
    const answeredAfter = fault?.kind === 'delay' && fault.when === 'after' ? fault.milliseconds : 0;
    const late = answeredAfter > 0 ? { answeredAfter } : {};
    log.add({ method: method.name, parameters: logged, date, status: 200, result: answer.result, ...late });
    if (answeredAfter > 0) await pass(answeredAfter);
    return new Response(JSON.stringify(success(answer)), { headers: json });
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    const retryAfter = error.parameters?.retry_after;
    log.add({
      method: method.name,
      parameters: logged,
      date,
      status: error.status,
      description: error.message,
      ...(retryAfter === undefined ? {} : { retryAfter }),
    });
    return refusal(error);
  } finally {
    if (!isPoll) inHand.count--;
  }
}

function tokenIn(path: string): string {
  return path.slice('bot'.length);
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs a call that did not come by HTTP: the answer of a webhook. */
export async function callInWebhookAnswer(
  { context, log }: Pick<BotApiOptions, 'context' | 'log'>,
  name: string,
  parameters: Record<string, unknown>,
): Promise<void> {
  const method = methods.get(name.toLowerCase());
  if (!method) return;
  const call = { method: method.name, parameters, date: context.state.clock() };
  try {
    const { result } = await method.call({ ...context, signal: new AbortController().signal }, parameters);
    log.add({ ...call, status: 200, result });
  } catch (error) {
    if (!(error instanceof BotApiError)) throw error;
    log.add({ ...call, status: error.status, description: error.message });
  }
}

function success({ result, description }: MethodAnswer) {
  return { ok: true, result, ...(description === undefined ? {} : { description }) };
}

function refusal({ status, message, parameters }: BotApiError): Response {
  const body = { ok: false, error_code: status, description: message, ...(parameters ? { parameters } : {}) };
  const retryAfter = parameters?.retry_after;
  const headers = retryAfter === undefined ? json : { ...json, 'retry-after': String(retryAfter) };
  return new Response(JSON.stringify(body), { status, headers });
}

function wrongToken(token: string): BotApiError {
  return /^[1-9]\d*:./.test(token) ? new BotApiError(401, 'Unauthorized') : new BotApiError(404, 'Not Found');
}

function refuseFor(fault: Fault | undefined): void {
  if (fault?.kind === 'too-many-requests') throw tooManyRequests(fault.retryAfter);
  if (fault?.kind === 'status') throw new BotApiError(fault.status, fault.description ?? statusText(fault.status));
}

function statusText(status: number): string {
  const texts: Record<number, string> = { 500: 'Internal Server Error', 502: 'Bad Gateway', 504: 'Gateway Timeout' };
  return texts[status] ?? `Error ${status}`;
}

/** Only a poll needs to know that its caller went away; asking costs time. */
function goneSignal(http: Context<Env>, method: string): AbortSignal {
  return method === 'getUpdates' ? http.req.raw.signal : neverGone;
}

const neverGone = new AbortController().signal;

/** Breaks the connection, as a network does. */
function reset(http: Context<Env>): Response {
  http.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
