/*
 * What one minute's dispatch costs with more and more pending alerts in the store that are not due yet:
 * `npm run -s bench:due`. It has to be flat.
 */
import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { createAlertStore } from '../lambda/alerts/alert-store.ts';
import { createDueStore } from '../lambda/alerts/due-store.ts';
import { scheduleAlerts } from '../lambda/alerts/schedule-alerts.ts';
import type { StoredKeyDate } from '../lambda/dates/stored-key-date.ts';
import { createDispatch } from '../lambda/handlers/dispatch.ts';
import { NO_METRICS } from '../lambda/platform/metrics.ts';
import { createTable } from '../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../lib/local/database.ts';
import { happening, keyDateOf } from './ingest/articles.ts';
import { memoryTable } from './shared/memory-table.ts';
import { meteredClient } from './shared/metered-client.ts';
import { count, counts } from './shared/numbers.ts';
import { progress, tableOf } from './shared/table-of.ts';
import { writeItems } from './shared/write-items.ts';

const NOW = Temporal.Instant.from('2014-03-12T12:00:00Z');
/** Happenings whose alerts are made before they are written. */
const CHUNK = 2_000;

await new Command('npm run -s bench:due --')
  .description("Measures one minute's dispatch with alerts in the store that are not due.")
  .option('--pending <numbers>', 'how many are pending', counts, [1_000, 10_000, 100_000])
  .option('--minutes <number>', 'minutes that are dispatched with each', count, 60)
  .addHelpText('after', '\nA million pending alerts take some minutes to be filled in.')
  .action(run)
  .parseAsync();

async function run({ pending, minutes }: { pending: readonly number[]; minutes: number }): Promise<void> {
  const database = await openDatabase(null);
  const { client, meter } = meteredClient(database.client);
  const table = createTable(client, TABLE_NAME);
  const queue = { send: async () => {}, postpone: async () => {} };
  let now = NOW;
  const dispatch = createDispatch({
    table,
    laneTickets: queue,
    delivery: { perSecond: null, lanes: 1 },
    articleTickets: queue,
    feedTickets: queue,
    clock: { now: () => now },
    log: { info() {}, warn() {}, error() {} },
    metrics: NO_METRICS,
  });
  await createDueStore(table).moveCursor(NOW);

  const rows: string[][] = [];
  let filled = { happenings: 0, alerts: 0 };
  for (const size of pending) {
    while (filled.alerts < size) {
      const items = await alertsOf(filled.happenings, CHUNK, size - filled.alerts);
      await writeItems(database.client, TABLE_NAME, items);
      filled = { happenings: filled.happenings + CHUNK, alerts: filled.alerts + items.length };
      progress(`filling: ${filled.alerts} of ${size} pending alerts`);
    }
    await dispatch({}); // connections and code are warm from here on
    Object.assign(meter, { requests: 0, reads: 0, writes: 0 });
    const took: number[] = [];
    for (let minute = 0; minute < minutes; minute++) {
      now = now.add({ minutes: 1 });
      const began = performance.now();
      await dispatch({});
      took.push(performance.now() - began);
    }
    took.sort((a, b) => a - b);
    rows.push([
      filled.alerts.toLocaleString('en-GB'),
      ...[meter.requests, meter.reads, meter.writes].map((figure) => (figure / minutes).toFixed(2)),
      (took[Math.floor(took.length / 2)] ?? 0).toFixed(1),
      (took.at(-1) ?? 0).toFixed(1),
    ]);
  }
  progress('');
  await database.close();
  console.log(`One minute's dispatch where nothing is due, over ${minutes} minutes each\n`);
  console.log(tableOf(['pending alerts', 'requests', 'read units', 'write units', 'ms (median)', 'ms (most)'], rows));
}

/** The alerts of some happenings of the coming year, as scheduling leaves them; none is due before tomorrow. */
async function alertsOf(from: number, happenings: number, atMost: number) {
  const memory = memoryTable();
  const alerts = createAlertStore(memory.table);
  for (let index = from; index < from + happenings; index++) {
    await scheduleAlerts(stored(index), null, alerts, NOW);
  }
  return memory
    .takeChanged()
    .filter(({ dueAt }) => String(dueAt) > NOW.add({ hours: 24 }).toString())
    .slice(0, atMost);
}

function stored(index: number): StoredKeyDate {
  return {
    ...keyDateOf(happening(index)),
    id: `pending-${index}`,
    version: 1,
    articleId: `pending-${index}`,
    articleUrl: null,
    publisher: null,
    learnedAt: NOW.toString(),
    changedAt: null,
    publishers: [],
    history: [],
    causeId: null,
    consequenceIds: [],
    movedInto: null,
  };
}
