import { ConditionalCheckFailedException, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { TABLE } from './table-definition.ts';

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

type Attributes = Record<string, unknown>;

export interface Update {
  readonly set?: Attributes;
  /** Numbers, and sets of texts, to add to; an attribute that is missing counts as 0, or as empty. */
  readonly add?: Record<string, number | ReadonlySet<string>>;
  readonly remove?: readonly string[];
  /** The update happens only while these attributes have these values; `undefined` stands for a missing attribute. */
  readonly when?: Attributes;
}

/** The most items that DynamoDB gives in one request for many. */
const MAX_BATCH = 100;
/** How often what DynamoDB left out of such a request is asked for again. */
const MAX_BATCH_ATTEMPTS = 5;

export interface Query {
  readonly index?: 'timeline' | 'due';
  readonly partition: string;
  /** Narrows the sort key; both ends are included. */
  readonly sort?:
    | { readonly beginsWith: string }
    | { readonly from: string; readonly to: string }
    | { readonly to: string }
    | { readonly after: string }
    | { readonly before: string };
  /** Whether the items come in the reverse of the order of the sort key. @default - false */
  readonly backwards?: boolean;
  /** The most items to return; without it, all. */
  readonly limit?: number;
}

/**
 * The one table, item by item. Everything that comes out is parsed by the schema that is passed in.
 * All access is by key or `Query`; a condition that does not hold is an answer (`false`), not an exception.
 */
export interface Table {
  get<Item>(key: Key, schema: z.ZodType<Item>): Promise<Item | undefined>;
  /** Many items at once, each as of now, in no order; those that do not exist are left out. */
  getMany<Item>(keys: readonly Key[], schema: z.ZodType<Item>): Promise<Item[]>;
  put(key: Key, attributes: Attributes): Promise<void>;
  /** @returns whether the item was written; false where one with this key was there already. */
  putIfAbsent(key: Key, attributes: Attributes): Promise<boolean>;
  /** @returns whether the item was there, `when` held, and it was changed. */
  update(key: Key, update: Update): Promise<boolean>;
  /** Adds a text to a set of them; the item, and the set, are made where they are missing. Sets the other attributes. */
  addToSet(key: Key, attribute: string, text: string, others: Attributes): Promise<void>;
  /** Adds to numbers; the item, and the numbers, are made where they are missing. */
  count(key: Key, counters: Record<string, number>): Promise<void>;
  delete(key: Key): Promise<void>;
  /** In the order of the sort key, or its reverse, every page read as it is needed. */
  query<Item>(query: Query, schema: z.ZodType<Item>): AsyncGenerator<Item>;
}

/** @throws Error from any call, naming the table and what to do, where the table does not exist. */
export function createTable(client: DynamoDBDocumentClient, tableName: string): Table {
  const TableName = tableName;

  async function calling<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      throw new Error(`DynamoDB table "${tableName}" does not exist; deploy the stack, or check the table's name`, {
        cause: error,
      });
    }
  }

  async function ifConditionHolds(call: () => Promise<unknown>): Promise<boolean> {
    try {
      await calling(call);
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  return {
    async get(key, schema) {
      const { Item } = await calling(() => client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true })));
      return Item === undefined ? undefined : parseItem(Item, schema);
    },

    async getMany(keys, schema) {
      const found: Attributes[] = [];
      let left: Record<string, unknown>[] = [
        ...new Map(keys.map((key) => [`${key.PK}\n${key.SK}`, { ...key }])).values(),
      ];
      for (let attempt = 0; left.length > 0; attempt++) {
        if (attempt > left.length / MAX_BATCH + MAX_BATCH_ATTEMPTS)
          throw new Error(`${left.length} items were not given`);
        const batch = left.slice(0, MAX_BATCH);
        const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await calling(() =>
          client.send(new BatchGetCommand({ RequestItems: { [TableName]: { Keys: batch, ConsistentRead: true } } })),
        );
        found.push(...(Responses?.[TableName] ?? []));
        left = [...(UnprocessedKeys?.[TableName]?.Keys ?? []), ...left.slice(MAX_BATCH)];
      }
      return found.map((item) => parseItem(item, schema));
    },

    async put(key, attributes) {
      await calling(() => client.send(new PutCommand({ TableName, Item: { ...attributes, ...key } })));
    },

    putIfAbsent(key, attributes) {
      return ifConditionHolds(() =>
        client.send(
          new PutCommand({
            TableName,
            Item: { ...attributes, ...key },
            ConditionExpression: 'attribute_not_exists(PK)',
          }),
        ),
      );
    },

    update(key, update) {
      return ifConditionHolds(() =>
        client.send(new UpdateCommand({ TableName, Key: key, ...updateExpression(update) })),
      );
    },

    async addToSet(key, attribute, text, others) {
      const written = placeholders();
      const UpdateExpression = updateClauses({ set: others, add: { [attribute]: new Set([text]) } }, written);
      await calling(() =>
        client.send(new UpdateCommand({ TableName, Key: key, UpdateExpression, ...written.attributes() })),
      );
    },

    async count(key, counters) {
      const written = placeholders();
      const UpdateExpression = updateClauses({ add: counters }, written);
      await calling(() =>
        client.send(new UpdateCommand({ TableName, Key: key, UpdateExpression, ...written.attributes() })),
      );
    },

    async delete(key) {
      await calling(() => client.send(new DeleteCommand({ TableName, Key: key })));
    },

    async *query(query, schema) {
      let left = query.limit ?? Number.POSITIVE_INFINITY;
      let from: QueryCommandInput['ExclusiveStartKey'];
      do {
        const page = await calling(() =>
          client.send(
            new QueryCommand({
              TableName,
              ...queryExpression(query),
              ...(Number.isFinite(left) && { Limit: left }),
              ...(from && { ExclusiveStartKey: from }),
            }),
          ),
        );
        for (const item of page.Items ?? []) yield parseItem(item, schema);
        left -= page.Items?.length ?? 0;
        from = page.LastEvaluatedKey;
      } while (from !== undefined && left > 0);
    },
  };
}

