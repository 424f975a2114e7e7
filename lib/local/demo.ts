import pc from 'picocolors';
import { Temporal } from 'temporal-polyfill';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { createArticleStore } from '../../lambda/articles/article-store.ts';
import { DEFAULT_FEEDS } from '../../lambda/articles/feeds/default-feeds.ts';
import { createFeedStore } from '../../lambda/articles/feeds/feed-store.ts';
import { followDefaults } from '../../lambda/articles/feeds/follow-feed.ts';
import { submitArticle } from '../../lambda/articles/submit-article.ts';
import { profileCalls } from '../../lambda/bot/profile.ts';
import { setProfile } from '../../lambda/bot/set-profile.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import { createBroadcaster } from '../../lambda/platform/broadcast.ts';
import { type Clock, systemClock } from '../../lambda/platform/clock.ts';
import { botApiOf, createTelegram } from '../../lambda/platform/telegram.ts';
import { createConsole } from './console/console.ts';
import type { ConsoleParts } from './console/console-parts.ts';
import { openDatabase } from './database.ts';
import { createHost, type Host, runHost, serve } from './host.ts';
import { createHostClock } from './host-clock.ts';
import { SAMPLE_ARTICLE, SECOND_ARTICLE } from './sample-article.ts';
import type { Settings } from './settings.ts';
import { createStory } from './story.ts';
import { startTelegramSimulator, type TelegramSimulator } from './telegram-simulator/telegram-simulator.ts';

/** Where the story is set, and shown. */
const ZONE = 'Europe/London';
/** When it is told to the end, and the demo goes on by the real clock. */
const END = Temporal.ZonedDateTime.from('2014-03-18T15:00[Europe/London]').toInstant();
/** The one subscriber. */
const READER = { id: 100, firstName: 'Reader' };
/** How far ahead key dates are listed. */
const MONTHS = 18;

/**
 * Starts the demo: the whole program on a made-up clock, with a simulated Telegram and an empty database in memory.
 * The sample article is read, a reader subscribes, and alerts arrive as the clock reaches them. Two days on a second
 * article moves one of the dates.
 *
 * @param options.followFeeds whether the default feeds are followed once the story is told.
 * @param write takes a line for the terminal.
 */
export async function startDemo(
  options: { speed: number; port: number; settings: Settings; followFeeds: boolean },
  write: (line: string) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  const start = SAMPLE_ARTICLE.published.toInstant();
  const clock = createHostClock({
    start,
    speed: options.speed,
    end: END,
    onEnd: async () => {
      // Between the story and today lie years in which nothing is due.
      await createDueStore(host.ports.table).moveCursor(systemClock.now());
      if (options.followFeeds) {
        const followed = await followDefaults(DEFAULT_FEEDS, {
          feeds: createFeedStore(host.ports.table),
          clock: systemClock,
        });
        write(`${followed} feeds are followed from now on.`);
      }
      write(pc.bold('The demo is over. Datewire goes on by the real clock: paste an article of today.'));
    },
  });
  clock.pause();
  const log = createStory(clock, ZONE, write);
  const simulator = await startTelegramSimulator({
    botUsername: 'datewire_demo_bot',
    clock: () => Math.floor(clock.now().epochMilliseconds / 1000),
  });
  const rooms = openRooms(simulator);
  const telegram = createTelegram(simulator);
  await setProfile(profileCalls(), botApiOf(telegram));
  const host = createHost({
    database: await openDatabase(null),
    clock,
    telegram,
    broadcaster: createBroadcaster(simulator),
    // The Telegram of the demo has no limits, and its clock does not go by the second.
    delivery: { perSecond: null, lanes: 1 },
    identity: { id: simulator.botId, username: simulator.botUsername },
    log,
    allowLoopback: options.settings.DATEWIRE_ALLOW_LOOPBACK,
    operators: [],
    // No news of today comes into a story of 2014.
    canReadFeeds: async () => clock.state().real,
    articlesKey: options.settings.DATEWIRE_ARTICLES_KEY,
  });

  const keyDates = createKeyDateStore(host.ports.table);
  const page = createConsole({
    simulator,
    rooms,
    personId: READER.id,
    clock,
    // What has passed in the story stays on the page for as long as the story lasts.
    keyDates: () => keyDates.upcoming(clock.state().real ? clock.now() : start, { months: MONTHS, limit: 100 }),
    zone: ZONE,
  });
  page.route('/', host.web);
  const server = await serve(page, options.port);

  const running = runHost(withNews(host, clock), clock);
  await told(simulator, READER.id, () => simulator.say(READER.id, '/subscribe'));
  await ingest(SAMPLE_ARTICLE, host, clock);
  await host.tick(); // what is told at once is told before time goes on
  clock.resume();

  return {
    url: server.url,
    async stop() {
      await server.close();
      await running.stop();
      await simulator.close();
    },
  };
}

/** The chats in which the reader can try the bot: one of their own, a forum and a channel that are theirs. */
function openRooms(simulator: TelegramSimulator): ConsoleParts['rooms'] {
  simulator.addPrivateChat(READER);
  const members = [{ ...READER, status: 'creator' as const }];
  const [forum, channel] = [-1_001, -1_002];
  simulator.addGroup({ id: forum, title: 'Newsroom', isForum: true, members });
  const votes = simulator.addTopic(forum, 'Votes');
  simulator.addGroup({ id: channel, title: 'Dates', type: 'channel', members });
  return [
    { chatId: READER.id, threadId: null, name: 'Datewire', kind: 'private' },
    { chatId: forum, threadId: null, name: 'Newsroom', kind: 'group' },
    { chatId: forum, threadId: votes, name: 'Votes', kind: 'topic' },
    { chatId: channel, threadId: null, name: 'Dates', kind: 'channel' },
  ];
}

type SampleArticle = typeof SAMPLE_ARTICLE | typeof SECOND_ARTICLE;

/** An article comes in, and is read. */
async function ingest({ text, published }: SampleArticle, { ports, idle }: Host, clock: Clock): Promise<void> {
  const articles = createArticleStore(ports.table);
  await submitArticle({ text, published }, { via: 'api' }, { articles, queue: ports.articleTickets, clock });
  await idle();
}

/** The host, with the second article coming in once it is published. */
function withNews(host: Host, clock: Clock): Host {
  const published = SECOND_ARTICLE.published.toInstant();
  const isOut = (now: Temporal.Instant) => Temporal.Instant.compare(published, now) <= 0;
  let isIn = false;
  return {
    ...host,
    async tick() {
      if (!isIn && isOut(clock.now())) {
        isIn = true;
        await ingest(SECOND_ARTICLE, host, clock);
      }
      await host.tick();
    },
    async nextDue(after, until) {
      const due = await host.nextDue(after, until);
      if (isOut(after) || !isOut(until)) return due;
      return due === undefined || Temporal.Instant.compare(published, due) < 0 ? published : due;
    },
  };
}

/** Does something in a chat, and waits for the bot's answer to it. */
function told(simulator: TelegramSimulator, chatId: number, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = simulator.subscribe((event) => {
      if (event.kind !== 'sent' || !event.message.fromBot || event.message.chatId !== chatId) return;
      unsubscribe();
      resolve();
    });
    act();
  });
}
