import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';

const READS = [BatchGetCommand, GetCommand, QueryCommand];

/** Where a life ends: at its n-th write, before it reaches the database, or after it took effect and before its answer. */
export interface Death {
  readonly atWrite: number;
  readonly when: 'before' | 'after';
}

export interface MortalClient {
  readonly client: DynamoDBDocumentClient;
  /** How many writes it has made. */
  writes(): number;
  /** The keys of the items that it has written, in order. */
  keys(): readonly { PK: string; SK: string }[];
  /** Ends its life now, whatever it is doing. */
  kill(): void;
  /** Resolves at death, with the key of the item that was being written; empty where it was killed from outside. */
  readonly died: Promise<{ PK: string; SK: string }>;
}

/**
 * A client of a database as a process has it that is killed at one of its writes: from then on no call of it has any
 * effect, and none is ever answered.
 */
export function mortalClient(client: DynamoDBDocumentClient, death: Death | null): MortalClient {
  const keys: { PK: string; SK: string }[] = [];
  let isDead = false;
  let die: (key: { PK: string; SK: string }) => void = () => {};
  const died = new Promise<{ PK: string; SK: string }>((resolve) => {
    die = resolve;
  });
  const never = new Promise<never>(() => {});

  /** The answer, unless death came before it. */
  async function heard(answer: Promise<unknown>): Promise<unknown> {
    try {
      const given = await answer;
      return isDead ? never : given;
    } catch (error) {
      if (isDead) return never;
      throw error;
    }
  }

  async function send(command: Parameters<DynamoDBDocumentClient['send']>[0], ...rest: unknown[]): Promise<unknown> {
    if (isDead) return never;
    const call = (): Promise<unknown> => Reflect.apply(client.send, client, [command, ...rest]);
    if (READS.some((read) => command instanceof read)) return heard(call());
    keys.push(keyOf(command.input));
    if (death?.atWrite !== keys.length) return heard(call());
    isDead = true;
    if (death.when === 'after') await call().catch(() => {}); // the database's refusal is not heard either
    die(keyOf(command.input));
    return never;
  }

  return {
    client: new Proxy(client, {
      get: (target, name) => (name === 'send' ? send : Reflect.get(target, name, target)),
    }),
    writes: () => keys.length,
    keys: () => keys,
    kill() {
      isDead = true;
      die({ PK: '', SK: '' });
    },
    died,
  };
}

function keyOf(input: object): { PK: string; SK: string } {
  const item = 'Item' in input ? input.Item : 'Key' in input ? input.Key : undefined;
  const { PK, SK } = Object(item);
  return { PK: String(PK), SK: String(SK) };
}
