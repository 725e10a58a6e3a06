/** An embedded database for one run, whose commits reach the disk. Gone without a trace afterwards; never touches a demo's data. */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '@writ/demo/database';
import type { Defer } from './until-done.ts';

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url));

/** Not in the temporary folder, which may be in memory: there a flush to disk costs nothing. */
function freshDataFolder(): string {
  mkdirSync(join(projectFolder, '.writ'), { recursive: true, mode: 0o700 });
  return mkdtempSync(join(projectFolder, '.writ', 'bench-'));
}

/** Starts it. Both folders go with it. Throws StartError. */
export async function startCluster(defer: Defer): Promise<{ dataFolder: string; location: string; socketFolder: string }> {
  const dataFolder = freshDataFolder();
  defer(() => rm(dataFolder, { recursive: true, force: true }));
  const { location, socketFolder, stop } = await startEmbedded({ dataFolder, projectFolder });
  defer(() => rm(location, { recursive: true, force: true }));
  defer(stop);
  return { dataFolder, location, socketFolder };
}
