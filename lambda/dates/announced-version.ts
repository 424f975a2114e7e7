import type { StoredKeyDate } from './stored-key-date.ts';

/**
 * The version of a key date that the last news of change has made, which its followers are told of; 0 where there was none.
 * Later versions differ from it in details alone: an hour that became known.
 */
export function announcedVersion({ history }: Pick<StoredKeyDate, 'history'>): number {
  const last = history.at(-1);
  return last === undefined ? 0 : last.version + 1;
}
