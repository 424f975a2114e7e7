import { randomUUID } from 'node:crypto';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, type Table } from '../../lambda/platform/table.ts';
import { createDatewireTable, documentClient, openDatabase, TABLE_NAME } from '../../lib/local/database.ts';

export interface TestTable {
  readonly table: Table;
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  close(): Promise<void>;
}

/**
 * An empty table of its own for a test: in an embedded DynamoDB in memory, or in the DynamoDB at
 * `DATEWIRE_TEST_DYNAMODB`, so that the same specification holds for every DynamoDB there is.
 */
export async function openTestTable(): Promise<TestTable> {
  const endpoint = process.env.DATEWIRE_TEST_DYNAMODB;
  if (endpoint === undefined) {
    const { client, close } = await openDatabase(null);
    return { table: createTable(client, TABLE_NAME), client, name: TABLE_NAME, close };
  }
  const name = `test-${randomUUID()}`;
  const client = documentClient(endpoint);
  await createDatewireTable(client, name);
  return { table: createTable(client, name), client, name, close: async () => client.destroy() };
}
