import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { TelegramSimulator } from '../../lib/local/telegram-simulator/telegram-simulator.ts';

/** The host on one machine as a process of its own, with data in a folder and a clock that runs fast from some time. */
export interface HostProcess {
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C does. @returns its exit code. */
  interrupt(): Promise<number | null>;
}

/** @returns once it listens. @throws Error with what it printed, where it ends before. */
export async function startHostProcess(options: {
  folder: string;
  clock: string;
  speed: number;
  simulator: TelegramSimulator;
}): Promise<HostProcess> {
  const { folder, clock, speed, simulator } = options;
  const start = ['start', '--port', '0', '--clock', clock, '--speed', String(speed)];
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/datewire.ts', ...start], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      TELEGRAM_BOT_TOKEN: simulator.token,
      TELEGRAM_API_ROOT: simulator.apiRoot,
      DATEWIRE_DATA: folder,
    },
  });
  const exited = once(child, 'exit');
  const printed: string[] = [];
  const listening = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line);
        if (line.includes('is listening')) resolve();
      });
    }
  });
  await Promise.race([listening, exited]);
  if (child.exitCode !== null) throw new Error(`the host ended before it listened:\n${printed.join('\n')}`);

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal);
    await exited;
    return child.exitCode;
  }
  return {
    async kill() {
      await end('SIGKILL');
    },
    interrupt: () => end('SIGINT'),
  };
}
