import { DEMONYMS } from '../words/demonyms.ts';
import { COORDINATORS, DETERMINERS, POSSESSIVES, PREPOSITIONS, RELATIVES } from '../words/function-words.ts';

/** No headline is longer. */
export const MAX_WORDS = 12;
const MIN_KEPT = 4;
const MIN_WHOLE = 8;

export function wordCount(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

/** Cuts to twelve words, better ten, without leaving a word that wants another behind it, and starts with a capital. */
export function finishHeadline(text: string): string {
  let words = wholePhrases(
    text
      .replace(/^[^\p{L}\p{N}$£€¥"“‘']+/u, '')
      .split(' ')
      .filter((word) => word !== ''),
  );
  words = withoutDangling(words);
  while (words.length > 1 && isNoOpener(words[0] ?? '') && words[1] !== 'of') words = words.slice(1);
  const joined = words.join(' ').replace(/(?<![,;:\s])[,;:\s]+$/u, '');
  return joined === '' ? '' : `${joined[0]?.toUpperCase() ?? ''}${joined.slice(1)}`;
}

/** The first words of a name that is too long, not ending with a preposition or the like. */
export function limitWords(text: string, count: number): string {
  const words = text.split(' ');
  return words.length <= count ? text : withoutDangling(words.slice(0, count)).join(' ');
}

/** Without the words at the end that want another behind them. */
export function withoutDangling(given: readonly string[]): string[] {
  let words = [...given];
  while (words.length > 1 && ((isDangling(words.at(-1) ?? '') && !isPhrasal(words)) || isBroken(words)))
    words = words.slice(0, -1);
  return words;
}

/** "is handed in", "kicks in" */
function isPhrasal(words: readonly string[]): boolean {
  return (
    /^in$/i.test(words.at(-1) ?? '') &&
    /^(?:hand(?:s|ed)?|kicks?|phased|sworn|moves?|turned)$/i.test(words.at(-2) ?? '')
  );
}

/** "may come as soon [as June]" */
function isBroken(words: readonly string[]): boolean {
  if (words.at(-1) === 'due' && !/^(?:is|are|be|fall|falls|come|comes)$/.test(words.at(-2) ?? '')) return true;
  const between = words.findLastIndex((word) => word.toLowerCase() === 'between');
  if (between > 0 && between === words.length - 2) return true;
  return words.at(-2)?.toLowerCase() === 'as' && /^(?:soon|early|late|much|many)$/.test(words.at(-1) ?? '');
}

/** As many phrases as fit: the last that begin with a preposition are left out whole, and only a longer one is cut. */
function wholePhrases(words: readonly string[]): string[] {
  const bare = words.filter((word, i) => i === 0 || !isArticle(word.toLowerCase()));
  // Headlines do without articles where there is no room for them.
  let whole = (words.length > MAX_WORDS && bare.length <= MAX_WORDS ? bare : words).join(' ');
  for (let count = MAX_WORDS; count >= MIN_WHOLE && wordCount(whole) > MAX_WORDS; count -= 1)
    whole = limitPhrases(whole, count);
  return whole.split(' ').slice(0, MAX_WORDS);
}

/** The first phrases of a name that is too long: up to a preposition or "and", else its last words, which hold the noun. */
export function limitName(text: string, count: number): string {
  const words = text.split(' ');
  if (words.filter((word) => !isArticle(word.toLowerCase())).length <= count) return text;
  const isJoint = (word: string): boolean => {
    const lower = word.toLowerCase();
    return PREPOSITIONS.has(lower) || COORDINATORS.has(lower);
  };
  // "Acme and Globe sell" is not "Acme sell", but of two plurals one will do.
  const isEnd = (word: string, i: number): boolean =>
    i <= count && i > 0 && isJoint(word) && (!COORDINATORS.has(word.toLowerCase()) || /s$/.test(words[i - 1] ?? ''));
  const end = words.findLastIndex(isEnd);
  if (end > 0) {
    const cut = withoutDangling(words.slice(0, end));
    // "trial of a man accused [of theft]"
    const kept = CUT_PARTICIPLE.test(cut.at(-1) ?? '') && cut.length > 2 ? withoutDangling(cut.slice(0, -1)) : cut;
    // "trial of 13 [of his friends]"
    return (/^\d+$/.test(kept.at(-1) ?? '') ? withoutDangling(kept.slice(0, -1)) : kept).join(' ');
  }
  const next = words.findIndex(isJoint);
  return COORDINATORS.has(words[next]?.toLowerCase() ?? '') && words.length <= count + 2
    ? text
    : words
        .slice(0, next > 0 ? next : words.length)
        .slice(-count)
        .join(' ');
}

/** They want a preposition behind them. */
const CUT_PARTICIPLE =
  /^(?:accused|convicted|charged|found|suspected|based|known|born|held|made|used|owned|led|run|produced|caused|affected|aimed|designed|expected|signed|written|directed|hit|linked|related|devoted|dedicated|due)$/;

/** The phrases of a text that so many words hold, articles not counted. */
export function limitPhrases(text: string, count: number): string {
  const words = text.split(' ');
  const lower = words.map((word) => word.toLowerCase());
  let end = words.length;
  let counted = lower.filter((word) => !isArticle(word)).length;
  let opener = end;
  // From the end to the words that open its phrases, each looked at once: a line of a list may have hundreds.
  while (counted > count || isHalfPair(lower, end)) {
    let left = counted;
    do {
      opener -= 1;
      if (!isArticle(lower[opener] ?? '')) left -= 1;
    } while (opener >= 0 && !PREPOSITIONS.has(lower[opener] ?? '') && !COORDINATORS.has(lower[opener] ?? ''));
    if (opener < Math.min(MIN_KEPT, count - 2)) break;
    // "in place of": all of it.
    const isCompound = lower[opener] === 'of' && COMPOUND.test(`${lower[opener - 2] ?? ''} ${lower[opener - 1] ?? ''}`);
    end = isCompound ? opener - 2 : opener;
    counted = left;
  }
  return words.slice(0, end).join(' ');
}

/** "against Russian" of "against Russian and Ukrainian officials": an adjective whose noun has been cut off. */
function isHalfPair(lower: readonly string[], end: number): boolean {
  return COORDINATORS.has(lower[end] ?? '') && DEMONYMS.has(lower[end - 1] ?? '') && DEMONYMS.has(lower[end + 1] ?? '');
}

const COMPOUND =
  /^(?:(?:in|on|as|by|at) (?:place|front|behalf|part|view|lieu|light|case|honou?r|support|spite|terms|favou?r|memory|celebration|aid|search|need|charge)|(?:as|in) (?:a|the) \p{L}+)$/u;

function isArticle(lower: string): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an';
}

/** Determiners that a headline cannot leave out: "No trains run". */
const COUNTING = /^(?:no|neither|another|few|both)$/;

function isNoOpener(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    (DETERMINERS.has(lower) && !COUNTING.test(lower)) ||
    COORDINATORS.has(lower) ||
    /^(?:meanwhile|however|also|then|so)$/.test(lower)
  );
}

function isDangling(word: string): boolean {
  const lower = word.toLowerCase();
  const isPreposition = PREPOSITIONS.has(lower) && !/^(?:off|out|up|down|over|ahead)$/.test(lower);
  return (
    isPreposition ||
    COORDINATORS.has(lower) ||
    (DETERMINERS.has(lower) && !/^(?:more|less|all)$/.test(lower)) ||
    POSSESSIVES.has(lower) ||
    RELATIVES.has(lower) ||
    /^(?:whether|there|beyond|shortly|starting|beginning|to|is|are|mainly|mostly|probably|possibly|presumably|respectively|exactly|sometime|[$£€#])$/.test(
      lower,
    )
  );
}
