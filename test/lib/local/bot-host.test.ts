import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { newFeed } from '../../../lambda/articles/feeds/feed.ts';
import { createFeedStore } from '../../../lambda/articles/feeds/feed-store.ts';
import { systemClock } from '../../../lambda/platform/clock.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { startBotHost } from '../../../lib/local/bot-host.ts';
import { openDatabase, TABLE_NAME } from '../../../lib/local/database.ts';
import { readSettings } from '../../../lib/local/settings.ts';
import { startTelegramSimulator } from '../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { startFeedSite } from '../../support/feed-site.ts';
import { rss } from '../../support/feeds.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('a host with a token', () => {
  let folder: string;
  let lines: string[];
  let heard: (line: RegExp) => Promise<void>;
  beforeEach(() => {
    folder = temporaryFolder();
    lines = [];
  });

  /** Follows this feed before the host is started, which then has none of its own put in. */
  async function follow(url: string): Promise<void> {
    const database = await openDatabase(folder);
    const now = systemClock.now();
    await createFeedStore(createTable(database.client, TABLE_NAME)).add(newFeed(url, null, null, now.toString()), now);
    await database.close();
  }

  async function start(followFeeds: boolean) {
    const simulator = await startTelegramSimulator();
    const waiting: { line: RegExp; resolve: () => void }[] = [];
    heard = (line) =>
      new Promise((resolve) => {
        if (lines.some((said) => line.test(said))) resolve();
        else waiting.push({ line, resolve });
      });
    const environment = {
      TELEGRAM_API_ROOT: simulator.apiRoot,
      DATEWIRE_DATA: folder,
      DATEWIRE_ALLOW_LOOPBACK: 'true',
    };
    const settings = readSettings(environment, 'no-such-file');
    const host = await startBotHost({ token: simulator.token, port: 0, settings, followFeeds }, (line) => {
      lines.push(line);
      for (const one of waiting) if (one.line.test(line)) one.resolve();
    });
    let isRunning = true;
    const stop = async () => {
      if (!isRunning) return;
      isRunning = false;
      await host.stop();
      await simulator.close();
    };
    onTestFinished(stop);
    return { stop, followed: host.followed };
  }

  it('reads the feeds that are followed', async () => {
    const site = await startFeedSite();
    const read = new Promise<void>((resolve) => {
      site.put('/feed', (_, response) => {
        response.end(rss([]));
        resolve();
      });
    });
    await follow(`${site.url}/feed`);
    const { followed } = await start(true);
    await read;
    expect(followed).toBe(1);
  });

  it('says once that it is not online, and holds that against no feed', async () => {
    await follow('http://no-such-site.invalid/feed');
    const { stop } = await start(true);
    await heard(/There is no connection to the internet: feeds wait until there is one\./);
    await stop();
    const database = await openDatabase(folder);
    const [feed] = await createFeedStore(createTable(database.client, TABLE_NAME)).all();
    await database.close();
    expect(feed).toMatchObject({ failures: 0, lastFailure: null });
    expect(lines.filter((line) => line.includes('no connection'))).toHaveLength(1);
  });

  it('reads none where it is not to', async () => {
    const site = await startFeedSite();
    site.put('/feed', rss([]));
    await follow(`${site.url}/feed`);
    const { stop, followed } = await start(false);
    await stop();
    expect([followed, site.asked, lines]).toEqual([null, [], []]);
  });
});
