import * as z from 'zod';
import type { PageDocument } from './document.ts';

const texts = z
  .union([z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())])
  .optional()
  .catch(undefined);

/** What is read of a thing in a page's JSON-LD (https://schema.org/NewsArticle and its like). */
const Thing = z.object({
  '@type': texts,
  '@id': texts,
  headline: texts,
  name: texts,
  url: texts,
  mainEntityOfPage: texts,
  datePublished: texts,
  dateCreated: texts,
  dateModified: texts,
  uploadDate: texts,
  author: texts,
  publisher: texts,
  inLanguage: texts,
  articleBody: texts,
  isAccessibleForFree: z.union([z.boolean(), z.string()]).optional().catch(undefined),
});

export interface LinkedThing extends z.infer<typeof Thing> {
  readonly types: readonly string[];
  /** How deep it stands below the outermost object; the members of `@graph` and of lists are no deeper than these. */
  readonly depth: number;
}

/** A page describes a few things; a catalogue of thousands is not about one article. */
const MAX_THINGS = 2_000;

/** The things that a page's JSON-LD describes, the outermost first. What is broken is mended where that is plain, else left out. */
export function linkedThings({ elements }: PageDocument): LinkedThing[] {
  const things: LinkedThing[] = [];
  for (const script of elements('script')) {
    if (!script.getAttribute('type')?.includes('ld+json')) continue;
    const queue: { value: unknown; depth: number }[] = [{ value: parseJson(script.textContent ?? ''), depth: 0 }];
    for (const { value, depth } of queue) {
      if (queue.length > MAX_THINGS) break;
      if (Array.isArray(value)) {
        for (const inner of value) queue.push({ value: inner, depth });
        continue;
      }
      const thing = Thing.safeParse(value);
      if (!thing.success || typeof value !== 'object' || value === null) continue;
      things.push({ ...thing.data, types: textsOf(thing.data['@type']), depth });
      for (const [key, inner] of Object.entries(value)) {
        const isSameLevel = key === '@graph' || key === 'mainEntity';
        if (typeof inner === 'object' && inner !== null)
          queue.push({ value: inner, depth: isSameLevel ? depth : depth + 1 });
      }
    }
  }
  return things;
}

/** What a property says, as texts: it may be a text, an object with a name, or a list of such. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((inner) => (Array.isArray(inner) ? [] : textsOf(inner)));
  if (typeof value !== 'object' || value === null) return [];
  for (const key of ['name', '@id', '@value', 'url']) {
    const inner = Object.getOwnPropertyDescriptor(value, key)?.value;
    if (typeof inner === 'string' && inner.trim() !== '') return [inner.trim()];
    if (Array.isArray(inner)) return textsOf(inner);
  }
  return [];
}

function parseJson(text: string): unknown {
  // Lone control characters inside of strings, comment marks around the whole, commas before a bracket: common, and plain to mend.
  const mended = text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them within a string
    .replace(/[\u0000-\u001f]/g, ' ')
    .replace(/^ {0,40}(?:<!--|\/\*<!\[CDATA\[\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\]\]>\*\/|\/\/\]\]>|\]\]>|;) {0,40}$/, '')
    .replace(/, {0,40}(?=[}\]])/g, '');
  for (const attempt of [text, mended]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    }
  }
  return null; // broken JSON-LD is common, and says nothing
}
