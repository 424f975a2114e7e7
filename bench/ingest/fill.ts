import { setImmediate } from 'node:timers/promises';
import { BatchWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { z } from 'zod';
import { createDayRegister, registerDay } from '../../lambda/dates/day-register.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import { profileOf } from '../../lambda/dates/same-happening/profile.ts';
import { firstTold } from '../../lambda/dates/word.ts';
import type { Key, Table } from '../../lambda/platform/table.ts';
import { happening, keyDateOf } from './articles.ts';

const BATCH = 25;

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
    const items = memory.takeChanged();
    for (let at = 0; at < items.length; at += BATCH) {
      const requests = items.slice(at, at + BATCH).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [tableName]: requests } }));
      tell(at);
    }
  };
}

type Item = Record<string, unknown> & Key;

/** As much of a table as storing key dates needs, in this process. */
function memoryTable(): { table: Table; takeChanged(): Item[] } {
  const items = new Map<string, Item>();
  const changed = new Set<string>();
  const nameOf = ({ PK, SK }: Key) => `${PK}\n${SK}`;
  const write = (key: Key, attributes: Record<string, unknown>) => {
    items.set(nameOf(key), { ...items.get(nameOf(key)), ...attributes, ...key });
    changed.add(nameOf(key));
  };
  const refuse = () => {
    throw new Error('this is not needed to store key dates');
  };
  const table: Table = {
    async get<Parsed>(key: Key, schema: z.ZodType<Parsed>) {
      const item = items.get(nameOf(key));
      return item === undefined ? undefined : schema.parse(item);
    },
    async getMany<Parsed>(keys: readonly Key[], schema: z.ZodType<Parsed>) {
      return keys.flatMap((key) => items.get(nameOf(key)) ?? []).map((item) => schema.parse(item));
    },
    async put(key, attributes) {
      write(key, attributes);
    },
    async putIfAbsent(key, attributes) {
      if (items.has(nameOf(key))) return false;
      write(key, attributes);
      return true;
    },
    async update(key, { set = {} }) {
      write(key, set);
      return true;
    },
    async addToSet(key, attribute, text, others) {
      const before = items.get(nameOf(key))?.[attribute];
      write(key, { ...others, [attribute]: new Set([...(before instanceof Set ? before : []), text]) });
    },
    delete: refuse,
    query: refuse,
  };
  return {
    table,
    takeChanged() {
      const taken = [...changed].flatMap((name) => items.get(name) ?? []);
      changed.clear();
      return taken;
    },
  };
}
