/**
 * One fast PostgreSQL cluster for a whole test run; files take fresh databases from it. And one folder of compiled code for the processes that
 * they start. `npm test` starts both before the first suite (`keep-cluster.ts`), so that templates are filled once for all of them.
 */
import { startTestCluster, testSocketVariable } from '@writ/prisma/test-database';
import { openCompiledCode } from './compiled-code.ts';

/** Starts what isn't there yet, names it in this process's environment, and answers what ends it. */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env[testSocketVariable] !== undefined) return async () => {};
  const cluster = await startTestCluster();
  process.env[testSocketVariable] = cluster.socketFolder;
  const removeCompiled = openCompiledCode();
  return async () => {
    await cluster.stop();
    removeCompiled();
  };
}
