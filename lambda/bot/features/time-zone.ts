import { Composer } from 'telegraf';
import { message } from 'telegraf/filters';
import type { Temporal } from 'temporal-polyfill';
import type { Message } from '../../platform/message.ts';
import { findZone, suggestZones } from '../../subscribers/time-zones/find-zone.ts';
import type { ZoneChoice } from '../../subscribers/time-zones/zone-label.ts';
import { zoneOfLocation } from '../../subscribers/time-zones/zone-of-location.ts';
import { type BotContext, type BotParts, say } from '../bot-context.ts';
import { onAction } from '../buttons.ts';
import { changeSettings, settingsView, subjectCode } from '../chat-settings.ts';
import type { Reader } from '../reader.ts';
import { repliedSetting } from '../replied-setting.ts';
import {
  askCity,
  askLocation,
  isLocationCancel,
  locationCancelled,
  noZone,
  whichZone,
  zoneFound,
  zoneScreen,
} from '../wording/settings/time-zone.ts';
import { ASK_ZONE_ACTION } from '../wording/settings/view.ts';

/**
 * Where the chat is: `/timezone Kyiv`, a reply to the question after it, or, of one person, a location. Of a location the
 * zone alone is kept.
 */
export function timeZone(parts: BotParts) {
  const { clock } = parts;
  const composer = new Composer<BotContext>();

  composer.command('timezone', async (context) => {
    if (!(await context.mayChange())) return;
    const words = context.payload.trim();
    if (words !== '') return setZone(context, words);
    await say(context, zoneScreen(settingsView(context, clock.now()), context.reader, clock.now()));
  });

  onAction(composer, ASK_ZONE_ACTION, async (context, [code, what]) => {
    if (!(await context.mayChange())) return;
    const { reader, subject } = context;
    if (code !== subjectCode(subject)) return void (await context.answerCbQuery(reader.text('settings.others')));
    const view = settingsView(context, clock.now());
    if (what === 'place' && context.chat?.type === 'private') {
      const button = { text: reader.text('zone.send'), request_location: true } as const;
      await sayWith(context, askLocation(view, reader), {
        keyboard: [[button], [{ text: reader.text('zone.cancel') }]],
        one_time_keyboard: true,
        resize_keyboard: true,
      });
    } else await sayWith(context, askCity(view, reader), { force_reply: true });
  });

  composer.on(message('location'), async (context, next) => {
    if (context.chat.type !== 'private') return next();
    if (!(await context.mayChange())) return;
    const { latitude, longitude } = context.message.location;
    const zone = zoneOfLocation(latitude, longitude);
    await changeSettings(context, () => ({ zone }), parts);
    const { reader } = context;
    await sayWith(context, zoneFound(zone, settingsView(context, clock.now()), reader, clock.now()), REMOVE_KEYBOARD);
  });

  composer.on(message('text'), async (context, next) => {
    const { text } = context.message;
    if (context.chat.type === 'private' && isLocationCancel(text)) {
      return sayWith(context, locationCancelled(context.reader), REMOVE_KEYBOARD);
    }
    if (repliedSetting(context) !== 'zone') return next();
    if (await context.mayChange()) await setZone(context, text);
  });

  async function setZone(context: BotContext, words: string): Promise<void> {
    const now = clock.now();
    const { reader } = context;
    const meant = findZone(words, { now, language: reader.language });
    if (!('found' in meant)) {
      const view = settingsView(context, now);
      // What is no name may be the beginning of some.
      const choices = 'ambiguous' in meant ? meant.ambiguous : begunBy(words, now, reader);
      return say(
        context,
        choices.length === 0 ? noZone(words, view, reader) : whichZone(words, choices, view, reader, now),
      );
    }
    await changeSettings(context, () => ({ zone: meant.found }), parts);
    await say(context, zoneScreen(settingsView(context, now), context.reader, now));
  }
  return composer;
}

/** The places that begin like this; one or two letters are the beginning of anything. */
function begunBy(words: string, now: Temporal.Instant, { language }: Reader): ZoneChoice[] {
  return (words.match(/\p{L}/gu)?.length ?? 0) < 3 ? [] : suggestZones(words, { now, language });
}

const REMOVE_KEYBOARD = { remove_keyboard: true } as const;

type Markup = NonNullable<NonNullable<Parameters<BotContext['reply']>[1]>['reply_markup']>;

/** Says something with what is not buttons under it: a question to reply to, or a keyboard in the place of the letters. */
async function sayWith(context: BotContext, { html }: Message, markup: Markup): Promise<void> {
  await context.reply(html, { parse_mode: 'HTML', reply_markup: markup });
}
