import { defineConfig } from 'vitest/config';

/** The specification of all that is stored, held against AWS's own DynamoDB Local instead of the embedded one. */
export default defineConfig({
  test: {
    include: [
      'test/lambda/platform/table.test.ts',
      'test/lambda/**/*-store.test.ts',
      'test/lambda/alerts/dispatch.test.ts',
    ],
    globalSetup: ['test/dynamodb-local/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
