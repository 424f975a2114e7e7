import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/deploy/*.test.ts'],
    // The first run fetches the emulator; a deployment takes some twenty seconds.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // One deployment goes through the tests in their order; after a failure the rest would tell nothing.
    bail: 1,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
