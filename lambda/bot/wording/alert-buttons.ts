import type { Temporal } from 'temporal-polyfill';
import type { StoredKeyDate } from '../../dates/stored-key-date.ts';
import type { Button } from '../../platform/message.ts';
import { SNOOZES, type Snooze } from '../../subscribers/local-times.ts';
import { actionButton } from '../buttons.ts';
import { putOffUntil, putOffZone } from '../put-off.ts';
import type { Reader } from '../reader.ts';
import { absoluteDate, dayName, untilInstant, zoneName } from './when.ts';

/**
 * What can be done about a key date that an alert tells of: to be told once more, as long as that is before it; to hear
 * nothing more of it; to see all that is known of it.
 */
export function alertButtons(
  keyDate: StoredKeyDate,
  reader: Reader,
  now: Temporal.Instant,
  isMuted = false,
): readonly (readonly Button[])[] {
  const { id } = keyDate;
  const details = actionButton(reader.text('alert.details'), 'date', id);
  if (keyDate.certainty === 'cancelled') return [[details]];
  const snoozes = SNOOZES.filter((snooze) => !isMuted && putOffUntil(snooze, keyDate, reader.zone, now) !== null);
  const mute = isMuted
    ? actionButton(reader.text('details.unmute'), 'mute', id, 'off')
    : actionButton(reader.text('details.mute'), 'mute', id, 'on');
  return [
    ...(snoozes.length === 0
      ? []
      : [snoozes.map((snooze) => actionButton(reader.text(`alert.${snooze}`), 'snooze', id, snooze))]),
    [mute, details],
  ];
}

/** That a chat is told once more, and when: by whose clock, where it has told no zone of its own. */
export function putOffNotice(
  snooze: Snooze,
  at: Temporal.Instant,
  keyDate: StoredKeyDate,
  chatZone: string | null,
  reader: Reader,
  now: Temporal.Instant,
): string {
  return reader.text('alert.snoozed', { when: againWords(snooze, at, keyDate, chatZone, reader, now) });
}

function againWords(
  snooze: Snooze,
  at: Temporal.Instant,
  keyDate: StoredKeyDate,
  chatZone: string | null,
  reader: Reader,
  now: Temporal.Instant,
): string {
  if (snooze === 'hour') return untilInstant(at, reader, now);
  const zone = putOffZone(keyDate, chatZone);
  const there = at.toZonedDateTimeISO(zone);
  const day = dayName(there.toPlainDate(), now.toZonedDateTimeISO(zone).toPlainDate(), reader);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${day}, ${chatZone === null ? reader.text('when.timeThere', { time, place: zoneName(zone) }) : time}`;
}

/** Why nobody is told once more at the hour asked for: it comes before that. */
export function tooLateNotice(keyDate: StoredKeyDate, reader: Reader): string {
  return reader.text('alert.tooLate', { when: absoluteDate(keyDate, reader) });
}
