import { headlineOf, plainText } from '../../../lambda/articles/plain-text.ts';
import { derive } from '../../../lambda/derive/derive.ts';
import { UsageError } from '../usage-error.ts';
import { PUBLICATION_NEEDED, publicationTime, readInput } from './input.ts';
import { keyDateTable } from './key-date-table.ts';
import { print, type Surroundings } from './surroundings.ts';

export interface DeriveOptions {
  readonly published?: string;
  readonly json?: boolean;
  readonly jsonl?: boolean;
}

/** `datewire derive`: the key dates in a text, or with `--jsonl` in many. */
export async function deriveCommand(file: string, options: DeriveOptions, surroundings: Surroundings): Promise<void> {
  const published = options.published === undefined ? null : publicationTime(options.published, '--published');
  if (options.jsonl) {
    const { deriveLines } = await import('./derive-lines.ts');
    return deriveLines(file, published, surroundings);
  }
  const text = plainText(await readInput(file, surroundings));
  if (published === null) throw new UsageError(PUBLICATION_NEEDED);
  const keyDates = derive({ title: headlineOf(text), text, published });
  if (options.json) print(surroundings, JSON.stringify(keyDates, null, 2));
  else if (keyDates.length === 0) print(surroundings, 'There is nothing dated ahead in this.');
  else print(surroundings, keyDateTable(keyDates, surroundings));
}
