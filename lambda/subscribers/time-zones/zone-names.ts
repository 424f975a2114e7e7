import type { Temporal } from 'temporal-polyfill';

/**
 * Zones that ICU goes on calling by their old names, by them (CLDR's timezone.xml keeps its identifiers for ever), and what
 * they are called in the IANA database now (its file "backward").
 */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Etc/GMT': 'UTC',
  'Etc/UTC': 'UTC',
  'Europe/Kiev': 'Europe/Kyiv',
  GMT: 'UTC',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

const known = new Map<string, string | null>();

/** A zone's present name, of any that it has or had, in any case ("europe/kiev" is "Europe/Kyiv"); null for what is no zone. */
export function canonicalZone(name: string): string | null {
  const key = name.toLowerCase();
  let zone = known.get(key);
  if (zone === undefined) {
    zone = lookUp(name);
    // Whoever asks for a thousand names that there are not shall fill nothing.
    if (zone !== null) known.set(key, zone);
  }
  return zone;
}

function lookUp(name: string): string | null {
  // Newer engines take offsets for zones as well.
  if (!/^[a-z][\w+/-]*$/i.test(name)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return RENAMED[timeZone] ?? timeZone;
  } catch {
    return null;
  }
}

/** How far a zone's clocks are ahead of UTC, at an instant, in minutes. */
export function offsetMinutes(zone: string, instant: Temporal.Instant): number {
  return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
}

/** How far a zone's clocks are from UTC at an instant, as it is written: "UTC+02:00". */
export function offsetText(zone: string, instant: Temporal.Instant): string {
  return `UTC${instant.toZonedDateTimeISO(zone).offset}`;
}

/** The same for zones whose clocks agree in the year to come, such as those of Berlin and Paris. */
export function clockOf(zone: string, now: Temporal.Instant): string {
  return QUARTERS.map((hours) => offsetMinutes(zone, now.add({ hours }))).join(' ');
}
const QUARTERS = [0, 91, 182, 273].map((days) => days * 24);

/** All zones that there are, by their present names. */
export function allZones(): string[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone))];
}
