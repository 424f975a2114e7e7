import type { Profile } from './profile.ts';
import { actorForm } from './word-forms.ts';

const MAX_NAME_WORDS = 5;
const MAX_ACTS = 2;
const MAX_WORDS = 8;

/**
 * The words under which a happening is looked for among those of its day: those of its names first, then what is done, then
 * what else is told. Two reports of one happening share one of them, as a rule a name.
 */
export function searchWords({ names, place, acts, words }: Profile): string[] {
  const named = [...(place === null ? [] : [place]), ...names].flatMap((name) => name.split(' ').map(actorForm));
  const kept = new Set(named.slice(0, MAX_NAME_WORDS));
  for (const word of [...acts.slice(0, MAX_ACTS).map((act) => `act:${act}`), ...words.map(actorForm)]) {
    if (kept.size >= MAX_WORDS) break;
    kept.add(word);
  }
  return [...kept].sort();
}
