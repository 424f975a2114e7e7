import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startTelegramSimulator } from '../../lib/local/telegram-simulator/telegram-simulator.ts';
import { listen } from '../support/listen.ts';
import { VOTE_AND_SANCTIONS } from '../support/sample-articles.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/datewire.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<{ exitCode: number | null; output: string; errors: string }>;
}

/** Starts the real program, in a folder of its own without a `.env`, and with an environment of which it knows nothing. */
function start(args: readonly string[], environment: Record<string, string> = {}): Running {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ['--import', TSX, PROGRAM, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATEWIRE_DATA: join(folder, 'data'), NO_COLOR: '1', ...environment },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return { child, ended: once(child, 'close').then(([exitCode]) => ({ exitCode, output, errors })) };
}

function run(args: readonly string[], input = '', environment: Record<string, string> = {}): Running['ended'] {
  const { child, ended } = start(args, environment);
  child.stdin?.end(input);
  return ended;
}

describe('the program', () => {
  it('shows the key dates of a text that is piped in', async () => {
    expect(await run(['derive', '--published', '2014-03-14'], VOTE_AND_SANCTIONS)).toEqual({
      exitCode: 0,
      output: expect.stringMatching(/Sun 2014-03-16[\s\S]+Mon 2014-03-17/),
      errors: '',
    });
  });

  it('has colours where they are asked for', async () => {
    const environment = { NO_COLOR: '', FORCE_COLOR: '1' };
    const { output } = await run(['derive', '--published', '2014-03-14'], VOTE_AND_SANCTIONS, environment);
    expect(output).toContain('\u001b[4mon Sunday\u001b[24m');
  });

  it('ends quietly when nobody reads on', async () => {
    const { child, ended } = start(['derive', '--jsonl', '--published', '2014-03-14']);
    child.stdin?.on('error', () => {}); // it stops reading when it ends
    const line = `${JSON.stringify({ id: 1, text: VOTE_AND_SANCTIONS })}\n`;
    child.stdin?.end(line.repeat(5_000));
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ exitCode: 0, errors: '' });
  });

  it('says in one line that a port is in use, and ends', async () => {
    const taken = createServer();
    onTestFinished(() => void taken.close());
    const port = await listen(taken);
    const { exitCode, errors } = await run(['start', '--port', String(port)]);
    expect([exitCode, errors]).toEqual([2, `datewire: port ${port} is in use; choose another with --port\n`]);
  });

  it('says in one line that a token is wrong, and ends', async () => {
    const simulator = await startTelegramSimulator();
    onTestFinished(() => simulator.close());
    const environment = { TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: simulator.apiRoot };
    expect(await run(['start', '--port', '0'], '', environment)).toEqual({
      exitCode: 2,
      output: '',
      errors: 'datewire: Telegram does not know this TELEGRAM_BOT_TOKEN; @BotFather shows the right one\n',
    });
  });

  it('runs the bot until it is interrupted, and then ends in good order', async () => {
    const token = `1000000001:${'a'.repeat(35)}`;
    const simulator = await startTelegramSimulator({ token });
    onTestFinished(() => simulator.close());
    const environment = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: simulator.apiRoot };
    const { child, ended } = start(['start', '--port', '0', '--no-feeds'], environment);
    await once(child.stdout ?? child, 'data');
    child.kill('SIGINT');
    const { exitCode, output, errors } = await ended;
    expect([exitCode, errors]).toEqual([0, '']);
    expect(output).toMatch(/@datewire_bot is listening\.[\s\S]+Finishing what is in hand/);
  });
});
