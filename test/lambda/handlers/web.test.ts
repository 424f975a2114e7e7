import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleTicket } from '../../../lambda/articles/article.ts';
import { createArticleStore } from '../../../lambda/articles/article-store.ts';
import { createWeb } from '../../../lambda/handlers/web.ts';
import { at } from '../../support/key-dates.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';

let test: TestTable;
beforeAll(async () => {
  test = await openTestTable();
});
afterAll(() => test.close());

/** What API Gateway makes of an HTTP request (payload format 2.0). */
const request = (method: string, path: string, body: string): LambdaEvent => ({
  version: '2.0',
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { authorization: 'Bearer the-key', 'content-type': 'application/json' },
  body: Buffer.from(body).toString('base64'),
  isBase64Encoded: true,
  requestContext: {
    accountId: '000000000000',
    apiId: 'api',
    authentication: null,
    authorizer: {},
    domainName: 'api.example',
    domainPrefix: 'api',
    http: { method, path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
    requestId: 'request',
    routeKey: '$default',
    stage: '$default',
    time: '14/Mar/2014:18:00:00 +0000',
    timeEpoch: 1_394_820_000_000,
  },
});

describe('the web handler', () => {
  it('takes an article through API Gateway into the store, and sends a ticket for it', async () => {
    const tickets: ArticleTicket[] = [];
    const handler = handle(
      createWeb({
        table: test.table,
        articleTickets: { send: async (ticket) => void tickets.push(ticket) },
        articlesKey: async () => 'the-key',
        clock: { now: () => at('2014-03-14T18:00:00Z') },
        log: { info() {}, warn() {}, error() {} },
      }),
    );
    const article = { text: 'Crimea votes on Sunday – на Крыме.', published: '2014-03-14' };
    const response = await handler(request('POST', '/articles', JSON.stringify(article)));
    expect(response).toMatchObject({ statusCode: 202 });
    const { articleId } = JSON.parse(String(response.body));
    expect(tickets).toEqual([{ articleId }]);
    const articles = createArticleStore(test.table);
    const stored = await articles.find(articleId);
    expect(stored && (await articles.text(stored))).toBe(article.text);
  });
});
