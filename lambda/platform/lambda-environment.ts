import * as z from 'zod';
import { ChatIds } from './chat-ids.ts';
import { Lanes, MessagesPerSecond } from './delivery-settings.ts';

/**
 * The environment of a Lambda function, as the stack sets it. Each function is given only what it needs;
 * what it asks for and was not given is a configuration error that names the variable.
 */
interface Variables {
  DATEWIRE_TABLE: string;
  DATEWIRE_ARTICLES_QUEUE_URL: string;
  DATEWIRE_DELIVER_QUEUE_URL: string;
  DATEWIRE_DELIVER_DEAD_LETTERS_URL: string;
  DATEWIRE_FEEDS_QUEUE_URL: string;
  /** Messages a second that are sent of alerts, on all lanes together. */
  DATEWIRE_MESSAGES_PER_SECOND: number;
  /** How many lanes alerts are sent on at a time. */
  DATEWIRE_LANES: number;
  /** Whether messages above Telegram's free rate are paid for. */
  DATEWIRE_PAID_BROADCASTS: boolean;
  /** Name of the SSM SecureString that holds the bot's token. */
  DATEWIRE_BOT_TOKEN_PARAMETER: string;
  /** Secrets Manager secret that Telegram must send with each webhook call. */
  DATEWIRE_WEBHOOK_SECRET_ARN: string;
  /** Secrets Manager secret that `POST /articles` must send as its bearer token. */
  DATEWIRE_ARTICLES_KEY_ARN: string;
  /** Root of the Bot API: Telegram's own, a self-hosted server, or a simulator. */
  DATEWIRE_TELEGRAM_API_ROOT: string;
  DATEWIRE_BOT_ID: number;
  DATEWIRE_BOT_USERNAME: string;
  /** Ids of the operators' chats, joined by commas; `none` where there are none. */
  DATEWIRE_OPERATORS: readonly number[];
  /** For tests alone, and missing everywhere else: lets the machine's own addresses be read. */
  DATEWIRE_ALLOW_LOOPBACK: boolean;
}

const text = z.string('is not set').min(1, 'is empty');
const address = text.pipe(z.url('is not an address'));

const variables: { readonly [Name in keyof Variables]: z.ZodType<Variables[Name]> } = {
  DATEWIRE_TABLE: text,
  DATEWIRE_ARTICLES_QUEUE_URL: address,
  DATEWIRE_DELIVER_QUEUE_URL: address,
  DATEWIRE_DELIVER_DEAD_LETTERS_URL: address,
  DATEWIRE_FEEDS_QUEUE_URL: address,
  DATEWIRE_MESSAGES_PER_SECOND: text.transform(Number).pipe(MessagesPerSecond),
  DATEWIRE_LANES: text.transform(Number).pipe(Lanes),
  DATEWIRE_PAID_BROADCASTS: text
    .pipe(z.enum(['true', 'false'], 'is neither true nor false'))
    .transform((is) => is === 'true'),
  DATEWIRE_BOT_TOKEN_PARAMETER: text,
  DATEWIRE_WEBHOOK_SECRET_ARN: text,
  DATEWIRE_ARTICLES_KEY_ARN: text,
  DATEWIRE_TELEGRAM_API_ROOT: address,
  DATEWIRE_BOT_ID: text.regex(/^[1-9]\d*$/, "is not a bot's id").transform(Number),
  DATEWIRE_BOT_USERNAME: text,
  DATEWIRE_ALLOW_LOOPBACK: z
    .literal('true', "is not 'true'")
    .optional()
    .transform((allowed) => allowed === 'true'),
  DATEWIRE_OPERATORS: text.transform((ids) => (ids === 'none' ? '' : ids)).pipe(ChatIds),
};

/**
 * Reads one variable of the function's environment.
 *
 * @throws Error naming the variable, where it is missing or malformed.
 */
export function lambdaVariable<Name extends keyof Variables>(
  name: Name,
  environment: Record<string, string | undefined>,
): Variables[Name] {
  const parsed = variables[name].safeParse(environment[name]);
  if (parsed.success) return parsed.data;
  throw new Error(`environment variable ${name} ${parsed.error.issues[0]?.message ?? 'is not valid'}`);
}
