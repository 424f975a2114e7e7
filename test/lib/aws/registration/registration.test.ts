import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBotApi } from '../../../../lib/aws/registration/bot-api.ts';
import { answerCloudFormation } from '../../../../lib/aws/registration/custom-resource-event.ts';
import { BOT_IDENTITY_TYPE, type Outside, register, WEBHOOK_TYPE } from '../../../../lib/aws/registration/register.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { freePort } from '../../../support/free-port.ts';
import { type RecordedAnswers, recordAnswers } from './recorded-answers.ts';

const TOKEN = '1000000001:token-of-this-test';
const URL = 'https://api.example.org/telegram';

describe('the registration with Telegram', () => {
  let telegram: TelegramSimulator;
  let cloudFormation: RecordedAnswers;
  let tokens: Record<string, string>;
  let outside: Outside;

  beforeEach(async () => {
    telegram = await startTelegramSimulator({ token: TOKEN, botUsername: 'harbour_bot' });
    cloudFormation = await recordAnswers();
    tokens = { '/bot-token': TOKEN };
    outside = {
      readToken: async (name) => tokens[name],
      readSecret: async (arn) => `secret-of-${arn}`,
      botApi: createBotApi,
    };
  });

  afterEach(async () => {
    await telegram.close();
    await cloudFormation.close();
  });

  /** What CloudFormation is answered when it asks this of the resource. */
  async function ask(
    requestType: 'Create' | 'Update' | 'Delete',
    resourceType: string,
    changes: Record<string, unknown> = {},
  ): Promise<unknown> {
    const event = {
      RequestType: requestType,
      RequestId: 'request-1',
      StackId: 'stack-1',
      LogicalResourceId: 'TheWebhook',
      ResponseURL: cloudFormation.url,
      ResourceType: resourceType,
      ResourceProperties: {
        ServiceToken: 'arn:aws:lambda:…',
        tokenParameter: '/bot-token',
        apiRoot: telegram.apiRoot,
        url: URL,
        secretArn: 'first',
        updateTypes: ['message', 'my_chat_member'],
        profile: [
          {
            method: 'setMyCommands',
            parameters: { commands: [{ command: 'start', description: 'What this bot does' }] },
          },
        ],
        ...changes,
      },
    };
    await answerCloudFormation(event, (request) => register(request, outside));
    return cloudFormation.answers.at(-1)?.body;
  }

  const done = { Status: 'SUCCESS', PhysicalResourceId: 'TheWebhook' };
  const lastCall = (method: string) =>
    telegram
      .calls()
      .filter((call) => call.method === method)
      .at(-1)?.parameters;

  it('tells who the bot is', async () => {
    expect(await ask('Create', BOT_IDENTITY_TYPE)).toMatchObject({
      Status: 'SUCCESS',
      Data: { id: '1000000001', username: 'harbour_bot' },
    });
  });

  it('sets the webhook, with the secret and the types of update, and the commands', async () => {
    expect(await ask('Create', WEBHOOK_TYPE)).toMatchObject(done);
    expect(telegram.state().webhook?.url).toBe(URL);
    expect(lastCall('setWebhook')).toEqual({
      url: URL,
      secret_token: 'secret-of-first',
      allowed_updates: ['message', 'my_chat_member'],
    });
    expect(Object.values(telegram.state().commands)).toEqual([
      [{ command: 'start', description: 'What this bot does' }],
    ]);
  });

  it('answers CloudFormation at the signed address, which is signed for a body without a type', async () => {
    await ask('Create', WEBHOOK_TYPE);
    expect(cloudFormation.answers).toEqual([
      {
        method: 'PUT',
        headers: expect.objectContaining({ 'content-type': '' }),
        body: { ...done, Data: {}, RequestId: 'request-1', StackId: 'stack-1', LogicalResourceId: 'TheWebhook' },
      },
    ]);
  });

  it.each([
    ['the address changes', { url: 'https://elsewhere.example.org/telegram', secretArn: 'first' }],
    ['the secret is rotated', { url: URL, secretArn: 'second' }],
  ])('sets the webhook anew when %s, under the physical id that it had', async (_what, { url, secretArn }) => {
    await ask('Create', WEBHOOK_TYPE);
    expect(await ask('Update', WEBHOOK_TYPE, { url, secretArn })).toMatchObject(done);
    expect(lastCall('setWebhook')).toMatchObject({ url, secret_token: `secret-of-${secretArn}` });
    expect(lastCall('deleteWebhook')).toBeUndefined();
  });

  it('takes the webhook back', async () => {
    await ask('Create', WEBHOOK_TYPE);
    expect(await ask('Delete', WEBHOOK_TYPE)).toMatchObject(done);
    expect(telegram.state().webhook).toBeNull();
  });

  it('leaves the webhook alone that another deployment has set since', async () => {
    await ask('Create', WEBHOOK_TYPE);
    const other = 'https://other.example.org/telegram';
    await createBotApi(telegram.apiRoot, TOKEN)('setWebhook', { url: other });
    expect(await ask('Delete', WEBHOOK_TYPE)).toMatchObject(done);
    expect(telegram.state().webhook?.url).toBe(other);
  });

  it.each([
    ['is gone', () => ({})],
    ['was revoked', () => ({ '/bot-token': '1000000001:revoked' })],
  ])('does not hold up the deletion of a stack whose token %s', async (_how, left) => {
    await ask('Create', WEBHOOK_TYPE);
    tokens = left();
    expect(await ask('Delete', WEBHOOK_TYPE)).toMatchObject(done);
    expect(await ask('Delete', BOT_IDENTITY_TYPE)).toMatchObject(done);
  });

  it("fails with Telegram's own words", async () => {
    expect(await ask('Create', WEBHOOK_TYPE, { url: 'http://api.example.org/telegram' })).toMatchObject({
      Status: 'FAILED',
      Reason: 'Telegram refused setWebhook: Bad Request: bad webhook: An HTTPS URL must be provided for webhook (400)',
      PhysicalResourceId: 'TheWebhook',
    });
  });

  it('says what to run where the token is not stored', async () => {
    tokens = {};
    expect(await ask('Create', BOT_IDENTITY_TYPE)).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('aws ssm put-parameter --type SecureString --name /bot-token'),
    });
  });

  it('tries again when Telegram asks it to wait a moment', async () => {
    telegram.faults.add({ kind: 'too-many-requests', retryAfter: 1, methods: ['setWebhook'] });
    expect(await ask('Create', WEBHOOK_TYPE)).toMatchObject(done);
    expect(telegram.state().webhook?.url).toBe(URL);
  });

  it('does not wait for a pause that would outlast the deployment', async () => {
    telegram.faults.add({ kind: 'too-many-requests', retryAfter: 600, methods: ['setWebhook'] });
    expect(await ask('Create', WEBHOOK_TYPE)).toMatchObject({
      Status: 'FAILED',
      Reason: expect.stringContaining('Too Many Requests: retry after 600'),
    });
  });

  it.each([
    ['Telegram does not know the token', 'wrong', async () => telegram.apiRoot, 'Unauthorized (401)'],
    [
      'nothing listens',
      'unused',
      async () => `http://127.0.0.1:${await freePort()}`,
      /no answer from the Bot API at http:\/\/127\.0\.0\.1:\d+: ECONNREFUSED/,
    ],
    [
      'something else answers',
      'unused',
      async () => cloudFormation.url.replace(/\/signed.*/, ''),
      /what answers at http:\/\/127\.0\.0\.1:\d+ is not the Bot API \(HTTP 200\)/,
    ],
  ])('says that %s, and keeps the token to itself', async (_what, secret, apiRoot, problem) => {
    tokens = { '/bot-token': `1000000001:${secret}` };
    const answer = JSON.stringify(await ask('Create', BOT_IDENTITY_TYPE, { apiRoot: await apiRoot() }));
    expect(answer).toContain('FAILED');
    expect(answer).toMatch(problem);
    expect(answer).not.toContain(secret);
  });
});
