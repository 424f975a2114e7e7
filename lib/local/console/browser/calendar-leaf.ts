/** The leaf of a calendar that stands beside a key date. */
export interface CalendarLeaf {
  readonly above: string;
  readonly large: string;
  readonly below: string;
}

const SEASONS: Record<string, string> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };

/** The leaf for a date as key dates have it, by the calendar of the place: `2014-03-16`, `2014-W12`, `2014-FA` and so on. */
export function calendarLeaf(date: string): CalendarLeaf {
  const [year = '', part = '', day] = date.split('-');
  if (day !== undefined)
    return { above: inUtc(date, 'weekday'), large: String(Number(day)), below: inUtc(date, 'month') };
  if (part === '') return { above: 'in', large: year, below: '' };
  if (part.startsWith('W')) return { above: 'week', large: String(Number(part.slice(1))), below: year };
  const season = SEASONS[part];
  if (season !== undefined) return { above: season, large: `’${year.slice(2)}`, below: '' };
  if (part.startsWith('Q')) return { above: 'quarter', large: part.slice(1), below: year };
  return { above: 'in', large: inUtc(`${date}-01`, 'month'), below: year };
}

function inUtc(date: string, part: 'weekday' | 'month'): string {
  return new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', { timeZone: 'UTC', [part]: 'short' });
}
