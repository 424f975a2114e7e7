import type { z } from 'zod';
import type { Key, Query, Table } from '../../lambda/platform/table.ts';

export type Item = Record<string, unknown> & Key;

export interface MemoryTable {
  readonly table: Table;
  /** The items that were written since it was last asked. */
  takeChanged(): Item[];
  /** Drops the items that the caller will not ask for again. */
  forget(isOver: (key: Key) => boolean): void;
}

/** As much of a table as stores need to write what is new, in this process: to find out which items they leave behind. */
export function memoryTable(): MemoryTable {
  const items = new Map<string, Item>();
  /** The names of the items of each partition, as written; those of a partition that is asked for are few. */
  const partitions = new Map<string, Set<string>>();
  const changed = new Set<string>();
  const nameOf = ({ PK, SK }: Key) => `${PK}\n${SK}`;
  const write = (key: Key, attributes: Record<string, unknown>) => {
    items.set(nameOf(key), { ...items.get(nameOf(key)), ...attributes, ...key });
    changed.add(nameOf(key));
    const names = partitions.get(key.PK) ?? new Set();
    partitions.set(key.PK, names.add(nameOf(key)));
  };
  const drop = (key: Key) => {
    items.delete(nameOf(key));
    changed.delete(nameOf(key));
    const names = partitions.get(key.PK);
    names?.delete(nameOf(key));
    if (names?.size === 0) partitions.delete(key.PK);
  };
  const refuse = () => {
    throw new Error('this is not needed to store what is new');
  };
  const table: Table = {
    async get<Parsed>(key: Key, schema: z.ZodType<Parsed>) {
      const item = items.get(nameOf(key));
      return item === undefined ? undefined : schema.parse(item);
    },
    async getMany<Parsed>(keys: readonly Key[], schema: z.ZodType<Parsed>) {
      return keys.flatMap((key) => items.get(nameOf(key)) ?? []).map((item) => schema.parse(item));
    },
    async count(key, counters) {
      const before = items.get(nameOf(key));
      const sums = Object.entries(counters).map(([name, by]) => [name, sum(before?.[name], by)]);
      write(key, Object.fromEntries(sums));
    },
    async put(key, attributes) {
      write(key, attributes);
    },
    async putIfAbsent(key, attributes) {
      if (items.has(nameOf(key))) return false;
      write(key, attributes);
      return true;
    },
    async update(key, { set = {}, add = {} }) {
      const before = items.get(nameOf(key));
      const sums = Object.entries(add).map(([name, by]) => [name, sum(before?.[name], by)]);
      write(key, { ...set, ...Object.fromEntries(sums) });
      return true;
    },
    async addToSet(key, attribute, text, others) {
      const before = items.get(nameOf(key))?.[attribute];
      write(key, { ...others, [attribute]: new Set([...(before instanceof Set ? before : []), text]) });
    },
    delete: refuse,
    async *query<Parsed>(query: Query, schema: z.ZodType<Parsed>) {
      const { index, partition, sort } = query;
      if (index !== undefined || (sort !== undefined && !('beginsWith' in sort))) refuse();
      const own = [...(partitions.get(partition) ?? [])].flatMap((name) => items.get(name) ?? []);
      const beginning = sort !== undefined && 'beginsWith' in sort ? sort.beginsWith : '';
      const found = own.filter(({ SK }) => SK.startsWith(beginning));
      for (const item of found.sort((one, other) => (one.SK < other.SK ? -1 : 1))) yield schema.parse(item);
    },
  };
  return {
    table,
    takeChanged() {
      const taken = [...changed].flatMap((name) => items.get(name) ?? []);
      changed.clear();
      return taken;
    },
    forget(isOver) {
      for (const item of items.values()) if (isOver(item)) drop(item);
    },
  };
}

/** A number and what is added to it; of sets, all that either has. */
function sum(before: unknown, by: number | ReadonlySet<string>): unknown {
  if (typeof by === 'number') return Number(before ?? 0) + by;
  return new Set([...(before instanceof Set ? before : []), ...by]);
}
