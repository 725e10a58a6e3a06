/**
 * What an entry's leaf commits to: the commitment of each of its fields. With these and one opening anybody recomputes the leaf's own
 * commitment; without them an opening proves nothing. They tell the fields' names and nothing of their values.
 */
import type { LogDetails } from '@writ/access-log';
import type { Commitment } from '@writ/schema/generated/audit.ts';
import DataLoader from 'dataloader';
import type { AuditContext } from '../context.ts';

/** By the entry's index, those of one answer at once. */
export const commitmentLoader = ({ details }: { details: LogDetails }): DataLoader<number, Commitment[]> =>
  new DataLoader(async (indices) => {
    const known = await details.openings(indices, []);
    return indices.map((index) =>
      Object.entries(known.get(index)?.commitments ?? {}).map(([field, commitment]) => ({ field, commitment })),
    );
  });

export const commitments = ({ index }: { index: string }, _args: unknown, context: AuditContext): Promise<Commitment[]> =>
  context.commitments.load(Number(index));
