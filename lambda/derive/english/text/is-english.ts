import { COMMON_WORDS } from '../words/function-words.ts';

const WORD = /\p{L}+/gu;
/** Enough words to tell. */
const SAMPLE = 200;
/** A headline may do without the small words; a paragraph never does. */
const SHORT = 25;
const MIN_SHARE = 0.12;
/** The small words of the languages that share our letters, without those that are English words too. */
const FOREIGN_WORDS = new Set(
  'der das und ist nicht ein eine den dem des auf für mit sich auch le les du est dans pour une sur qui pas au aux el los las del por para una con que il di che è della nel per het een voor niet zijn och att som det är og på ikke til dos um uma não em w na się jest nie z'.split(
    ' ',
  ),
);

/** True unless the text is in another language: English has its small words everywhere, and other languages have theirs. */
export function readsAsEnglish(text: string): boolean {
  let total = 0;
  let english = 0;
  let foreign = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && total < SAMPLE; match = WORD.exec(text)) {
    const word = match[0].toLowerCase();
    total += 1;
    if (COMMON_WORDS.has(word)) english += 1;
    else if (FOREIGN_WORDS.has(word)) foreign += 1;
  }
  return foreign <= english && (total < SHORT || english / total >= MIN_SHARE);
}
