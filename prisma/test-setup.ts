/**
 * The test run's global set-up: one cluster in memory and its migrated template, named to the workers by
 * WRIT_TEST_SOCKET. The cluster goes away with the run, however it ends.
 */
import { freshDatabase, startTestCluster, testSocketVariable } from './test-database.ts';

/** Starts the cluster and returns what stops it. */
export async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env[testSocketVariable] = cluster.socketFolder;
  const first = await freshDatabase();
  await first.drop();
  return async () => {
    delete process.env[testSocketVariable];
    await cluster.stop();
  };
}
