import fs from 'node:fs';
import { WEIGHTS, weightsFile } from './weights-file.ts';

fs.writeFileSync(WEIGHTS, weightsFile());
