import type { Lead } from '../../subscribers/lead.ts';
import type { Reader } from '../reader.ts';

const UNITS: Readonly<Record<string, string>> = { d: 'day', h: 'hour', m: 'minute' };

/** How long before a key date, in words: "2 days", "15 minutes", "on the day". */
export function leadTime(lead: Lead, reader: Reader): string {
  const count = Number.parseInt(lead, 10);
  if (count === 0) return reader.text('leads.sameDay');
  const style = { style: 'unit', unit: UNITS[lead.slice(-1)], unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(reader.locale, style).format(count);
}

/** Several of them, the longest first: "2 days, 1 day, on the day, 24 hours, 1 hour"; that there are none, for none. */
export function leadTimes(leads: readonly Lead[], reader: Reader): string {
  if (leads.length === 0) return reader.text('leads.none');
  return leads.map((lead) => leadTime(lead, reader)).join(', ');
}
