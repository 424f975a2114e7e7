import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The deploy test and the contract on AWS's own DynamoDB Local need programs that `npm install` does not bring.
    exclude: ['test/deploy/**', 'node_modules/**'],
    // Most of a test's time is waiting for sockets, so every core may have one.
    maxWorkers: '100%',
    // Files share what is loaded, which halves the time; none may leave anything behind for the next.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
