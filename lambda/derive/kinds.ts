/** What sort of happening a key date is. */
export const KINDS = [
  'vote',
  'deadline',
  'decision',
  'meeting',
  'measure',
  'market',
  'court',
  'release',
  'travel',
  'protest',
  'ceremony',
  'sport',
  'weather',
  'launch',
  'other',
] as const;

export type Kind = (typeof KINDS)[number];
