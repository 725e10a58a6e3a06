/**
 * The database's disk is full: a small one in memory, filled up under load. Appends are refused, reads go on, nothing that was
 * acknowledged is lost, and appends go on once there is space again.
 */
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDetails, openLogReader } from '@writ/access-log';
import pg from 'pg';
import { expect } from 'vitest';
import { freshFolder } from '../../apps/demo/database/server-folders.ts';
import { endPool } from '../harness/end-pool.ts';
import { check } from './check.ts';
import { FaultCluster } from './fault-cluster.ts';
import { canMount, mountDisk, testWhere, unmount } from './requirements.ts';
import { tell, type UnderLoad, underLoad } from './under-load.ts';

/** Writes until nothing more fits, in ever smaller pieces; answers how many bytes that were. */
function fillUp(file: string): number {
  const out = openSync(file, 'w');
  let written = 0;
  try {
    for (let piece = 1 << 20; piece >= 1 << 12; )
      try {
        written += writeSync(out, Buffer.alloc(piece));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
        piece /= 2;
      }
  } finally {
    closeSync(out);
  }
  return written;
}

/** What readers are answered: the published checkpoint, its last entry, and what is behind the first. */
async function read({ cluster, load }: UnderLoad): Promise<number> {
  const pool = new pg.Pool({ ...cluster.connection('log'), max: 1 });
  try {
    const reader = openLogReader(pool);
    const { size = 0 } = (await reader.checkpoint()) ?? {};
    expect(await reader.leaf(size - 1)).toMatchObject({ index: size - 1 });
    const opened = await openDetails({ pool, masterKey: load.masterKey }).opening(0, ['action']);
    expect(opened?.openings['action']?.value).toBe('disclose');
    return size;
  } finally {
    await endPool(pool);
  }
}

const fault = testWhere(canMount(), 'needs root and tmpfs mounts');
fault(
  'a full disk: appends are refused, reads go on, and nothing that was acknowledged is lost',
  async () => {
    const disk = mkdtempSync(join(tmpdir(), 'writ-disk-'));
    mountDisk(disk, 160);
    try {
      await underLoad(
        async (all) => {
          const { cluster, load, requireClean } = all;
          const [one, other] = [await load.start(cluster.connection('log')), await load.start(cluster.connection('log'))];
          await Promise.all([one, other].map((replica) => replica.more('acknowledged', 100)));
          const filler = join(disk, 'filler');
          const filledBytes = fillUp(filler);
          await Promise.all([one, other].map((replica) => replica.more('refused', 10)));
          const acknowledged = load.count('acknowledged');
          const readable = await read(all);
          const during = await check(cluster.connection('postgres'), load);
          expect(during.findings).toEqual([]);
          expect(during.acknowledged).toBeGreaterThanOrEqual(acknowledged);
          rmSync(filler);
          await Promise.all([one, other].map((replica) => replica.more('acknowledged', 100)));
          const report = await requireClean();
          tell('a full disk', { filledBytes, readable, refused: load.count('refused'), ...report });
        },
        freshFolder(disk, FaultCluster.runAs()),
      );
    } finally {
      unmount(disk);
      rmdirSync(disk);
    }
  },
  120_000,
);
