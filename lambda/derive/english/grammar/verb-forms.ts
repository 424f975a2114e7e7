import { IRREGULAR_VERBS, NOUN_LIKE_VERBS, REGULAR_VERBS } from '../words/verbs.ts';

export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

export interface VerbReading {
  readonly base: string;
  readonly forms: readonly VerbForm[];
  /** At least as often a noun in this form. */
  readonly nounLike: boolean;
  /** In no list: the base is guessed from the ending. */
  readonly isGuess?: true;
}

/** The third person singular of a base form: "vote" → "votes". */
export function thirdPerson(base: string): string {
  if (base === 'be') return 'is';
  if (base === 'have') return 'has';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** Past participle of a base form: "meet" → "met", "close" → "closed". */
export function pastParticiple(base: string): string {
  const irregular = IRREGULAR_VERBS.find((verb) => verb[0] === base);
  return irregular ? irregular[2] : regularPast(base);
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (doublesLastLetter(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

/** Gerund of a base form: "close" → "closing". */
export function gerund(base: string): string {
  if (/[^eo]e$/.test(base) && base !== 'be') return `${base.slice(0, -1)}ing`;
  if (doublesLastLetter(base)) return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

/** Short verbs that end in one vowel and one consonant ("stop"), and the common longer ones stressed at the end ("begin"). */
function doublesLastLetter(base: string): boolean {
  return (
    /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(base) ||
    /(?:begin|defer|refer|admit|commit|submit|permit|transfer|quit|forget)$/.test(base)
  );
}

const READINGS = new Map<string, { base: string; forms: VerbForm[]; nounLike: boolean }>();

function learn(word: string, base: string, form: VerbForm): void {
  const known = READINGS.get(word);
  if (known) known.forms.push(form);
  else {
    const nounLike = (form === 'base' || form === 'third') && NOUN_LIKE_VERBS.has(base);
    READINGS.set(word, { base, forms: [form], nounLike });
  }
}

for (const [base, past, participle] of IRREGULAR_VERBS) {
  learn(base, base, 'base');
  learn(thirdPerson(base), base, 'third');
  learn(past, base, 'past');
  learn(participle, base, 'participle');
  learn(gerund(base), base, 'gerund');
}
for (const base of REGULAR_VERBS) {
  if (READINGS.has(base)) continue;
  learn(base, base, 'base');
  learn(thirdPerson(base), base, 'third');
  learn(regularPast(base), base, 'past');
  learn(regularPast(base), base, 'participle');
  learn(gerund(base), base, 'gerund');
  // British "cancelled", "travelling".
  if (/[^aeiou][aeiou]l$/.test(base)) {
    learn(`${base}led`, base, 'past');
    learn(`${base}led`, base, 'participle');
    learn(`${base}ling`, base, 'gerund');
  }
}

const NOT_PAST = new Set(
  'united indeed hundred need speed seed breed feed weed red bed wed bleed reed exceed proceed succeed deed creed greed embed sacred naked wicked rugged crooked kindred'.split(
    ' ',
  ),
);
const NOT_GERUND = new Set(
  'thing things anything nothing something everything king ring spring evening morning building wing during string ceiling sing bring beijing sterling according pending'.split(
    ' ',
  ),
);

/** How a lower-case word reads as a verb; by its ending where it is not in the list; null where it does not. */
export function verbReading(word: string): VerbReading | null {
  const known = READINGS.get(word);
  if (known) return known;
  if (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word)) {
    return { base: guessBase(word.slice(0, -2)), forms: ['past', 'participle'], nounLike: false, isGuess: true };
  }
  if (word.length > 5 && word.endsWith('ing') && !NOT_GERUND.has(word)) {
    return { base: guessBase(word.slice(0, -3)), forms: ['gerund'], nounLike: true, isGuess: true };
  }
  return null;
}

/** Undoes "-ed" and "-ing" by the commonest spelling rules. */
function guessBase(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (
    /(?:[aeiou][vcsgz]|[^aeiou]at|[iu]at|[^aeiou][vcg]|[^aeioul]l|[aeiou]r)$/.test(stem) &&
    !/(?:er|or|ear|air|oor|our)$/.test(stem)
  )
    return `${stem}e`;
  return stem;
}
