import { kindScores, modelOf } from '../../lambda/derive/english/happenings/kind-model.ts';
import { KINDS } from '../../lambda/derive/kinds.ts';
import { fitWeights } from './fit.ts';
import { type Example, readExamples } from './read-examples.ts';
import { EXAMPLES } from './weights-file.ts';

/** Each part of the examples is judged once, by weights that the other parts give. */
const PARTS = 5;

interface Tally {
  right: number;
  of: number;
  readonly taken: Map<string, number>;
}

/** Says for each kind how many of its examples the model tells rightly that it was not trained on, and what it takes the others for. */
function crossValidate(examples: readonly Example[]): void {
  const tallies = new Map<string, Tally>();
  for (let part = 0; part < PARTS; part += 1) {
    const model = modelOf(fitWeights(examples.filter((_, i) => i % PARTS !== part)));
    for (const { kind, features } of examples.filter((_, i) => i % PARTS === part)) {
      const scores = kindScores(features, model);
      const told = nameOf(scores.indexOf(Math.max(...scores)));
      const tally = tallies.get(nameOf(kind)) ?? { right: 0, of: 0, taken: new Map<string, number>() };
      tallies.set(nameOf(kind), tally);
      tally.of += 1;
      if (told === nameOf(kind)) tally.right += 1;
      else tally.taken.set(told, (tally.taken.get(told) ?? 0) + 1);
    }
  }
  let right = 0;
  for (const [kind, tally] of tallies) {
    right += tally.right;
    const taken = [...tally.taken].sort(([, a], [, b]) => b - a).map(([told, count]) => `${told} ${count}`);
    console.log(`${kind.padEnd(9)} ${share(tally.right, tally.of)} of ${tally.of}; else ${taken.join(', ')}`);
  }
  console.log(`all       ${share(right, examples.length)} of ${examples.length}`);
}

function nameOf(kind: number): string {
  return KINDS[kind] ?? '';
}

function share(right: number, of: number): string {
  return (right / of).toFixed(3);
}

crossValidate(readExamples(EXAMPLES));