/** All that a query brings, as an array; for queries that are known to be short. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function parseItem<Item>(item: Attributes, schema: z.ZodType<Item>): Item {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new Error(`item ${String(item.PK)} / ${String(item.SK)} is not as expected: ${z.prettifyError(parsed.error)}`);
}

/** Names and values of an expression under placeholders, since most words are reserved in DynamoDB's expressions. */
function placeholders() {
  const names: Record<string, string> = {};
  const values: Attributes = {};
  return {
    name(attribute: string): string {
      const placeholder = `#n${Object.keys(names).length}`;
      names[placeholder] = attribute;
      return placeholder;
    },
    value(value: unknown): string {
      const placeholder = `:v${Object.keys(values).length}`;
      values[placeholder] = value;
      return placeholder;
    },
    attributes: () => ({
      ExpressionAttributeNames: names,
      ...(Object.keys(values).length > 0 && { ExpressionAttributeValues: values }),
    }),
  };
}

function updateExpression({ when = {}, ...update }: Update) {
  const written = placeholders();
  const { name, value, attributes } = written;
  const UpdateExpression = updateClauses(update, written);
  const ConditionExpression = [
    `attribute_exists(${name(TABLE.partitionKey)})`,
    ...Object.entries(when).map(([attribute, is]) =>
      is === undefined ? `attribute_not_exists(${name(attribute)})` : `${name(attribute)} = ${value(is)}`,
    ),
  ].join(' AND ');
  return { UpdateExpression, ConditionExpression, ...attributes() };
}

function updateClauses(
  { set = {}, add = {}, remove = [] }: { set?: Attributes; add?: Attributes; remove?: readonly string[] },
  { name, value }: ReturnType<typeof placeholders>,
): string {
  const clause = (verb: string, parts: readonly string[]) => (parts.length > 0 ? [`${verb} ${parts.join(', ')}`] : []);
  return [
    ...clause(
      'SET',
      Object.entries(set).map(([attribute, to]) => `${name(attribute)} = ${value(to)}`),
    ),
    ...clause(
      'ADD',
      Object.entries(add).map(([attribute, by]) => `${name(attribute)} ${value(by)}`),
    ),
    ...clause('REMOVE', remove.map(name)),
  ].join(' ');
}

function queryExpression({ index, partition, sort, backwards }: Query) {
  const keys = index === undefined ? TABLE : TABLE.indexes[index];
  const { name, value, attributes } = placeholders();
  const conditions = [`${name(keys.partitionKey)} = ${value(partition)}`];
  if (sort !== undefined) {
    const key = name(keys.sortKey);
    if ('beginsWith' in sort) conditions.push(`begins_with(${key}, ${value(sort.beginsWith)})`);
    else if ('from' in sort) conditions.push(`${key} BETWEEN ${value(sort.from)} AND ${value(sort.to)}`);
    else if ('to' in sort) conditions.push(`${key} <= ${value(sort.to)}`);
    else if ('after' in sort) conditions.push(`${key} > ${value(sort.after)}`);
    else conditions.push(`${key} < ${value(sort.before)}`);
  }
  return {
    ...(index !== undefined && { IndexName: TABLE.indexes[index].name }),
    ...(index === undefined && { ConsistentRead: true }),
    ...(backwards && { ScanIndexForward: false }),
    KeyConditionExpression: conditions.join(' AND '),
    ...attributes(),
  };
}
