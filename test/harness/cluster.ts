/** One fast PostgreSQL cluster for a whole test run; files take fresh databases from it. */
import { startTestCluster, testSocketVariable } from '@writ/prisma/test-database';

export async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env[testSocketVariable] = cluster.socketFolder;
  return () => cluster.stop();
}
