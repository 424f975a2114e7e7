import type { DateCandidate } from './date-candidate.ts';
import type { PageDocument } from './document.ts';
import { machineTime } from './machine-time.ts';
import { dayOf } from './stated-time.ts';
import type { DateHabits } from './written-date.ts';

/** A value in the code of a page under a name that tells of publication: "publishedAt":"2020-02-18T…", pubDate = '…'. */
const NAMED =
  /(?<name>publi[a-z_]{0,20}|pub_?date|dateposted|postdate|post_date|date_?created|created_?(?:at|on)?|articledate|date)\\?["']?\s{0,3}[:=,(]\s{0,3}\\?["'](?<value>[^"'<>{}\\]{6,40})\\?["']/gi;
/** What goes on to "date": update, candidate; and the making of any time at all. */
const NO_DATE = /(?:up|valid|candi|man|new |start|end|expir\w{0,4})_?$/i;
/** A page has hundreds of scripts; those of an article's own data come to less. */
const MAX_CODE = 1_000_000;
const MAX_FOUND = 200;
/** More days than this under one name are those of a list. */
const LIST_DAYS = 2;

/** Dates in the code of a page, where its scripts keep what they know of the article. A weak sign: of which article is not said. */
export function scriptDates({ elements }: PageDocument, habits: DateHabits): DateCandidate[] {
  const found = new Map<string, DateCandidate[]>();
  let count = 0;
  let size = 0;
  for (const script of elements('script')) {
    if (script.hasAttribute('src') || script.getAttribute('type')?.includes('ld+json')) continue;
    const code = script.textContent ?? '';
    size += code.length;
    if (size > MAX_CODE) break;
    for (const { groups, index } of code.matchAll(NAMED)) {
      if (count >= MAX_FOUND) break;
      const name = (groups?.name ?? '').toLowerCase();
      if (name === 'date' && NO_DATE.test(code.slice(Math.max(0, index - 10), index))) continue;
      const time = machineTime(groups?.value ?? '', habits);
      if (!time) continue;
      count++;
      const weight = name.startsWith('pub') ? 1 : name === 'date' ? -0.2 : 0.4;
      const candidates = found.get(name) ?? [];
      candidates.push({ time, role: 'published', place: 'data', source: `${groups?.name} in a script`, weight });
      found.set(name, candidates);
    }
  }
  return [...found.values()].flatMap((candidates) => {
    const days = new Set(candidates.map(({ time }) => dayOf(time).toString()));
    return days.size > LIST_DAYS
      ? candidates.slice(0, 1).map((candidate) => ({ ...candidate, weight: candidate.weight - 1.2 }))
      : candidates;
  });
}
