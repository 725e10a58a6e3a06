/**
 * Check 7: what an agent reads for a piece of work: some subscriber fields of one account, for some hours. The act names all three by its digest, so that
 * no act opens another account, and the floor counts the fields.
 */
import type { Statement } from '@writ/acts';
import { hashOf } from '@writ/tlog/order-digest';
import { aheadMs } from './acts.ts';
import type { Permit, Scope } from './permit.ts';
import { Refused } from './refused.ts';

/** Milliseconds for which an agent opens a case. */
const caseMs = 8 * 3_600_000;

/** What an agent signs: lower-case hex of SHA-256 over `["writ/case/1", {reference, account, fields}]` as canonical JSON, each field once and sorted. */
const caseDigest = (reference: string, account: string, fields: readonly string[]): string =>
  hashOf(['writ/case/1', { reference, account, fields: [...fields].sort() }]);

function requireHours({ at, endsAt }: Statement, now: Date): Date {
  if (Date.parse(at) > now.getTime() + aheadMs) throw new Refused('BAD_REQUEST', 'OPEN_CASE is of the future.');
  const end = endsAt === null ? Number.NaN : Date.parse(endsAt);
  if (!(end <= Date.parse(at) + caseMs)) throw new Refused('OVER_LIMIT', `A case is opened for ${caseMs / 3_600_000} hours at most.`);
  if (end <= now.getTime()) throw new Refused('ENDED', 'The case is over.');
  return new Date(end);
}

/** The subscriber fields that the entry permits, each once. */
function fieldsOf({ decided }: Permit, scopes: readonly Scope[]): string[] {
  if (scopes.some(({ category }) => category !== 'SUBSCRIBER'))
    throw new Refused('WIDER_THAN_ORDER', 'For a case the subscriber record is read, and nothing else.');
  const fields = [...new Set(decided.target.fields)];
  if (fields.length === 0) throw new Refused('NO_PERMIT', 'The entry permits no field.');
  return fields;
}

/** What a case amounts to. */
export interface OpenedCase {
  readonly reference: string;
  readonly endsAt: Date;
  /** How many fields are read. */
  readonly fields: number;
}

/** Passes when this act of the agent whom the entry names opens what the entry permits. Throws {@link Refused}. */
export function requireOpened(statement: Statement, permit: Permit, scopes: readonly Scope[], now: Date): OpenedCase {
  const { legal, initiator, target } = permit.decided;
  const { order: reference } = statement;
  if (reference === null || reference !== legal.reference) throw new Refused('OTHER_ORDER', 'The act opens another piece of work.');
  if (statement.issuer !== initiator.issuer || statement.subject !== initiator.subject)
    throw new Refused('WRONG_SIGNER', 'Somebody else opened the case than the entry names.');
  const fields = fieldsOf(permit, scopes);
  if (statement.digest !== caseDigest(reference, target.account, fields))
    throw new Refused('ORDER_CHANGED', 'The act opens another account of this piece of work, or other fields.');
  return { reference, endsAt: requireHours(statement, now), fields: fields.length };
}
