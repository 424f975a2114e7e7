import type { Temporal } from 'temporal-polyfill';
import type { Button, Message } from '../../../platform/message.ts';
import { LANGUAGES } from '../../../subscribers/language.ts';
import { DAY_LEADS, type Lead, MINUTE_LEADS } from '../../../subscribers/lead.ts';
import { CERTAINTY_LEVELS } from '../../../subscribers/settings.ts';
import type { Reader } from '../../reader.ts';
import { CAPS } from '../../setting-choice.ts';
import { leadTime } from '../lead-time.ts';
import { digestScreen } from './digest.ts';
import { hoursScreen, quietScreen } from './quiet-hours.ts';
import { zoneScreen } from './time-zone.ts';
import { capValue, LANGUAGE_NAMES } from './values.ts';
import { backButton, choiceButton, heading, inRows, type Screen, type SettingsView } from './view.ts';

/** The screen of one setting, or of the hours for it. */
export function screenMessage(
  screen: Exclude<Screen, 'top'>,
  view: SettingsView,
  reader: Reader,
  now: Temporal.Instant,
): Message {
  switch (screen) {
    case 'zone':
      return zoneScreen(view, reader, now);
    case 'leads':
      return leadsScreen(view, reader);
    case 'quiet':
      return quietScreen(view, reader, now);
    case 'from':
    case 'to':
    case 'at':
      return hoursScreen(screen, view, reader);
    case 'cap':
      return capScreen(view, reader);
    case 'digest':
      return digestScreen(view, reader, now);
    case 'certainty':
      return certaintyScreen(view, reader);
    case 'language':
      return languageScreen(view, reader);
  }
}

function leadsScreen(view: SettingsView, reader: Reader): Message {
  const { leads } = view.settings;
  const button = (lead: Lead): Button => {
    const isOn = leads.includes(lead);
    return choiceButton(leadTime(lead, reader), isOn, view, 'leads', lead, isOn ? 'off' : 'on');
  };
  const note = leads.length === 0 ? ['', reader.html('leads.noneChosen')] : [];
  return {
    html: [heading('leads', view, reader), reader.html('leads.explain'), ...note].join('\n'),
    buttons: [
      ...inRows(DAY_LEADS.map(button), 2),
      ...inRows(MINUTE_LEADS.map(button), 2),
      [backButton('top', view, reader)],
    ],
  };
}

function capScreen(view: SettingsView, reader: Reader): Message {
  const { cap } = view.settings;
  const numbers = CAPS.map((each) => choiceButton(String(each), cap === each, view, 'cap', String(each)));
  return {
    html: [heading('cap', view, reader), reader.html('cap.explain')].join('\n'),
    buttons: [
      [choiceButton(capValue(null, reader), cap === null, view, 'cap', 'none')],
      numbers,
      [backButton('top', view, reader)],
    ],
  };
}

function certaintyScreen(view: SettingsView, reader: Reader): Message {
  const levels = CERTAINTY_LEVELS.map((level) => [
    choiceButton(reader.text(`certainty.${level}`), view.settings.certainty === level, view, 'certainty', level),
  ]);
  return {
    html: [heading('certainty', view, reader), reader.html('certainty.explain')].join('\n'),
    buttons: [...levels, [backButton('top', view, reader)]],
  };
}

function languageScreen(view: SettingsView, reader: Reader): Message {
  const { language } = view.settings;
  const chosen = view.isPersonal ? language : view.language;
  const names = LANGUAGES.map((each) => choiceButton(LANGUAGE_NAMES[each], chosen === each, view, 'language', each));
  const likeTelegram = choiceButton(reader.text('language.telegram'), language === null, view, 'language', 'telegram');
  return {
    html: [heading('language', view, reader), reader.html('language.explain')].join('\n'),
    buttons: [...inRows(names, 2), ...(view.isPersonal ? [[likeTelegram]] : []), [backButton('top', view, reader)]],
  };
}
