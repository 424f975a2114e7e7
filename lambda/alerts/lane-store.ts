import { Temporal } from 'temporal-polyfill';
import { MAX_LANES } from '../platform/delivery-settings.ts';
import { dueAttributes, sortableInstant } from '../platform/due-index.ts';
import { collect, type Key, type Table } from '../platform/table.ts';
import { LEASE } from './due-store.ts';
import { isHeld, LANE_LEASE, Lane, Sending } from './lane.ts';

const partitionOf = (lane: number) => `LANE#${lane}`;
const stateKey = (lane: number): Key => ({ PK: partitionOf(lane), SK: 'STATE' });
/** The nearest deadline first. */
const sendingKey = ({ lane, deadline, dateId, lead, version }: Sending): Key => ({
  PK: partitionOf(lane),
  SK: `SENDING#${sortableInstant(Temporal.Instant.from(deadline))}#${dateId}#${lead}#${version}`,
});

/** So many may change one lane at the same instant; each time one of them gets through. */
const MAX_ATTEMPTS = 100;
/** As many sendings are looked at before it is asked for all of them. */
const FIRST_LOOK = 10;

export interface LaneStore {
  find(lane: number): Promise<Lane | undefined>;
  /** All that is being sent, on whatever lane. */
  sendings(): Promise<Sending[]>;
  /** Says that there is something to do on a lane, which falls due by itself where nobody hears of it. */
  wake(lane: number, now: Temporal.Instant): Promise<Lane>;
  /**
   * Says that nothing is to be sent before an instant, on any lane: Telegram's limits are the bot's, not a lane's. When
   * the lanes fall due is left as it is, and an instant that is later already too.
   */
  hold(until: Temporal.Instant): Promise<void>;
  /**
   * Takes a lane for a run.
   *
   * @returns why not where it cannot be taken: somebody else holds it, it must wait, or there is nothing on it.
   */
  take(lane: number, holder: string, now: Temporal.Instant): Promise<Lane | 'held' | 'waiting' | 'empty'>;
  /** @returns the lane with a new lease; undefined where it was lost to somebody else. */
  renew(lane: number, holder: string, now: Temporal.Instant): Promise<Lane | undefined>;
  /**
   * Gives a lane back.
   *
   * @param due when it is to be looked at again; null where nothing is left to do.
   * @param notBefore before which nothing is to be sent; where it is held for longer, that counts.
   * @param seen refuses where the lane was woken since it was seen like this, since there may be something to do by now.
   * @returns the lane as it was left; undefined where it was refused, or lost.
   */
  release(
    lane: number,
    holder: string,
    rest: { due: Temporal.Instant | null; notBefore?: Temporal.Instant; backoff: number; lastSuccess: string | null },
    seen?: Lane,
  ): Promise<Lane | undefined>;
  /** What is to be sent next on a lane; or when there will be something; undefined where there is nothing at all. */
  next(lane: number, now: Temporal.Instant): Promise<Sending | Temporal.Instant | undefined>;
  /** Puts a sending on its lane, unless it is there. */
  add(sending: Sending): Promise<void>;
  /** @returns false where somebody else has gone on with it since. */
  save(before: Sending, after: Sending): Promise<boolean>;
  remove(sending: Sending): Promise<void>;
}

