import type { Temporal } from 'temporal-polyfill';
import { escapeHtml, type Message } from '../../../platform/message.ts';
import type { Reader } from '../../reader.ts';
import { timeValue } from '../../setting-choice.ts';
import { quietValue, zoneValues } from './values.ts';
import { backButton, choiceButton, heading, inRows, type SettingsView, settingsButton } from './view.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`);
/** As many as stand beside one another on a small telephone. */
const HOURS_IN_ROW = 4;

export function quietScreen(view: SettingsView, reader: Reader, now: Temporal.Instant): Message {
  const { quiet, zone } = view.settings;
  const how = (['silent', 'held'] as const).map((each) =>
    choiceButton(reader.text(`quiet.${each}Button`), quiet?.how === each, view, 'quiet', each),
  );
  const hours =
    quiet === null
      ? []
      : [
          [
            settingsButton(reader.text('quiet.fromButton', { time: quiet.from }), view, 'from'),
            settingsButton(reader.text('quiet.toButton', { time: quiet.to }), view, 'to'),
          ],
        ];
  return {
    html: [
      heading('quiet', view, reader),
      `<b>${escapeHtml(quietValue(quiet, zone, reader))}</b>`,
      ...(zone === null ? [] : [reader.html('zone.byTheClock', zoneValues(zone, reader, now))]),
      '',
      reader.html('quiet.explain'),
      '',
      reader.html('quiet.typed'),
    ].join('\n'),
    buttons: [
      [choiceButton(reader.text('quiet.off'), quiet === null, view, 'quiet', 'off')],
      how,
      ...hours,
      [backButton('top', view, reader)],
    ],
  };
}

/** The hours of the day, for the beginning or the end of the quiet hours, or for the digest. */
export function hoursScreen(which: 'from' | 'to' | 'at', view: SettingsView, reader: Reader): Message {
  const { quiet, digest } = view.settings;
  const setting = which === 'at' ? 'digest' : 'quiet';
  const chosen = which === 'at' ? digest?.time : quiet?.[which];
  const buttons = HOURS.map((time) => choiceButton(time, time === chosen, view, setting, which, timeValue(time)));
  return {
    html: [heading(setting, view, reader), reader.html(`hours.${which}`)].join('\n'),
    buttons: [...inRows(buttons, HOURS_IN_ROW), [backButton(setting, view, reader)]],
  };
}

/** The answer to hours that could not be read. */
export function hoursUnclear(reader: Reader): Message {
  return { html: reader.html('quiet.unclear') };
}
