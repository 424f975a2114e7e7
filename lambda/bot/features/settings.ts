import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import { type NextAlert, nextAlert } from '../../alerts/next-alert.ts';
import { DEFAULT_QUIET } from '../../subscribers/settings.ts';
import { deliveryOf } from '../../subscribers/subscriber.ts';
import { typedHours } from '../../subscribers/typed-hours.ts';
import { type BotContext, type BotParts, replace, type Subject, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { changeSettings, know, settingsView, subjectCode } from '../chat-settings.ts';
import { repliedSetting } from '../replied-setting.ts';
import { needsZone, SETTINGS, type Setting, settingChoice } from '../setting-choice.ts';
import { settingsMessage } from '../wording/settings/overview.ts';
import { hoursUnclear } from '../wording/settings/quiet-hours.ts';
import { screenMessage } from '../wording/settings/screens.ts';
import { SCREENS, type Screen, SETTINGS_ACTION } from '../wording/settings/view.ts';

/** How far ahead is looked for the next alert: it is of one of the first dates, or too far off to matter. */
const LOOK_AHEAD = { months: 3, limit: 100 };

/** `/settings`: one message, in whose place its screens come; and hours that are typed in reply to that of the quiet hours. */
export function settings(parts: BotParts) {
  const { subscribers, keyDates, personal, clock } = parts;
  const composer = new Composer<BotContext>();

  composer.command('settings', async (context) => {
    if (await context.mayChange()) await show(context, 'top', say);
  });

  onAction(composer, SETTINGS_ACTION, async (context, [code, name, ...values]) => {
    if (!(await context.mayChange())) return;
    if (code !== subjectCode(context.subject)) {
      await context.answerCbQuery(context.reader.text('settings.others'));
      return show(context, 'top', replace);
    }
    const setting = SETTINGS.find((each) => each === name);
    if (name === 'pause' || name === 'resume') return pauseOrResume(context, name);
    if (setting !== undefined && values.length > 0) return choose(context, setting, values);
    return show(context, SCREENS.find((screen) => screen === name) ?? 'top', replace);
  });

  composer.on(message('text'), async (context, next) => {
    if (repliedSetting(context) !== 'quiet') return next();
    if (!(await context.mayChange())) return;
    const hours = typedHours(context.message.text);
    if (hours === null) return say(context, hoursUnclear(context.reader));
    const isNone = hours.from === hours.to;
    if (zoneOf(context) !== null) {
      await changeSettings(
        context,
        ({ quiet }) => ({ quiet: isNone ? null : { how: (quiet ?? DEFAULT_QUIET).how, ...hours } }),
        parts,
      );
    }
    await show(context, 'quiet', say);
  });

  async function choose(context: BotContext, setting: Setting, values: readonly string[]): Promise<void> {
    if (needsZone(setting) && zoneOf(context) === null) return show(context, setting, replace);
    await changeSettings(context, (chat) => settingChoice(setting, values, chat), parts);
    const isSame = setting === 'quiet' && values.length > 1 && context.subject.chat?.quiet === null;
    if (isSame) await context.answerCbQuery(context.reader.text('quiet.same'));
    await show(context, screenAfter(setting, values), replace);
  }

  async function pauseOrResume(context: BotContext, wish: 'pause' | 'resume'): Promise<void> {
    const { chatId, chat } = context.subject;
    if (chat === undefined) await context.answerCbQuery(context.reader.text('pause.nothing'));
    else if (wish === 'pause') await subscribers.pause(chatId);
    else if (chat.state === 'paused') await subscribers.welcome(chatId, clock.now());
    know(context, await subscribers.find(chatId));
    if (context.subject.chat !== undefined) await personal.arrange(context.subject.chat);
    await show(context, 'top', replace);
  }

  /** A screen that goes by the clock is shown once that is known; before, the question after it. */
  async function show(context: BotContext, screen: Screen, how: typeof say): Promise<void> {
    const now = clock.now();
    const { reader } = context;
    if (screen === 'top') {
      return how(context, settingsMessage(settingsView(context, now), await nextOf(context.subject), reader, now));
    }
    const setting = settingOf(screen);
    const isWaiting = needsZone(setting) && zoneOf(context) === null;
    const view = settingsView(context, now, isWaiting ? setting : null);
    await how(context, screenMessage(isWaiting ? 'zone' : screen, view, reader, now));
  }

  async function nextOf({ chat }: Subject): Promise<NextAlert | null> {
    if (chat?.state !== 'active' || chat.digest !== null) return null;
    const wants = await subscribers.wantsOf(chat.chatId);
    if (wants.length === 0) return null;
    const now = clock.now();
    return nextAlert({ delivery: deliveryOf(chat), wants }, await keyDates.upcoming(now, LOOK_AHEAD), now);
  }
  return composer;
}

function zoneOf({ subject }: BotContext): string | null {
  return subject.chat?.zone ?? null;
}

/** Whose screen it is. */
function settingOf(screen: Exclude<Screen, 'top'>): Setting {
  switch (screen) {
    case 'from':
    case 'to':
      return 'quiet';
    case 'at':
      return 'digest';
    default:
      return screen;
  }
}

/** Where one choice is all that there is to make, all settings are shown after it, or the one that waited for it. */
function screenAfter(setting: Setting, [, waiting]: readonly string[]): Screen {
  switch (setting) {
    case 'zone':
      return SETTINGS.find((each) => each === waiting) ?? 'top';
    case 'leads':
    case 'quiet':
    case 'digest':
      return setting;
    default:
      return 'top';
  }
}
