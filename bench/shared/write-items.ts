import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Item } from './memory-table.ts';

/** The most items that DynamoDB takes in one request. */
const BATCH = 25;
/** Requests that are on their way at the same time. */
const OVERLAP = 4;

/** Writes items many at a time. @param tell how many are written. */
export async function writeItems(
  client: DynamoDBDocumentClient,
  tableName: string,
  items: readonly Item[],
  tell: (done: number) => void = () => {},
): Promise<void> {
  let next = 0;
  async function work(): Promise<void> {
    for (let at = next; at < items.length; at = next) {
      next += BATCH;
      const requests = items.slice(at, at + BATCH).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
      tell(at);
    }
  }
  await Promise.all(Array.from({ length: OVERLAP }, work));
}
