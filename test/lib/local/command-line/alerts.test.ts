import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '../../../../lib/local/database.ts';
import { startTelegramSimulator } from '../../../../lib/local/telegram-simulator/telegram-simulator.ts';
import { commandLine } from '../../../support/command-line.ts';
import { startDeadLetterQueue } from '../../../support/dead-letter-queue.ts';
import { type Delivery, startDelivery } from '../../../support/delivery.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** The command line on a store that a host has open. */
async function aStore() {
  const folder = temporaryFolder();
  const database = await openDatabase(folder);
  const simulator = await startTelegramSimulator();
  onTestFinished(async () => {
    await database.close();
    await simulator.close();
  });
  const delivery = startDelivery({ client: database.client, simulator });
  await delivery.stores.due.moveCursor(delivery.now());
  const environment = { DATEWIRE_DATA: folder };
  const alerts = (...args: string[]) => commandLine(['alerts', ...args], { environment, clock: delivery, columns: 80 });
  return { alerts, delivery, database };
}

/** An alert fails for good, since a follower of its topic cannot be read; that is mended then. */
async function fail(delivery: Delivery): Promise<void> {
  const broken = { PK: 'TOPIC#word:crimea', SK: 'CHAT#00#0' };
  await delivery.follow([1, 2]);
  await delivery.stores.table.put(broken, { topic: 'crimea' });
  await delivery.schedule({ id: 'AbCd-_34efgh5678', title: 'Crimea votes' });
  await delivery.live(40);
  await delivery.stores.table.delete(broken);
}

describe('datewire alerts', () => {
  it('says what to do where there is none', async () => {
    const { alerts } = await aStore();
    expect((await alerts()).output).toBe(
      'No alert was due in the last 7 days, and none is in the next 7 days. ' +
        '`datewire ingest` takes an article in, `--days 30` looks further.\n',
    );
  });

  it('lists them as a table with a line of what there is, and as JSON', async () => {
    const { alerts, delivery } = await aStore();
    await delivery.follow([1, 2]);
    await delivery.schedule({ id: 'AbCd-_34efgh5678', title: 'Crimea votes' });
    await delivery.live(0);
    const { output } = await alerts();
    expect(output).toMatch(/2014-03-14 +Crimea votes +sent +2 +in time\n 08:00 +learned of late\n +first\/AbCd-_34\n/);
    expect(output).toMatch(/\n\n2 planned, 1 sent\.\n$/);
    expect(JSON.parse((await alerts('--json', '--days', '1')).output)).toMatchObject([
      { dateId: 'AbCd-_34efgh5678', lead: 'first', state: 'sent', followers: 2, sent: 2, lateSeconds: 0 },
      { lead: '1d', state: 'planned' },
    ]);
  });

  it('puts one that failed back, while the host runs, by its name in the list', async () => {
    const { alerts, delivery } = await aStore();
    await fail(delivery);
    expect((await alerts()).output).toMatch(/1 failed; once mended, `datewire alerts redrive` sends what failed\.\n$/);
    expect((await alerts('retry', 'first/AbCd-_34')).output).toBe(
      'first/AbCd-_34  Crimea votes\n' +
        'It goes out at the next minute that a host runs (`datewire start`), to all who have not had it.\n',
    );
    await delivery.live(1);
    expect(delivery.heard([1, 2])).toEqual([1, 1]);
  });

  it('puts all back that failed', async () => {
    const { alerts, delivery } = await aStore();
    await fail(delivery);
    expect((await alerts('redrive')).output).toContain('first/AbCd-_34  Crimea votes\n');
    await delivery.live(1);
    expect(delivery.heard([1, 2])).toEqual([1, 1]);
    expect((await alerts('redrive')).output).toBe('No alert has failed.\n');
  });

  it('says in one line why it cannot put one back', async () => {
    const { alerts, delivery } = await aStore();
    await delivery.follow([1]);
    await delivery.schedule({ id: 'AbCd-_34efgh5678' });
    await delivery.live(0);
    const errors = async (...args: string[]) => {
      const { exitCode, errors } = await alerts(...args);
      return [exitCode, errors];
    };
    expect(await errors('retry', 'first/AbCd-_34')).toEqual([
      2,
      'datewire: the alert "first/AbCd-_34" has not failed: it is sent\n',
    ]);
    expect(await errors('retry', '0d/nothing')).toEqual([
      2,
      'datewire: no alert is called "0d/nothing"; `datewire alerts` lists them\n',
    ]);
    expect(await errors('redrive', '--table', 'datewire', '--queue', 'dead-letters')).toEqual([
      2,
      'datewire: --queue takes the address of a queue, https://…\n',
    ]);
    expect(await errors('redrive', '--queue', 'https://queue.example')).toEqual([
      2,
      'datewire: --queue is for a table on AWS; name it with --table\n',
    ]);
  });

  describe('on AWS', () => {
    /** The command line of somebody who has access to the store as to a table on AWS. */
    async function onAws() {
      const store = await aStore();
      const endpoint = await store.database.client.config.endpoint?.();
      vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://127.0.0.1:${endpoint?.port}`);
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      onTestFinished(() => void vi.unstubAllEnvs());
      const alerts = (args: string[], environment = {}) =>
        commandLine(['alerts', ...args], {
          environment: { DATEWIRE_DATA: temporaryFolder(), ...environment },
          clock: store.delivery,
        });
      return { ...store, alerts };
    }

    it('works on the table that an option or the environment names', async () => {
      const { alerts, delivery } = await onAws();
      await delivery.schedule({ title: 'Crimea votes' });
      expect((await alerts(['--table', 'datewire'])).output).toContain('Crimea votes');
      expect((await alerts([], { DATEWIRE_TABLE: 'datewire' })).output).toContain('Crimea votes');
      const { exitCode, errors } = await alerts(['--table', 'other']);
      expect([exitCode, errors]).toEqual([1, expect.stringContaining('DynamoDB table "other" does not exist')]);
    });

    it('takes the copies of what it puts back off the dead-letter queue, so that its alarm falls silent', async () => {
      const { alerts, delivery } = await onAws();
      await fail(delivery);
      const other = JSON.stringify({ lane: 3 });
      const queue = await startDeadLetterQueue([...delivery.dead.map((letter) => JSON.stringify(letter)), other]);
      vi.stubEnv('AWS_ENDPOINT_URL_SQS', new URL(queue.url).origin);
      expect((await alerts(['redrive', '--table', 'datewire', '--queue', queue.url])).output).toBe(
        'first/AbCd-_34  Crimea votes\n' +
          'It goes out at the next minute, to all who have not had it.\n' +
          'Taken off the dead-letter queue: 1.\n',
      );
      expect(queue.left()).toEqual([other]);
    });

    it('says that the alarm goes on where it is not told of the queue', async () => {
      const { alerts, delivery } = await onAws();
      await fail(delivery);
      expect((await alerts(['redrive', '--table', 'datewire'])).output).toContain('The alarm goes on while');
    });
  });
});
