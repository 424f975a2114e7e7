import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What the page loads, ready to be served. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the browser's side of the page from its sources. */
export async function buildAssets(): Promise<Assets> {
  const { outputFiles } = await build({
    entryPoints: [fromHere('browser/main.ts'), fromHere('browser/styles/style.css')],
    bundle: true,
    write: false,
    minify: true,
    outdir: 'out',
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  const ending = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: ending('.js'), style: ending('.css') };
}
