import { fitWeights } from './fit.ts';
import { readExamples } from './read-examples.ts';

/** Where the examples are, and what is made of them. */
export const EXAMPLES = new URL('./examples.tsv', import.meta.url);
export const WEIGHTS = new URL('../../lambda/derive/english/words/kind-weights.ts', import.meta.url);

/** The file of weights that the examples give. */
export function weightsFile(): string {
  return `// Made by \`npm run train:kinds\` from scripts/kind-weights/examples.tsv; not to be edited by hand.
/** How much each feature of a happening speaks for each kind: see kind-model.ts. */
export const KIND_WEIGHTS = \`
${fitWeights(readExamples(EXAMPLES))}
\`;
`;
}
