import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createUpdateHandler, createWebhook } from '../../../lambda/handlers/telegram.ts';
import { READER, startWorld, type World } from '../../support/world.ts';

const SECRET = 'the-secret-of-the-webhook';

let world: World;
beforeEach(async () => {
  world = await startWorld();
});
afterEach(() => world.close());

const update = (updateId: number, text: string) => ({
  update_id: updateId,
  message: {
    message_id: updateId,
    date: Temporal.Instant.from('2014-03-14T18:00:00Z').epochMilliseconds / 1000,
    chat: { id: READER, type: 'private', first_name: 'Reader' },
    from: { id: READER, is_bot: false, first_name: 'Reader' },
    text,
    entities: text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.length }] : [],
  },
});

const call = (body: string, { secret = SECRET, ...event }: { secret?: string; isBase64Encoded?: boolean } = {}) =>
  createWebhook({ ...world.host.ports, secret: async () => SECRET })({
    headers: { 'x-telegram-bot-api-secret-token': secret },
    body,
    ...event,
  });

describe('the webhook', () => {
  it('handles an update once, however often it comes', async () => {
    const body = JSON.stringify(update(1, '/help'));
    expect(await call(body)).toMatchObject({ statusCode: 200 });
    expect(await call(body)).toMatchObject({ statusCode: 200 });
    expect(world.heard()).toHaveLength(1);
  });

  it('takes a body in base 64, as API Gateway may send it', async () => {
    const body = Buffer.from(JSON.stringify(update(1, '/help'))).toString('base64');
    expect(await call(body, { isBase64Encoded: true })).toMatchObject({ statusCode: 200 });
    expect(world.heard()).toHaveLength(1);
  });

  it.each([
    ['a wrong secret', 'another-secret'],
    ['an empty secret', ''],
  ])('refuses %s, whatever the body is', async (_, secret) => {
    expect(await call(JSON.stringify(update(1, '/help')), { secret })).toMatchObject({ statusCode: 401 });
    expect(await call('not JSON', { secret })).toMatchObject({ statusCode: 401 });
    expect(world.heard()).toEqual([]);
  });

  it('refuses a call without the header', async () => {
    const webhook = createWebhook({ ...world.host.ports, secret: async () => SECRET });
    expect(await webhook({ headers: {}, body: '{}' })).toMatchObject({ statusCode: 401 });
  });

  it('asks for the secret each time, so that a rotation is noticed', async () => {
    let secret = 'the-old-secret';
    const webhook = createWebhook({ ...world.host.ports, secret: async () => secret });
    const headers = { 'x-telegram-bot-api-secret-token': 'the-new-secret' };
    const body = JSON.stringify(update(1, '/help'));
    expect(await webhook({ headers, body })).toMatchObject({ statusCode: 401 });
    secret = 'the-new-secret';
    expect(await webhook({ headers, body })).toMatchObject({ statusCode: 200 });
  });

  it('refuses what is not JSON', async () => {
    expect(await call('{"update_id":')).toEqual({ statusCode: 400, body: 'this is not JSON' });
    expect(await call('')).toMatchObject({ statusCode: 400 });
  });

  it('passes over what is no update, which Telegram would otherwise send again and again', async () => {
    expect(await call('{"update_id":1,"message":{"text":7}}')).toMatchObject({ statusCode: 200 });
    expect(world.log).toMatchObject([{ level: 'warn', message: 'not an update' }]);
  });

  it('asks for an update again while someone else is at it', async () => {
    const body = JSON.stringify(update(1, '/help'));
    const answers = await Promise.all([call(body), call(body)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 503]);
    expect(world.heard()).toHaveLength(1);
  });
});

describe('an update', () => {
  it.each([
    ['4,096 emoji', '😀'.repeat(2048)],
    ['4,096 emoji of four bytes each, as some clients count', '😀'.repeat(4096)],
    ['control characters', `Crimea votes on Sunday\u0000\u0007${' and so on'.repeat(10)}`],
    ['one word without end', 'a'.repeat(4096)],
    ['an address without end', `https://news.example/${'a'.repeat(4000)}`],
    ['an address of this machine', 'http://10.0.0.1/admin'],
    ['half of a surrogate pair', `Half of it is lost \ud83d${' and so on'.repeat(10)}`],
  ])('with %s is answered politely, and leaves no key date behind', async (_, text) => {
    const handle = createUpdateHandler(world.host.ports);
    expect(await handle(update(1, text))).toBe('done');
    await world.host.idle();
    expect(world.heard()).toHaveLength(1);
    expect(world.heard()[0]?.text).not.toMatch(/went wrong/i);
    expect(world.log.filter(({ level }) => level === 'error')).toEqual([]);
    const listed = await world.host.web.request('/api/key-dates');
    expect(await listed.json()).toEqual({ keyDates: [] });
  });
});
