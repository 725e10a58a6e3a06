import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One copy of graphql: tests would get its ES module build and graphql-shield the CommonJS one. */
const graphql = { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) };
const settings = { testTimeout: 30_000, hookTimeout: 60_000, restoreMocks: true };

export default defineConfig({
  resolve: { alias: [graphql] },
  test: {
    globalSetup: ['test/harness/cluster.ts'],
    // Most tests wait for a database or a server: two files at a time keep two cores busy.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { ...settings, name: 'unit', include: ['{gateway,subgraphs,packages,prisma,schema,cli,bench}/**/*.test.ts'] },
      },
      ...['conformance', 'policy', 'nets', 'flows', 'attack'].map((name) => ({
        extends: true as const,
        test: { ...settings, name, include: [`test/${name}/**/*.test.ts`] },
      })),
    ],
  },
});
