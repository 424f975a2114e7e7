import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';

/**
 * The attributes that put an item into the `due` index: someone must look at it once `dueAt` has come.
 * Whoever takes it up moves `dueAt` ahead (a lease); whoever finishes removes both.
 */
export const DueAttributes = z.object({
  dueHour: z.string(),
  dueAt: z.string(),
});
export type DueAttributes = z.infer<typeof DueAttributes>;

/** Partition of the `due` index for the hour in which the instant lies, by UTC. */
export function dueHour(instant: Temporal.Instant): string {
  return `DUE#${instant.toString({ smallestUnit: 'minute' }).slice(0, 13)}`;
}

/** Sort key of the `due` index: the instant in UTC with milliseconds, so that text order is time order. */
export function sortableInstant(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}

export function dueAttributes(instant: Temporal.Instant): DueAttributes {
  return { dueHour: dueHour(instant), dueAt: sortableInstant(instant) };
}

/** The partitions from one instant's hour to another's, both included, oldest first. */
export function dueHoursBetween(from: Temporal.Instant, to: Temporal.Instant): string[] {
  const hours: string[] = [];
  const hour = { smallestUnit: 'hour', roundingMode: 'floor' } as const;
  let at = from.round(hour);
  while (Temporal.Instant.compare(at, to) <= 0) {
    hours.push(dueHour(at));
    at = at.add({ hours: 1 });
  }
  return hours;
}
