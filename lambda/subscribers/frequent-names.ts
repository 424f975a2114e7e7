import { topicOfKind } from '../derive/happenings/topics.ts';
import type { KeyDate } from '../derive/key-date.ts';

/** A topic's name, cut into the words that it was joined of. */
const JOINED = '-';
/** What may stand between the words of a name. */
const BETWEEN = '[^\\p{L}\\p{N}]+';

/**
 * The places and names of which most of the key dates tell, the most frequent first, spelled as they are there: "New York"
 * for `new-york`. Kinds of happenings are none.
 */
export function frequentNames(keyDates: readonly Pick<KeyDate, 'kind' | 'place' | 'title' | 'topics'>[]): string[] {
  const names = new Map<string, { count: number; spelling: string }>();
  for (const keyDate of keyDates) {
    for (const topic of new Set(keyDate.topics)) {
      if (topic === topicOfKind(keyDate.kind)) continue;
      const known = names.get(topic) ?? { count: 0, spelling: spelled(topic, keyDate) };
      names.set(topic, { ...known, count: known.count + 1 });
    }
  }
  return [...names.values()].sort((a, b) => b.count - a.count).map(({ spelling }) => spelling);
}

function spelled(topic: string, { place, title }: Pick<KeyDate, 'place' | 'title'>): string {
  const words = topic.split(JOINED);
  // A topic is of letters, digits and hyphens only; none of them is anything else in a pattern.
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${words.join(BETWEEN)}(?![\\p{L}\\p{N}])`, 'iu');
  const found = [place ?? '', title].flatMap((text) => name.exec(text)?.[0] ?? []);
  return found[0] ?? words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}
