import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { createTable } from '../../../lambda/platform/table.ts';
import { mortalClient } from '../../support/mortal-client.ts';
import { newsroom, type Report } from '../../support/newsroom.ts';
import { openTestTable, type TestTable } from '../../support/test-table.ts';
import { throttledClient } from '../../support/throttled-client.ts';

/** A vote and what hangs on it; a second paper's word on both, with a text long enough for a fingerprint; its copy; a move. */
const VOTE: readonly Report[] = [
  {
    paper: 'first.example',
    published: '2014-03-12',
    text: 'LONDON – Crimea votes on Sunday on joining Russia. Washington will impose visa bans on Russian officials on Monday if the vote goes ahead.',
  },
  ...['second.example', 'copy.example'].map((paper) => ({
    paper,
    published: '2014-03-12',
    text: `KIEV – The referendum in Crimea will be held on March 16, its parliament said. ${'The members of the assembly had talked through the night before they came to an end of it, and those who were against the plan had left the hall by then without a word to anybody outside of it or within. '.repeat(2)} So ${paper} has it.`,
  })),
  {
    paper: 'third.example',
    published: '2014-03-13',
    text: 'WASHINGTON – The visa bans on Russian officials have been postponed from Monday to Tuesday, the White House said.',
  },
];

/** Something that hangs on a strike; the strike in its month, and the day of it. */
const STRIKE: readonly Report[] = [
  {
    paper: 'fourth.example',
    published: '2014-03-13',
    text: 'ROME – Acme will close its plant in Turin on March 28 if workers strike in Turin.',
  },
  ...['this month', 'on March 27'].map((when, index) => ({
    paper: `paper-${index}.example`,
    published: '2014-03-13',
    text: `TURIN – Workers of Acme will strike in Turin ${when}, their union said.`,
  })),
];

const STORIES = [
  {
    story: 'a vote',
    reports: VOTE,
    finished: ['2014-03-16 vote 1, told by 3, 1 hang on it', '2014-03-18 measure 2, told by 2, 0 hang on it'],
  },
  {
    story: 'a strike',
    reports: STRIKE,
    finished: ['2014-03-27 protest 1, told by 2, 1 hang on it', '2014-03-28 measure 1, told by 1, 0 hang on it'],
  },
];

/** What readers see, and every item that is there, whatever its attributes. */
async function stateOf({ table, client, name }: TestTable) {
  const all = await newsroom(table).ahead();
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name }));
  return {
    told: all.map(
      ({ date, kind, version, publishers, consequenceIds }) =>
        `${date} ${kind} ${version}, told by ${publishers.length}, ${consequenceIds.length} hang on it`,
    ),
    items: Items.map(({ PK, SK, state }) => `${PK} ${SK} ${state ?? ''}`).sort(),
  };
}

/** A client of a database that fails at some point, and when it is dead, if it dies. */
interface Faulty {
  readonly client: DynamoDBDocumentClient;
  readonly died?: Promise<unknown>;
}

/**
 * Takes the reports in one after the other, each again and again until it comes to its end.
 *
 * @param forAttempt the client that the n-th attempt at a report has.
 * @returns how often one of them was broken off at the most, and what is left in the table.
 */
async function ingestAll(
  reports: readonly Report[],
  forAttempt: (client: DynamoDBDocumentClient, attempt: number) => Faulty,
) {
  const opened = await openTestTable();
  try {
    let breaks = 0;
    for (const report of reports) {
      for (let attempt = 1; ; attempt++) {
        const { client, died = new Promise<never>(() => {}) } = forAttempt(opened.client, attempt);
        const ingested = newsroom(createTable(client, opened.name)).ingest(report);
        const isDone = await Promise.race([ingested.then(() => true).catch(() => false), died.then(() => false)]);
        if (isDone) break;
        breaks = Math.max(breaks, attempt);
      }
    }
    return { breaks, state: await stateOf(opened) };
  } finally {
    await opened.close();
  }
}

describe.each(STORIES)('ingest of $story that is broken off and begun again', ({ reports, finished }) => {
  const unbroken = () => ingestAll(reports, (client) => ({ client }));

  it('leaves one key date for each happening where nothing breaks it off', async () => {
    expect((await unbroken()).state.told).toEqual(finished);
  });

  // Death before a write leaves what death after the one before it leaves.
  it('by death between any two writes leaves the same as if it had never been', async () => {
    const { state } = await unbroken();
    for (let atWrite = 1; ; atWrite++) {
      const left = await ingestAll(reports, (client, attempt) =>
        attempt === 1 ? mortalClient(client, { atWrite, when: 'after' }) : { client },
      );
      expect(left.state, `died after write ${atWrite}`).toEqual(state);
      if (left.breaks === 0) return expect(atWrite).toBeGreaterThan(10);
    }
  }, 60_000);

  it('by a database that refuses a call, then the one after it, and so on, leaves the same as if it had not', async () => {
    const { state, breaks } = await ingestAll(reports, (client, attempt) => ({
      client: throttledClient(client, (call) => call === attempt),
    }));
    expect(state).toEqual((await unbroken()).state);
    expect(breaks).toBeGreaterThan(10);
  }, 60_000);
});
