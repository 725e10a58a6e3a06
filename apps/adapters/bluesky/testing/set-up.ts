/** One PDS for all test files: each makes the accounts that it needs. */
import type { TestProject } from 'vitest/node';
import { forkPds, type ReadyPds } from './pds-process.ts';

declare module 'vitest' {
  interface ProvidedContext {
    pds: ReadyPds;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ready, stop } = await forkPds({ isSeeded: true });
  project.provide('pds', ready);
  return stop;
}
