import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../dates/span.ts';
import type { StoredKeyDate } from '../dates/stored-key-date.ts';
import { planAlerts } from './alert-plan.ts';
import type { AlertStore } from './alert-store.ts';

/**
 * Stores the alerts of a key date. Repeating it changes nothing, whatever became of them meanwhile.
 * What should have gone out before `now` is due now: dispatch does not look again at hours that are past.
 */
export async function scheduleAlerts(keyDate: StoredKeyDate, alerts: AlertStore, now: Temporal.Instant): Promise<void> {
  const deadline = spanOf(keyDate).start.toString();
  for (const { lead, at } of planAlerts(keyDate)) {
    await alerts.add(
      {
        type: 'alert',
        dateId: keyDate.id,
        lead,
        version: keyDate.version,
        at: at.toString(),
        deadline,
        state: 'pending',
        attempts: 0,
        checkpoint: { topic: 0, after: 'CHAT#' },
        sent: 0,
        refused: 0,
      },
      Temporal.Instant.compare(at, now) < 0 ? now : at,
    );
  }
}
