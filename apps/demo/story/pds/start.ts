/** A fresh Writ on a fresh PDS: both are gone at the end, with their data. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DemoError } from '../deviation.ts';
import { type RunningInstallation, readiness, start } from '../running-installation.ts';
import { type Platform, startPlatform } from './platform.ts';

export interface WithPds extends RunningInstallation {
  readonly platform: Platform;
}

/** As root the database is outside the folder that was asked for. */
const removable = (database: string | null): string[] => (database?.startsWith('/var/lib/writ-') === true ? [database] : []);

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
    const settings = { ...platform.settings, WRIT_DATA: join(folder, 'writ'), WRIT_BASE_URL: baseUrl };
    const writ = await start(baseUrl, signal, settings);
    stops.push(
      () => Promise.all(removable(writ.database).map((database) => rm(database, { recursive: true, force: true }))),
      () => writ.stop(),
    );
    await platform.startAdapter({ ...process.env, ...settings });
    return { ...writ, platform, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
