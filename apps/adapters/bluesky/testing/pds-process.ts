/** The PDS as a process of its own, as it is in reality. Its data go away with it. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PdsAddress } from './running-pds.ts';
import type { Seeded } from './seed.ts';

export type ReadyPds = PdsAddress & { readonly seeded: Seeded | null };

/** Starts it. Throws when it ends before it is ready. */
export async function forkPds({ isSeeded }: { isSeeded: boolean }): Promise<{ ready: ReadyPds; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'writ-pds-'));
  const script = fileURLToPath(new URL('start-pds.ts', import.meta.url));
  const child = fork(script, [folder, ...(isSeeded ? ['--seeded'] : [])], { execArgv: [] });
  const ready = await Promise.race([
    once(child, 'message').then(([message]) => message as ReadyPds),
    once(child, 'exit').then(([code]) => {
      throw new Error(`The PDS ended with ${code} before it was ready.`);
    }),
  ]);
  return {
    ready,
    stop: async () => {
      child.kill();
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
