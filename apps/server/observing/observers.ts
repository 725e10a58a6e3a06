/** What is looked at when metrics are asked for: this process, its disk, and its log. Numbers and closed words alone. */
import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AccessLog } from '@writ/access-log';
import type { Clock, Config } from '@writ/core';
import { waitingForClients } from '@writ/prisma/client';
import type { Observer } from '@writ/telemetry';
import type { ValueOf } from '@writ/telemetry/catalogue';

const perNanosecond = 1e-9;
/** Milliseconds between two looks at the clock; what is more than that is delay. */
const lookMs = 20;

/** How late Node was since the last look, and how much memory it has. Ends with what is answered. */
export function observeProcess(): { observer: Observer; end: () => void } {
  const delay = monitorEventLoopDelay({ resolution: lookMs });
  delay.enable();
  const observer: Observer = (report) => {
    for (const quantile of ['0.5', '0.99'] as const)
      report('writ_loop_delay_seconds', Math.max(0, delay.percentile(Number(quantile) * 100) * perNanosecond - lookMs / 1_000), {
        quantile,
      });
    delay.reset();
    const { rss, heapUsed } = process.memoryUsage();
    report('writ_memory_bytes', rss, { memory: 'resident' });
    report('writ_memory_bytes', heapUsed, { memory: 'heap' });
  };
  return { observer, end: () => delay.disable() };
}

/** The disk of a folder; undefined for one that nothing was written to yet. Whatever else is wrong is reported by whoever collects. */
async function diskOf(folder: string): Promise<StatsFs | undefined> {
  try {
    return await statfs(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The free part of the disks of the folders that this installation writes to. */
export const observeDisks =
  ({ dataFolder, anchorFolder }: Pick<Config, 'dataFolder' | 'anchorFolder'>): Observer =>
  async (report) => {
    const folders = { data: dataFolder, anchor: anchorFolder } as const;
    for (const folder of ['data', 'anchor'] as const) {
      const found = await diskOf(folders[folder]);
      if (found !== undefined && found.blocks > 0) report('writ_disk_free_ratio', found.bavail / found.blocks, { folder });
    }
  };

/** Who waits for a connection of a pool. */
export const observePool =
  (name: ValueOf<'pool'>, pool: { readonly waitingCount: number }): Observer =>
  (report) =>
    report('writ_pool_waiting', pool.waitingCount, { pool: name });

/** The same for the clients of subgraphs and worker, by their role. */
export const observeClients: Observer = (report) => {
  for (const [role, waiting] of waitingForClients()) report('writ_pool_waiting', waiting, { pool: role as ValueOf<'pool'> });
};

const yes = (value: boolean): number => (value ? 1 : 0);
const ageSeconds = (since: Date, now: Date): number => Math.max(0, (now.getTime() - since.getTime()) / 1_000);

/** How the log of this process is. */
export const observeLog =
  (log: Pick<AccessLog, 'health' | 'figures'>, clock: Clock): Observer =>
  (report) => {
    const { size, room, publishedAt, isContradicted, witnesses, isAnchored, isConfirmed, pendingSince } = log.figures();
    const now = clock();
    report('writ_log_ready', yes(log.health().ready), {});
    report('writ_log_size', size, {});
    if (room !== undefined) report('writ_log_room', room, {});
    report('writ_log_published_age_seconds', ageSeconds(publishedAt, now), {});
    report('writ_log_contradicted', yes(isContradicted), {});
    report('writ_pending_oldest_seconds', pendingSince === null ? 0 : ageSeconds(pendingSince, now), {});
    if (witnesses !== undefined) {
      report('writ_witness_missing', witnesses.missing, {});
      report('writ_witness_quorum', yes(witnesses.hasQuorum), {});
    }
    if (isAnchored !== undefined) report('writ_anchor_ok', yes(isAnchored), {});
    if (isConfirmed !== undefined) report('writ_standby_sync', yes(isConfirmed), {});
  };
