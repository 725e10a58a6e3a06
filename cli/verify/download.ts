/**
 * Fetches the static tree of a log over HTTP into a folder, as it is signed at this moment: the checkpoint first, then the
 * bundles and tiles of its size. Writes what came; whether it is right is for the replay to say.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StartError } from '@writ/core';
import { tileWidthAt } from '@writ/tlog';
import { Agent, fetch, interceptors } from 'undici';
import { findBundle, findTile, type ReadFile } from './log-source.ts';
import { openPinned, type Pinned } from './replay.ts';

/** The largest file of a static tree: a bundle of 256 entries of 65,535 bytes, each with its length. */
const fileMaxBytes = 256 * 65_537;
const parallel = 8;

/** A reader over HTTP: 404 and 410 are absence, every other failure is a {@link StartError} after three tries. */
function urlReader(url: string, agent: Agent): ReadFile {
  const dispatcher = agent.compose(interceptors.retry({ maxRetries: 3, minTimeout: 200, maxTimeout: 2000 }));
  return async (path) => {
    const address = `${url}/${path}`;
    try {
      const answer = await fetch(address, { dispatcher });
      if (answer.status === 404 || answer.status === 410) {
        await answer.body?.cancel();
        return undefined;
      }
      if (answer.status !== 200) throw new Error(`it answers ${answer.status}`);
      const parts: Uint8Array[] = [];
      let length = 0;
      for await (const part of answer.body ?? []) {
        length += part.length;
        if (length > fileMaxBytes) throw new Error(`it is larger than any file of a log (${fileMaxBytes} bytes)`);
        parts.push(part);
      }
      return Buffer.concat(parts);
    } catch (error) {
      const reason = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
      throw new StartError(`${address} can't be fetched: ${reason}.`);
    }
  };
}

type Wanted = { level: number | 'entries'; n: number };

/** Every file of a log of this size, lower levels and numbers first. */
function* wantedFiles(size: number): Generator<Wanted> {
  for (let n = 0; tileWidthAt(0, n, size) > 0; n += 1) yield { level: 'entries', n };
  for (let level = 0; tileWidthAt(level, 0, size) > 0; level += 1)
    for (let n = 0; tileWidthAt(level, n, size) > 0; n += 1) yield { level, n };
}

async function save(folder: string, path: string, bytes: Uint8Array): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

/** Fetches the files of a log of this size, several at a time, until one is not there or fails. */
async function saveFiles(read: ReadFile, folder: string, size: number): Promise<void> {
  const wanted = wantedFiles(size);
  let going = true;
  const work = async (): Promise<void> => {
    for (const { level, n } of wanted) {
      const width = tileWidthAt(level === 'entries' ? 0 : level, n, size);
      const found = await (level === 'entries' ? findBundle(read, n, width) : findTile(read, { level, n, width }));
      if (found === undefined) going = false;
      else await save(folder, found.path, found.bytes);
      if (!going) return;
    }
  };
  const stopAll = (error: unknown): never => {
    going = false;
    throw error;
  };
  const ends = await Promise.allSettled(Array.from({ length: parallel }, () => work().catch(stopAll)));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

/**
 * Downloads the log at `url` into `folder`. Stops quietly at the first file that is not there, because the replay names it,
 * and after the checkpoint when that does not open. Throws {@link StartError} when the server can't be reached or fails.
 */
export async function downloadLog(url: string, folder: string, pinned: Pinned): Promise<void> {
  const agent = new Agent({ connections: parallel });
  const read = urlReader(url, agent);
  try {
    const text = await read('checkpoint');
    if (text !== undefined) await save(folder, 'checkpoint', text);
    const checkpoint = openPinned(text, pinned);
    if (typeof checkpoint === 'string') return;
    await saveFiles(read, folder, checkpoint.size);
  } finally {
    await agent.destroy();
  }
}
