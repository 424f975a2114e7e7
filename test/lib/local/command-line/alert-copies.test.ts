import { describe, expect, it } from 'vitest';
import type { AlertStore } from '../../../../lambda/alerts/alert-store.ts';
import { type DeadLetters, takeCopiesOff } from '../../../../lib/local/command-line/alert-copies.ts';

const ticket = (dateId: string) => ({ dateId, lead: '1d' as const, version: 1 });

/** A queue that hides what was received, as SQS does for half a minute, and gives two at a time. */
function aQueue(...bodies: string[]) {
  const shown = bodies.map((body, index) => ({ body, handle: `handle-${index}` }));
  const left = new Set(shown.map(({ handle }) => handle));
  const letters: DeadLetters = {
    receive: async () => shown.splice(0, 2),
    delete: async (handle) => void left.delete(handle),
  };
  return { letters, left };
}

const nothing: Pick<AlertStore, 'find'> = { find: async () => undefined };
const inState = (state: 'failed' | 'sending' | 'sent'): Pick<AlertStore, 'find'> => ({
  find: async (of) => ({
    ...of,
    type: 'alert',
    at: '',
    deadline: '',
    state,
    attempts: 0,
    sent: 0,
    refused: 0,
    unconfirmed: 0,
  }),
});
const letter = (dateId: string) => JSON.stringify({ ...ticket(dateId), reason: 'it failed' });

describe('the copies of dead alerts in the dead-letter queue', () => {
  it('are taken off once their alerts are put back, all of them', async () => {
    const { letters, left } = aQueue(letter('a'), letter('b'), letter('c'));
    const putBack = ['a', 'b', 'c'].map(ticket);
    expect(await takeCopiesOff(letters, putBack, inState('failed'))).toBe(3);
    expect([...left]).toEqual([]);
  });

  it.each(['failed', 'sending'] as const)('stay while an alert is %s that was not put back', async (state) => {
    const { letters, left } = aQueue(letter('a'), letter('b'));
    expect(await takeCopiesOff(letters, [ticket('a')], inState(state))).toBe(1);
    expect([...left]).toEqual(['handle-1']);
  });

  it('are taken off also of alerts that were put back before, and sent or deleted since', async () => {
    expect(await takeCopiesOff(aQueue(letter('a')).letters, [], inState('sent'))).toBe(1);
    expect(await takeCopiesOff(aQueue(letter('a')).letters, [], nothing)).toBe(1);
  });

  it('are nothing else that lies there', async () => {
    const { letters, left } = aQueue('{"lane":1}', 'not JSON');
    expect(await takeCopiesOff(letters, [], nothing)).toBe(0);
    expect(left.size).toBe(2);
  });
});
