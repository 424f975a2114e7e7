import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ListedAlert } from '../../../../lambda/alerts/list-alerts.ts';
import { alertTable } from '../../../../lib/local/command-line/alert-table.ts';

const SENT: ListedAlert = {
  dateId: 'AbCd-_34efgh5678',
  lead: '0d',
  version: 1,
  title: 'Crimea votes on its future',
  at: '2014-03-16T07:00:00Z',
  state: 'sent',
  reason: null,
  followers: 1206,
  sent: 1203,
  refused: 2,
  unconfirmed: 1,
  startedAt: '2014-03-16T07:00:04Z',
  endedAt: '2014-03-16T07:00:47Z',
  lateSeconds: 47,
};
const FAILED: ListedAlert = {
  ...SENT,
  lead: '1h',
  version: 2,
  state: 'failed',
  reason: '3 chats could not be served: an answer of 502',
  refused: 0,
  unconfirmed: 0,
  followers: 1203,
  lateSeconds: 1_500,
};

function table(alerts: ListedAlert[], { columns = 80, hasColours = false } = {}) {
  return alertTable(alerts, { output: Object.assign(new PassThrough(), { columns }), hasColours });
}

describe('the table of alerts', () => {
  it('has a row for each: when due, what it is, its state, who was served and how late', () => {
    expect(table([SENT, FAILED])).toBe(
      ` due (UTC)    alert                             state        followers  late by
────────────────────────────────────────────────────────────────────────────────
 2014-03-16   Crimea votes on its future        sent              1206     47 s
 07:00        on the day                                     1203 sent
              0d/AbCd-_34                                    2 refused
                                                         1 unconfirmed
────────────────────────────────────────────────────────────────────────────────
 2014-03-16   Crimea votes on its future        failed            1203   25 min
 07:00        an hour before
              1h.2/AbCd-_34
              3 chats could not be served: an
              answer of 502`,
    );
  });

  it.each([60, 80, 120])('fits a terminal of %d columns', (columns) => {
    const title = `Crimea votes on ${'its future and '.repeat(5)}${'x'.repeat(80)}`;
    const lines = table([{ ...SENT, title, lead: 'change', version: 12 }, FAILED], { columns }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns);
  });

  it('has its states in colour, and is the same without', () => {
    const coloured = table([SENT, FAILED], { hasColours: true });
    expect(coloured).toContain('\u001b[31mfailed\u001b[39m');
    expect(coloured).toContain('\u001b[32msent\u001b[39m');
    const bare = stripVTControlCharacters(coloured).split('\n');
    expect(bare.map((line) => line.trimEnd()).join('\n')).toBe(table([SENT, FAILED]));
  });

  it('says how late in a unit that tells enough', () => {
    const late = (lateSeconds: number | null) =>
      table([{ ...SENT, lateSeconds }])
        .split('\n')[2]
        ?.slice(71)
        .trim();
    expect([null, -30, 0, 119, 120, 7_199, 7_200, 172_799, 172_800].map(late)).toEqual([
      '',
      'in time',
      'in time',
      '119 s',
      '2 min',
      '120 min',
      '2 h',
      '2 days',
      '2 days',
    ]);
  });
});
