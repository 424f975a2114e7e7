import type { Temporal } from 'temporal-polyfill';
import { escapeHtml, type Message } from '../../../platform/message.ts';
import type { Reader } from '../../reader.ts';
import { settingValue, weekdayName, zoneValues } from './values.ts';
import { backButton, choiceButton, heading, inRows, type SettingsView, settingsButton } from './view.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
/** As many as stand beside one another on a small telephone. */
const WEEKDAYS_IN_ROW = 4;

export function digestScreen(view: SettingsView, reader: Reader, now: Temporal.Instant): Message {
  const { digest, zone } = view.settings;
  const weekdays = WEEKDAYS.map((weekday) => {
    const isChosen = digest?.every === 'week' && digest.weekday === weekday;
    return choiceButton(weekdayName(weekday, 'short', reader), isChosen, view, 'digest', 'weekday', String(weekday));
  });
  return {
    html: [
      heading('digest', view, reader),
      `<b>${escapeHtml(settingValue('digest', view, reader, now))}</b>`,
      ...(zone === null ? [] : [reader.html('zone.byTheClock', zoneValues(zone, reader, now))]),
      '',
      reader.html('rhythm.explain'),
    ].join('\n'),
    buttons: [
      [choiceButton(reader.text('rhythm.off'), digest === null, view, 'digest', 'off')],
      [
        choiceButton(reader.text('rhythm.dailyButton'), digest?.every === 'day', view, 'digest', 'day'),
        choiceButton(reader.text('rhythm.weeklyButton'), digest?.every === 'week', view, 'digest', 'week'),
      ],
      ...(digest?.every === 'week' ? inRows(weekdays, WEEKDAYS_IN_ROW) : []),
      ...(digest === null ? [] : [[settingsButton(reader.text('rhythm.atButton', { time: digest.time }), view, 'at')]]),
      [backButton('top', view, reader)],
    ],
  };
}
