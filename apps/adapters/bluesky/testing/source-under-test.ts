/** The adapter's source over the PDS that runs, and what tests ask of it. */
import { join } from 'node:path';
import type { Category, CollectRequest, RecordLine, Source } from '@writ/source';
import { inject } from 'vitest';
import { blueskySource, type PdsSettings } from '../bluesky-source.ts';

export const pds = () => inject('pds');

export const settingsOf = (changed: Partial<PdsSettings> = {}): PdsSettings => {
  const { url, adminPassword, dataFolder, plcUrl } = pds();
  return { url, adminPassword, dataFolder, blobFolder: join(dataFolder, 'blobs'), plcUrl, holdersFile: null, ...changed };
};

export const sourceUnderTest = (changed: Partial<PdsSettings> = {}): Source => blueskySource(settingsOf(changed));

export const always = { from: '2020-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };

/** Everything of a category, unless the request says less. */
export async function collected(
  category: Category,
  account: string,
  changed: Partial<CollectRequest> & { from?: string; to?: string } = {},
): Promise<RecordLine[]> {
  const { from = always.from, to = always.to, ...more } = changed;
  const window = category === 'SUBSCRIBER' ? { category } : { category, from, to };
  return Array.fromAsync(sourceUnderTest().collect({ account, categories: [window], horizon: always.to, after: null, ...more }));
}

/** A file's bytes; null where the adapter has none. */
export async function blobBytes(account: string, sha256: string): Promise<Buffer | null> {
  const blob = await sourceUnderTest().blob(account, sha256);
  if (blob === undefined) return null;
  const { bytes } = blob;
  return Buffer.concat(bytes instanceof Uint8Array ? [bytes] : await Array.fromAsync(bytes));
}
