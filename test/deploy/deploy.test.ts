import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFeedStore } from '../../lambda/articles/feeds/feed-store.ts';
import { commandMenu } from '../../lambda/bot/commands.ts';
import { StoredKeyDate } from '../../lambda/dates/stored-key-date.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { createSubscriberStore } from '../../lambda/subscribers/subscriber-store.ts';
import { everything } from '../../lambda/subscribers/topic.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '../../lib/local/telegram-simulator/telegram-simulator.ts';
import { articlePage, startFeedSite } from '../support/feed-site.ts';
import { pubDate, rss } from '../support/feeds.ts';
import { type Cdk, createCdk, type StackOutputs } from './cdk.ts';
import { type EmulatedAws, emulatedAws } from './emulated-aws.ts';
import { processesWith } from './function-processes.ts';
import { type Ministack, REGION, ROOT_CREDENTIALS, startMinistack } from './ministack.ts';
import { routeApisToEmulator } from './route-to-emulator.ts';

const TOKEN = '1000000001:token-of-the-deploy-test';
const TOKEN_PARAMETER = '/datewire/bot-token';
const OPERATOR = 2001;
/** The messages that one run of a lane may have on their way, not yet recorded. */
const MOST_IN_FLIGHT = 32;
const PATIENCE = { timeout: 30_000, interval: 100 };

