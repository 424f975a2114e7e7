import pc from 'picocolors';
import { Temporal } from 'temporal-polyfill';
import { startBotHost } from '../bot-host.ts';
import { startDemo } from '../demo.ts';
import { MAX_SPEED } from '../host-clock.ts';
import { readSettings } from '../settings.ts';
import { UsageError } from '../usage-error.ts';
import { publicationTime } from './input.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface StartOptions {
  readonly port: number;
  readonly speed?: number;
  readonly clock?: string;
  /** Whether feeds are followed. @default - where there is a token, and time is the machine's own */
  readonly feeds?: boolean;
}

/** The pace of the demo: an hour a second. */
const DEMO_SPEED = 3600;

/** `datewire start`: the host, or without a token the demo, until it is interrupted. */
export async function startCommand(
  { port, speed, clock, feeds }: StartOptions,
  surroundings: Surroundings,
): Promise<void> {
  if (speed !== undefined && speed > MAX_SPEED)
    throw new UsageError(`--speed is ${MAX_SPEED} at most, a month a second`);
  const settings = readSettings(surroundings.environment);
  const token = settings.TELEGRAM_BOT_TOKEN;
  const write = (line: string) => print(surroundings, line);
  if (token === undefined) {
    write(pc.bold('Datewire, the demo.') + pc.dim(' Set TELEGRAM_BOT_TOKEN for the real thing. Ctrl-C ends it.'));
    const demo = await startDemo({ speed: speed ?? DEMO_SPEED, port, settings, followFeeds: feeds ?? false }, write);
    return untilInterrupted(demo.stop, write, `${pc.bold('See it at')} ${pc.underline(demo.url)}`);
  }
  const madeUp = speed === undefined && clock === undefined ? undefined : { start: startOf(clock), speed: speed ?? 1 };
  const followFeeds = feeds ?? madeUp === undefined;
  const host = await startBotHost({ token, port, settings, followFeeds, madeUp }, write);
  const greeting = `${pc.bold(`@${host.username} is listening.`)} What is coming: ${pc.underline(host.url)}. Ctrl-C ends it.`;
  const lines = host.followed === null ? [greeting] : [greeting, followedLine(host.followed)];
  return untilInterrupted(host.stop, write, lines.join('\n'));
}

function followedLine(count: number): string {
  const feeds = count === 1 ? 'One feed is' : `${count === 0 ? 'No' : count} feeds are`;
  return pc.dim(`${feeds} followed; \`datewire feeds\` tells of them.`);
}

function startOf(clock: string | undefined): Temporal.Instant {
  if (clock === undefined) return Temporal.Now.instant();
  const time = publicationTime(clock, '--clock');
  return time instanceof Temporal.PlainDate ? time.toZonedDateTime('UTC').toInstant() : time.toInstant();
}

/**
 * The first signal ends it in good order; a second one at once.
 *
 * @param greeting what is said once a signal would be heeded.
 */
async function untilInterrupted(
  stop: () => Promise<void>,
  write: (line: string) => void,
  greeting: string,
): Promise<void> {
  const interrupted = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  write(greeting);
  await interrupted;
  process.once('SIGINT', () => process.exit(130));
  write(pc.dim('Finishing what is in hand …'));
  await stop();
}
