import type { Temporal } from 'temporal-polyfill';
import type { Call } from '../../lib/local/telegram-simulator/call-log.ts';
import type { Scenario, Timing } from './scenario.ts';

/* What happened in a run, as one who stood beside it saw it. */

/**
 * A moment of a run. Lived minutes are those in which the system was awake: a jump of the clock adds none, and takes none
 * away.
 */
export interface Moment {
  readonly lived: number;
  readonly clock: Temporal.Instant;
}

/** A message that Telegram has taken. */
export interface Heard extends Moment {
  /** The id by which the chat was known at first. */
  readonly chatId: number;
  readonly text: string;
}

/** From when on the store knew something of a date. */
export interface KnownVersion extends Moment {
  readonly dateId: string;
  readonly version: number;
  /** Null: called off. */
  readonly timing: Timing | null;
  /** How many messages had been taken before. */
  readonly messagesBefore: number;
  /** Whether it came while messages were being sent. */
  readonly isSudden: boolean;
}

export interface RunRecord {
  readonly scenario: Scenario;
  /** In order; each time that the clock showed something else. */
  readonly moments: readonly Moment[];
  readonly versions: readonly KnownVersion[];
  readonly heard: readonly Heard[];
  /** Lived minutes in which a chat could not be reached. */
  readonly unreachable: readonly { readonly chatId: number; readonly from: number; readonly to: number }[];
  /** Of each life that was killed, how many of its messages Telegram had taken. */
  readonly kills: readonly { readonly taken: number }[];
  /** Messages that were taken and whose answer did not come. */
  readonly unconfirmed: number;
  /** Lived minutes in which a record could not be read that alerts need. */
  readonly spoilt: readonly { readonly from: number; readonly to: number }[];
  /**
   * What lay among the dead letters: whom an alert could not be sent to, until the lived minute in which it was redriven;
   * infinite for what lies there in the end.
   */
  readonly dead: readonly {
    readonly dateId: string;
    readonly version: number;
    readonly lead: string;
    readonly chatId: number;
    readonly until: number;
  }[];
  /** The calls of each life, in order. */
  readonly calls: readonly (readonly Call[])[];
}
