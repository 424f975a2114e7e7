import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '../platform/clock.ts';
import { ArticleRefused } from './article-refused.ts';
import { type FetchPublic, type PublicRequest, ROBOT_NAME } from './fetch-public.ts';
import { parseRobotsRules, type RobotsRules } from './robots-rules.ts';

/** How long a site's wish is remembered, and of how many sites. */
const REMEMBERED = { hours: 12 } satisfies Temporal.DurationLike;
const MAX_SITES = 1_000;

const REQUEST: PublicRequest = { what: 'robots.txt', accept: 'text/plain,*/*;q=0.5', readable: /^/ };

/** What sites ask of programs that visit them by themselves. Someone who sends a link is no such program. */
export interface Robots {
  /** @throws ArticleRefused where a site asks not to have this address read, or cannot be asked. */
  check(url: string): Promise<void>;
}

/**
 * Reads `robots.txt` as RFC 9309 has it: none means leave, and one that cannot be had for the time being means none.
 * It is kept in memory for half a day.
 */
export function createRobots(fetchPublic: FetchPublic, clock: Clock): Robots {
  const known = new Map<string, { rules: RobotsRules; until: Temporal.Instant }>();

  async function rulesOf(origin: string): Promise<RobotsRules> {
    const now = clock.now();
    const remembered = known.get(origin);
    if (remembered !== undefined && now.until(remembered.until).sign > 0) return remembered.rules;
    const { status, body } = await fetchPublic(`${origin}/robots.txt`, REQUEST);
    if (status === 429 || status >= 500) {
      throw new ArticleRefused(`the site's robots.txt cannot be read just now (${status})`, { isTemporary: true });
    }
    const rules = parseRobotsRules(body ?? '', ROBOT_NAME.toLowerCase());
    known.delete(origin);
    known.set(origin, { rules, until: now.add(REMEMBERED) });
    const [oldest] = known.keys();
    if (known.size > MAX_SITES && oldest !== undefined) known.delete(oldest);
    return rules;
  }

  return {
    async check(url) {
      const { origin, pathname, search } = new URL(url);
      if (!(await rulesOf(origin)).allow(`${pathname}${search}`)) {
        throw new ArticleRefused('the site asks programs not to read this address (robots.txt)');
      }
    },
  };
}
