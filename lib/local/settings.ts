import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { ChatIds } from '../../lambda/platform/chat-ids.ts';
import {
  DEFAULT_LANES,
  DEFAULT_MESSAGES_PER_SECOND,
  Lanes,
  MessagesPerSecond,
} from '../../lambda/platform/delivery-settings.ts';
import { errorText } from '../../lambda/platform/log.ts';
import { UsageError } from './usage-error.ts';

const empty = (text: string | undefined) => (text === '' ? undefined : text);

/** What a host on one machine is told by its environment, or by `.env`. */
const Settings = z.object({
  /** The bot's token from @BotFather; without one the demo runs. */
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'is not a token; @BotFather gives it, in the form 123456:ABC-DEF…')
    .optional(),
  /** Root of the Bot API, where it is not Telegram's own. */
  TELEGRAM_API_ROOT: z
    .url({ protocol: /^https?$/, error: 'is not an address that begins with http:// or https://' })
    .transform((address) => address.replace(/\/+$/, ''))
    .default('https://api.telegram.org'),
  /** What `POST /articles` must send as its bearer token; without one that door is shut. */
  DATEWIRE_ARTICLES_KEY: z.string().min(16, 'must have 16 characters or more').optional(),
  /** The chats of those who run this, who are told what is wrong and may use `/feeds`. */
  DATEWIRE_OPERATORS: ChatIds.default([]),
  /** The folder where data is kept. */
  DATEWIRE_DATA: z.string().default('.datewire'),
  /** The table on AWS that the commands on alerts work on, instead of that folder. */
  DATEWIRE_TABLE: z.string().optional(),
  /** Messages a second that are sent of alerts. */
  DATEWIRE_MESSAGES_PER_SECOND: z.coerce.number().pipe(MessagesPerSecond).default(DEFAULT_MESSAGES_PER_SECOND),
  /** How many lanes alerts are sent on at a time. */
  DATEWIRE_LANES: z.coerce.number().pipe(Lanes).default(DEFAULT_LANES),
  /** Whether messages above Telegram's free rate are paid for. */
  DATEWIRE_PAID_BROADCASTS: z
    .enum(['true', 'false'], 'is neither true nor false')
    .default('false')
    .transform((text) => text === 'true'),
  /** For tests and development alone: lets links to this machine be read. */
  DATEWIRE_ALLOW_LOOPBACK: z
    .enum(['true', 'false'], 'is neither true nor false')
    .default('false')
    .transform((text) => text === 'true'),
});
export type Settings = z.infer<typeof Settings>;

/**
 * Reads the settings from the environment and from the file `.env`; the environment goes before the file.
 *
 * @throws UsageError naming the setting, or the line of `.env`, that is wrong; never its value.
 */
export function readSettings(environment: Record<string, string | undefined>, envFile = '.env'): Settings {
  const file = existsSync(envFile) ? parseEnvFile(readEnvFile(envFile), envFile) : {};
  const names = Object.keys(Settings.shape);
  const given = Object.fromEntries(names.map((name) => [name, empty(environment[name]) ?? empty(file[name])]));
  const settings = Settings.safeParse(given);
  if (settings.success) return settings.data;
  const [issue] = settings.error.issues;
  throw new UsageError(`${issue?.path.join('.') ?? 'a setting'} ${issue?.message ?? 'is wrong'}`);
}

function readEnvFile(name: string): string {
  try {
    return readFileSync(name, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${errorText(error)})`);
  }
}

function parseEnvFile(text: string, name: string): Record<string, string | undefined> {
  // Node's own parser passes over what it does not understand, and a setting that is ignored is hard to find.
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const isFine = /^\s*(?:#.*|(?:export\s+)?[A-Za-z_]\w*\s*=.*)?$/.test(line);
    if (!isFine) throw new UsageError(`${name}, line ${index + 1}: this is not NAME=value`);
  }
  return parseEnv(text);
}
