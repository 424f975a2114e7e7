import * as z from 'zod';

/** Messages a second that are sent of alerts. Telegram lets a bot send 30 for nothing, and answers also want some. */
export const MessagesPerSecond = z.number('is not a number').positive('is not above 0').max(1_000, 'is above 1000');
export const DEFAULT_MESSAGES_PER_SECOND = 28;

export const MAX_LANES = 64;
/** How many lanes alerts are sent on at a time. Each serves a share of the chats, of which there are 256. */
export const Lanes = z
  .number('is not a number')
  .int('is not a whole number')
  .min(1, 'is below 1')
  .max(MAX_LANES, `is above ${MAX_LANES}`);
export const DEFAULT_LANES = 1;
