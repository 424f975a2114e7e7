import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../../../lambda/platform/clock.ts';

/** What the command line reads and writes: the process's own streams, environment and clock, or a test's. */
export interface Surroundings {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly columns?: number };
  /** Also where progress is shown, if it is a terminal. */
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly environment: Record<string, string | undefined>;
  readonly hasColours: boolean;
  readonly clock: Clock;
}

/** Writes a line, or several, to the output. */
export function print({ output }: Surroundings, text: string): void {
  output.write(`${text}\n`);
}
