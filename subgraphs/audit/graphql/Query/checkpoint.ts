import type { Checkpoint } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { checkpointOf } from '../../proofs/proofs.ts';

/** The newest published checkpoint. */
export async function checkpoint(_: unknown, _args: unknown, { reader }: AuditContext): Promise<Checkpoint | null> {
  const published = await reader.checkpoint();
  return published === null ? null : checkpointOf(published.note);
}
