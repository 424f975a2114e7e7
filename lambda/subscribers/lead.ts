import * as z from 'zod';

/** How long before a key date an alert goes out: for a day, at 09:00 in the place where it happens; for a minute, to the minute. */
export const DAY_LEADS = ['7d', '2d', '1d', '0d'] as const;
export const MINUTE_LEADS = ['24h', '3h', '1h', '15m'] as const;

export const LEADS = [...DAY_LEADS, ...MINUTE_LEADS] as const;
export const Lead = z.enum(LEADS);
export type Lead = z.infer<typeof Lead>;

/** What a subscriber gets who has chosen nothing. */
export const DEFAULT_LEADS: readonly Lead[] = ['2d', '1d', '0d', '24h', '1h'];
