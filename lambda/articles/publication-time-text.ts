import * as z from 'zod';
import { parsePublicationTime } from './publication-time.ts';

/** A publication time as text that {@link parsePublicationTime} reads, for items, messages and requests. */
export const PublicationTimeText = z.string().superRefine((text, context) => {
  try {
    parsePublicationTime(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
  }
});
