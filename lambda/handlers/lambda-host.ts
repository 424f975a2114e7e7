import { randomUUID } from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { getParameter } from '@aws-lambda-powertools/parameters/ssm';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ChangeMessageVisibilityCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { FetchSettings } from '../articles/fetch-public.ts';
import type { BotIdentity } from '../bot/bot.ts';
import { type Clock, systemClock } from '../platform/clock.ts';
import { lambdaVariable } from '../platform/lambda-environment.ts';
import type { Log } from '../platform/log.ts';
import type { FifoPlace, PostponingQueue, Queue } from '../platform/queue.ts';
import { createTable, type Table } from '../platform/table.ts';
import { createLambdaMetrics, type LambdaMetrics } from './lambda-metrics.ts';

/** Secrets are kept this long before they are read again, so that a rotation is noticed. */
const SECRET_SECONDS = 300;

/** What a Lambda function can build its ports from: its environment, and AWS. Each is made when it is asked for. */
export interface LambdaHost {
  table(): Table;
  queue<Ticket>(variable: 'DATEWIRE_ARTICLES_QUEUE_URL'): Queue<Ticket>;
  fifoQueue<Ticket extends FifoPlace>(
    variable: 'DATEWIRE_DELIVER_QUEUE_URL' | 'DATEWIRE_DELIVER_DEAD_LETTERS_URL' | 'DATEWIRE_FEEDS_QUEUE_URL',
  ): PostponingQueue<Ticket>;
  /** How alerts are sent: messages a second, on how many lanes, and whether those above Telegram's free rate are paid. */
  delivery(): { perSecond: number; lanes: number; paid: boolean };
  /** The bot's token, and the root of the Bot API where it is good. */
  telegramAccess(): Promise<{ token: string; apiRoot: string }>;
  identity(): BotIdentity;
  /** The chats of those who run this. */
  operators(): readonly number[];
  /** How addresses are read that others have written: those of the machine itself only where a test asks for it. */
  reach(): Pick<FetchSettings, 'allowLoopback'>;
  secret(variable: 'DATEWIRE_WEBHOOK_SECRET_ARN' | 'DATEWIRE_ARTICLES_KEY_ARN'): Promise<string>;
  readonly newId: () => string;
  readonly clock: Clock;
  /** Written at the end of each call. */
  readonly metrics: LambdaMetrics;
  readonly log: Log;
}

export function createLambdaHost(environment: Record<string, string | undefined>): LambdaHost {
  const variable: <Name extends Parameters<typeof lambdaVariable>[0]>(
    name: Name,
  ) => ReturnType<typeof lambdaVariable<Name>> = (name) => lambdaVariable(name, environment);
  const logger = new Logger();

  return {
    table() {
      return createTable(DynamoDBDocumentClient.from(new DynamoDBClient()), variable('DATEWIRE_TABLE'));
    },

    queue(name) {
      const client = new SQSClient();
      const QueueUrl = variable(name);
      return {
        async send(ticket) {
          await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(ticket) }));
        },
      };
    },

    fifoQueue(name) {
      const client = new SQSClient();
      const QueueUrl = variable(name);
      return {
        async send({ group, deduplicationId, ...ticket }) {
          await client.send(
            new SendMessageCommand({
              QueueUrl,
              MessageBody: JSON.stringify(ticket),
              MessageGroupId: group,
              MessageDeduplicationId: deduplicationId,
            }),
          );
        },
        async postpone(ReceiptHandle, VisibilityTimeout) {
          await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout }));
        },
      };
    },

    async telegramAccess() {
      const name = variable('DATEWIRE_BOT_TOKEN_PARAMETER');
      const token = await getParameter(name, { decrypt: true, maxAge: SECRET_SECONDS });
      if (token === undefined) throw new Error(`SSM parameter ${name} is empty; put the bot's token there`);
      return { token, apiRoot: variable('DATEWIRE_TELEGRAM_API_ROOT') };
    },

    identity: () => ({ id: variable('DATEWIRE_BOT_ID'), username: variable('DATEWIRE_BOT_USERNAME') }),

    delivery: () => ({
      perSecond: variable('DATEWIRE_MESSAGES_PER_SECOND'),
      lanes: variable('DATEWIRE_LANES'),
      paid: variable('DATEWIRE_PAID_BROADCASTS'),
    }),

    operators: () => variable('DATEWIRE_OPERATORS'),

    reach: () => ({ allowLoopback: variable('DATEWIRE_ALLOW_LOOPBACK') }),

    async secret(name) {
      const arn = variable(name);
      const secret = await getSecret(arn, { maxAge: SECRET_SECONDS });
      if (typeof secret !== 'string') throw new Error(`secret ${arn} has no text`);
      return secret;
    },

    newId: randomUUID,
    clock: systemClock,
    metrics: createLambdaMetrics(),
    log: {
      info: (message, fields = {}) => logger.info(message, fields),
      warn: (message, fields = {}) => logger.warn(message, fields),
      error: (message, fields = {}) => logger.error(message, fields),
    },
  };
}
