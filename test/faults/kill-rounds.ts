/**
 * Rounds of two replicas under load in which, at a random point, the whole server is killed with signal 9, or a replica, or both. What
 * was killed is started again, and at the end of every few rounds the checker looks at all that was ever acknowledged.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { LogUnderLoad } from './appenders.ts';
import { type CheckReport, check } from './check.ts';
import { FaultCluster } from './fault-cluster.ts';
import { randomOf } from './random.ts';

export interface KillRounds {
  rounds: number;
  /** After how many rounds the checker runs, beside the last. */
  checkEvery: number;
  /** Decides who is killed and after how much; it is named when something is found. */
  seed?: number;
}

/** What the rounds came to. */
export interface KillReport extends CheckReport {
  /** Batches that a kill fell into and that were tried again, and appends that were refused and asked for again. */
  interrupted: number;
  /** How long the server took to be back, the longest time. */
  recoveryMs: number;
}

const victims = ['server', 'replica', 'both'] as const;
const replicas = 2;
/** About as much as two replicas write down in a second. */
const mostBytes = 1_500_000;
/** A few commits: the growth of a record is seen just after an acknowledgement, and the kill is to fall anywhere. */
const mostDelayMs = 40;

/** Throws, with the seed, when the checker finds anything. */
export async function killRounds({ rounds, checkEvery, seed = Date.now() }: KillRounds): Promise<KillReport> {
  const random = randomOf(seed);
  const cluster = await FaultCluster.open();
  const load = new LogUnderLoad();
  let recoveryMs = 0;
  const startAll = async (): Promise<void> => {
    while (load.running.size < replicas) await load.start(cluster.connection('log'));
  };
  const killServer = async (): Promise<void> => {
    await cluster.kill();
    const killed = performance.now();
    await cluster.start();
    recoveryMs = Math.max(recoveryMs, performance.now() - killed);
  };
  const requireClean = async (after: number): Promise<CheckReport> => {
    const report = await check(cluster.connection('postgres'), load);
    expect(report.findings, `after round ${after} of seed ${seed}`).toEqual([]);
    return report;
  };
  try {
    for (let round = 1; round <= rounds; round += 1) {
      await startAll();
      await load.grown(20_000 + Math.floor(random() * mostBytes));
      await wait(random() * mostDelayMs);
      const victim = victims[(round - 1) % victims.length];
      const [first] = load.running;
      await Promise.all([victim === 'replica' ? undefined : killServer(), victim === 'server' ? undefined : first?.kill()]);
      if (round % checkEvery === 0) await requireClean(round);
    }
    await startAll();
    await load.grown(20_000);
    await load.finish();
    const interrupted = load.count('warned') + load.count('refused');
    return { ...(await requireClean(rounds)), interrupted, recoveryMs: Math.round(recoveryMs) };
  } finally {
    await load.close();
    await cluster.close();
  }
}
