import { setImmediate } from 'node:timers/promises';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDayRegister, registerDay } from '../../lambda/dates/day-register.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import { profileOf } from '../../lambda/dates/same-happening/profile.ts';
import { firstTold } from '../../lambda/dates/word.ts';
import { memoryTable } from '../shared/memory-table.ts';
import { writeItems } from '../shared/write-items.ts';
import { happening, keyDateOf } from './articles.ts';

/** Fills stores with the key dates of happenings, as ingest leaves them, without asking for each whether it is known. */
export function createFiller(client: DynamoDBDocumentClient, tableName: string) {
  const memory = memoryTable();
  const register = createDayRegister(memory.table);
  const keyDates = createKeyDateStore(memory.table);

  /** Stores so many happenings over so many days. */
  return async function fill(count: number, days: number, tell: (done: number) => void): Promise<void> {
    for (let index = 0; index < count; index++) {
      const keyDate = keyDateOf(happening(index, days));
      const word = {
        keyDate,
        id: `filled-${index}`,
        articleId: `filled-${index}`,
        articleUrl: null,
        publisher: 'filled.example',
        published: '2014-03-11',
        heardAt: '2014-03-11T00:00:00Z',
        trusted: true,
      };
      const profile = profileOf(keyDate);
      const entry = { id: word.id, when: { date: keyDate.date, end: null, precision: keyDate.precision }, profile };
      const view = await register.look(registerDay(keyDate), profile);
      await register.enter(view, entry);
      await register.file(view, entry);
      await keyDates.add(firstTold(word.id, word));
      // The database is served by this process too, and must have its turn.
      if (index % 100 === 0) await setImmediate();
    }
    await writeItems(client, tableName, memory.takeChanged(), tell);
  };
}
