import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Key, Table } from '../platform/table.ts';

/** Telegram repeats an update for a day at the most. */
const REMEMBERED_HOURS = 48;
/** Longer than handling an update may take; after it, whoever took the update up is dead. */
const LEASE_SECONDS = 30;
/** An update that fails this often is given up, so that it does not hold up those behind it. */
export const MAX_ATTEMPTS = 3;

const UpdateClaim = z.object({
  state: z.enum(['handling', 'failed', 'done']),
  attempts: z.number().int(),
  leaseUntil: z.string(),
});

export interface UpdateStore {
  /**
   * Takes up an update.
   *
   * @returns which attempt this is, from 1; or why it is not to be handled now.
   */
  claim(updateId: number, now: Temporal.Instant): Promise<number | 'done' | 'busy'>;
  finish(updateId: number, state: 'done' | 'failed'): Promise<void>;
}

const keyOf = (updateId: number): Key => ({ PK: `UPDATE#${updateId}`, SK: 'UPDATE' });

export function createUpdateStore(table: Table): UpdateStore {
  return {
    async claim(updateId, now) {
      const leaseUntil = now.add({ seconds: LEASE_SECONDS }).toString();
      const expiresAt = Math.floor(now.epochMilliseconds / 1000) + REMEMBERED_HOURS * 3600;
      const fresh = { state: 'handling', attempts: 1, leaseUntil, expiresAt };
      if (await table.putIfAbsent(keyOf(updateId), fresh)) return 1;
      const claim = await table.get(keyOf(updateId), UpdateClaim);
      if (claim === undefined || claim.state === 'done' || claim.attempts >= MAX_ATTEMPTS) return 'done';
      if (claim.state === 'handling' && Temporal.Instant.compare(claim.leaseUntil, now) > 0) return 'busy';
      const { attempts } = claim;
      const again = { state: 'handling', leaseUntil };
      const taken = await table.update(keyOf(updateId), { set: again, add: { attempts: 1 }, when: { attempts } });
      return taken ? attempts + 1 : 'busy';
    },

    async finish(updateId, state) {
      await table.update(keyOf(updateId), { set: { state } });
    },
  };
}
