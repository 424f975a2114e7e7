import { createKeyDateStore } from '../../../lambda/dates/key-date-store.ts';
import { createTable } from '../../../lambda/platform/table.ts';
import { openDatabase, TABLE_NAME } from '../database.ts';
import { readSettings } from '../settings.ts';
import { keyDateTable } from './key-date-table.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface DatesOptions {
  readonly json?: boolean;
  readonly months: number;
  readonly limit: number;
}

/** `datewire dates`: what is coming, out of the local store. */
export async function datesCommand({ json, months, limit }: DatesOptions, surroundings: Surroundings): Promise<void> {
  const database = await openDatabase(readSettings(surroundings.environment).DATEWIRE_DATA);
  try {
    const store = createKeyDateStore(createTable(database.client, TABLE_NAME));
    const keyDates = await store.upcoming(surroundings.clock.now(), { months, limit });
    if (json) print(surroundings, JSON.stringify(keyDates, null, 2));
    else if (keyDates.length > 0) print(surroundings, keyDateTable(keyDates, surroundings));
    else print(surroundings, 'Nothing is coming that I know of. `datewire ingest` takes an article in.');
  } finally {
    await database.close();
  }
}
