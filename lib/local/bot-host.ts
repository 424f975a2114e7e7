import type { Hono } from 'hono';
import pc from 'picocolors';
import { type Telegram, TelegramError } from 'telegraf';
import { DEFAULT_FEEDS } from '../../lambda/articles/feeds/default-feeds.ts';
import { createFeedStore } from '../../lambda/articles/feeds/feed-store.ts';
import { followDefaults } from '../../lambda/articles/feeds/follow-feed.ts';
import type { BotIdentity } from '../../lambda/bot/bot.ts';
import { profileCalls } from '../../lambda/bot/profile.ts';
import { setProfile } from '../../lambda/bot/set-profile.ts';
import { withoutToken } from '../../lambda/platform/bot-api.ts';
import { createBroadcaster } from '../../lambda/platform/broadcast.ts';
import { errorText } from '../../lambda/platform/log.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { botApiOf, createTelegram } from '../../lambda/platform/telegram.ts';
import { watchConnection } from './connection.ts';
import { openHostDatabase, TABLE_NAME } from './database.ts';
import { createHost, runHost, serve } from './host.ts';
import { createHostClock, type MadeUpTime } from './host-clock.ts';
import type { Settings } from './settings.ts';
import { createStory } from './story.ts';
import { UsageError } from './usage-error.ts';

const OFFLINE = 'There is no connection to the internet: feeds wait until there is one.';

/**
 * Starts the real thing on one machine: a bot on Telegram by long polling, data kept in a folder.
 *
 * @param options.madeUp runs it on another clock than the machine's own, for tests and development.
 * @returns among other things how many feeds it follows; null where it is to follow none.
 * @throws UsageError where the token is wrong, Telegram cannot be reached, or the bot's updates go elsewhere.
 */
export async function startBotHost(
  options: {
    token: string;
    port: number;
    settings: Settings;
    followFeeds: boolean;
    madeUp?: MadeUpTime | undefined;
  },
  write: (line: string) => void,
): Promise<{ url: string; username: string; followed: number | null; stop(): Promise<void> }> {
  const { settings } = options;
  const telegram = createTelegram({ token: options.token, apiRoot: settings.TELEGRAM_API_ROOT });
  const identity = await introduce(telegram);
  await showProfile(telegram, write);
  const clock = createHostClock(options.madeUp);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const database = await openHostDatabase(settings.DATEWIRE_DATA);
  const feeds = createFeedStore(createTable(database.client, TABLE_NAME));
  const isOnline = watchConnection({
    apiRoot: settings.TELEGRAM_API_ROOT,
    feedHosts: async () => (await feeds.all()).map(({ url }) => new URL(url).hostname),
    onChange: (online) => write(online ? 'Online again: feeds are read.' : pc.yellow(OFFLINE)),
  });
  const host = createHost({
    database,
    clock,
    telegram,
    broadcaster: createBroadcaster({
      token: options.token,
      apiRoot: settings.TELEGRAM_API_ROOT,
      paid: settings.DATEWIRE_PAID_BROADCASTS,
    }),
    delivery: { perSecond: settings.DATEWIRE_MESSAGES_PER_SECOND, lanes: settings.DATEWIRE_LANES },
    identity,
    log: createStory(clock, zone, write),
    allowLoopback: settings.DATEWIRE_ALLOW_LOOPBACK,
    operators: settings.DATEWIRE_OPERATORS,
    canReadFeeds: async () => options.followFeeds && (await isOnline()),
    articlesKey: settings.DATEWIRE_ARTICLES_KEY,
  });
  const server = await serveOrStop(host, options.port);
  const followed = options.followFeeds ? await followDefaults(DEFAULT_FEEDS, { feeds, clock }) : null;
  const running = runHost(host, clock);
  return {
    url: server.url,
    username: identity.username,
    followed,
    async stop() {
      await server.close();
      await running.stop();
    },
  };
}

async function serveOrStop(host: { web: Hono; stop(): Promise<void> }, port: number) {
  try {
    return await serve(host.web, port);
  } catch (error) {
    await host.stop();
    throw error;
  }
}

/** Learns from Telegram who the bot is, and that its updates come here. */
async function introduce(telegram: Telegram): Promise<BotIdentity> {
  try {
    const { id, username } = await telegram.getMe();
    const { url = '' } = await telegram.getWebhookInfo();
    if (url !== '') {
      throw new UsageError(
        `the bot's updates go to a webhook at ${new URL(url).host}; remove that (cdk destroy), or use another bot here`,
      );
    }
    return { id, username };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof TelegramError && (error.code === 401 || error.code === 404)) {
      throw new UsageError('Telegram does not know this TELEGRAM_BOT_TOKEN; @BotFather shows the right one');
    }
    throw new UsageError(`Telegram cannot be reached: ${withoutToken(errorText(error))}`);
  }
}

/** The bot works without its menus and descriptions: Telegram may limit how often they are set. */
async function showProfile(telegram: Telegram, write: (line: string) => void): Promise<void> {
  try {
    await setProfile(profileCalls(), botApiOf(telegram));
  } catch (error) {
    write(pc.yellow(`The bot's menus and descriptions could not be set: ${withoutToken(errorText(error))}`));
  }
}
