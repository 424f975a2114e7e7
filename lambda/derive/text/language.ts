import { COMMON_WORDS } from '../english/function-words.ts';

const WORD = /\p{L}+/gu;
/** Enough words to tell. */
const SAMPLE = 100;
const MIN_SHARE = 0.12;

/** True unless the text is plainly in another language: English has its small words everywhere. Short texts pass. */
export function readsAsEnglish(text: string): boolean {
  let total = 0;
  let english = 0;
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match && total < SAMPLE; match = WORD.exec(text)) {
    total += 1;
    if (COMMON_WORDS.has(match[0].toLowerCase())) english += 1;
  }
  return total < 25 || english / total >= MIN_SHARE;
}
