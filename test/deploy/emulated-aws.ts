import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { REGION, ROOT_CREDENTIALS } from './ministack.ts';

const Groups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
const Events = z.object({ events: z.array(z.object({ message: z.string() })) });

/** What an operator does in the account beside deploying. */
export interface EmulatedAws {
  storeSecureString(name: string, value: string): Promise<void>;
  readSecret(arn: string): Promise<string>;
  /** Calls a function and waits for it. @throws Error with its answer, where it fails. */
  invoke(functionName: string, event: unknown): Promise<void>;
  /** Puts a ticket into the FIFO queue whose name has this word in it. */
  sendTicket(queue: string, ticket: unknown, place: { group: string; id: string }): Promise<void>;
  /** All that the functions have logged, group by group. */
  functionLogs(): Promise<string>;
}

export function emulatedAws(endpoint: string): EmulatedAws {
  const client = { endpoint, region: REGION, credentials: ROOT_CREDENTIALS };
  const parameters = new SSMClient(client);
  const queues = new SQSClient(client);
  const secrets = new SecretsManagerClient(client);

  /** A call to a service that no installed SDK client knows. The emulator checks no signature of the root. */
  async function call(service: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const scope = `test/20140314/${REGION}/${service}/aws4_request`;
    return fetch(`${endpoint}${path}`, {
      method: 'POST',
      headers: { ...headers, authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` },
      body: JSON.stringify(body),
    });
  }
  async function logs(action: string, input: unknown): Promise<unknown> {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `Logs_20140328.${action}` };
    return (await call('logs', '/', input, headers)).json();
  }

  return {
    async storeSecureString(Name, Value) {
      await parameters.send(new PutParameterCommand({ Name, Value, Type: 'SecureString' }));
    },
    async readSecret(SecretId) {
      const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId }));
      return SecretString;
    },
    async invoke(functionName, event) {
      const response = await call('lambda', `/2015-03-31/functions/${functionName}/invocations`, event);
      if (response.ok && !response.headers.has('x-amz-function-error')) return;
      throw new Error(`${functionName} failed: ${await response.text()}`);
    },
    async sendTicket(queue, ticket, { group, id }) {
      const { QueueUrls = [] } = await queues.send(new ListQueuesCommand({}));
      const QueueUrl = QueueUrls.find((url) => url.includes(queue) && !url.includes('DeadLetters'));
      const body = { MessageBody: JSON.stringify(ticket), MessageGroupId: group, MessageDeduplicationId: id };
      await queues.send(new SendMessageCommand({ QueueUrl, ...body }));
    },
    async functionLogs() {
      const { logGroups } = Groups.parse(await logs('DescribeLogGroups', {}));
      const groups = logGroups.map(async ({ logGroupName }) => {
        const { events } = Events.parse(await logs('FilterLogEvents', { logGroupName }));
        return `== ${logGroupName}\n${events.map(({ message }) => message.trimEnd()).join('\n')}`;
      });
      return (await Promise.all(groups)).join('\n');
    },
  };
}
