import { Composer } from 'telegraf';
import { DEFAULT_FEEDS } from '../../articles/feeds/default-feeds.ts';
import { FeedRefused } from '../../articles/feeds/feed-refused.ts';
import { followAll, followFeed, unfollowFeed } from '../../articles/feeds/follow-feed.ts';
import type { Message } from '../../platform/message.ts';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { feedFollowed, feedList, feedRefusal, feedsFollowed, feedUnfollowed, feedUsage } from '../wording/feeds.ts';

/** `/feeds`, in the operators' chats alone; anywhere else it is a command like any that there is none of. */
export function feeds(parts: BotParts) {
  const { following, operators, clock, log } = parts;
  const composer = new Composer<BotContext>();

  async function answer(words: string): Promise<Message> {
    const [, command = '', argument = ''] = /^(\S*)\s*(.*)$/s.exec(words.trim()) ?? [];
    switch (command) {
      case '':
      case 'list':
        return feedList(await following.feeds.all(), clock.now());
      case 'add': {
        if (argument === '') return feedUsage();
        if (argument === 'default') return feedsFollowed(await followAll(DEFAULT_FEEDS, following));
        const { feed, isNew } = await followFeed(argument, following);
        log.info('feed followed', { feedId: feed.feedId, url: feed.url });
        return feedFollowed(feed, isNew);
      }
      case 'remove': {
        if (argument === '') return feedUsage();
        const feed = await unfollowFeed(argument, following);
        log.info('feed unfollowed', { feedId: feed.feedId, url: feed.url });
        return feedUnfollowed(feed);
      }
      default:
        return feedUsage();
    }
  }

  composer.command('feeds', async (context, next) => {
    if (!operators.includes(context.chat.id)) return next();
    try {
      await say(context, await answer(context.payload));
    } catch (error) {
      if (!(error instanceof FeedRefused)) throw error;
      await say(context, feedRefusal(error.message));
    }
  });
  return composer;
}
