/** What is looked at when metrics are asked for: this process, its disk, and its log. Numbers and closed words alone. */
import { statfs } from 'node:fs/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AccessLog } from '@writ/access-log';
import type { Clock, Config } from '@writ/core';
import type { Observer } from '@writ/telemetry';

const perNanosecond = 1e-9;

/** How late Node was since the last look, and how much memory it has. Ends with what is answered. */
export function observeProcess(): { observer: Observer; end: () => void } {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const observer: Observer = (report) => {
    for (const quantile of ['0.5', '0.99'] as const)
      report('writ_loop_delay_seconds', delay.percentile(Number(quantile) * 100) * perNanosecond, { quantile });
    delay.reset();
    const { rss, heapUsed } = process.memoryUsage();
    report('writ_memory_bytes', rss, { memory: 'resident' });
    report('writ_memory_bytes', heapUsed, { memory: 'heap' });
  };
  return { observer, end: () => delay.disable() };
}

/** The free part of the disks of the folders that this installation writes to. */
export const observeDisks =
  ({ dataFolder, anchorFolder }: Pick<Config, 'dataFolder' | 'anchorFolder'>): Observer =>
  async (report) => {
    const folders = { data: dataFolder, anchor: anchorFolder } as const;
    for (const folder of ['data', 'anchor'] as const) {
      const found = await statfs(folders[folder]).catch(() => null);
      if (found !== null && found.blocks > 0) report('writ_disk_free_ratio', found.bavail / found.blocks, { folder });
    }
  };

const yes = (value: boolean): number => (value ? 1 : 0);
const ageSeconds = (since: Date, now: Date): number => Math.max(0, (now.getTime() - since.getTime()) / 1_000);

/** How the log of this process is. */
export const observeLog =
  (log: Pick<AccessLog, 'health' | 'figures'>, clock: Clock): Observer =>
  (report) => {
    const { size, publishedAt, isContradicted, witnesses, isAnchored, isConfirmed, pendingSince } = log.figures();
    const now = clock();
    report('writ_log_ready', yes(log.health().ready), {});
    report('writ_log_size', size, {});
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
