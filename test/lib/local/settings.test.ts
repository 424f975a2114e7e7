import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../lib/local/settings.ts';
import { UsageError } from '../../../lib/local/usage-error.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TOKEN = '123456:abcdefghijklmnopqrstuvwxyz';

/** The settings out of an environment and, where one is given, the text of a file. */
function read(environment: Record<string, string>, file?: string) {
  const path = join(temporaryFolder(), 'settings.env');
  if (file !== undefined) writeFileSync(path, file);
  return readSettings(environment, path);
}

describe('settings', () => {
  it('have a default each, but for the secrets', () => {
    expect(read({})).toEqual({
      TELEGRAM_API_ROOT: 'https://api.telegram.org',
      DATEWIRE_OPERATORS: [],
      DATEWIRE_DATA: '.datewire',
      DATEWIRE_MESSAGES_PER_SECOND: 28,
      DATEWIRE_LANES: 1,
      DATEWIRE_PAID_BROADCASTS: false,
      DATEWIRE_ALLOW_LOOPBACK: false,
    });
  });

  it.each([
    ['plain', `TELEGRAM_BOT_TOKEN=${TOKEN}`],
    ['quoted', `TELEGRAM_BOT_TOKEN="${TOKEN}"`],
    ['spaced', `  TELEGRAM_BOT_TOKEN = ${TOKEN}  `],
    ['exported', `export TELEGRAM_BOT_TOKEN=${TOKEN}`],
    ['commented', `# from @BotFather\n\nTELEGRAM_BOT_TOKEN=${TOKEN} # mine\n`],
    ['with the line ends of Windows', `DATEWIRE_DATA=x\r\nTELEGRAM_BOT_TOKEN=${TOKEN}\r\n`],
    ['behind a byte order mark', `\uFEFFTELEGRAM_BOT_TOKEN=${TOKEN}`],
  ])('are read from a file where they stand %s', (_, file) => {
    expect(read({}, file).TELEGRAM_BOT_TOKEN).toBe(TOKEN);
  });

  it('of the environment go before those of the file, unless they are empty', () => {
    const file = `DATEWIRE_DATA=from-file\nDATEWIRE_ALLOW_LOOPBACK=true`;
    expect(read({ DATEWIRE_DATA: 'from-environment', DATEWIRE_ALLOW_LOOPBACK: '' }, file)).toMatchObject({
      DATEWIRE_DATA: 'from-environment',
      DATEWIRE_ALLOW_LOOPBACK: true,
    });
  });

  it('that are empty count as not given', () => {
    expect(read({ TELEGRAM_BOT_TOKEN: '' }, 'DATEWIRE_DATA=')).toEqual(read({}));
  });

  it('take the root of the Bot API with and without its last slash', () => {
    expect(read({ TELEGRAM_API_ROOT: 'http://localhost:8081/' }).TELEGRAM_API_ROOT).toBe('http://localhost:8081');
  });

  it.each([
    ['TELEGRAM_BOT_TOKEN', 'hunter2', 'TELEGRAM_BOT_TOKEN is not a token; @BotFather gives it'],
    ['TELEGRAM_API_ROOT', 'localhost:8081', 'TELEGRAM_API_ROOT is not an address that begins with http:// or https://'],
    ['DATEWIRE_ARTICLES_KEY', 'short', 'DATEWIRE_ARTICLES_KEY must have 16 characters or more'],
    ['DATEWIRE_ALLOW_LOOPBACK', 'yes', 'DATEWIRE_ALLOW_LOOPBACK is neither true nor false'],
  ])('say what is wrong with %s = %s, and keep its value to themselves', (name, value, problem) => {
    const attempt = () => read({ [name]: value });
    expect(attempt).toThrow(UsageError);
    expect(attempt).toThrow(problem);
    expect(attempt).not.toThrow(value);
  });

  it.each([
    ['a word', 'DATEWIRE_DATA=x\nTELEGRAM_BOT_TOKEN', 2],
    ['another language', 'TELEGRAM_BOT_TOKEN: 123', 1],
    ['a name with a space', 'TELEGRAM BOT_TOKEN=123', 1],
  ])('say which line of the file is %s', (_, file, line) => {
    expect(() => read({}, file)).toThrow(new RegExp(`settings\\.env, line ${line}: this is not NAME=value$`));
  });

  it('say that the file cannot be read where it is a folder', () => {
    const path = join(temporaryFolder(), '.env');
    mkdirSync(path);
    expect(() => readSettings({}, path)).toThrow(/\.env cannot be read \(EISDIR/);
  });
});
