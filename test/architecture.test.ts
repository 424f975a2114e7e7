import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders of lambda/, from what knows most of the others to what knows none of them. */
const LAYERS = [
  ['handlers'],
  ['bot', 'web'],
  ['alerts', 'calendar'],
  ['subscribers', 'dates'],
  ['derive', 'articles'],
  ['platform'],
];
const layerOf = (folder: string) => LAYERS.findIndex((layer) => layer.includes(folder));

interface Import {
  readonly from: string;
  readonly to: string;
}

/** Every import of a file of the project by another, as paths from the top of the repository. */
function importsOf(folder: string): Import[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .flatMap((from) =>
      [...readFileSync(from, 'utf8').matchAll(/(?:from|import) ?\(?'(\.[^']+)'/g)].map(([, path = '']) => ({
        from,
        to: join(dirname(from), path),
      })),
    );
}

const top = (path: string) => path.split(sep)[0];
const folder = (path: string) => relative('lambda', path).split(sep)[0] ?? '';

describe('imports', () => {
  it('inside lambda/ go down the layers, never up', () => {
    const upwards = importsOf('lambda').filter(({ from, to }) => layerOf(folder(to)) < layerOf(folder(from)));
    expect(upwards).toEqual([]);
  });

  it('inside lambda/ stay inside it: the program knows nothing of where it runs', () => {
    expect(importsOf('lambda').filter(({ to }) => top(to) !== 'lambda')).toEqual([]);
  });

  it('of the two hosts do not meet', () => {
    const crossing = importsOf('lib').filter(
      ({ from, to }) => top(to) === 'lib' && from.split(sep)[1] !== to.split(sep)[1],
    );
    expect(crossing).toEqual([]);
  });

  it('of a language lead nowhere but to the list of languages', () => {
    const isOfLanguage = (path: string) => /^lambda\/derive\/english\//.test(path.split(sep).join('/'));
    const entering = importsOf('lambda').filter(({ from, to }) => isOfLanguage(to) && !isOfLanguage(from));
    expect(entering.map(({ from }) => from)).toEqual([join('lambda', 'derive', 'languages.ts')]);
  });

  it('make no circles', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of [...importsOf('lambda'), ...importsOf('lib'), ...importsOf('bin')]) {
      graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const finished = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!finished.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
        finished.add(file);
      }
    };
    for (const file of graph.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });
});

describe('the program', () => {
  it('asks for the time only through its clock', () => {
    const hostTime = /Temporal\.Now|Date\.now|new Date\(\)|performance\.now/;
    const files = readdirSync('lambda', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const asking = files.filter((file) => hostTime.test(readFileSync(join('lambda', file), 'utf8')));
    expect(asking).toEqual([join('platform', 'clock.ts')]);
  });
});
