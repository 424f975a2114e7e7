import { Temporal } from 'temporal-polyfill';
import type { Language } from '../../../subscribers/language.ts';
import type { Rhythm } from '../../../subscribers/local-times.ts';
import type { Quiet } from '../../../subscribers/settings.ts';
import { zoneLabel } from '../../../subscribers/time-zones/zone-label.ts';
import type { Reader } from '../../reader.ts';
import type { Setting } from '../../setting-choice.ts';
import { leadTimes } from '../lead-time.ts';
import type { SettingsView } from './view.ts';

/** The languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  uk: 'Українська',
  de: 'Deutsch',
  es: 'Español',
};

/** How a setting stands now, in words. */
export function settingValue(setting: Setting, view: SettingsView, reader: Reader, now: Temporal.Instant): string {
  const { settings } = view;
  switch (setting) {
    case 'zone':
      return settings.zone === null
        ? reader.text('zone.notKnown')
        : reader.text('zone.thereNow', zoneValues(settings.zone, reader, now));
    case 'leads':
      return leadTimes(settings.leads, reader);
    case 'quiet':
      return quietValue(settings.quiet, settings.zone, reader);
    case 'cap':
      return capValue(settings.cap, reader);
    case 'digest':
      return digestValue(settings.digest, reader);
    case 'certainty':
      return reader.text(`certainty.${settings.certainty}`);
    case 'language':
      return settings.language === null && view.isPersonal
        ? reader.text('language.likeTelegram', { language: LANGUAGE_NAMES[view.language] })
        : LANGUAGE_NAMES[view.language];
  }
}

/** A zone by its city, and what the clocks show there. */
export function zoneValues(zone: string, reader: Reader, now: Temporal.Instant): { place: string; time: string } {
  const time = now.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return { place: zoneLabel(zone, reader.language), time };
}

export function quietValue(quiet: Quiet | null, zone: string | null, reader: Reader): string {
  if (quiet === null || quiet.from === quiet.to) return reader.text('quiet.none');
  const { from, to } = quiet;
  const hours = reader.text(`quiet.${quiet.how}`, { from, to });
  return zone === null ? reader.text('quiet.waiting', { hours }) : hours;
}

export function capValue(cap: number | null, reader: Reader): string {
  return cap === null ? reader.text('cap.none') : reader.text('cap.most', { count: cap });
}

function digestValue(digest: Rhythm | null, reader: Reader): string {
  if (digest === null) return reader.text('rhythm.none');
  const { time } = digest;
  return digest.every === 'day'
    ? reader.text('rhythm.daily', { time })
    : reader.text('rhythm.weekly', { time, weekday: weekdayName(digest.weekday, 'long', reader) });
}

/** @param weekday from 1, Monday. */
export function weekdayName(weekday: number, length: 'long' | 'short', reader: Reader): string {
  const monday = Temporal.PlainDate.from('2024-01-01');
  return monday.add({ days: weekday - 1 }).toLocaleString(reader.locale, { weekday: length });
}
