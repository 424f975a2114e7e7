import {
  BatchGetCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';

/** What a client has asked of a database. */
export interface Meter {
  requests: number;
  /** Read capacity units. */
  reads: number;
  /** Write capacity units, those of the indexes included. */
  writes: number;
}

const READS = [BatchGetCommand, GetCommand, QueryCommand];
const INDEXED = ['timelineMonth', 'dueHour'];

const Units = z.object({ CapacityUnits: z.number() });
const Answer = z.object({ ConsumedCapacity: z.union([Units.transform((each) => [each]), z.array(Units)]).optional() });

/** A client that counts what each call costs, as DynamoDB reckons it. */
export function meteredClient(client: DynamoDBDocumentClient): { client: DynamoDBDocumentClient; meter: Meter } {
  const meter: Meter = { requests: 0, reads: 0, writes: 0 };
  async function send(command: Parameters<DynamoDBDocumentClient['send']>[0], ...rest: unknown[]): Promise<unknown> {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    meter.requests++;
    try {
      const answer: unknown = await Reflect.apply(client.send, client, [command, ...rest]);
      const units = (Answer.parse(answer).ConsumedCapacity ?? []).reduce((sum, each) => sum + each.CapacityUnits, 0);
      if (READS.some((read) => command instanceof read)) meter.reads += units;
      else meter.writes += units * (1 + indexesOf(command));
      return answer;
    } catch (error) {
      meter.writes++; // a write whose condition does not hold costs one
      throw error;
    }
  }
  return {
    client: new Proxy(client, {
      get: (target, name) => (name === 'send' ? send : Reflect.get(target, name, target)),
    }),
    meter,
  };
}

/** In how many indexes an item that is written stands: each is written too, which the embedded database does not reckon. */
function indexesOf(command: unknown): number {
  const attributes =
    command instanceof PutCommand
      ? Object.keys(command.input.Item ?? {})
      : command instanceof UpdateCommand
        ? Object.values(command.input.ExpressionAttributeNames ?? {})
        : [];
  return attributes.filter((attribute) => INDEXED.includes(attribute)).length;
}
