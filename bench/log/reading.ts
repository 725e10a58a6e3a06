/**
 * What reading a log costs: proofs from the database, their verification, and the replay of the whole log from its files in a folder, as
 * a stranger would do it. Throws when anything does not verify: then the log is wrong and its speed is no matter.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LogReader, openLogReader } from '@writ/access-log';
import type { DatabaseConnection } from '@writ/prisma';
import { bundlePath, hashLeaf, openCheckpoint, parseVerifierKey, tilePath, tileWidthAt, verifyInclusion } from '@writ/tlog';
import type { Pinned } from '@writ/verifier/pins/pinned.ts';
import { replayLog } from '@writ/verifier/replay/replay.ts';
import { isVerified, renderReport } from '@writ/verifier/report.ts';
import { folderReader } from '@writ/verifier/source/log-source.ts';
import pg from 'pg';

/** Milliseconds of making and of verifying each of some inclusion proofs. */
export interface ProofTimes {
  readonly made: number[];
  readonly verified: number[];
}

/** Proofs of entries at random, one after the other, from the database; each is verified up to the signature. */
async function measureProofs(reader: LogReader, { origin, key }: Pinned, count: number): Promise<ProofTimes> {
  const published = await required(reader.checkpoint(), 'a checkpoint');
  const times: ProofTimes = { made: [], verified: [] };
  for (let i = 0; i < count; i += 1) {
    const index = Math.floor(Math.random() * published.size);
    const { leaf } = await required(reader.leaf(index), `entry ${index}`);
    const from = performance.now();
    const proof = await required(reader.inclusionProof(index, published.size), `a proof of entry ${index}`);
    const made = performance.now();
    const { size, root } = openCheckpoint({ text: published.note, origin, keys: [key] });
    verifyInclusion({ index, size, leafHash: hashLeaf(leaf), proof, root });
    times.made.push(made - from);
    times.verified.push(performance.now() - made);
  }
  return times;
}

async function required<Value>(answer: Promise<Value | null>, what: string): Promise<Value> {
  const value = await answer;
  if (value === null) throw new Error(`The log that was just filled does not give ${what}.`);
  return value;
}

/** Writes the static tree of the log, as its address would serve it. */
async function writeFiles(reader: LogReader, folder: string): Promise<void> {
  const save = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  };
  const { note, size } = await required(reader.checkpoint(), 'a checkpoint');
  save('checkpoint', note);
  for (let level = 0; tileWidthAt(level, 0, size) > 0; level += 1)
    for (let n = 0; tileWidthAt(level, n, size) > 0; n += 1) {
      const width = tileWidthAt(level, n, size);
      save(tilePath({ level, n, width }), await required(reader.tile(level, n, width), `tile ${n} of level ${level}`));
      if (level === 0) save(bundlePath(n, width), await required(reader.bundle(n, width), `bundle ${n}`));
    }
}

/** Replays the files of a folder; throws when they don't fit. */
async function replay(folder: string, pinned: Pinned): Promise<number> {
  const from = performance.now();
  const report = await replayLog(folderReader(folder), pinned);
  const ms = performance.now() - from;
  if (!isVerified(report)) throw new Error(`The log that was just filled does not verify.\n${renderReport(report, false)}`);
  return ms;
}

/** What reading a log costs, in milliseconds. */
export interface ReadingCosts extends ProofTimes {
  readonly replayMs: number;
}

/** Measures reading as role `audit`, which may do nothing else. `folder` is made and filled with the files of the log. */
export async function measureReading(
  audit: DatabaseConnection,
  log: { origin: string; key: string },
  { folder, proofs }: { folder: string; proofs: number },
): Promise<ReadingCosts> {
  const pool = new pg.Pool({ ...audit, max: 1 });
  const pinned = { origin: log.origin, key: parseVerifierKey(log.key) };
  try {
    const reader = openLogReader(pool);
    await measureProofs(reader, pinned, Math.ceil(proofs / 10));
    const times = await measureProofs(reader, pinned, proofs);
    await writeFiles(reader, folder);
    return { ...times, replayMs: await replay(folder, pinned) };
  } finally {
    await pool.end();
  }
}
