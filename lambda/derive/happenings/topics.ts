import type { Kind } from '../kinds.ts';

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
/** The topic of all happenings of a kind. */
export function topicOfKind(kind: Kind): string {
  return KIND_TOPICS[kind];
}

const MAX_NAMES = 5;
const MAX_NAME_WORDS = 4;

/** What a reader may follow a happening by: its place, the names in its headline, and its kind; lower case, joined by hyphens. */
export function topicsOf(names: readonly string[], place: string | null, kind: Kind): string[] {
  const short = names.filter((name) => name.split(' ').length <= MAX_NAME_WORDS);
  const slugs = [...(place ? [place] : []), ...short].map(slug).filter((name) => name.length > 1);
  return [...new Set(slugs)].slice(0, MAX_NAMES).concat(KIND_TOPICS[kind]);
}

function slug(words: string): string {
  if (PLAIN.test(words)) return words.toLowerCase().replaceAll(' ', '-');
  return words
    .replace(/['’]s?(?![\p{L}])/gu, '')
    .replace(/^the\s/i, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
/** Names of plain letters need only hyphens for their blanks; most are such. */
const PLAIN = /^(?!the )[a-z]+(?: [a-z]+)*$/i;
