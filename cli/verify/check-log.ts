/**
 * Checks a whole log from its address or from a folder: downloads what is missing, then replays everything that is there. Keeps
 * files only where the caller said.
 */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../command.ts';
import type { HeldCheckpoint } from './earlier.ts';
import { keptEarlier } from './kept-folder.ts';
import { folderReader } from './log-source.ts';
import type { Pinned } from './pinned.ts';
import { showProgress } from './progress.ts';
import { replayLog } from './replay.ts';
import type { Report } from './report.ts';

/** Which log, and what it is held against. */
export interface LogCheck {
  pinned: Pinned;
  /** Checkpoints that the caller got elsewhere. */
  earlier: readonly HeldCheckpoint[];
}

async function replayFolder(folder: string, { pinned, earlier }: LogCheck): Promise<Report> {
  const held = [...(await keptEarlier(folder)), ...earlier];
  return await replayLog(folderReader(folder), pinned, { earlier: held, progress: showProgress(process.stderr, 'Entries checked') });
}

/** Replays a folder that mirrors a log. Throws {@link UsageError} when there is no such folder. */
export async function checkFolder(folder: string, check: LogCheck): Promise<Report> {
  const found = await stat(folder).catch((error: Error) => error);
  if (found instanceof Error || !found.isDirectory())
    throw new UsageError(`${folder} is no folder that can be read, and no http or https address.`);
  return await replayFolder(folder, check);
}

/** Downloads into `folder` what it does not hold, and replays. Without one, everything, into a folder that is removed afterwards. */
export async function checkUrl(url: string, folder: string | undefined, check: LogCheck): Promise<Report> {
  const { downloadLog } = await import('./download.ts');
  const to = folder ?? (await mkdtemp(join(tmpdir(), 'writ-verify-')));
  try {
    const { fetched, kept } = await downloadLog(url, to, check.pinned, showProgress(process.stderr, 'Files downloaded'));
    const report = await replayFolder(to, check);
    return { steps: report.steps, facts: { ...report.facts, fetched, kept } };
  } finally {
    if (folder === undefined) await rm(to, { recursive: true, force: true });
  }
}
