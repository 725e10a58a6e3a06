/**
 * What Node has compiled once for a run of tests, so that each of the many processes that it starts needn't compile all of Writ again.
 * Node takes what it finds there only for the very same source, and goes on without where it can't write; nothing else differs.
 */
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the run's folder: set by the run's global set-up, read by its workers. Not Node's own setting, which would make their coverage less exact. */
export const compiledVariable = 'WRIT_TEST_COMPILED';

/** Makes the run's folder, and answers what removes it. */
export function openCompiledCode(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'writ-compiled-'));
  // Another user finds the folder of their own, and nothing else.
  chmodSync(folder, 0o711);
  process.env[compiledVariable] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

/** The setting with which a process of this user, or of the given one, shares what was compiled; none without a global set-up. */
export function compiledCode(user?: number): Record<string, string> {
  const shared = process.env[compiledVariable];
  if (shared === undefined) return {};
  const own = join(shared, String(user ?? 'own'));
  if (!existsSync(own)) {
    mkdirSync(own, { recursive: true, mode: 0o700 });
    if (user !== undefined) chownSync(own, user, user);
  }
  return { NODE_COMPILE_CACHE: own };
}
