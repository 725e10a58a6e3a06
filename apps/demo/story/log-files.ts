/**
 * The access log as anybody gets it: static files below `/log/<epoch>/` (C2SP tlog-tiles), downloaded as they are. Checks the
 * checkpoint's signature, because its size says which files there are; everything else is for the verification to say.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundlePath, openCheckpoint, tileWidthAt, type VerifierKey } from '@writ/tlog';
import { DemoError } from './deviation.ts';

const [pauseMs, fileMs] = [150, 10_000];

/** The address of the log whose key this is: a log's name ends with its path. */
function logUrl(baseUrl: string, key: VerifierKey): string {
  const path = /\/log\/[1-9]\d*$/.exec(key.name)?.[0];
  if (path === undefined)
    throw new DemoError(`The pinned key is of ${key.name}, and the name of a log of Writ ends with /log/ and a number.`);
  return `${baseUrl}${path}`;
}

async function file(url: string): Promise<Uint8Array | null> {
  const response = await fetch(url, { signal: AbortSignal.timeout(fileMs) });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (response.status === 404 || response.status === 410) return null;
  if (response.status !== 200) throw new DemoError(`${url} can't be downloaded: it answers ${response.status}.`);
  return bytes;
}

interface Published {
  /** The signed note; empty when the log has published none yet. */
  readonly text: string;
  readonly size: number;
}

async function newest(url: string, key: VerifierKey): Promise<Published> {
  const text = Buffer.from((await file(`${url}/checkpoint`)) ?? []).toString('utf8');
  return text === '' ? { text, size: 0 } : { text, size: openCheckpoint({ text, origin: key.name, keys: [key] }).size };
}

/** The newest published checkpoint. Throws TlogError for one that the pinned key did not sign. */
export const publishedCheckpoint = (baseUrl: string, key: VerifierKey): Promise<Published> => newest(logUrl(baseUrl, key), key);

/** Saves a bundle in the width that it has in this tree, or the full one that has taken its place. */
async function saveBundle(url: string, folder: string, n: number, width: number): Promise<void> {
  for (const each of width === 256 ? [256] : [width, 256]) {
    const bytes = await file(`${url}/${bundlePath(n, each)}`);
    if (bytes === null) continue;
    const place = bundleFile(folder, n, each);
    await mkdir(dirname(place), { recursive: true });
    return writeFile(place, bytes);
  }
  throw new DemoError(`${url}/${bundlePath(n, width)} is missing, and the checkpoint says that it is there.`);
}

async function checkpointOver(url: string, key: VerifierKey, index: number, withinMs: number): Promise<Published> {
  const end = performance.now() + withinMs;
  for (;;) {
    const published = await newest(url, key);
    if (published.size > index) return published;
    if (performance.now() >= end)
      throw new DemoError(
        `The newest checkpoint covers ${published.size} entries, and entry ${index} is not under one after ${withinMs / 1000} s.`,
      );
    await pause(pauseMs);
  }
}

/** The place of the checkpoint in a folder of evidence. */
export const checkpointFile = (folder: string): string => join(folder, 'log', 'checkpoint');

/** The place of a bundle in a folder of evidence: as in the log itself. */
export const bundleFile = (folder: string, n: number, width: number): string => join(folder, 'log', bundlePath(n, width));

/** Downloads the log into `folder` as soon as it covers entry `index`. Answers its size. Throws DemoError, and TlogError for a checkpoint that the key did not sign. */
export async function downloadLog(baseUrl: string, key: VerifierKey, folder: string, index: number): Promise<number> {
  const url = logUrl(baseUrl, key);
  const { text, size } = await checkpointOver(url, key, index, 15_000);
  await mkdir(dirname(checkpointFile(folder)), { recursive: true });
  await writeFile(checkpointFile(folder), text);
  for (let n = 0; tileWidthAt(0, n, size) > 0; n += 1) await saveBundle(url, folder, n, tileWidthAt(0, n, size));
  return size;
}
