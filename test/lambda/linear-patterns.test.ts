import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

/*
 * A pattern that can begin, or go on, at every character of a long run and then fails takes time that grows with the square of the
 * run, or worse. scslre looks for that in the pattern's automaton. What is bounded ("\s{1,4}") it takes for no loop at all.
 */

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What reads texts and pages that others wrote. */
const FOLDERS = [join('lambda', 'derive'), join('lambda', 'articles')];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;
/** A slash where a value is expected, up to the next one outside of brackets. */
const LITERAL =
  /(?<=(?:[=(,:[!&|?{;]|return|^)\s*)\/(?<source>(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+)\/(?<flags>[dgimsuvy]*)/gm;

function literalsIn(file: string): Pattern[] {
  return [...readFileSync(file, 'utf8').replace(COMMENT, '').matchAll(LITERAL)].map(({ groups }) => ({
    file,
    source: groups?.source ?? '',
    flags: groups?.flags ?? '',
  }));
}

/** The patterns that a module puts together when it is loaded. */
async function builtIn(file: string): Promise<Pattern[]> {
  const built: Pattern[] = [];
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, parts: [string, string?]) {
        const pattern = new target(...parts);
        built.push({ file, source: pattern.source, flags: pattern.flags });
        return pattern;
      },
    }),
  );
  try {
    await import(join('..', '..', file));
  } finally {
    vi.unstubAllGlobals();
  }
  return built.filter(({ source }) => source.length > 0);
}

describe('the patterns that hostile text meets', () => {
  const built: Pattern[] = [];

  beforeAll(async () => {
    // What a library builds when it is loaded is none of this project's.
    await import('feedsmith');
    vi.resetModules();
    for (const file of files) built.push(...(await builtIn(file)));
  });
  afterAll(() => vi.resetModules());

  it('are all found: every one that is put together is so when its module is loaded', () => {
    const calls = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/new RegExp\(/g)]);
    expect(calls.length).toBeGreaterThan(5);
    expect(built.length).toBeGreaterThanOrEqual(calls.length);
    expect(files.flatMap(literalsIn).length).toBeGreaterThan(50);
  });

  it('take time that grows no faster than the text', () => {
    const slow = [...files.flatMap(literalsIn), ...built].flatMap(({ file, source, flags }) =>
      analyse({ source, flags }).reports.map(
        ({ type, character }) => `${file}: /${source}/${flags} ${type} ${character.literal.source}`,
      ),
    );
    expect(slow.join('\n')).toBe('');
  });

  it('would be found if they did not', () => {
    expect(analyse({ source: '[,;]+$', flags: '' }).reports).not.toEqual([]);
    expect(analyse({ source: '^(?:a+)+$', flags: '' }).reports).not.toEqual([]);
  });
});
