import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Temporal } from 'temporal-polyfill';
import { LEADS } from '../../lambda/subscribers/lead.ts';
import { createSubscriberStore } from '../../lambda/subscribers/subscriber-store.ts';
import { followNamed } from '../../lambda/subscribers/topic.ts';
import { memoryTable } from '../shared/memory-table.ts';
import { writeItems } from '../shared/write-items.ts';

/** Followers whose items are in memory at a time. */
const CHUNK = 10_000;

/** Fills a table with chats that follow a topic and want every alert, as the store of subscribers leaves them. */
export async function fillFollowers(
  { firstId, count, topic, now }: { firstId: number; count: number; topic: string; now: Temporal.Instant },
  { client, tableName }: { client: DynamoDBDocumentClient; tableName: string },
  tell: (done: number) => void,
): Promise<void> {
  const memory = memoryTable();
  const subscribers = createSubscriberStore(memory.table);
  const follow = followNamed(topic);
  if (follow === null) throw new Error(`nobody can follow "${topic}"`);
  for (let from = 0; from < count; from += CHUNK) {
    const until = Math.min(count, from + CHUNK);
    for (let index = from; index < until; index++) {
      const chat = await subscribers.welcome(firstId + index, now);
      await subscribers.change(chat.chatId, { leads: [...LEADS] });
      await subscribers.follow(chat, follow);
    }
    await writeItems(client, tableName, memory.takeChanged(), (written) => tell(from + written / 3));
    memory.forget(({ PK, SK }) => PK.startsWith('CHAT#') || SK.startsWith('CHAT#'));
  }
}
