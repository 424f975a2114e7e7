import { createHash } from 'node:crypto';

/** Words that are taken together: long enough that two articles on one matter share hardly any by chance. */
const SHINGLE_WORDS = 8;
/** What stands further down changes nothing; no article is longer. */
const MAX_WORDS = 5_000;
/** A shorter text is as likely to be a form filled in twice as one article printed twice. */
const MIN_WORDS = 40;
/** The smallest hashes that are kept to compare with: the estimate is off by 0.05 at the most, mostly. */
const SKETCH_SIZE = 100;
/** Of those, the ones under which the text is looked for. Of two copies alike by 0.6, 97 in 100 share one of them. */
const KEYS = 4;
const HASH_BYTES = 6;

/** What is remembered of a text to know it again. */
export interface Fingerprint {
  /** The smallest hashes of its shingles, ascending, {@link HASH_BYTES} each. */
  readonly sketch: Uint8Array;
  /** Under which it is looked for, in the order of their hashes. */
  readonly keys: readonly string[];
}

/**
 * The fingerprint of a text by bottom-k min-hashing (Broder 1997) of its shingles of eight words; null for a text that is
 * too short to tell. A headline, byline, dateline or paragraph that is changed, added or left out costs only its own
 * shingles, while names and numbers changed throughout a form cost eight each time, and make another text of it.
 */
export function fingerprintOf(text: string): Fingerprint | null {
  const words = (
    text
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, MAX_WORDS);
  if (words.length < MIN_WORDS) return null;
  const hashes = new Set<string>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const shingle = words.slice(i, i + SHINGLE_WORDS).join(' ');
    hashes.add(
      createHash('sha256')
        .update(shingle)
        .digest('hex')
        .slice(0, HASH_BYTES * 2),
    );
  }
  const smallest = [...hashes].sort().slice(0, SKETCH_SIZE);
  return { sketch: Buffer.from(smallest.join(''), 'hex'), keys: smallest.slice(0, KEYS) };
}

/** The share of shingles that two texts have in common, 0 to 1 (Jaccard), as far as their sketches tell. */
export function likeness(a: Uint8Array, b: Uint8Array): number {
  const [first, second] = [new Set(hashesIn(a)), new Set(hashesIn(b))];
  const smallest = [...new Set([...first, ...second])].sort().slice(0, SKETCH_SIZE);
  if (smallest.length === 0) return 0;
  return smallest.filter((hash) => first.has(hash) && second.has(hash)).length / smallest.length;
}

function hashesIn(sketch: Uint8Array): string[] {
  const hex = Buffer.from(sketch).toString('hex');
  return Array.from({ length: sketch.byteLength / HASH_BYTES }, (_, i) =>
    hex.slice(i * HASH_BYTES * 2, (i + 1) * HASH_BYTES * 2),
  );
}
