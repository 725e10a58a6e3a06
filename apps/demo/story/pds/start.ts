/** A fresh Writ on a fresh PDS: both are gone at the end, with their data. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { at, type Json } from '../answer.ts';
import { DemoError } from '../deviation.ts';
import { type RunningInstallation, readiness, start } from '../running-installation.ts';
import { type Platform, startPlatform } from './platform.ts';

export interface WithPds extends RunningInstallation {
  readonly platform: Platform;
}

/** Removes the database: as root it is in a folder of its own, which a file names from the moment that it is there. */
async function removeDatabase(data: string): Promise<void> {
  const pointer = await readFile(join(data, 'postgres-location.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const location = pointer === null ? undefined : at(JSON.parse(pointer) as Json, 'location');
  if (typeof location === 'string' && location.startsWith('/var/lib/writ-')) await rm(location, { recursive: true, force: true });
}

/** Starts the PDS, then Writ, then the adapter that pins Writ's keys. Throws DemoError where the address is taken or something does not start. */
export async function startWithPds(baseUrl: string, say: (text: string) => void, signal: AbortSignal): Promise<WithPds> {
  if ((await readiness(baseUrl)) !== null)
    throw new DemoError(
      `A Writ answers at ${baseUrl}, and this story needs a fresh one: stop it, or set WRIT_BASE_URL=http://localhost:4001.`,
    );
  const folder = await mkdtemp(join(tmpdir(), 'writ-demo-pds-'));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    say('Starting a Bluesky PDS, its adapter and a Writ, all fresh, which are stopped and removed at the end.');
    const platform = await startPlatform(folder, `${baseUrl}/oidc`);
    stops.push(() => platform.stop());
    signal.throwIfAborted();
    const data = join(folder, 'writ');
    const settings = { ...platform.settings, WRIT_DATA: data, WRIT_BASE_URL: baseUrl };
    stops.push(() => removeDatabase(data));
    const writ = await start(baseUrl, signal, settings);
    stops.push(() => writ.stop());
    await platform.startAdapter({ ...process.env, ...settings });
    return { ...writ, platform, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
