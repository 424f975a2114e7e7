import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import type { Lead } from '../subscribers/lead.ts';
import type { AlertTicket } from './alert.ts';

/** A key date among others in one message. */
export interface Entry {
  readonly keyDate: StoredKeyDate;
  /** `changed`: the word of its change was not told yet; `over`: it was not told of in time. */
  readonly state: 'coming' | 'changed' | 'over';
}

/** What an alert is to say. */
export type AlertNews =
  | {
      readonly lead: Lead | 'first' | 'change' | 'snooze';
      readonly keyDate: StoredKeyDate;
      /** The key dates ahead whose conditions name this one. */
      readonly consequences: readonly StoredKeyDate[];
    }
  /** What is over, and was not told of in time. */
  | { readonly lead: 'missed'; readonly keyDates: readonly StoredKeyDate[] }
  | DigestNews
  | QuietNews;

/** What is coming in a day or a week, instead of single alerts; perhaps nothing. */
export interface DigestNews {
  readonly lead: 'digest';
  readonly every: 'day' | 'week';
  readonly entries: readonly Entry[];
}

/** What happens in the quiet hours that begin; or what was held back in those that end. */
export interface QuietNews {
  readonly lead: 'evening' | 'held';
  readonly entries: readonly Entry[];
}

/** What one follower is to hear. */
export interface Addressed {
  readonly news: AlertNews;
  /** The forum topic in which it was asked for. */
  readonly threadId: number | null;
  /** Whether it is of a date that is followed by itself. */
  readonly isOwn: boolean;
  /** What is told by it that was held back. */
  readonly released?: readonly AlertTicket[];
}
