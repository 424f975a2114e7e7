import { COMMON_WORDS } from '../words/function-words.ts';

/** Letters of every script: whatever is neither white space nor a digit nor an ASCII, Latin or general punctuation mark. */
const WORD = /[^\s\0-@[-`{-¿×÷\u2000-\u206f\u3000-\u303f\uff00-\uff20]+/g;
/** Enough characters to tell: some hundred and fifty words. */
const SAMPLE = 900;
/** A headline may do without the small words; a paragraph never does. */
const SHORT = 25;
const MIN_SHARE = 0.12;
/** The small words of the languages that share our letters; those that are English words too count as English. */
const FOREIGN_WORDS =
  'der das und ist nicht ein eine den dem des auf für mit sich auch le les du est dans pour une sur qui pas au aux el los las del por para una con que il di che è della nel per het een voor niet zijn och att som det är og på ikke til dos um uma não em w na się jest nie z'.split(
    ' ',
  );
/** Names of the calendar that no other language spells so: lists of fixtures have few words else. */
const CALENDAR_NAMES =
  'monday tuesday wednesday thursday friday saturday sunday january february march june july october december'.split(
    ' ',
  );
/** Of each small word, whether it is English. */
const IS_ENGLISH = new Map([
  ...FOREIGN_WORDS.map((word): [string, boolean] => [word, false]),
  ...[...COMMON_WORDS, ...CALENDAR_NAMES].map((word): [string, boolean] => [word, true]),
]);

/** True unless the text is in another language: English has its small words everywhere, and other languages have theirs. */
export function readsAsEnglish(text: string): boolean {
  const words = text.slice(0, SAMPLE).toLowerCase().match(WORD) ?? [];
  let english = 0;
  let foreign = 0;
  for (const word of words) {
    const isEnglish = IS_ENGLISH.get(word);
    if (isEnglish === true) english += 1;
    else if (isEnglish === false) foreign += 1;
  }
  return foreign <= english && (words.length < SHORT || english / words.length >= MIN_SHARE);
}
