/** What would be archived: up to which checkpoint, and of what the database still has all. */
import { openWitnessedCheckpoint, type WitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import type { Queryable } from '../log/connection.ts';
import { fullBundles } from './tree-files.ts';

/** What one run archives. */
export interface ArchivePlan {
  readonly epoch: number;
  /** As the witnesses cosigned it. */
  readonly checkpoint: WitnessedCheckpoint;
  /** By whom it is known. */
  readonly policy: WitnessPolicy;
  /** The signed note of that checkpoint. */
  readonly note: string;
  /** The first bundle that the database has whole: those before are in an archive alone. */
  readonly from: number;
  /** The bundle after the last full one below the checkpoint: `from` to here is what rows are removed of. */
  readonly to: number;
}

/** More than are published while witnesses are away for as long as the log goes on without them. */
const checkpointsMost = 10_000;

/**
 * The plan for the latest checkpoint of the latest epoch that a quorum of the policy has cosigned; undefined where there is none. Throws TlogError
 * for a stored checkpoint with a signature that fails. The policy must ask for at least one witness.
 */
export async function planArchive(on: Queryable, policy: WitnessPolicy): Promise<ArchivePlan | undefined> {
  if (policy.quorum === 0) throw new TypeError('An archive rests on witnesses, and this policy asks for none.');
  const { rows } = await on.query<{ epoch: number; note: string }>({
    text: `select epoch, note from log.log_checkpoint where epoch = (select max(epoch) from log.log_checkpoint) order by size desc limit ${checkpointsMost}`,
  });
  for (const { epoch, note } of rows) {
    const checkpoint = openWitnessedCheckpoint({ text: note, policy });
    if (checkpoint.quorumReached) return { epoch, checkpoint, policy, note, ...(await boundsOf(on, checkpoint.size)) };
  }
  return undefined;
}

async function boundsOf(on: Queryable, size: number): Promise<{ from: number; to: number }> {
  const to = fullBundles(size);
  const { rows } = await on.query<{ from: string | null }>({ text: 'select min(n) as from from log.log_tile where level = 0' });
  return { from: Math.min(Number(rows[0]?.from ?? to), to), to };
}
