import fs from 'node:fs';
import { expect, it } from 'vitest';
import { WEIGHTS, weightsFile } from '../../../../../scripts/kind-weights/weights-file.ts';

it('has the weights that its examples give', { timeout: 60_000 }, () => {
  expect(fs.readFileSync(WEIGHTS, 'utf8')).toBe(weightsFile());
});
