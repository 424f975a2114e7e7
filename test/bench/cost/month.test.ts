import { describe, expect, it } from 'vitest';
import { type Assumptions, monthOf } from '../../../bench/cost/month.ts';

const MEASURED = {
  dispatch: { requests: 3, reads: 1, writes: 0 },
  deliver: { reads: 100, writes: 1000, stored: 500_000, logged: 400_000 },
  ingest: { milliseconds: 20, requests: 20, reads: 10, writes: 20 },
};
const ASSUMED: Assumptions = { rate: 25, requestMilliseconds: 10, updates: 0, articles: 0 };

const lineOf = (what: string, alerts: number, assumed = ASSUMED) => {
  const line = monthOf(alerts, MEASURED, assumed).find((each) => each.what === what);
  if (line === undefined) throw new Error(`there is no line of ${what}`);
  return line;
};

describe('the cost of a month', () => {
  it('grows with the messages that are sent', () => {
    expect(lineOf('write units', 1_000_000)).toMatchObject({ quantity: 1_000_000, dollars: 0.625 });
    expect(lineOf('write units', 2_000_000)).toMatchObject({ quantity: 2_000_000, dollars: 1.25 });
    expect(lineOf('GB of delivery logs', 1_000_000).quantity).toBeCloseTo(0.4);
    expect(lineOf('GB of deliveries', 1_000_000).quantity).toBeCloseTo(1);
  });

  it('has a look at what is due each minute, whatever is sent', () => {
    expect(lineOf('invocations', 0).quantity).toBe(43_200);
    expect(lineOf('read units', 0).quantity).toBe(43_200);
    expect(lineOf('calls', 0).quantity).toBe(43_200);
  });

  it('reckons a function for as long as it sends', () => {
    const idle = lineOf('GB-seconds', 0).quantity;
    expect(lineOf('GB-seconds', 50_000).quantity - idle).toBeCloseTo(1000);
    expect(lineOf('calls', 50_000).quantity - lineOf('calls', 0).quantity).toBe(100);
  });

  it('counts articles and what people say', () => {
    const busy = { ...ASSUMED, updates: 5_000_000, articles: 1000 };
    expect(lineOf('requests', 0, busy).dollars).toBe(5);
    expect(lineOf('write units', 0, busy).quantity).toBe(20_000);
  });
});
