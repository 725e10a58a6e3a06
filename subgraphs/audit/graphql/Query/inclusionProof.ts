import { PublicError } from '@writ/core';
import type { Proof, QueryInclusionProofArgs } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { proofOf } from '../../proofs/proofs.ts';

/** RFC 6962, 2.1.1. */
export async function inclusionProof(_: unknown, args: QueryInclusionProofArgs, { reader }: AuditContext): Promise<Proof> {
  const [index, size] = [parseDecimal('index', args.index), parseDecimal('size', args.size)];
  if (index >= size) throw new PublicError('BAD_USER_INPUT', '`size` must be larger than `index`.');
  return proofOf(await reader.inclusionProof(index, size));
}
