import type { Temporal } from 'temporal-polyfill';
import { nextOccurrence, Rhythm } from './local-times.ts';
import type { Delivery } from './settings.ts';

/** `digest` instead of single alerts; `evening` before quiet hours begin; `morning` with what was held back. */
export const ROUND_KINDS = ['digest', 'evening', 'morning'] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** A message that some chats are owed again and again, at a time of day in a zone. Its chats are followers of its topic. */
export interface Round {
  readonly kind: RoundKind;
  readonly rhythm: Rhythm;
  readonly zone: string;
}

/** When what is held back without quiet hours comes out. */
const MORNING = '08:00';

/** The rounds that a chat is in, by how it wants to hear. */
export function roundsOf({ zone, quiet, cap, digest }: Delivery): Round[] {
  const rounds: Round[] = [];
  if (zone !== null && digest !== null) rounds.push({ kind: 'digest', rhythm: digest, zone });
  const isHeld = zone !== null && quiet !== null && quiet.how === 'held' && quiet.from !== quiet.to;
  if (isHeld) rounds.push({ kind: 'evening', rhythm: { every: 'day', time: quiet.from }, zone });
  if (isHeld || cap !== null) {
    const time = isHeld ? quiet.to : MORNING;
    rounds.push({ kind: 'morning', rhythm: { every: 'day', time }, zone: zone ?? 'UTC' });
  }
  return rounds;
}

/** The topic under which the chats of a round are listed: `round:digest:1:08:00:Europe/Kyiv`, 0 for every day. */
export function roundTopic({ kind, rhythm, zone }: Round): string {
  return `round:${kind}:${rhythm.every === 'week' ? rhythm.weekday : 0}:${rhythm.time}:${zone}`;
}

const TOPIC = /^round:(digest|evening|morning):([0-7]):(\d\d:\d\d):(.+)$/;

/** The round of a topic; null where it is none. */
export function roundNamed(topic: string): Round | null {
  const [, name, weekday, time = '', zone = ''] = TOPIC.exec(topic) ?? [];
  const kind = ROUND_KINDS.find((each) => each === name);
  if (kind === undefined) return null;
  const every = weekday === '0' ? { every: 'day', time } : { every: 'week', time, weekday: Number(weekday) };
  return { kind, rhythm: Rhythm.parse(every), zone };
}

/** When a round comes next, after an instant. */
export function nextRound({ rhythm, zone }: Round, after: Temporal.Instant): Temporal.Instant {
  return nextOccurrence(rhythm, after, zone);
}
