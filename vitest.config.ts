import { defineConfig } from 'vitest/config';

// .ci/run names a file here to count from; the tests themselves run the same either way.
const rapport = process.env.OVERBLIK_TESTRAPPORT;

export default defineConfig({
  // Node takes graphql's CommonJS, vite its ESM: two copies, whose types do not know each other. Node's it is.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/globalSetup.ts'],
    pool: 'forks',
    // The server's modules take longer to read than most files to run: a process reads them once, for all the files it takes.
    isolate: false,
    maxWorkers: 2,
    testTimeout: process.env.OVERBLIK_FULD === '1' ? 7_200_000 : 30_000, // the full counts take the time they take
    hookTimeout: 60_000,
    reporters: rapport ? ['default', ['json', { outputFile: rapport }]] : ['default'],
  },
});
