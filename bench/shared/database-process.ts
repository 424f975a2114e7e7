import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Database, openDatabase } from '../../lib/local/database.ts';

/**
 * The embedded database on disk, in a process and a folder of its own, so that what it needs of memory is not counted as
 * that of the program. Both go when it is closed.
 */
export async function startDatabaseProcess(): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'datewire-bench-'));
  const main = fileURLToPath(new URL('database-process-main.ts', import.meta.url));
  const child = fork(main, [folder], { execArgv: ['--import', import.meta.resolve('tsx')] });
  const exited = once(child, 'exit');
  await Promise.race([once(child, 'message'), exited]);
  if (child.exitCode !== null) throw new Error('the database could not start');
  const { client, close } = await openDatabase(folder);
  return {
    client,
    async close() {
      await close();
      child.disconnect();
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
