import { readdir, readFile } from 'node:fs/promises';

/** The processes on this machine that have all these words in their environment; none where there is no `/proc`. */
export async function processesWith(words: readonly (string | RegExp)[]): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(entry)) continue;
    // A process that has just ended, or is somebody else's, has nothing to show.
    const environment = (await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '')).split('\0');
    const has = (word: string | RegExp) =>
      environment.some((each) => (typeof word === 'string' ? each === word : word.test(each)));
    if (words.every(has)) found.push(Number(entry));
  }
  return found;
}
