/** What was measured, each by the command that is named: measure again what has changed. */
export const MEASURED = {
  /** Of one minute: `npm run -s bench:due`. */
  dispatch: { requests: 3.03, reads: 1.0, writes: 0.02 },
  /** Of a thousand messages at the default rate: `npm run -s bench:deliver -- --followers 1000 --rate 30`; bytes. */
  deliver: { reads: 144, writes: 96, stored: 27_000, logged: 1_000 },
  /** Of an article, the embedded database in the same process included: `npm run -s bench:ingest -- --articles 2000 --happenings 200 --stored 100 --sample 20`. */
  ingest: { milliseconds: 24, requests: 16.6, reads: 10.9, writes: 15.0 },
};
