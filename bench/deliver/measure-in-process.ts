import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Measured, type Task } from './measure.ts';

const Said = z.union([z.object({ text: z.string() }), z.object({ measured: Measured })]);

/** Measures in a process of its own. @throws Error where that ends without a result. */
export async function measureInProcess(task: Task, tell: (text: string) => void): Promise<Measured> {
  const main = fileURLToPath(new URL('process-main.ts', import.meta.url));
  const child = fork(main, [JSON.stringify(task)], {
    execArgv: ['--expose-gc', '--import', import.meta.resolve('tsx')],
  });
  let result: Measured | undefined;
  child.on('message', (message) => {
    const said = Said.parse(message);
    if ('measured' in said) result = said.measured;
    else tell(said.text);
  });
  await once(child, 'exit');
  if (result === undefined) throw new Error(`the measurement of ${task.followers} followers ended without a result`);
  return result;
}
