/** One fast PostgreSQL cluster for a whole test run; files take fresh databases from it. And one folder of compiled code for the processes that they start. */
import { startTestCluster, testSocketVariable } from '@writ/prisma/test-database';
import { openCompiledCode } from './compiled-code.ts';

export async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env[testSocketVariable] = cluster.socketFolder;
  const removeCompiled = openCompiledCode();
  return async () => {
    await cluster.stop();
    removeCompiled();
  };
}
