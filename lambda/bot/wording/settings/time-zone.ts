import type { Temporal } from 'temporal-polyfill';
import type { Message } from '../../../platform/message.ts';
import { shorten } from '../../../platform/shorten.ts';
import { LANGUAGES } from '../../../subscribers/language.ts';
import type { ZoneChoice } from '../../../subscribers/time-zones/zone-label.ts';
import { actionButton } from '../../buttons.ts';
import { createReader, type Reader } from '../../reader.ts';
import type { Setting } from '../../setting-choice.ts';
import { zoneValues } from './values.ts';
import { ASK_ZONE_ACTION, backButton, heading, inRows, type SettingsView, SIGNS, settingsButton } from './view.ts';

/** What somebody has typed, as it is said back. */
const WORDS_LENGTH = 40;

export function zoneScreen(view: SettingsView, reader: Reader, now: Temporal.Instant): Message {
  const { settings, zoneGuess, zoneFor } = view;
  const here =
    settings.zone === null
      ? reader.html('zone.missing')
      : reader.html('zone.here', zoneValues(settings.zone, reader, now));
  const guess = zoneGuess === null || settings.zone !== null ? null : zoneValues(zoneGuess, reader, now);
  return {
    html: [
      heading('zone', view, reader),
      zoneFor === null ? here : reader.html('zone.needed'),
      ...(guess === null ? [] : ['', reader.html('zone.guess', guess)]),
      '',
      reader.html('zone.how'),
    ].join('\n'),
    buttons: [
      ...(guess === null || zoneGuess === null ? [] : [[zoneButton(reader.text('zone.yes', guess), zoneGuess, view)]]),
      ...(view.isPersonal
        ? [
            [
              actionButton(reader.text('zone.locate'), ASK_ZONE_ACTION, view.subjectCode, 'place'),
              actionButton(reader.text('zone.type'), ASK_ZONE_ACTION, view.subjectCode, 'city'),
            ],
          ]
        : []),
      [backButton('top', view, reader)],
    ],
  };
}

/** Asks back which of several zones is meant. */
export function whichZone(
  words: string,
  choices: readonly ZoneChoice[],
  view: SettingsView,
  reader: Reader,
  now: Temporal.Instant,
): Message {
  const buttons = choices.map(({ zone, label }) =>
    zoneButton(`${label} · ${zoneValues(zone, reader, now).time}`, zone, view),
  );
  return {
    html: [heading('zone', view, reader), reader.html('zone.which', { words: shorten(words, WORDS_LENGTH) })].join(
      '\n',
    ),
    buttons: [...inRows(buttons, 1), [backButton('zone', view, reader)]],
  };
}

/** The answer to words that name no place or zone: what would. */
export function noZone(words: string, view: SettingsView, reader: Reader): Message {
  return {
    html: [heading('zone', view, reader), reader.html('zone.unknown', { words: shorten(words, WORDS_LENGTH) })].join(
      '\n',
    ),
  };
}

/** The answer to a location, which the button for sending it goes away with. */
export function zoneFound(zone: string, view: SettingsView, reader: Reader, now: Temporal.Instant): Message {
  return { html: [heading('zone', view, reader), reader.html('zone.here', zoneValues(zone, reader, now))].join('\n') };
}

/** The question to which a city is the answer. */
export function askCity(view: SettingsView, reader: Reader): Message {
  return { html: [heading('zone', view, reader), reader.html('zone.ask')].join('\n') };
}

/** The question to which a location is the answer. */
export function askLocation(view: SettingsView, reader: Reader): Message {
  return { html: [heading('zone', view, reader), reader.html('zone.askLocation')].join('\n') };
}

export function locationCancelled(reader: Reader): Message {
  return { html: reader.html('zone.cancelled') };
}

/** Whether a text is that of the button that sends no location, in any language. */
export function isLocationCancel(text: string): boolean {
  return readers.some((reader) => reader.text('zone.cancel') === text);
}

/** The setting of whose screen, or question, this is the text, in any language; null where it is none. */
export function settingAsked(text: string): Setting | null {
  const asked = (['zone', 'quiet'] as const).find((setting) =>
    readers.some((reader) => text.startsWith(`${SIGNS[setting]} ${reader.text(`settings.${setting}`)}`)),
  );
  return asked ?? null;
}

const readers = LANGUAGES.map((language) => createReader({ language, zone: null }));

function zoneButton(text: string, zone: string, view: SettingsView) {
  const waiting = view.zoneFor === null ? [] : [view.zoneFor];
  return settingsButton(text, view, 'zone', zone, ...waiting);
}
