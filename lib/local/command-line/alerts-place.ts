import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable, type Table } from '../../../lambda/platform/table.ts';
import { hushSdk, openDatabase, TABLE_NAME } from '../database.ts';
import { readSettings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import type { DeadLetters } from './alert-copies.ts';
import type { Surroundings } from './surroundings.ts';

/** Where the alerts are: in the local store, or in a table on AWS. */
export interface PlaceOptions {
  /** The table's name on AWS. @default - `DATEWIRE_TABLE`; without that, the local store */
  readonly table?: string;
  /** Address of the dead-letter queue that belongs to it. */
  readonly queue?: string;
}

export interface AlertsPlace {
  readonly table: Table;
  readonly isOnAws: boolean;
  readonly deadLetters: DeadLetters | null;
}

/**
 * Opens the place where alerts are, for some work on it. On AWS that is done with the caller's own credentials and region.
 *
 * @throws UsageError where these are missing, or a queue is named without a table, or by something else than its address.
 */
export async function withAlertsPlace(
  { table, queue }: PlaceOptions,
  { environment }: Surroundings,
  work: (place: AlertsPlace) => Promise<void>,
): Promise<void> {
  if (queue !== undefined && !URL.canParse(queue))
    throw new UsageError('--queue takes the address of a queue, https://…');
  const settings = readSettings(environment);
  const name = table ?? settings.DATEWIRE_TABLE;
  if (name === undefined) {
    if (queue !== undefined) throw new UsageError('--queue is for a table on AWS; name it with --table');
    const database = await openDatabase(settings.DATEWIRE_DATA);
    try {
      await work({ table: createTable(database.client, TABLE_NAME), isOnAws: false, deadLetters: null });
    } finally {
      await database.close();
    }
    return;
  }
  hushSdk();
  const client = DynamoDBDocumentClient.from(new DynamoDBClient());
  try {
    const deadLetters = queue === undefined ? null : await deadLettersOn(queue);
    await work({ table: createTable(client, name), isOnAws: true, deadLetters });
  } catch (error) {
    if (!isAboutAccess(error)) throw error;
    throw new UsageError('AWS cannot be reached: set AWS_REGION and credentials, as for the AWS command line', {
      cause: error,
    });
  } finally {
    client.destroy();
  }
}

async function deadLettersOn(QueueUrl: string): Promise<DeadLetters> {
  const { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } = await import('@aws-sdk/client-sqs');
  const client = new SQSClient();
  return {
    async receive() {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      return Messages.flatMap(({ Body, ReceiptHandle }) =>
        Body === undefined || ReceiptHandle === undefined ? [] : [{ body: Body, handle: ReceiptHandle }],
      );
    },
    async delete(ReceiptHandle) {
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    },
  };
}

function isAboutAccess(error: unknown): boolean {
  return error instanceof Error && (error.name === 'CredentialsProviderError' || error.message === 'Region is missing');
}
