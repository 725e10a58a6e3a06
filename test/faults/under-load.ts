/** One fault at a time: a server of its own, a log on it and what its replicas have written down, all gone afterwards. */
import { expect } from 'vitest';
import { LogUnderLoad } from './appenders.ts';
import { type CheckReport, check } from './check.ts';
import { FaultCluster } from './fault-cluster.ts';

export interface UnderLoad {
  readonly cluster: FaultCluster;
  readonly load: LogUnderLoad;
  /** Ends the replicas and has the checker look at everything; throws when it finds anything. */
  requireClean(): Promise<CheckReport>;
}

/** Runs `work`; the server's data lie in `folder`, which its user must own, or in a fresh one. */
export async function underLoad(work: (all: UnderLoad) => Promise<void>, folder?: string): Promise<void> {
  const cluster = await FaultCluster.open(folder);
  const load = new LogUnderLoad();
  const requireClean = async (): Promise<CheckReport> => {
    await load.finish();
    const report = await check(cluster.connection('postgres'), load);
    expect(report.findings).toEqual([]);
    expect(report.acknowledged).toBe(load.count('acknowledged'));
    return report;
  };
  try {
    await work({ cluster, load, requireClean });
  } finally {
    await load.close();
    await cluster.close();
  }
}

/** What a test found out, as one line of the run's output. */
export const tell = (fault: string, found: object): void => console.log(`${fault}: ${JSON.stringify(found)}`);
