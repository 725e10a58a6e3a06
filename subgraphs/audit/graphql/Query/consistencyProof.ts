import { PublicError } from '@writ/core';
import type { Proof, QueryConsistencyProofArgs } from '@writ/schema/generated/audit.ts';
import type { AuditContext } from '../../context.ts';
import { parseDecimal } from '../../entries/decimal.ts';
import { proofOf } from '../../proofs/proofs.ts';

/** RFC 6962, 2.1.2. */
export async function consistencyProof(_: unknown, args: QueryConsistencyProofArgs, { reader }: AuditContext): Promise<Proof> {
  const [from, to] = [parseDecimal('from', args.from), parseDecimal('to', args.to)];
  if (from < 1 || from > to) throw new PublicError('BAD_USER_INPUT', '`from` must be at least 1 and at most `to`.');
  return proofOf(await reader.consistencyProof(from, to));
}
