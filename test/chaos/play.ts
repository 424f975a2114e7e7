import { setImmediate } from 'node:timers/promises';
import { Temporal } from 'temporal-polyfill';
import type { Alert } from '../../lambda/alerts/alert.ts';
import { createAlertStore } from '../../lambda/alerts/alert-store.ts';
import { createDueStore } from '../../lambda/alerts/due-store.ts';
import { redriveAlert } from '../../lambda/alerts/hand-over.ts';
import type { Sending } from '../../lambda/alerts/lane.ts';
import { scheduleAlerts } from '../../lambda/alerts/schedule-alerts.ts';
import { createKeyDateStore } from '../../lambda/dates/key-date-store.ts';
import { calledOff, moved, type Word } from '../../lambda/dates/word.ts';
import type { Ports } from '../../lambda/handlers/ports.ts';
import { errorText, type Log } from '../../lambda/platform/log.ts';
import { createTable } from '../../lambda/platform/table.ts';
import { chatSortKey } from '../../lambda/subscribers/chat-key.ts';
import { createSubscriberStore } from '../../lambda/subscribers/subscriber-store.ts';
import { EVERYTHING } from '../../lambda/subscribers/topic.ts';
import { openDatabase, TABLE_NAME } from '../../lib/local/database.ts';
import { startTelegramSimulator } from '../../lib/local/telegram-simulator/telegram-simulator.ts';
import { aFollow } from '../support/a-follow.ts';
import { aKeyDate } from '../support/key-dates.ts';
import { throttledClient } from '../support/throttled-client.ts';
import { createChance } from './chance.ts';
import { type Life, startLife, unconfirmedIn } from './life.ts';
import { createRoughQueue } from './rough-queue.ts';
import type { Heard, KnownVersion, Moment, RunRecord } from './run-record.ts';
import type { Scenario, ScenarioDate, ScenarioEvent, SuddenChange, Timing } from './scenario.ts';

/** Minutes without troubles at the end, in which what was held up comes. */
const AFTERMATH = 90;
/** Stands where the followers of everything are read, and is none. */
const SPOILT = { PK: `TOPIC#${EVERYTHING}`, SK: 'CHAT#00#0' };
/** How far ahead it is looked for the next thing that falls due. */
const HORIZON = { hours: 6 };

/**
 * Lives through a scenario: the real handlers over real HTTP, with a clock that is set from one minute in which something
 * happens to the next.
 *
 * @param say told what happens, for whoever replays a failure.
 */
