import { ProvisionedThroughputExceededException } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * A client of a database that refuses calls as DynamoDB does that is asked for too much.
 *
 * @param isRefused told the number of each call, from 1.
 */
export function throttledClient(client: DynamoDBDocumentClient, isRefused: (call: number) => boolean) {
  let calls = 0;
  async function send(...command: unknown[]): Promise<unknown> {
    if (isRefused(++calls)) {
      throw new ProvisionedThroughputExceededException({ message: 'too many requests', $metadata: {} });
    }
    return Reflect.apply(client.send, client, command);
  }
  return new Proxy(client, { get: (target, name) => (name === 'send' ? send : Reflect.get(target, name, target)) });
}
