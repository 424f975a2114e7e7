import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createTable } from '../../../lambda/platform/table.ts';
import { type Database, openDatabase, openHostDatabase, TABLE_NAME } from '../../../lib/local/database.ts';
import { UsageError } from '../../../lib/local/usage-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const KEY = { PK: 'TEST#1', SK: 'TEST' };
const Item = z.object({ word: z.string() });

/** Opens a database that is closed when the test is over, if not before. */
async function open(folder: string | null): Promise<Database> {
  const database = await openDatabase(folder);
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= database.close();
    return closing;
  };
  onTestFinished(close);
  return { client: database.client, close };
}

const write = ({ client }: Database, word: string) => createTable(client, TABLE_NAME).put(KEY, { word });
const read = async ({ client }: Database) => (await createTable(client, TABLE_NAME).get(KEY, Item))?.word;

describe('the embedded database', () => {
  it('keeps its data in the folder, which it makes', async () => {
    const folder = join(temporaryFolder(), 'data', 'of-mine');
    const first = await open(folder);
    await write(first, 'kept');
    await first.close();
    expect(await read(await open(folder))).toBe('kept');
  });

  it('in memory begins empty each time', async () => {
    await write(await open(null), 'lost');
    expect(await read(await open(null))).toBeUndefined();
  });

  it('that is open already serves whoever opens it next', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    const second = await open(folder);
    await write(first, 'from the first');
    expect(await read(second)).toBe('from the first');
    await write(second, 'from the second');
    expect(await read(first)).toBe('from the second');
  });

  it('of a host waits for a command that is using it, and refuses a second host', async () => {
    const folder = temporaryFolder();
    const command = await open(folder);
    const host = openHostDatabase(folder);
    await command.close();
    const database = await host;
    onTestFinished(() => database.close());
    await write(database, 'of the host');
    await expect(openHostDatabase(folder, 100)).rejects.toThrow(
      `another Datewire is running on ${folder}; end it first`,
    );
  });

  it('outlives those who opened it after the first', async () => {
    const folder = temporaryFolder();
    const first = await open(folder);
    await (await open(folder)).close();
    await write(first, 'still there');
    expect(await read(await open(folder))).toBe('still there');
  });

  it('opens after whoever had it was killed, and does not ask at the address that was left behind', async () => {
    const folder = temporaryFolder();
    const holder = await startHolder(folder);
    const addressFile = join(folder, 'database-address');
    const left = readFileSync(addressFile, 'utf8');
    expect(await read(await open(folder))).toBe('held');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(readFileSync(addressFile, 'utf8')).toBe(left);
    expect(await read(await open(folder))).toBe('held');
    expect(readFileSync(addressFile, 'utf8')).not.toBe(left);
  });

  it('does not take what another program has at an old address for its own', async () => {
    const other = temporaryFolder();
    await write(await open(other), 'of another');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'database-address'), readFileSync(join(other, 'database-address')));
    expect(await read(await open(folder))).toBeUndefined();
  });

  it('says that a file is no folder', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    await expect(openDatabase(file)).rejects.toThrow(
      new UsageError(`data cannot be kept in ${file}: it is a file, not a folder`),
    );
  });

  it('says that a folder cannot be made below a file', async () => {
    const file = join(temporaryFolder(), 'data');
    writeFileSync(file, '');
    await expect(openDatabase(join(file, 'below'))).rejects.toThrow(/^data cannot be kept in .*ENOTDIR/);
  });

  it('says that data are damaged, and what to do', async () => {
    const folder = temporaryFolder();
    await (await open(folder)).close();
    writeFileSync(join(folder, 'dynamodb', 'CURRENT'), 'nonsense');
    await expect(openDatabase(folder)).rejects.toThrow(/^the data in .* cannot be opened; mend or move that folder$/);
  });
});

/** Another process that has the folder open and has written a word. */
async function startHolder(folder: string): Promise<ChildProcess> {
  const module = new URL('../../../lib/local/database.ts', import.meta.url).href;
  const table = new URL('../../../lambda/platform/table.ts', import.meta.url).href;
  const script = `
    const { openDatabase, TABLE_NAME } = await import(${JSON.stringify(module)});
    const { createTable } = await import(${JSON.stringify(table)});
    const { client } = await openDatabase(${JSON.stringify(folder)});
    await createTable(client, TABLE_NAME).put(${JSON.stringify(KEY)}, { word: 'held' });
    console.log('ready');`;
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  return holder;
}
