/** What would be archived: up to which checkpoint, and of what the database still has all. */
import { openWitnessedCheckpoint, type WitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import type { Queryable } from '../log/connection.ts';
import { anyTotalsIn } from '../totals/totals-leaf.ts';
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
  /** The bundle after the last full one that is below the checkpoint and counted in a day's totals: `from` to here is what rows are removed of. */
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

/** Between two totals there are announcements and little else that has a name. */
const namedMost = 10_000;

/**
 * How many entries the totals of days have counted. The log counts the others when the day ends, and appends nothing before it has: their bytes stay,
 * so that it never waits for its archive.
 */
async function countedThrough(on: Queryable): Promise<number> {
  const { rows } = await on.query<{ leaf: Buffer }>({
    text: `select leaf from log.log_entry where substring(event_id::text, 15, 1) = '8' order by idx desc limit ${namedMost}`,
  });
  for (const { leaf } of rows) {
    const totals = anyTotalsIn(new Uint8Array(leaf));
    if (totals !== undefined) return totals.to;
  }
  return 0;
}

async function boundsOf(on: Queryable, size: number): Promise<{ from: number; to: number }> {
  const whole = fullBundles(size);
  const { rows } = await on.query<{ from: string | null }>({ text: 'select min(n) as from from log.log_tile where level = 0' });
  const from = Math.min(Number(rows[0]?.from ?? whole), whole);
  return { from, to: Math.max(from, Math.min(whole, fullBundles(await countedThrough(on)))) };
}
