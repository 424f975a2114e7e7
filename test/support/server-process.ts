import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

const START_MILLISECONDS = 30_000;

export interface ServerProcessOptions {
  readonly directory: string;
  readonly environment?: NodeJS.ProcessEnv;
  /** The server is ready once anything is answered here. */
  readonly answersAt: string;
}

/**
 * Starts a program that serves HTTP, and waits until it answers.
 *
 * @returns a function that ends it and all that it has started.
 * @throws Error with what it printed, where it does not come to answer.
 */
export async function startServerProcess(
  command: string,
  parameters: readonly string[],
  { directory, environment = process.env, answersAt }: ServerProcessOptions,
): Promise<() => Promise<void>> {
  // Detached, it leads a process group of its own.
  const child = spawn(command, parameters, { cwd: directory, env: environment, detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  let running = true;
  const ended = new Promise<void>((resolve) => {
    const end = () => {
      running = false;
      resolve();
    };
    child.once('close', end).once('error', ({ message }) => {
      printed += message;
      end();
    });
  });
  async function stop(): Promise<void> {
    if (running && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  const deadline = Date.now() + START_MILLISECONDS;
  while (!(await answers(answersAt))) {
    if (!running || Date.now() > deadline) {
      await stop();
      throw new Error(`\`${command}\` does not answer at ${answersAt}; it printed:\n${printed}`);
    }
    await pause(50);
  }
  return stop;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    () => true,
    () => false,
  );
}
