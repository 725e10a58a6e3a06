/**
 * What `npm test` leaves to `npm run test:long`, so that it ends within 25 minutes on two cores: whole files, by suite, each of half a minute or
 * more and beside shorter ones of the same kind. A file that nobody names here is run by `npm test`.
 */
export const longFiles = {
  policy: ['test/layers/every-function.test.ts'],
  flows: ['test/flows/restrict-in-bulk.test.ts', 'test/attack/wire.test.ts'],
  processes: [
    'apps/demo/database/embedded.test.ts',
    'test/life/parts.test.ts',
    'test/life/rolling-upgrade.test.ts',
    'test/life/start.test.ts',
    'test/life/workers.test.ts',
    'test/worker/killed.test.ts',
  ],
  browser: [
    'accessibility',
    'audit',
    'authority-new-order',
    'authority-order',
    'person',
    'platform-desks',
    'platform-effects',
    'platform-enforcement',
    'platform-keys',
    'platform-queue',
    'platform-receive',
    'platform-review',
    'search',
  ].map((name) => `test/browser/${name}.test.ts`),
};
