import { francAll } from 'franc-min';

/** Enough text to tell by, in characters; more only takes longer. */
const SAMPLE = 1_000;
/** Shorter text tells little. */
const LEAST = 60;
/**
 * The language that a page states is believed unless its text is far more like another: templates often say "en" whatever they hold.
 * The measure is franc's, in which the best language has 1.
 */
const BELIEVED = 0.97;

/**
 * The language of an article as ISO 639-1, or 639-3 where there is no shorter code; null where it cannot be told.
 *
 * @param stated what the page says, such as `de-AT`; null where it says nothing.
 */
export function languageOfText(text: string, stated: string | null): string | null {
  const said = languageCode(stated);
  const sample = text.slice(0, SAMPLE);
  if (sample.length < LEAST) return said;
  const found = francAll(sample, { minLength: LEAST }).map(([code, likeness]) => ({
    code: languageCode(code),
    likeness,
  }));
  const [best] = found;
  if (best === undefined || best.code === null) return said;
  if (said === null) return best.code;
  const ofSaid = found.find(({ code }) => code === said);
  // franc-min knows some eighty languages; one that it does not know is not spoken against by its likeness to others.
  if (ofSaid === undefined) return isOwnScript(sample) ? best.code : said;
  return ofSaid.likeness >= BELIEVED ? said : best.code;
}

/** Scripts that tell a language, or a few near ones, by themselves. */
const OWN_SCRIPT =
  /[\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Han}\p{Script=Greek}\p{Script=Thai}\p{Script=Armenian}\p{Script=Georgian}]/gu;

function isOwnScript(text: string): boolean {
  return (text.match(OWN_SCRIPT)?.length ?? 0) > text.length / 3;
}

/** A language tag's language: "de-AT" → "de", "deu" → "de", "iw" → "he"; null for what is no tag. */
export function languageCode(tag: string | null): string | null {
  const code = /^\s{0,5}(?<code>[a-z]{2,3})(?:[-_]|\s{0,5}$)/i.exec(tag ?? '')?.groups?.code?.toLowerCase();
  if (code === undefined || code === 'und' || code === 'mul' || code === 'zxx') return null;
  const { language } = new Intl.Locale(code);
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
