import type { Kind } from '../kinds.ts';
import { allMatches } from '../text/all-matches.ts';

/** What followers of a kind of happening follow. */
const KIND_TOPICS: Readonly<Record<Kind, string>> = {
  vote: 'votes',
  deadline: 'deadlines',
  decision: 'decisions',
  meeting: 'meetings',
  measure: 'measures',
  market: 'markets',
  court: 'courts',
  release: 'releases',
  travel: 'travel',
  protest: 'protests',
  ceremony: 'ceremonies',
  sport: 'sport',
  weather: 'weather',
  launch: 'launches',
  other: 'other',
};
const NAME = /\p{Lu}[\p{L}\p{N}.'’-]*(?:\s\p{Lu}[\p{L}\p{N}.'’-]*)*/gu;
const MAX_NAMES = 5;

/** What a reader may follow a happening by: its place, the names in its headline, and its kind; lower case, joined by hyphens. */
export function topicsOf(
  title: string,
  place: string | null,
  kind: Kind,
  isName: (words: string) => boolean,
): string[] {
  const names = [...allMatches(NAME, title)]
    .map((match) => match[0])
    .filter((name, i) => i > 0 || !title.startsWith(name) || isName(name));
  const slugs = [...(place ? [place] : []), ...names].map(slug).filter((name) => name !== '');
  return [...new Set(slugs)].slice(0, MAX_NAMES).concat(KIND_TOPICS[kind]);
}

function slug(words: string): string {
  return words
    .replace(/['’]s\b/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
