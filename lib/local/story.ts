import pc from 'picocolors';
import type { Clock } from '../../lambda/platform/clock.ts';
import type { Log, LogFields } from '../../lambda/platform/log.ts';
import { terminalText } from './terminal-text.ts';

type Line = (fields: LogFields) => string;

const text = (fields: LogFields, name: string) => terminalText(String(fields[name] ?? ''));
const quoted = (words: string) => pc.italic(`“${words}”`);

/** How what the program does is told to a person. What is not listed here is told by its message and fields. */
const LINES: Record<string, Line> = {
  'article read': (fields) =>
    `${pc.blue('📄 article read')}     ${pc.bold(text(fields, 'title') || 'without a title')}`,
  'key date derived': (fields) =>
    `${pc.green('📅 key date')}         ${pc.bold(text(fields, 'date'))} ${text(fields, 'title')} ` +
    pc.dim(`(${text(fields, 'kind')}, ${text(fields, 'certainty')}, from ${quoted(text(fields, 'words'))})`),
  'key date changed': (fields) =>
    `${pc.yellow('🔁 key date moved')}   ${pc.bold(text(fields, 'date'))} ${text(fields, 'title')} ` +
    pc.dim(`(it was ${text(fields, 'was')}; ${text(fields, 'certainty')}, from ${quoted(text(fields, 'words'))})`),
  'key date confirmed': (fields) =>
    `${pc.green('📅 known already')}    ${pc.bold(text(fields, 'date'))} ${text(fields, 'title')} ` +
    pc.dim(`(from ${quoted(text(fields, 'words'))})`),
  'article is a copy': () => pc.dim('📄 a copy            of an article that was read before'),
  'no key date derived': () => pc.dim('📅 nothing dated ahead in it'),
  'article not readable': (fields) => pc.yellow(`📄 article not read   ${text(fields, 'reason')}`),
  'alert due': (fields) =>
    `${pc.yellow('⏰ alert due')}        ${pc.bold(text(fields, 'title'))} ${pc.dim(`(${leadInWords(text(fields, 'lead'))})`)}`,
  'alert delivered': (fields) => `${pc.magenta('✉️  alert delivered')}  to chat ${text(fields, 'chatId')}`,
  'alert dropped': (fields) => pc.dim(`⏰ alert dropped      ${text(fields, 'reason')}`),
  'alert sent': () => pc.dim('✉️  not delivered      nobody asked to hear of it at this distance'),
  'feed read': (fields) =>
    `${pc.blue('📡 feed read')}        ${pc.bold(text(fields, 'feed'))} ${pc.dim(`(${fields.news} new)`)}`,
  'feed not read': (fields) => pc.yellow(`📡 feed not read     ${text(fields, 'feed')}: ${text(fields, 'reason')}`),
  followed: (fields) => `${pc.cyan('👤 followed')}         ${text(fields, 'topic')} by chat ${text(fields, 'chatId')}`,
  unfollowed: (fields) =>
    `${pc.cyan('👤 unfollowed')}       ${text(fields, 'topic')} by chat ${text(fields, 'chatId')}`,
  'unfollowed everything': (fields) => `${pc.cyan('👤 unfollowed')}       everything by chat ${text(fields, 'chatId')}`,
  'settings changed': (fields) =>
    `${pc.cyan('👤 settings')}         ${text(fields, 'settings')} of chat ${text(fields, 'chatId')}`,
};

/** What is owed to chats by their settings, and may be nothing. */
const UNASKED: readonly unknown[] = ['edit', 'digest', 'evening', 'morning', 'held', 'snooze'];

/** An alert that was sent to somebody has been told of at each delivery; a feed without news is not worth a line. */
function isTold(message: string, fields: LogFields): boolean {
  if (message === 'alert sent') return fields.sent !== 0 || UNASKED.includes(fields.lead);
  return message === 'feed read' && fields.news === 0;
}

/**
 * A log for a person at a terminal: a line for each thing that happens, headed by the host's time.
 *
 * @param zone the IANA zone in which the time is shown.
 * @param write takes one line without its line break.
 */
export function createStory(clock: Clock, zone: string, write: (line: string) => void): Log {
  const head = () => {
    const now = clock.now().toZonedDateTimeISO(zone);
    const day = now.toLocaleString('en-GB', { weekday: 'short', day: '2-digit', month: 'short' }).replace(',', '');
    return pc.dim(`${day} ${now.toPlainTime().toString({ smallestUnit: 'minute' })}`);
  };
  const tell = (message: string, fields: LogFields, colour: (line: string) => string) => {
    if (isTold(message, fields)) return;
    const line = LINES[message]?.(fields) ?? colour(`${message}${details(fields)}`);
    write(`${head()}  ${line}`);
  };
  return {
    info: (message, fields = {}) => tell(message, fields, (line) => line),
    warn: (message, fields = {}) => tell(message, fields, pc.yellow),
    error: (message, fields = {}) => tell(message, fields, pc.red),
  };
}

function details(fields: LogFields): string {
  const pairs = Object.entries(fields).map(([name, value]) => `${name}: ${terminalText(String(value))}`);
  return pairs.length === 0 ? '' : ` (${pairs.join(', ')})`;
}

function leadInWords(lead: string): string {
  if (lead === 'change') return 'at once, since it was moved or called off';
  if (lead === 'missed') return 'it is over, and is told of as missed';
  if (lead === 'first') return 'at once, since it was learned of late';
  if (lead === 'snooze') return 'once more, since it was put off';
  if (UNASKED.includes(lead)) return 'by the settings of chats';
  return lead === '0d' ? 'on the day' : `${lead} before`;
}
