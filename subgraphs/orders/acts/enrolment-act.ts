/** What counsel and the auditor sign of an enrolment: which change of which body, with all that it lets its people claim. */
import type { Act } from '@writ/acts';
import type { Enrolment } from '@writ/orders-domain/enrolment';
import type { Reason } from '@writ/orders-domain/order';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import { hashOf } from '@writ/tlog/order-digest';
import { shownLines } from '../enrolment/line-input.ts';
import type { Database } from '../store/database.ts';
import { type Checking, checkSignature } from './check-act.ts';

/**
 * Lower-case hex of SHA-256 over `["writ/enrolment/1", {...}]` as canonical JSON: the change that is decided, the terms as they are shown, roles and offices sorted, and
 * the lines that are pinned by it.
 */
export function enrolmentDigest(enrolment: Enrolment): string {
  const { id, change, issuer, organisation, name, country, roles, offices, callBackNumber, scrutinises, reportAddress } = enrolment;
  const lines = shownLines(enrolment.proposedLines ?? enrolment.lines);
  const claims = { roles: [...roles].sort(), offices: [...offices].sort() };
  const body = { issuer, organisation, name, country, ...claims, callBackNumber, scrutinises, reportAddress, lines };
  return hashOf(['writ/enrolment/1', { enrolment: id, change, ...body }]);
}

/** The act ENROL of the caller; null where nobody signs. */
export type CheckedEnrolment = { readonly act: Act | null } | { readonly against: readonly Reason[] };

/** Whether the caller signed just now that this is decided, in the state in which they saw it. `db` is the transaction of the step. */
export async function checkEnrolment(
  db: Database,
  seen: Enrolment,
  input: SignedActInput | null | undefined,
  checking: Checking,
): Promise<CheckedEnrolment> {
  const given = await checkSignature(db, input, seen, checking);
  const against = given.reasonsFor('ENROL', enrolmentDigest(seen));
  return against.length === 0 ? { act: given.act } : { against };
}
