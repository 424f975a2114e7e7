import type { Temporal } from 'temporal-polyfill';
import type { NextAlert } from '../../../alerts/next-alert.ts';
import type { Message } from '../../../platform/message.ts';
import { nextOccurrence } from '../../../subscribers/local-times.ts';
import { Html, type Reader } from '../../reader.ts';
import { SETTINGS } from '../../setting-choice.ts';
import { signed } from '../key-date.ts';
import { day } from '../when.ts';
import { settingValue } from './values.ts';
import { inRows, type SettingsView, SIGNS, settingsButton } from './view.ts';

/** All settings with their values, and a button for each. */
export function settingsMessage(
  view: SettingsView,
  next: NextAlert | null,
  reader: Reader,
  now: Temporal.Instant,
): Message {
  const { channel, isPaused } = view;
  const title = `⚙️ <b>${reader.html('settings.title')}</b>`;
  const lines = SETTINGS.map((setting) => {
    const value = settingValue(setting, view, reader, now);
    return reader.html('settings.line', {
      sign: SIGNS[setting],
      name: reader.text(`settings.${setting}`),
      value,
    });
  });
  const buttons = SETTINGS.map((setting) =>
    settingsButton(`${SIGNS[setting]} ${reader.text(`settings.${setting}`)}`, view, setting),
  );
  const pause = isPaused
    ? settingsButton(`▶️ ${reader.text('pause.resume')}`, view, 'resume')
    : settingsButton(`⏸ ${reader.text('pause.pause')}`, view, 'pause');
  const coming = nextLine(next, view, reader, now);
  return {
    html: [
      channel === null ? title : `${title} · ${reader.html('settings.ofChannel', { channel })}`,
      ...(isPaused ? [reader.html('settings.paused')] : []),
      '',
      ...lines,
      ...(coming === null || isPaused ? [] : ['', coming]),
    ].join('\n'),
    buttons: inRows([...buttons, pause], 2),
  };
}

/** What comes next and when: the digest, where single alerts are not wanted. */
function nextLine(
  next: NextAlert | null,
  { settings: { zone, digest } }: SettingsView,
  reader: Reader,
  now: Temporal.Instant,
): string | null {
  if (digest !== null) {
    return zone === null
      ? null
      : reader.html('settings.nextDigest', moment(nextOccurrence(digest, now, zone), zone, reader));
  }
  if (next === null) return null;
  return reader.html('settings.next', { title: new Html(signed(next.keyDate)), ...moment(next.at, zone, reader) });
}

/** By the clock of the chat; by UTC as long as its zone is not known. */
function moment(instant: Temporal.Instant, zone: string | null, reader: Reader): { day: string; time: string } {
  const there = instant.toZonedDateTimeISO(zone ?? 'UTC');
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: day(there.toPlainDate(), reader, { year: undefined }), time: zone === null ? `${time} UTC` : time };
}
