import { z } from 'zod';
import { measure } from './measure.ts';

/** One measurement, in a process of its own so that none warms or burdens another; see `measureInProcess`. */
const Task = z.object({
  followers: z.number(),
  rate: z.number().nullable(),
  latency: z.number(),
  overlap: z.number(),
});

const measured = await measure(Task.parse(JSON.parse(process.argv[2] ?? '')), (text) => process.send?.({ text }));
process.send?.({ measured });
process.disconnect?.();
