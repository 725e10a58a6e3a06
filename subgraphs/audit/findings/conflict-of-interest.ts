/**
 * Who acted in the case of an entry does not audit it: neither opens it nor records a finding on it. Asking for that is an entry too.
 * It checks the entry and those that it rests on: a disclosure, its decision, the release of the order. Who drafted or
 * reviewed the order is not visible here; `orders` checks its history when an auditor opens the order itself.
 */
import type { Caller } from '@writ/access';
import type { Json } from '@writ/access-log';
import type { AuditContext } from '../context.ts';
import { indexIn, memberOf } from '../entries/untrusted-json.ts';

/** A disclosure, its decision, the release: nothing that is written rests on more. */
const depth = 3;

/** Whether an entry of this type is an act in somebody's case. */
const isActInCase = (type: Json | undefined): boolean =>
  typeof type === 'string' && (type.startsWith('order.') || type === 'access.decision.v1' || type === 'record.disclosed.v1');

/** A person is issuer and subject together. */
const isSamePerson = ({ issuer, subject }: Caller, initiator: Json | undefined): boolean =>
  subject !== null && memberOf(initiator, 'issuer') === issuer && memberOf(initiator, 'subject') === subject;

/** Whether the caller did what this entry says, or what it rests on. */
export async function actedIn({ caller, details }: Pick<AuditContext, 'caller' | 'details'>, index: number): Promise<boolean> {
  let at: number | null = index;
  for (let step = 0; at !== null && step < depth; step += 1) {
    const fields: Readonly<Record<string, Json>> = (await details.values([at], ['type', 'initiator', 'refs'])).get(at) ?? {};
    if (isActInCase(fields['type']) && isSamePerson(caller, fields['initiator'])) return true;
    at = indexIn(memberOf(fields['refs'], 'decision')) ?? indexIn(memberOf(fields['refs'], 'release'));
  }
  return false;
}
