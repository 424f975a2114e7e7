import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { freePort } from '../support/free-port.ts';
import { runCommand } from '../support/run-command.ts';
import { startServerProcess } from '../support/server-process.ts';
import { startTlsEdge } from './tls-edge.ts';

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const CACHE = fileURLToPath(new URL('../../.cache/', import.meta.url));

export const REGION = 'us-east-1';

/** MiniStack knows these as those of the account's root, and does not check signatures made with them. */
export const ROOT_CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'test' };

export interface Ministack {
  /** Where all of AWS's services answer. */
  readonly endpoint: string;
  /** The environment of a program that is to use this AWS, and on no account the real one. */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

/**
 * Starts MiniStack, an emulator of AWS that runs Lambda functions in Node.js on this machine, with IAM enforced: a function
 * can do only what its role allows. It is fetched into `.cache/` the first time.
 *
 * @throws Error where Python or the package cannot be had, or it does not start.
 */
export async function startMinistack(): Promise<Ministack> {
  const python = await installMinistack();
  const directory = await mkdtemp(`${tmpdir()}/datewire-ministack-`);
  const port = await freePort();
  const edge = await startTlsEdge(port);
  const environment: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TMPDIR: directory,
    AWS_ENDPOINT_URL: edge.url,
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: ROOT_CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: ROOT_CREDENTIALS.secretAccessKey,
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
  // Queue addresses and the like are to name the port of the edge, which is another than MiniStack listens on.
  const ports = { GATEWAY_PORT: new URL(edge.url).port };
  const stopServer = await startServerProcess(
    python,
    ['-m', 'hypercorn', 'ministack.app:app', '--bind', `127.0.0.1:${port}`],
    {
      directory,
      environment: { ...environment, ...ports, AUTH: 'true', MINISTACK_REGION: REGION },
      answersAt: `http://127.0.0.1:${port}/_ministack/health`,
    },
  );
  return {
    endpoint: edge.url,
    environment,
    async stop() {
      await stopServer();
      await edge.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** @returns the Python interpreter that has MiniStack. */
async function installMinistack(): Promise<string> {
  const requirements = createHash('sha256').update(await readFile(REQUIREMENTS));
  const environment = `${CACHE}ministack-${requirements.digest('hex').slice(0, 12)}`;
  const python = `${environment}/bin/python`;
  const finished = `${environment}/finished`;
  if (!existsSync(finished)) {
    await runCommand('python3', ['-m', 'venv', '--clear', environment]);
    await runCommand(python, ['-m', 'pip', 'install', '--quiet', '--requirement', REQUIREMENTS]);
    await writeFile(finished, '');
  }
  return python;
}
