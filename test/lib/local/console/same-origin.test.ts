import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { onlyThisPage } from '../../../../lib/local/console/same-origin.ts';

const app = new Hono().use(onlyThisPage).all('/', (context) => context.text('come in'));

const ask = (method: string, headers: Record<string, string>) => app.request('/', { method, headers });

describe('who may look at a page for this machine alone', () => {
  it.each(['localhost:3000', 'localhost', '127.0.0.1:3000', '[::1]:3000'])(
    'a browser that calls it %s',
    async (host) => {
      expect((await ask('GET', { host })).status).toBe(200);
    },
  );

  it.each(['elsewhere.example:3000', 'localhost.elsewhere.example', '127.0.0.1.elsewhere.example:3000', ''])(
    'not one that calls it "%s"',
    async (host) => {
      const answer = await ask('GET', { host });
      expect(answer.status).toBe(403);
      expect(await answer.json()).toEqual({ error: expect.stringMatching(/open it as localhost/) });
    },
  );

  it('not a page under a name of its own for this machine, though it is of one origin with itself', async () => {
    const headers = { host: 'rebound.example', origin: 'http://rebound.example', 'sec-fetch-site': 'same-origin' };
    expect((await ask('POST', headers)).status).toBe(403);
  });
});
