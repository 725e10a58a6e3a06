import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { patienceMs } from './test/harness/patience.ts';
import { longFiles } from './test/long-files.mjs';

/** One copy of graphql: tests would get its ES module build and graphql-shield the CommonJS one. */
const graphql = { find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) };
const settings = {
  // What a test waits for has a limit of its own and says what it is; this one only ends what hangs, also on a machine that does much else.
  testTimeout: 480_000,
  hookTimeout: 480_000,
  restoreMocks: true,
  expect: { poll: { timeout: patienceMs } },
  setupFiles: [fileURLToPath(new URL('test/harness/patient-waits.ts', import.meta.url))],
};

/** What `npm test` leaves to `npm run test:long`. */
const left = process.env['WRIT_TESTS'] === 'short' ? Object.values(longFiles).flat() : [];
const exclude = ['**/node_modules/**', ...left];

/** The log as pure functions, held against other people's vectors; and what writes, keeps and verifies it. Suites of their own. */
const tlogTests = ['packages/tlog/**/*.test.ts', 'test/conformance/**/*.test.ts'];
/** Other people's programs read a log that runs. */
const replayed = 'test/conformance/tlog-replay.test.ts';
/** The plan executor, held against the one that it replaces. */
const executorTests = ['packages/plan-executor/src/**/*.test.ts', 'test/executor/**/*.test.ts'];
/** What runs in processes of its own from its start to its end: `npm start`, and the database that comes with it. */
const lifeTests = ['apps/demo/database/**/*.test.ts', 'test/life/**/*.test.ts'];
/** What the platform does with content, and tells of it: most of it against a database of its own. */
const enforcementTests = ['{subgraphs/enforcement,packages/statements-domain}/**/*.test.ts', 'packages/transparency-stand-in/**/*.test.ts'];
/** What makes access accountable, from a draft to its end: most of it against a database of its own. */
/** What runs against software of others that it installs itself: `npm run test:pds`, by a configuration of its own. */
const pdsTests = 'apps/adapters/bluesky/**';
const ordersTests = ['{subgraphs/orders,packages/orders-domain}/**/*.test.ts', 'test/law/**/*.test.ts'];
const logTests = ['packages/access-log/**/*.test.ts', 'packages/verifier/**/*.test.ts', 'apps/cli/{monitor,witness}/**/*.test.ts'];

/** Files that take longest of those that run at once, in the order in which they begin: beside one that waits for a clock one that computes. */
const long = [
  'test/log/log-cut',
  'test/policy/matrix',
  'test/layers/every-function',
  'test/layers/graph',
  'apps/demo/seed/whole-corpus',
  'packages/access-log/src/publish/witnesses',
  'apps/cli/source/examples',
  'test/conformance/tlog-replay',
  'subgraphs/orders/informing/inform-job',
  'packages/worker/src/runner',
  'test/log/simulation/simulation',
  'apps/demo/database/embedded',
  'test/worker/killed',
  'test/life/production',
  'test/life/stopping',
  'test/life/start',
  'test/life/workers',
  'test/life/log-epochs',
  'test/attack/wire',
  'test/attack/upstream',
  'test/flows/restrict-in-bulk',
  'test/flows/order-queue',
  'test/flows/trusted-documents',
  'test/flows/canary',
  'test/flows/demo',
  'test/browser/accessibility',
  'test/browser/harness',
  'test/browser/story',
  'test/browser/platform-source',
  'test/browser/platform-queue',
  'test/browser/person',
  'test/browser/platform-enforcement',
  'test/browser/audit',
  'test/browser/authority-new-order',
  'test/browser/authority-order',
].map((path) => `/${path}.test.ts`);
const placeOf = ({ moduleId }: TestSpecification): number => long.findIndex((path) => moduleId.endsWith(path));

/** Begins with the long files, whatever their project: the order is else by project, and one that begins last has a core to itself. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const begin = sorted.filter((file) => placeOf(file) >= 0).toSorted((one, other) => placeOf(one) - placeOf(other));
    return [...begin, ...sorted.filter((file) => placeOf(file) < 0)];
  }
}

export default defineConfig({
  resolve: { alias: [graphql] },
  test: {
    globalSetup: ['test/harness/cluster.ts'],
    // Most tests wait for a database or a server: two files at a time keep two cores busy, three where they wait for each other's clocks.
    maxWorkers: 2,
    // A worker loads the code once and not for each file: no file may leave anything behind, and each puts back what it stubs.
    isolate: false,
    sequence: { sequencer: LongFilesFirst },
    // With --coverage: every branch of the pure log is taken by a test of the suite that it is asked of.
    coverage: { include: ['packages/tlog/src/**'], reporter: ['text'], thresholds: { branches: 100 } },
    projects: [
      {
        extends: true,
        test: {
          ...settings,
          name: 'unit',
          include: ['{gateway,subgraphs,packages,prisma,schema,apps,bench,site,deploy}/**/*.test.ts'],
          exclude: [...tlogTests, ...logTests, ...executorTests, ...enforcementTests, ...ordersTests, ...lifeTests, pdsTests, ...exclude],
        },
      },
      { extends: true, test: { ...settings, name: 'tlog', include: tlogTests, exclude: [replayed] } },
      { extends: true, test: { ...settings, name: 'log', include: [...logTests, 'test/log/**/*.test.ts', replayed], exclude } },
      { extends: true, test: { ...settings, name: 'executor', include: executorTests, exclude } },
      { extends: true, test: { ...settings, name: 'orders', include: ordersTests, exclude } },
      { extends: true, test: { ...settings, name: 'enforcement', include: enforcementTests, exclude } },
      { extends: true, test: { ...settings, name: 'life', include: lifeTests, exclude } },
      {
        extends: true,
        test: {
          ...settings,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude,
          globalSetup: ['test/browser/harness/built-console.ts'],
        },
      },
      ...['policy', 'layers', 'flows', 'attack', 'worker', 'faults', 'failover', 'patroni', 'nats'].map((name) => ({
        extends: true as const,
        test: { ...settings, name, include: [`test/${name}/**/*.test.ts`], exclude },
      })),
    ],
  },
});
