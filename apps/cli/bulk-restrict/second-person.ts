/** Approving and undoing a batch, and waiting until the server has done it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Batch, Batches, Refused } from './batch.ts';
import type { Counts } from './progress.ts';

const lookMs = 250;

/** What it came to: the batch, or why it was refused. */
export type BatchOutcome = { batch: Batch } | { refused: Refused };

async function waitWhile(state: Batch['state'], begun: Batch, batches: Batches, onCounts: (counts: Counts) => void): Promise<Batch> {
  for (let batch = begun; ; batch = await batches.read(begun.id)) {
    onCounts({ done: batch.appliedCount, failed: batch.failedCount });
    if (batch.state !== state) return batch;
    await wait(lookMs);
  }
}

/** Approves what has this digest, and waits until all of it was carried out. A batch that somebody has approved already is only waited for. */
export async function approve(id: string, digest: string, batches: Batches, onCounts: (counts: Counts) => void): Promise<BatchOutcome> {
  const seen = await batches.read(id);
  if (seen.digest === digest && ['APPLYING', 'APPLIED'].includes(seen.state))
    return { batch: await waitWhile('APPLYING', seen, batches, onCounts) };
  const answer = await batches.approve(seen, digest);
  return answer.__typename === 'Refusal' ? { refused: answer } : { batch: await waitWhile('APPLYING', answer, batches, onCounts) };
}

/** Ends all restrictions of a batch, and waits until that is done. */
export async function undo(id: string, reason: string, batches: Batches): Promise<BatchOutcome> {
  const seen = await batches.read(id);
  const nobody = (): void => undefined;
  if (seen.state === 'UNDOING' || seen.state === 'UNDONE') return { batch: await waitWhile('UNDOING', seen, batches, nobody) };
  const answer = await batches.undo(seen, reason);
  return answer.__typename === 'Refusal' ? { refused: answer } : { batch: await waitWhile('UNDOING', answer, batches, nobody) };
}
