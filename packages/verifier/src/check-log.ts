/**
 * Checks a whole log from its address or from a folder: downloads what is missing, then replays everything that is there. Keeps
 * files only where the caller said.
 */

import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '@writ/core/command-errors';
import type { TokenSource } from './audit-token.ts';
import type { HeldCheckpoint } from './pins/earlier.ts';
import type { Pinned } from './pins/pinned.ts';
import { showProgress } from './progress.ts';
import { replayLog } from './replay/replay.ts';
import { isVerified, type Report, type Step } from './report.ts';
import { keptEarlier } from './source/kept-folder.ts';
import { folderReader } from './source/log-source.ts';

/** Which log, and what it is held against. */
export interface LogCheck {
  pinned: Pinned;
  /** Checkpoints that the caller got elsewhere. */
  earlier: readonly HeldCheckpoint[];
  /** What an auditor adds: the entries themselves, over the audit graph. */
  strict?: StrictOptions | undefined;
}

/** How the audit graph is asked. */
export interface StrictOptions {
  audit: string;
  token: TokenSource;
  /** How young a permit may be to be still under way. */
  graceSeconds: number;
}

async function replayFolder(folder: string, { pinned, earlier, strict }: LogCheck): Promise<Report> {
  const held = [...(await keptEarlier(folder)), ...earlier];
  const now = Date.now();
  const report = await replayLog(folderReader(folder), pinned, {
    earlier: held,
    progress: showProgress(process.stderr, 'Entries checked'),
  });
  if (strict === undefined) return report;
  return joined(report, isVerified(report) ? await replayedStrict(folder, Number(report.facts['size']), now, strict) : unverified);
}

const unverified: Report = {
  steps: ['list', 'openings', 'decisions'].map(
    (name): Step => ({
      name,
      result: 'not checked',
      detail: 'the replay has findings: what entries say is held against a log that was verified.',
    }),
  ),
  facts: {},
};

const joined = (replay: Report, strict: Report): Report => ({
  steps: [...replay.steps, ...strict.steps],
  facts: {
    ...strict.facts,
    ...replay.facts,
    findings: Number(replay.facts['findings'] ?? 0) + Number(strict.facts['strictFindings'] ?? 0),
  },
});

async function replayedStrict(folder: string, size: number, now: number, options: StrictOptions): Promise<Report> {
  const [{ openAuditGraph }, { checkStrict, strictConnections }, { replayedLeaves }] = await Promise.all([
    import('./audit-graph.ts'),
    import('./strict/strict.ts'),
    import('./replay/replayed-leaves.ts'),
  ]);
  const start = performance.now();
  const graph = openAuditGraph(options.audit, options.token, strictConnections);
  try {
    const progress = showProgress(process.stderr, 'Entries opened and matched');
    const leaf = replayedLeaves(folderReader(folder), size);
    const report = await checkStrict({ graph, leaf, size, now, graceMs: options.graceSeconds * 1000, progress });
    return { steps: report.steps, facts: { ...report.facts, strictMs: Math.round(performance.now() - start) } };
  } finally {
    await graph.close();
  }
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
  const { downloadLog } = await import('./source/download.ts');
  const to = folder ?? (await mkdtemp(join(tmpdir(), 'writ-verify-')));
  try {
    const { fetched, kept } = await downloadLog(url, to, check.pinned, showProgress(process.stderr, 'Files downloaded'));
    const report = await replayFolder(to, check);
    return { steps: report.steps, facts: { ...report.facts, fetched, kept } };
  } finally {
    if (folder === undefined) await rm(to, { recursive: true, force: true });
  }
}
