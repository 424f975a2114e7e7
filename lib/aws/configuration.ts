import { z } from 'zod';
import { ChatIds } from '../../lambda/platform/chat-ids.ts';
import {
  DEFAULT_LANES,
  DEFAULT_MESSAGES_PER_SECOND,
  Lanes,
  MessagesPerSecond,
} from '../../lambda/platform/delivery-settings.ts';

/** Days that CloudWatch Logs can keep a log: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html */
const LOG_RETENTION_DAYS = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const megabytes = z.coerce.number().int().min(128).max(10_240);

/** Everything an operator can choose about a deployment. Only the token's parameter has no default. */
const Choices = z.strictObject({
  /** Name of the SSM SecureString that holds the bot's token. */
  botTokenParameter: z
    .string()
    .regex(/^\/?[\w.-]+(?:\/[\w.-]+)*$/, 'is not the name of an SSM parameter, such as /datewire/bot-token'),
  /** Root of the Bot API: Telegram's own, a self-hosted server, or a simulator. */
  telegramApiRoot: z
    .url({ protocol: /^https?$/, error: 'is not an http or https address' })
    .transform((root) => root.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  /** Raise it to have a new webhook secret made and the bot registered anew. */
  webhookSecretVersion: z.coerce.number().int().positive().default(1),
  /** Name of the CloudFormation stack; another name makes a second, separate deployment. */
  stackName: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,127}$/, 'is not the name of a CloudFormation stack: letters, digits and hyphens')
    .default('Datewire'),
  /** What `cdk destroy` does with the table: `retain` keeps it, `destroy` deletes it with all that it holds. */
  removalPolicy: z.enum(['retain', 'destroy']).default('retain'),
  /** Who is told when an alarm rings; without it the alarms show in CloudWatch only. */
  alarmEmail: z.email().optional(),
  /** The Telegram chats of those who run this, as a list or joined by commas: they are told what is wrong with feeds, and may use `/feeds`. */
  operatorChats: z.union([z.array(z.number().int()), ChatIds]).default([]),
  /** Messages a second that are sent of alerts; Telegram lets a bot send 30 for nothing, and answers also want some. */
  messagesPerSecond: z.coerce.number().pipe(MessagesPerSecond).default(DEFAULT_MESSAGES_PER_SECOND),
  /** How many functions send alerts at a time, each to a share of the chats. */
  lanes: z.coerce.number().pipe(Lanes).default(DEFAULT_LANES),
  /** Whether messages above Telegram's free rate are paid for, in Telegram's Stars. */
  paidBroadcasts: z.union([z.boolean(), z.stringbool()]).default(false),
  logLevel: z.enum(['DEBUG', 'INFO', 'WARN', 'ERROR']).default('INFO'),
  logRetentionDays: z.coerce
    .number()
    .refine((days) => LOG_RETENTION_DAYS.some((allowed) => allowed === days), {
      error: `is not one of ${LOG_RETENTION_DAYS.join(', ')}`,
    })
    .default(30),
  /** Memory of the function that reads articles. Lambda gives processor time in proportion. */
  ingestMemoryMegabytes: megabytes.default(1024),
  /** Memory of each other function. */
  memoryMegabytes: megabytes.default(512),
  /** What the HTTP API lets through; more is answered 429, and Telegram tries again. */
  requestsPerSecond: z.coerce.number().int().positive().default(100),
  /**
   * For tests on an emulator alone: lets the functions read feeds and pages of the machine that they run on, which on AWS
   * would open to anybody what only Lambda may speak to.
   */
  unsafeLoopbackOnEmulator: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true'),
});
const Configuration = Choices.refine(
  ({ unsafeLoopbackOnEmulator, telegramApiRoot }) => !unsafeLoopbackOnEmulator || isOnThisMachine(telegramApiRoot),
  { path: ['unsafeLoopbackOnEmulator'], error: 'is for tests, whose telegramApiRoot is on this machine' },
);
export type Configuration = z.infer<typeof Configuration>;

const NAMES = Object.keys(Choices.shape);

/** A choice that cannot be deployed. The message is one line for the operator. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
}

/**
 * Reads the configuration from the context of a CDK app: the object `datewire` of `cdk.json`,
 * and above it `-c name=value` flags.
 *
 * CDK's own context keys all have a colon, a slash or a hyphen, so a plain word that is none of ours is a slip of the pen.
 *
 * @throws ConfigurationError naming each value that is missing, unknown or malformed.
 */
export function readConfiguration(context: Readonly<Record<string, unknown>>): Configuration {
  const file = z.record(z.string(), z.unknown()).safeParse(context.datewire ?? {});
  if (!file.success) throw new ConfigurationError('"datewire" in the context of cdk.json must be an object');
  const flags = Object.entries(context).filter(([name]) => name !== 'datewire' && /^\w+$/.test(name));
  const values = { ...file.data, ...Object.fromEntries(flags) };

  if (values.botTokenParameter === undefined) {
    throw new ConfigurationError(
      'the bot token is not configured: store it with `aws ssm put-parameter --type SecureString ' +
        '--name /datewire/bot-token --value TOKEN`, then add `-c botTokenParameter=/datewire/bot-token`',
    );
  }
  const parsed = Configuration.safeParse(values);
  if (parsed.success) return parsed.data;
  throw new ConfigurationError(`configuration: ${parsed.error.issues.map(describe).join('; ')}`);
}

/** A deployment that has its Telegram there is none on AWS. */
function isOnThisMachine(address: string): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') {
    return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known (known: ${NAMES.join(', ')})`;
  }
  return `${issue.path.join('.')}: ${issue.message}`;
}