export function createLaneStore(table: Table): LaneStore {
  const find = (lane: number) => table.get(stateKey(lane), Lane);

  const all = () =>
    table.getMany(
      Array.from({ length: MAX_LANES }, (_, lane) => stateKey(lane)),
      Lane,
    );

  /**
   * Changes a lane as `edit` says; it is asked again where somebody else changes it meanwhile. Without a `due`, when the
   * lane falls due stays as it is.
   */
  async function change(
    lane: number,
    edit: (known: Lane | undefined) => { state: Lane; due?: Temporal.Instant | null } | null,
  ): Promise<Lane | undefined> {
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      const known = await find(lane);
      const edited = edit(known);
      if (edited === null) return undefined;
      const revision = (known?.revision ?? 0) + 1;
      const { attempts: _, ...state } = { ...edited.state, revision };
      const due = edited.due ? dueAttributes(edited.due) : null;
      const changed =
        known === undefined
          ? await table.putIfAbsent(stateKey(lane), { ...state, ...due })
          : await table.update(stateKey(lane), {
              set: { ...state, ...due },
              ...(edited.due === null && { remove: ['dueHour', 'dueAt'] }),
              when: { revision: known.revision },
            });
      if (changed) return { ...edited.state, revision };
    }
    throw new Error(`lane ${lane} is changed by too many at once`);
  }

  return {
    find,

    async sendings() {
      const states = await all();
      const query = ({ lane }: Lane) => ({ partition: partitionOf(lane), sort: { beginsWith: 'SENDING#' } });
      return (await Promise.all(states.map((lane) => collect(table.query(query(lane), Sending))))).flat();
    },

    async wake(lane, now) {
      const fresh: Lane = {
        type: 'lane',
        lane,
        revision: 0,
        holder: null,
        leaseUntil: null,
        notBefore: null,
        backoff: 0,
        lastSuccess: null,
        attempts: 0,
      };
      const woken = await change(lane, (known = fresh) => {
        const waitsUntil = isHeld(known, now)
          ? known.leaseUntil
          : isAfter(known.notBefore, now)
            ? known.notBefore
            : null;
        return { state: known, due: waitsUntil === null ? now.add(LEASE) : Temporal.Instant.from(waitsUntil) };
      });
      return woken ?? fresh;
    },

    async hold(until) {
      const notBefore = until.toString();
      for (const { lane } of await all()) {
        await change(lane, (known) =>
          known === undefined || isAfter(known.notBefore, until) ? null : { state: { ...known, notBefore } },
        );
      }
    },

    async take(lane, holder, now) {
      let refusal: 'held' | 'waiting' | 'empty' = 'empty';
      const taken = await change(lane, (known) => {
        if (known === undefined) return null;
        refusal = isHeld(known, now) ? 'held' : 'waiting';
        if (isHeld(known, now)) return null;
        if (isAfter(known.notBefore, now)) return null;
        const leaseUntil = now.add(LANE_LEASE);
        return { state: { ...known, holder, leaseUntil: leaseUntil.toString(), notBefore: null }, due: leaseUntil };
      });
      return taken ?? refusal;
    },

    renew: (lane, holder, now) =>
      change(lane, (known) => {
        if (known?.holder !== holder) return null;
        const leaseUntil = now.add(LANE_LEASE);
        return { state: { ...known, leaseUntil: leaseUntil.toString() }, due: leaseUntil };
      }),

    release: (lane, holder, { due, notBefore, backoff, lastSuccess }, seen) =>
      change(lane, (known) => {
        if (known?.holder !== holder || (seen !== undefined && known.revision !== seen.revision)) return null;
        const free = { holder: null, leaseUntil: null, backoff, lastSuccess };
        const isHeldLonger = notBefore === undefined || isAfter(known.notBefore, notBefore);
        const own = isHeldLonger ? known.notBefore : notBefore.toString();
        return { state: { ...known, ...free, notBefore: own }, due };
      }),

    async next(lane, now) {
      for (const limit of [FIRST_LOOK, undefined]) {
        const query = { partition: partitionOf(lane), sort: { beginsWith: 'SENDING#' } };
        const sendings = await collect(table.query({ ...query, ...(limit !== undefined && { limit }) }, Sending));
        const ready = sendings.find(({ notBefore }) => !isAfter(notBefore, now));
        if (ready !== undefined) return ready;
        if (limit !== undefined && sendings.length === limit) continue;
        const waits = sendings.flatMap(({ notBefore }) => (notBefore === null ? [] : Temporal.Instant.from(notBefore)));
        return waits.sort(Temporal.Instant.compare)[0];
      }
      return undefined;
    },

    async add(sending) {
      await table.putIfAbsent(sendingKey(sending), sending);
    },

    save: (before, after) => table.update(sendingKey(before), { set: after, when: { window: before.window } }),
    remove: (sending) => table.delete(sendingKey(sending)),
  };
}

function isAfter(instant: string | null, now: Temporal.Instant): boolean {
  return instant !== null && Temporal.Instant.compare(instant, now) > 0;
}
