import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceInUseException,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import dynalite from 'dynalite';
import { Level } from 'level';
import { errorText } from '../../lambda/platform/log.ts';
import { TABLE } from '../../lambda/platform/table-definition.ts';
import { UsageError } from './usage-error.ts';

/** The name of the table on one machine. */
export const TABLE_NAME = 'datewire';

export interface Database {
  readonly client: DynamoDBDocumentClient;
  close(): Promise<void>;
}

/**
 * Opens the embedded database in a folder, which is made where it is missing, or in memory where none is given.
 * LevelDB lets one process in at a time; where a host has the folder open already, this goes to that host's.
 *
 * @throws UsageError where the folder cannot be made; Error saying what to do, where its data cannot be opened.
 */
export async function openDatabase(folder: string | null): Promise<Database> {
  if (folder === null) return serve(null);
  makeFolder(folder);
  return (await isFree(pathIn(folder))) ? own(folder) : openRunning(folder);
}

/**
 * Opens the embedded database in a folder for a host, which must have it to itself. A command that is just using it is
 * waited for.
 *
 * @param patience in milliseconds.
 * @throws UsageError where another host has it, or the folder cannot be made.
 */
export async function openHostDatabase(folder: string, patience = PATIENCE_MILLISECONDS): Promise<Database> {
  makeFolder(folder);
  const deadline = performance.now() + patience;
  while (!(await isFree(pathIn(folder)))) {
    if (performance.now() > deadline) throw new UsageError(`another Datewire is running on ${folder}; end it first`);
    await setTimeout(50);
  }
  return own(folder);
}

const pathIn = (folder: string) => join(folder, 'dynamodb');

/** Serves the database of a folder to this process, and says where it is to those who come later. */
async function own(folder: string): Promise<Database> {
  const path = pathIn(folder);
  const addressFile = addressFileOf(folder);
  rmSync(addressFile, { force: true }); // of a process that was killed
  const database = await serve(path);
  writeFileSync(`${addressFile}.new`, database.address, { mode: 0o600 });
  renameSync(`${addressFile}.new`, addressFile);
  return {
    client: database.client,
    async close() {
      rmSync(addressFile, { force: true });
      await database.close();
    },
  };
}

const addressFileOf = (folder: string) => join(folder, 'database-address');

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const isFile = existsSync(folder) && !statSync(folder).isDirectory();
    throw new UsageError(
      `data cannot be kept in ${folder}: ${isFile ? 'it is a file, not a folder' : errorText(error)}`,
    );
  }
}

/**
 * Whether no process has the data open. Asked of LevelDB's own lock, which goes with its process however that ends;
 * dynalite would take the whole program down with it.
 */
async function isFree(path: string): Promise<boolean> {
  const level = new Level(path);
  try {
    await level.open();
    await level.close();
    return true;
  } catch (error) {
    if (isLocked(error)) return false;
    throw new Error(`the data in ${path} cannot be opened; mend or move that folder`, { cause: error });
  }
}

function isLocked(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && cause.code === 'LEVEL_LOCKED') return true;
  }
  return false;
}

/** How long a process that has just taken the folder may need to say where its database is, or to be done with it. */
const PATIENCE_MILLISECONDS = 5_000;

/** The database of the process that has the folder open. */
async function openRunning(folder: string): Promise<Database> {
  const addressFile = addressFileOf(folder);
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  while (!existsSync(addressFile)) {
    if (performance.now() > deadline) throw new Error(`another program has the data in ${folder} open; end it first`);
    await setTimeout(50);
  }
  const client = documentClient(readFileSync(addressFile, 'utf8'));
  return { client, close: async () => client.destroy() };
}

async function serve(path: string | null): Promise<Database & { address: string }> {
  const server = dynalite({ createTableMs: 0, ...(path !== null && { path }) });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let inHand = 0;
  server.on('request', (_request, response: ServerResponse) => {
    inHand++;
    response.on('close', () => inHand--);
  });
  const client = documentClient(address);
  await createDatewireTable(client, TABLE_NAME);
  return {
    address,
    client,
    async close() {
      // A query that is answered from a database that has closed under it takes the process down.
      for (let waits = 0; inHand > 0 && waits < 200; waits++) await setTimeout(5);
      client.destroy();
      const closed = new Promise<void>((resolve, reject) =>
        server.close((error) => (error ? reject(error) : resolve())),
      );
      server.closeAllConnections();
      await closed;
    },
  };
}

/** AWS's word on which Node it will support says nothing to whoever just wants to see their dates. */
export function hushSdk(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
}

/** A client for a DynamoDB on this machine, which takes any credentials. */
export function documentClient(endpoint: string): DynamoDBDocumentClient {
  hushSdk();
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      maxAttempts: 1,
    }),
  );
}

/** Creates the table, with its indexes, unless it is there; it can be used once this resolves. */
export async function createDatewireTable(client: DynamoDBDocumentClient, tableName: string): Promise<void> {
  const keys = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' as const },
    { AttributeName: sortKey, KeyType: 'RANGE' as const },
  ];
  const indexes = Object.values(TABLE.indexes);
  try {
    await client.send(
      new CreateTableCommand({
        TableName: tableName,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: keys(TABLE),
        AttributeDefinitions: [TABLE, ...indexes]
          .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
          .map((AttributeName) => ({ AttributeName, AttributeType: 'S' as const })),
        GlobalSecondaryIndexes: indexes.map((index) => ({
          IndexName: index.name,
          KeySchema: keys(index),
          Projection: { ProjectionType: 'ALL' as const },
        })),
      }),
    );
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  // A table is refused to readers and writers until it is active, on AWS for seconds, here for a moment.
  const status = async () => (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table?.TableStatus;
  while ((await status()) !== 'ACTIVE') await setTimeout(5);
}
