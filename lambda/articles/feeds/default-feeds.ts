import * as z from 'zod';
import list from './default-feeds.json' with { type: 'json' };
import type { ListedFeed } from './opml.ts';

/** The feeds that a host follows until it is told otherwise: those of `default-feeds.json`. */
export const DEFAULT_FEEDS: readonly ListedFeed[] = z
  .array(z.strictObject({ title: z.string(), url: z.url({ protocol: /^https?$/ }) }))
  .parse(list)
  .map((feed) => ({ ...feed, site: null }));