describe('Datewire, deployed with the CDK to an emulated AWS', () => {
  let ministack: Ministack;
  let aws: EmulatedAws;
  let cdk: Cdk;
  let telegram: TelegramSimulator;
  let configuration: Readonly<Record<string, string>>;
  let outputs: StackOutputs;
  let restoreRoutes: () => void;

  beforeAll(async () => {
    ministack = await startMinistack();
    restoreRoutes = routeApisToEmulator(ministack.endpoint);
    aws = emulatedAws(ministack.endpoint);
    cdk = createCdk(ministack.environment);
    telegram = await startTelegramSimulator({ token: TOKEN, webhookRetryAfter: 100 });
    configuration = {
      botTokenParameter: TOKEN_PARAMETER,
      telegramApiRoot: telegram.apiRoot,
      removalPolicy: 'destroy',
      operatorChats: String(OPERATOR),
      unsafeLoopbackOnEmulator: 'true',
    };
    await cdk.bootstrap(configuration);
    await aws.storeSecureString(TOKEN_PARAMETER, TOKEN);
    outputs = await cdk.deploy(configuration);
  });

  afterAll(async () => {
    await telegram?.close();
    restoreRoutes?.();
    await ministack?.stop();
  });

  beforeEach(({ onTestFailed }) => {
    onTestFailed(async () => console.error(await aws.functionLogs()));
  });

  /** What a person in this chat has been told by the bot. */
  const heard = (chatId: number) =>
    telegram
      .messages(chatId)
      .filter(({ fromBot }) => fromBot)
      .map(({ text }) => text);

  /** The table, as an operator looks into it. */
  const deployedTable = () => {
    const { endpoint } = ministack;
    const client = new DynamoDBClient({ endpoint, region: REGION, credentials: ROOT_CREDENTIALS });
    return createTable(DynamoDBDocumentClient.from(client), outputs.TableName);
  };

  const callWebhook = (update: unknown, headers: Record<string, string>) =>
    fetch(`${outputs.PageUrl}telegram`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(update),
    });

  const postArticle = (article: unknown, key: string) =>
    fetch(outputs.ArticlesUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify(article),
    });

  it('has registered its webhook and its commands, and says where it is', () => {
    expect(telegram.state().webhook).toEqual({ url: `${outputs.PageUrl}telegram`, lastError: null });
    expect(Object.values(telegram.state().commands)).toContainEqual(commandMenu('en'));
    expect(Object.values(telegram.state().commands)).toContainEqual(commandMenu('uk'));
    expect(outputs.BotLink).toBe(`https://t.me/${telegram.botUsername}`);
  });

  it('shows its page', async () => {
    const page = await fetch(outputs.PageUrl);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it.each([
    ['without the secret', {}],
    ['with another secret', { 'X-Telegram-Bot-Api-Secret-Token': 'guessed' }],
  ])('refuses a call of the webhook %s and does nothing that it says', async (_how, headers) => {
    const chatId = 66_666;
    const message = {
      message_id: 1,
      date: 1_394_784_000,
      chat: { id: chatId, type: 'private', first_name: 'Eve' },
      from: { id: chatId, is_bot: false, first_name: 'Eve' },
      text: '/subscribe',
      entities: [{ type: 'bot_command', offset: 0, length: 10 }],
    };
    const response = await callWebhook({ update_id: 999_999, message }, headers);
    expect(response.status).toBe(401);
    expect(await createSubscriberStore(deployedTable()).find(chatId)).toBeUndefined();
  });

  it('refuses an article that comes with another key', async () => {
    expect(
      (await postArticle({ text: 'Parliament votes on Sunday.', published: '2014-03-14' }, 'guessed')).status,
    ).toBe(401);
  });

  it('takes an article in and sends its alerts, each once, to who has subscribed in the chat', async () => {
    const chatId = 1001;
    telegram.addPrivateChat({ id: chatId, firstName: 'Reader' });
    telegram.say(chatId, '/subscribe');
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(1);

    const today = Temporal.Now.plainDateISO('UTC');
    const day = today.add({ days: 20 });
    const article = {
      title: 'Parliament to vote on the harbour bill',
      text: `LONDON – Parliament will vote on the harbour bill on ${inWords(day)}, the speaker said.`,
      published: today.toString(),
    };
    const key = await aws.readSecret(outputs.ArticlesKeySecret);
    const response = await postArticle(article, key);
    expect([response.status, await response.json()]).toEqual([202, { articleId: expect.any(String) }]);
    await expect.poll(keyDates, PATIENCE).toEqual([expect.objectContaining({ date: day.toString(), kind: 'vote' })]);

    const morning = (daysBefore: number) => `${day.subtract({ days: daysBefore })}T10:00:00Z`;
    await aws.invoke(outputs.DispatchFunction, { dueBy: morning(2) });
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(2);
    // Alerts go out one after another, so a second copy of the first would come before the next.
    await aws.invoke(outputs.DispatchFunction, { dueBy: morning(2) });
    await aws.invoke(outputs.DispatchFunction, { dueBy: morning(1) });
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(3);
    expect(heard(chatId).slice(1)).toEqual([expect.stringContaining('harbour'), expect.stringContaining('harbour')]);
  });

  it('tells of a date that a second article has moved, once, with the old and the new date', async () => {
    const chatId = 1004;
    telegram.addPrivateChat({ id: chatId, firstName: 'Reader' });
    telegram.say(chatId, '/subscribe');
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(1);

    const today = Temporal.Now.plainDateISO('UTC');
    const [old, moved] = [today.add({ days: 40 }), today.add({ days: 44 })];
    const key = await aws.readSecret(outputs.ArticlesKeySecret);
    const article = (text: string) => ({ text: `OSLO – ${text}`, published: today.toString() });
    await postArticle(
      article(`Pilots of Fjord Airways will strike in Oslo on ${inWords(old)}, their union said.`),
      key,
    );
    const strikes = async () => (await dates()).filter(({ kind }) => kind === 'protest').map(({ date }) => date);
    await expect.poll(strikes, PATIENCE).toEqual([old.toString()]);
    const change = `The strike of Fjord Airways pilots in Oslo has been postponed from ${inWords(old)} to ${inWords(moved)}.`;
    await postArticle(article(change), key);
    await expect.poll(strikes, PATIENCE).toEqual([moved.toString()]);

    const now = Temporal.Now.instant().add({ minutes: 1 }).toString();
    await aws.invoke(outputs.DispatchFunction, { dueBy: now });
    // What was told before is put right, too; only the word of the change itself is new.
    const changes = () =>
      telegram
        .messages(chatId)
        .filter(({ fromBot, text, editDate }) => fromBot && editDate === null && text.startsWith('🔁'))
        .map(({ text }) => text);
    await expect.poll(() => changes().length, PATIENCE).toBe(1);
    expect(changes()[0]).toContain('has been postponed from');
    await aws.invoke(outputs.DispatchFunction, { dueBy: now });
    expect(changes()).toHaveLength(1);
  });

  it('reaches three hundred followers though tickets come twice and the function dies half-way, and repeats little', async () => {
    const readers = Array.from({ length: 300 }, (_, index) => 5_000_001 + index);
    telegram.addPrivateChats(readers[0] ?? 0, readers.length);
    const subscribers = createSubscriberStore(deployedTable());
    const subscribe = async (chatId: number) =>
      subscribers.follow(await subscribers.welcome(chatId, Temporal.Now.instant()), everything());
    for (let from = 0; from < readers.length; from += 25)
      await Promise.all(readers.slice(from, from + 25).map(subscribe));

    const day = Temporal.Now.plainDateISO('UTC').add({ days: 1 });
    const text = `LISBON – Dockers in Lisbon will strike on ${inWords(day)}, their union said.`;
    const published = Temporal.Now.plainDateISO('UTC').toString();
    const told = (chatId: number) => heard(chatId).filter((each) => each.includes('ockers')).length;
    let killed = 0;
    const dying = new Promise<void>((resolve) => {
      let count = 0;
      const unsubscribe = telegram.subscribe((event) => {
        if (event.kind !== 'sent' || ++count < 100) return;
        unsubscribe();
        const isIt = [/^AWS_LAMBDA_FUNCTION_NAME=.*Deliver/, `DATEWIRE_TELEGRAM_API_ROOT=${telegram.apiRoot}`];
        resolve(
          processesWith(isIt).then((ids) => {
            for (const id of ids) process.kill(id, 'SIGKILL');
            killed = ids.length;
          }),
        );
      });
    });
    await postArticle({ text, published }, await aws.readSecret(outputs.ArticlesKeySecret));
    await expect.poll(async () => (await dates()).some(({ place }) => place === 'Lisbon'), PATIENCE).toBe(true);
    await aws.invoke(outputs.DispatchFunction, {});
    for (const copy of ['one', 'two']) await aws.sendTicket('Deliveries', { lane: 0 }, { group: 'lane-0', id: copy });
    await dying;
    expect(killed).toBeGreaterThan(0);
    const all = () => readers.filter((chatId) => told(chatId) > 0).length;
    await expect.poll(all, { timeout: 170_000, interval: 500 }).toBe(readers.length);
    const repeats = readers.reduce((sum, chatId) => sum + told(chatId) - 1, 0);
    expect(repeats).toBeLessThanOrEqual(MOST_IN_FLIGHT);
  }, 240_000);

  it('looks every minute by itself for what is due, and sends it', async () => {
    const chatId = 1003;
    telegram.addPrivateChat({ id: chatId, firstName: 'Reader' });
    telegram.say(chatId, '/subscribe');
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(1);
    // Tomorrow is learned of too late for an alert two days before: it is told at once.
    const day = Temporal.Now.plainDateISO('UTC').add({ days: 1 });
    const text = `LONDON – The Supreme Court will hear the appeal on ${inWords(day)}, its clerk said.`;
    const published = Temporal.Now.plainDateISO('UTC').toString();
    await postArticle({ text, published }, await aws.readSecret(outputs.ArticlesKeySecret));
    await expect.poll(() => heard(chatId).length, { timeout: 100_000, interval: 500 }).toBe(2);
    expect(heard(chatId)[1]).toContain('appeal');
  });

  it('reads a feed that its operator follows, though it moves: what is new in it, once, and nothing that its site forbids', async () => {
    const site = await startFeedSite();
    const feeds = createFeedStore(deployedTable());
    const [now, day] = [Temporal.Now.instant(), Temporal.Now.plainDateISO('UTC').add({ days: 60 })];
    const item = (name: string, published: Temporal.Instant) => {
      return { title: `About ${name}`, link: `${site.url}/${name}`, pubDate: pubDate(published.toString()) };
    };
    /** Has the feed read as if it were due by now, and waits until that is done. */
    async function readFeed() {
      const before = (await feeds.all())[0]?.lastReadAt;
      await aws.invoke(outputs.DispatchFunction, { dueBy: Temporal.Now.instant().add({ hours: 1 }).toString() });
      await expect.poll(async () => (await feeds.all())[0]?.lastReadAt, PATIENCE).not.toBe(before);
    }
    const pagesRead = () => site.asked.filter((path) => path !== '/feed' && path !== '/moved');
    const votes = async () => (await dates()).filter(({ date }) => date === day.toString());

    const old = item('old', now.subtract({ hours: 72 }));
    site.put('/robots.txt', 'User-agent: *\nDisallow: /members/', 'text/plain');
    site.put('/feed', rss([old]));
    telegram.addPrivateChat({ id: OPERATOR, firstName: 'Operator' });
    telegram.say(OPERATOR, `/feeds add ${site.url}/feed`);
    await expect.poll(() => heard(OPERATOR), PATIENCE).toEqual(['The Daily Test is followed from now on.']);
    await readFeed();
    expect([pagesRead(), await votes()]).toEqual([[], []]);

    const ballot = `The voters of Graz will decide on ${inWords(day)} whether a tram line to the airport is built.`;
    site.put('/tram', articlePage('Graz to vote on tram line', ballot), 'text/html');
    site.put('/members/tram', articlePage('Graz to vote on tram line', ballot), 'text/html');
    site.put('/feed', rss([item('tram', now), item('members/tram', now), old]));
    await readFeed();
    await expect.poll(votes, PATIENCE).toEqual([expect.objectContaining({ kind: 'vote' })]);
    site.put('/feed', (_, response) => response.writeHead(301, { location: '/moved' }).end());
    site.put('/moved', rss([item('tram', now), item('members/tram', now), old]));
    for (let again = 0; again < 3; again++) await readFeed();
    expect(pagesRead()).toEqual(['/tram']);
    expect(await votes()).toHaveLength(1);
    expect(await feeds.all()).toMatchObject([{ url: `${site.url}/moved`, items: 2, keyDates: 1, failures: 0 }]);

    telegram.say(OPERATOR, `/feeds remove ${site.url}/feed`);
    await expect.poll(() => heard(OPERATOR).length, PATIENCE).toBe(2);
    expect(await feeds.all()).toEqual([]);
  });

  const keyDates = async (): Promise<unknown> => {
    const response = await fetch(`${outputs.PageUrl}api/key-dates`);
    return (await response.json()).keyDates;
  };
  const dates = async () => StoredKeyDate.array().parse(await keyDates());

  it('keeps its webhook when the secret is rotated, and no longer takes the old secret', async () => {
    const chatId = 1002;
    const oldSecret = registeredSecret();
    await cdk.deploy({ ...configuration, webhookSecretVersion: '2' });

    expect(telegram.state().webhook?.url).toBe(`${outputs.PageUrl}telegram`);
    expect(registeredSecret()).not.toBe(oldSecret);
    telegram.addPrivateChat({ id: chatId, firstName: 'Listener' });
    telegram.say(chatId, '/help');
    await expect.poll(() => heard(chatId).length, PATIENCE).toBe(1);
    expect((await callWebhook({ update_id: 999_999 }, { 'X-Telegram-Bot-Api-Secret-Token': oldSecret })).status).toBe(
      401,
    );
  });

  const registeredSecret = () => {
    const calls = telegram.calls().filter(({ method }) => method === 'setWebhook');
    return String(calls.at(-1)?.parameters.secret_token);
  };

  it('takes its webhook back when it is destroyed', async () => {
    await cdk.destroy({ ...configuration, webhookSecretVersion: '2' });
    expect(telegram.state().webhook).toBeNull();
  });
});

/** `16 March 2014` */
function inWords(day: Temporal.PlainDate): string {
  return day.toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
