import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { SQSBatchResponse } from 'aws-lambda';
import { createDeliver } from '../../lambda/handlers/deliver.ts';
import { createDispatch } from '../../lambda/handlers/dispatch.ts';
import type { Ports } from '../../lambda/handlers/ports.ts';
import { createBroadcaster } from '../../lambda/platform/broadcast.ts';
import type { Clock, Timer } from '../../lambda/platform/clock.ts';
import type { Log } from '../../lambda/platform/log.ts';
import { NO_METRICS } from '../../lambda/platform/metrics.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { TABLE_NAME } from '../../lib/local/database.ts';
import type { Call } from '../../lib/local/telegram-simulator/call-log.ts';
import { mortalClient } from '../support/mortal-client.ts';
import { ENGINE } from './engine.ts';
import { openGate } from './gate.ts';
import type { Killing } from './scenario.ts';

/** How many messages were taken whose answer the engine did not get. */
export function unconfirmedIn(calls: readonly Call[]): number {
  return calls.filter(
    ({ status, result, answeredAfter = 0 }) =>
      result !== undefined && (status === 0 || answeredAfter >= ENGINE.answerTimeout),
  ).length;
}

/** One life of the process that dispatches and delivers. */
export interface Life {
  dispatch(): Promise<void>;
  deliver(event: unknown): Promise<SQSBatchResponse>;
  /** Ends it as SIGKILL does: no write has an effect any more, and no connection is open. */
  kill(): void;
  readonly died: Promise<unknown>;
  holdAnswers(): void;
  releaseAnswers(): void;
}

/** Starts a life with a database and a Telegram of its own to talk to, until it is killed. */
export async function startLife(world: {
  client: DynamoDBDocumentClient;
  simulator: { apiRoot: string; token: string };
  laneTickets: Ports['laneTickets'];
  delivery: Ports['delivery'];
  clock: Clock;
  /** Which minute of the run it is, however the clock jumps. */
  minute: () => number;
  log: Log;
  killing: Killing | null;
}): Promise<Life> {
  const { client, simulator, laneTickets, delivery, clock, minute, log, killing } = world;
  const death = killing?.by === 'write' ? { atWrite: killing.nth, when: killing.when } : null;
  const mortal = mortalClient(client, death);
  const gate = await openGate(simulator.apiRoot);
  const died = mortal.died.then(() => gate.cut());
  const table = createTable(mortal.client, TABLE_NAME);
  const nowhere = { send: async () => {} };
  const dispatch = createDispatch({
    table,
    laneTickets,
    delivery,
    articleTickets: nowhere,
    feedTickets: nowhere,
    clock,
    log,
    metrics: NO_METRICS,
  });
  const deliver = createDeliver({
    table,
    laneTickets,
    delivery,
    broadcaster: createBroadcaster({
      apiRoot: gate.apiRoot,
      token: simulator.token,
      answerTimeout: ENGINE.answerTimeout,
    }),
    deadAlerts: nowhere,
    newId: randomUUID,
    random: () => 0.5,
    clock,
    timer: hastyTimer(minute),
    log,
    metrics: NO_METRICS,
  });
  return {
    dispatch: () => dispatch({}),
    deliver,
    kill() {
      mortal.kill();
      gate.cut();
    },
    died,
    holdAnswers: gate.hold,
    releaseAnswers: gate.release,
  };
}

/** A timer on which a sleep takes no time, and which says that it did; it goes on with the minutes of the run. */
function hastyTimer(minute: () => number): Timer {
  let elapsed = 0;
  return {
    now: () => minute() * 60_000 + elapsed,
    async sleep(milliseconds) {
      elapsed += milliseconds;
      await setImmediate();
    },
  };
}
