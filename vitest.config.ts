import { defineConfig } from 'vitest/config';

// .ci/run names a file here to count from; the tests themselves run the same either way.
const rapport = process.env.OVERBLIK_TESTRAPPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: rapport ? ['default', ['json', { outputFile: rapport }]] : ['default'],
  },
});
