/**
 * What `npm test` leaves to `npm run test:long`, so that it ends within 25 minutes on two cores: whole files, by suite, each of half a minute or
 * more and beside shorter ones of the same kind. A file that nobody names here is run by `npm test`.
 */
export const longFiles = {
  parts: ['subgraphs/orders/alerts/alerts.test.ts', 'test/log/log-cut.test.ts'],
  policy: ['test/layers/every-function.test.ts'],
  flows: [
    'test/attack/staff-walk.test.ts',
    'test/attack/wire.test.ts',
    'test/flows/disclosure-reads.test.ts',
    'test/flows/order-queue.test.ts',
    'test/flows/order-ways.test.ts',
    'test/flows/preservation.test.ts',
    'test/flows/restrict-in-bulk.test.ts',
  ],
  processes: [
    'apps/demo/database/embedded.test.ts',
    'test/life/npm-packages.test.ts',
    'test/life/deploy/backup.test.ts',
    'test/life/deploy/chart.test.ts',
    'test/life/deploy/systemd.test.ts',
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
    'console-truths',
    'guided-story',
    'homes',
    'order-course',
    'person',
    'platform-desks',
    'platform-effects',
    'platform-enforcement',
    'platform-keys',
    'platform-queue',
    'platform-receive',
    'platform-review',
    'platform-second-person',
    'search',
  ].map((name) => `test/browser/${name}.test.ts`),
};
