import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SimulatorOptions } from './simulator.ts';
import { type SimulatorClient, simulatorClient } from './simulator-client.ts';

/** A simulator in a process of its own, which lives on when the host under test is killed. */
export type SimulatorProcess = SimulatorClient & { apiRoot: string; token: string; close(): Promise<void> };

/** What the child tells once it listens, or why it cannot. */
const greeting = z.union([z.object({ apiRoot: z.string(), token: z.string() }), z.object({ error: z.string() })]);

/**
 * Starts a simulator in a process of its own, which ends with this one at the latest.
 *
 * @throws Error saying why it could not start.
 */
export async function startSimulatorProcess(
  options: Omit<SimulatorOptions, 'clock' | 'onSend'> = {},
): Promise<SimulatorProcess> {
  const main = fileURLToPath(new URL('simulator-process-main.ts', import.meta.url));
  const child = fork(main, [JSON.stringify(options)], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const exited = once(child, 'exit');
  const [said] = await Promise.race([once(child, 'message'), exited]);
  const greeted = greeting.safeParse(said).data ?? { error: 'the process ended before it listened' };
  if ('error' in greeted) throw new Error(`the Telegram simulator could not start: ${greeted.error}`);
  return {
    ...simulatorClient(greeted.apiRoot),
    ...greeted,
    async close() {
      child.disconnect();
      await exited;
    },
  };
}
