#!/usr/bin/env -S node --import tsx
import pc from 'picocolors';
import { systemClock } from '../lambda/platform/clock.ts';
import { runCommandLine } from '../lib/local/command-line/program.ts';

// Whoever reads our output may stop when they have seen enough (`| head`); that ends the program, and is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const exitCode = await runCommandLine(process.argv.slice(2), {
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  environment: process.env,
  hasColours: pc.isColorSupported,
  clock: systemClock,
});
// A host that failed on its way up may have left something open, which would keep the process alive.
if (exitCode !== 0) process.exit(exitCode);
