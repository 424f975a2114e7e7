import { Temporal } from 'temporal-polyfill';
import { DAY_LEADS, type Lead, MINUTE_LEADS } from '../../lambda/subscribers/lead.ts';
import type { ScenarioDate, Timing } from './scenario.ts';

/** When each alert of a date falls due, earliest first: hours before a minute; days before a day, at nine where it happens. */
export function leadTimes({ zone }: Pick<ScenarioDate, 'zone'>, { date, time }: Timing) {
  const day = Temporal.PlainDate.from(date);
  const at = (lead: Lead): Temporal.Instant => {
    const amount = Number.parseInt(lead, 10);
    if (time === null) {
      return day.subtract({ days: amount }).toZonedDateTime({ timeZone: zone, plainTime: '09:00' }).toInstant();
    }
    const start = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
    return start.subtract(lead.endsWith('h') ? { hours: amount } : { minutes: amount });
  };
  const leads: readonly Lead[] = time === null ? DAY_LEADS : MINUTE_LEADS;
  return leads.map((lead) => ({ lead, at: at(lead) }));
}
