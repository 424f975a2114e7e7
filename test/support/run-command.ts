import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @throws Error with all that it printed, where it fails.
 */
export async function runCommand(
  command: string,
  parameters: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`\`${command} ${parameters.join(' ')}\` ended with ${code}:\n${printed}`);
}
