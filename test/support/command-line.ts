import { PassThrough, Readable, Writable } from 'node:stream';
import { type Clock, systemClock } from '../../lambda/platform/clock.ts';
import { runCommandLine } from '../../lib/local/command-line/program.ts';

export interface CommandLineResult {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: string;
}

export interface CommandLineOptions {
  /** What is piped in; without it, the standard input is a terminal at which nobody types. */
  readonly input?: string | Uint8Array;
  readonly environment?: Record<string, string>;
  readonly columns?: number;
  /** @default - the clock of the machine */
  readonly clock?: Clock;
}

/** Runs the command line within this process. */
export async function commandLine(
  args: readonly string[],
  { input, environment = {}, columns = 100, clock = systemClock }: CommandLineOptions = {},
): Promise<CommandLineResult> {
  const [output, errors] = [collector(), collector()];
  const exitCode = await runCommandLine(args, {
    input:
      input === undefined ? Object.assign(new PassThrough(), { isTTY: true }) : Readable.from([Buffer.from(input)]),
    output: Object.assign(output.stream, { columns }),
    errors: errors.stream,
    environment,
    hasColours: false,
    clock,
  });
  return { exitCode, output: output.text(), errors: errors.text() };
}

function collector() {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  return { stream, text: () => text };
}
