import { LANGUAGES } from '../subscribers/language.ts';
import { LEADS } from '../subscribers/lead.ts';
import { CERTAINTY_LEVELS, DEFAULT_QUIET, type Settings } from '../subscribers/settings.ts';
import { canonicalZone } from '../subscribers/time-zones/zone-names.ts';
import { WallTime } from '../subscribers/wall-time.ts';

/** What can be set, in the order in which it is shown. */
export const SETTINGS = ['zone', 'leads', 'quiet', 'cap', 'digest', 'certainty', 'language'] as const;
export type Setting = (typeof SETTINGS)[number];

/** The most alerts of a day among which one chooses. */
export const CAPS = [3, 5, 10, 20] as const;

/** When a digest comes that nobody has given a time yet. */
const DIGEST_TIME = '08:00';
const MONDAY = 1;

/** Whether a setting goes by the clock where the chat is, so that the zone has to be known first. */
export function needsZone(setting: Setting): boolean {
  return setting === 'quiet' || setting === 'digest';
}

/**
 * What a button for a setting changes, by the values that stand in its data.
 *
 * @returns null where nothing is to be changed: the button is of another time, or its data is made up.
 */
export function settingChoice(
  setting: Setting,
  [value = '', detail = '']: readonly string[],
  settings: Settings,
): Partial<Settings> | null {
  switch (setting) {
    case 'zone': {
      const zone = canonicalZone(value);
      return zone === null ? null : { zone };
    }
    case 'leads':
      return withLead(value, detail === 'on', settings);
    case 'quiet':
      return withQuiet(value, detail, settings);
    case 'cap': {
      const cap = CAPS.find((each) => String(each) === value);
      return value === 'none' ? { cap: null } : cap === undefined ? null : { cap };
    }
    case 'digest':
      return withDigest(value, detail, settings);
    case 'certainty': {
      const certainty = CERTAINTY_LEVELS.find((level) => level === value);
      return certainty === undefined ? null : { certainty };
    }
    case 'language': {
      const language = LANGUAGES.find((each) => each === value);
      return value === 'telegram' ? { language: null } : language === undefined ? null : { language };
    }
  }
}

/** A time of day as it stands in a button's data, where no colon may be. */
export function timeValue(time: WallTime): string {
  return time.replace(':', '');
}

function timeOf(value: string): WallTime | undefined {
  return WallTime.safeParse(`${value.slice(0, 2)}:${value.slice(2)}`).data;
}

/** A lead is put on or off, not the other way round than it was: two who press the same button want the same. */
function withLead(value: string, isOn: boolean, { leads }: Settings): Partial<Settings> | null {
  const lead = LEADS.find((each) => each === value);
  if (lead === undefined) return null;
  return { leads: LEADS.filter((each) => (each === lead ? isOn : leads.includes(each))) };
}

function withQuiet(value: string, detail: string, { quiet }: Settings): Partial<Settings> | null {
  if (value === 'off') return { quiet: null };
  if (value === 'silent' || value === 'held') return { quiet: { ...(quiet ?? DEFAULT_QUIET), how: value } };
  const time = timeOf(detail);
  if (quiet === null || time === undefined || (value !== 'from' && value !== 'to')) return null;
  const changed = { ...quiet, [value]: time };
  return { quiet: changed.from === changed.to ? null : changed };
}

function withDigest(value: string, detail: string, { digest }: Settings): Partial<Settings> | null {
  const time = digest?.time ?? DIGEST_TIME;
  const weekday = digest?.every === 'week' ? digest.weekday : MONDAY;
  switch (value) {
    case 'off':
      return { digest: null };
    case 'day':
      return { digest: { every: 'day', time } };
    case 'week':
      return { digest: { every: 'week', weekday, time } };
    case 'weekday':
      return digest !== null && /^[1-7]$/.test(detail)
        ? { digest: { every: 'week', weekday: Number(detail), time } }
        : null;
    case 'at': {
      const at = timeOf(detail);
      return digest === null || at === undefined ? null : { digest: { ...digest, time: at } };
    }
    default:
      return null;
  }
}
