import type { Telegram } from 'telegraf';
import { Telegraf } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { BotContext, BotParts } from './bot-context.ts';
import { agenda } from './features/agenda.ts';
import { alertActions } from './features/alert-buttons.ts';
import { dateDetails } from './features/date-details.ts';
import { feeds } from './features/feeds.ts';
import { follow } from './features/follow.ts';
import { followSingleDate } from './features/follow-date.ts';
import { following } from './features/following.ts';
import { inline } from './features/inline.ts';
import { introduction } from './features/introduction.ts';
import { membership } from './features/membership.ts';
import { outdatedButton } from './features/outdated-button.ts';
import { ownData } from './features/own-data.ts';
import { pause } from './features/pause.ts';
import { settings } from './features/settings.ts';
import { submission } from './features/submission.ts';
import { timeZone } from './features/time-zone.ts';
import { topicMenu } from './features/topic-menu.ts';
import { unfollow } from './features/unfollow.ts';
import { knowReader } from './know-reader.ts';

/** An update may take this long; it must be less than the function that handles it may. */
const HANDLER_TIMEOUT_MILLISECONDS = 20_000;

/** Who the bot is: without it telegraf asks Telegram on every cold start. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
}

/** The bot: its features in the order in which they are asked. It neither polls nor listens; it is given updates. */
export function createBot(telegram: Telegram, identity: BotIdentity, parts: BotParts): Telegraf<BotContext> {
  const bot = new Telegraf<BotContext>(telegram.token, {
    telegram: telegram.options,
    handlerTimeout: HANDLER_TIMEOUT_MILLISECONDS,
  });
  bot.botInfo = botInfo(identity);
  bot.catch((error) => {
    throw error; // who gave the update decides what becomes of it
  });
  bot.use(knowReader(parts));
  bot.use(
    membership(parts),
    dateDetails(parts), // before the introduction: its links begin the bot, too
    introduction(parts),
    follow(parts),
    topicMenu(parts),
    followSingleDate(parts),
    following(parts),
    unfollow(parts),
    agenda(parts),
    alertActions(parts),
    inline(parts),
    feeds(parts),
    settings(parts),
    timeZone(parts),
    pause(parts),
    ownData(parts),
    submission(parts),
    outdatedButton(),
  );
  return bot;
}

function botInfo({ id, username }: BotIdentity): UserFromGetMe {
  return {
    id,
    username,
    is_bot: true,
    first_name: username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  };
}
