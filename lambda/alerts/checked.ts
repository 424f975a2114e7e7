import type { Temporal } from 'temporal-polyfill';
import type { Follower } from '../subscribers/merged-followers.ts';
import type { Listener } from './interest.ts';
import type { Addressed } from './news.ts';

/** An alert held against its key date: what it says and to whom, or why it is not to be sent any more. */
export type Checked =
  | {
      readonly title: string;
      /** Whose followers may want it. */
      readonly topics: readonly string[];
      /** The only chat that it is for, if it is for one. */
      readonly chatId?: number;
      /** What one of them is to hear at a moment; null for nothing. The same words are the same object. */
      newsFor(follower: Hearer, now: Temporal.Instant): Addressed | null | Promise<Addressed | null>;
    }
  | { readonly stale: string };

/** A follower, as far as it matters to what it hears. */
export type Hearer = Listener & Pick<Follower, 'chatId'>;