export async function play(scenario: Scenario, say: (line: string) => void = () => {}): Promise<RunRecord> {
  let now = scenario.start;
  let lived = 0;
  const moments: Moment[] = [{ lived, clock: now }];
  const versions: KnownVersion[] = [];
  const heard: Heard[] = [];
  const spoilt: { from: number; to: number }[] = [];
  const dead: RunRecord['dead'][number][] = [];
  const unreachable: { chatId: number; from: number; to: number }[] = [];
  const kills: { taken: number }[] = [];
  const callsOfLives: number[] = [];
  const chance = createChance(scenario.seed, 'play');
  const tell = (line: string) => say(`${now} minute ${lived}: ${line}`);

  const clock = { now: () => now };
  const seconds = () => now.epochMilliseconds / 1000;
  const database = await openDatabase(null);
  const simulator = await startTelegramSimulator({ clock: seconds });
  const table = createTable(database.client, TABLE_NAME);
  const [due, subscribers] = [createDueStore(table), createSubscriberStore(table)];
  const [keyDates, alerts] = [createKeyDateStore(table), createAlertStore(table)];
  const throttling = { share: 0, chance: createChance(scenario.seed, 'throttling') };
  const client = throttledClient(database.client, () => throttling.chance.happens(throttling.share));
  const queue = createRoughQueue<Parameters<Ports['laneTickets']['send']>[0]>(
    scenario.tickets,
    createChance(scenario.seed, 'tickets'),
    () => lived,
  );
  const write: Log['info'] = (message, fields) => tell(`  ${message} ${JSON.stringify(fields ?? {})}`);
  const log: Log = { info: write, warn: write, error: write };

  let life: Life | null = null;
  let taken = 0;
  let restartAt = 0;
  let isUneasy = false;
  const killings = [...scenario.killings];
  const sudden: SuddenChange[] = [...scenario.sudden];
  const underWay = new Set<Promise<void>>();
  const firstIds = new Map<number, number>();

  simulator.subscribe((event) => {
    if (event.kind !== 'sent' || !event.message.fromBot) return;
    const { chatId, text } = event.message;
    heard.push({ lived, clock: now, chatId: firstIds.get(chatId) ?? chatId, text });
    tell(`  to ${chatId}: ${text.split('\n').slice(0, 2).join(' / ')}`);
    taken++;
    const change = suddenChangeAt(text);
    if (change !== undefined) begin(change);
    if (killing?.by === 'message' && killing.nth === taken) life?.kill();
  });
  let killing = killings.shift() ?? null;

  /** The change that comes with this message, of which it is the last to be sent before the store knows. */
  function suddenChangeAt(text: string): SuddenChange | undefined {
    const date = dateTold(text);
    const count = heard.filter((each) => dateTold(each.text) === date).length;
    const at = sudden.findIndex(({ dateId, atMessage }) => dateId === date?.id && atMessage === count);
    return at < 0 ? undefined : sudden.splice(at, 1)[0];
  }

  function dateTold(text: string): ScenarioDate | undefined {
    const [head = ''] = text.split('\n');
    return scenario.dates.find(({ title }) => head.startsWith('⏰') && head.endsWith(title));
  }

  /** The answer to the message is kept back until the store knows of the change. */
  function begin({ dateId, to }: SuddenChange): void {
    const sender = life;
    sender?.holdAnswers();
    const changing = change(dateId, to, true).finally(() => {
      underWay.delete(changing);
      sender?.releaseAnswers();
    });
    underWay.add(changing);
  }

  function know(dateId: string, version: number, timing: Timing | null, isSudden: boolean): void {
    versions.push({ dateId, version, timing, isSudden, messagesBefore: heard.length, lived, clock: now });
  }

  async function learn({ id, title, zone, topics, first }: ScenarioDate): Promise<void> {
    const keyDate = aKeyDate({ ...precise(first), id, title, zone, topics: [...topics], learnedAt: now.toString() });
    const stored = await keyDates.add(keyDate);
    await scheduleAlerts(stored, null, alerts, now);
    know(id, stored.version, first, false);
    tell(`${id} is known: ${first.date} ${first.time ?? ''} ${zone}`);
  }

  async function change(dateId: string, to: Timing | null, isSudden: boolean): Promise<void> {
    const told = await keyDates.change(dateId, (known) => {
      const keyDate = { ...known, ...(to && precise(to)), quote: 'It is not as it was.' };
      const { id, articleUrl, publisher } = known;
      const origin = { id, articleId: 'change', articleUrl, publisher };
      const word: Word = { keyDate, ...origin, published: now.toString(), heardAt: now.toString(), trusted: true };
      return to === null ? calledOff(known, word) : moved(known, word, null);
    });
    if (told === undefined || told.after === told.before) return;
    await scheduleAlerts(told.after, told.before, alerts, now);
    know(dateId, told.after.version, to, isSudden);
    tell(`${dateId} is ${to === null ? 'called off' : `moved to ${to.date} ${to.time ?? ''}`}`);
  }

  async function happen(event: ScenarioEvent): Promise<void> {
    const dateOf = (id: string) => scenario.dates.find((date) => date.id === id);
    switch (event.kind) {
      case 'learn': {
        const date = dateOf(event.dateId);
        return date && learn(date);
      }
      case 'change':
        return change(event.dateId, event.to, false);
      case 'block':
        simulator.block(event.chatId);
        unreachable.push({ chatId: event.chatId, from: lived, to: Number.POSITIVE_INFINITY });
        return tell(`${event.chatId} blocks the bot`);
      case 'unblock': {
        simulator.unblock(event.chatId);
        await subscribers.welcome(event.chatId, now);
        const gap = unreachable.findLast(({ chatId }) => chatId === event.chatId);
        if (gap) gap.to = lived;
        return tell(`${event.chatId} is back`);
      }
      case 'migrate':
        firstIds.set(event.newId, event.chatId);
        simulator.migrateGroup(event.chatId, event.newId);
        return tell(`${event.chatId} becomes a supergroup`);
      case 'jump':
        tell(`the clock jumps by ${event.minutes} minutes`);
        now = now.add({ minutes: event.minutes });
        moments.push({ lived, clock: now });
        return;
      case 'weather':
        simulator.setWeather(event.weather);
        return tell(`weather: ${JSON.stringify(event.weather)}`);
      case 'throttle':
        throttling.share = event.share;
        return tell(`the store refuses ${event.share} of all calls`);
      case 'spoil':
        await table.put(SPOILT, { topic: EVERYTHING });
        spoilt.push({ from: lived, to: Number.POSITIVE_INFINITY });
        return tell('a record is spoilt');
      case 'mend': {
        await table.delete(SPOILT);
        const gap = spoilt.at(-1);
        if (gap) gap.to = lived;
        return tell('the record is mended');
      }
      case 'redrive':
        return redrive();
    }
  }

  async function redrive(): Promise<void> {
    for (const alert of await noteDead(lived)) {
      tell(`"${alert.lead}" of ${alert.dateId} is redriven`);
      await redriveAlert(alert, alerts, now);
    }
  }

  /** Notes down whom what is dead could not be sent to. @returns what is dead. */
  async function noteDead(until: number): Promise<Alert[]> {
    const all = await alerts.dead();
    for (const alert of all) {
      for (const { sending } of await alerts.laneEnds(alert)) {
        const { dateId, version, lead } = alert;
        const unserved = scenario.chats.map(({ id }) => id).filter((id) => isBetween(id, sending));
        for (const chatId of [...[...sending.failed, ...sending.held].map((each) => each.chatId), ...unserved]) {
          dead.push({ dateId, version, lead, chatId: firstIds.get(chatId) ?? chatId, until });
        }
      }
    }
    return all;
  }

  /** A minute of the process, if it is alive. */
  async function tick(): Promise<void> {
    isUneasy = false;
    if (life === null) {
      if (lived < restartAt) return;
      taken = 0;
      callsOfLives.push(simulator.calls().length);
      life = await startLife({
        client,
        simulator,
        laneTickets: queue,
        delivery: scenario.delivery,
        clock,
        minute: () => lived,
        log,
        killing,
      });
    }
    const { dispatch, deliver, died } = life;
    const work = (async () => {
      await dispatch();
      await queue.handOut(deliver);
      return 'done' as const;
    })().catch((error: unknown) => {
      tell(`  failed: ${errorText(error)}`);
      return 'failed' as const;
    });
    const outcome = await Promise.race([work, died.then(() => 'dead' as const)]);
    isUneasy = outcome !== 'done';
    if (outcome === 'dead') {
      // What was on its way is taken, or lost with its connection, before anything else happens.
      for (let turn = 0; turn < 5; turn++) await setImmediate();
      await simulator.quiet();
      kills.push({ taken });
      tell(`the process is killed; Telegram took ${taken} of its messages`);
      life = null;
      killing = killings.shift() ?? null;
      restartAt = lived + chance.number(0, 3);
    }
    await Promise.all(underWay);
  }

  /** Minutes until something happens again. */
  async function pause(next: Temporal.Instant): Promise<number> {
    const minutesTo = (instant: Temporal.Instant) => Math.ceil(now.until(instant).total('minutes'));
    const waits = [minutesTo(next), ...(isUneasy ? [1] : [])];
    if (life === null) waits.push(restartAt - lived);
    const ticket = queue.next();
    if (ticket !== null) waits.push(ticket - lived);
    const horizon = earlier(next, now.add(HORIZON));
    waits.push(Math.max(1, minutesTo(now.add(HORIZON))));
    for await (const { key } of due.due(now.subtract({ hours: 1 }), horizon)) {
      waits.push(minutesTo(Temporal.Instant.from(key.dueAt)));
      break;
    }
    return Math.max(1, Math.min(...waits));
  }

  try {
    await due.moveCursor(now);
    for (const { id, topics, leads } of scenario.chats) {
      if (id < 0) simulator.addGroup({ id, title: `Group ${id}`, type: 'group' });
      else simulator.addPrivateChat({ id, firstName: `Person ${id}` });
      const chat = await subscribers.welcome(id, now);
      await subscribers.change(id, { leads: [...leads] });
      for (const topic of topics) await subscribers.follow(chat, aFollow(topic));
    }
    const events = [...scenario.events];
    const until = async (end: Temporal.Instant) => {
      while (Temporal.Instant.compare(now, end) < 0) {
        for (let event = events[0]; event && Temporal.Instant.compare(event.at, now) <= 0; event = events[0]) {
          await happen(event);
          events.shift();
        }
        await tick();
        const minutes = await pause(earlier(events[0]?.at ?? end, end));
        lived += minutes;
        now = now.add({ minutes });
        moments.push({ lived, clock: now });
      }
    };
    await until(scenario.end);
    simulator.setWeather(null);
    throttling.share = 0;
    queue.calm();
    killings.length = 0;
    await until(now.add({ minutes: AFTERMATH }));
    await redrive();
    await until(now.add({ minutes: AFTERMATH }));
    await noteDead(Number.POSITIVE_INFINITY);
    const calls = simulator.calls();
    return {
      scenario,
      moments,
      versions,
      heard,
      unreachable,
      kills,
      unconfirmed: unconfirmedIn(calls),
      spoilt,
      dead,
      calls: callsOfLives.map((from, index) => calls.slice(from, callsOfLives[index + 1])),
    };
  } finally {
    (life as Life | null)?.kill();
    await simulator.close();
    await database.close();
  }
}

function precise({ date, time }: Timing) {
  return { date, time, precision: time === null ? ('day' as const) : ('minute' as const) };
}

/** Whether a chat's turn was still to come. */
function isBetween(chatId: number, { after, until }: Sending): boolean {
  const key = chatSortKey(chatId);
  return key > after && key <= until;
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
