/**
 * Who reads whom an order names and why it was given, once it exists for them: Regulation (EU) 2016/679, Art. 5(1)(c). On the platform's side
 * that is the agent who holds the claim, and the counsel of the case, who took it or acted on it. The desk sees kind, authority, term and counts.
 */
import type { Caller } from '../caller.ts';
import type { Person } from '../person.ts';

/** Who works on an order of the platform's people. */
export interface OrderWork {
  readonly claim: { readonly by: Person; readonly endsAt: Date } | null;
  /** Everybody who acted on it. */
  readonly actors: readonly Person[];
}

/** Whether the caller, for whom the order exists, may know its identifiers and the facts of its case at an instant. */
export function mayKnowOrder(
  { graph, issuer, subject, roles }: Pick<Caller, 'graph' | 'issuer' | 'subject' | 'roles'>,
  { claim, actors }: OrderWork,
  now: Date,
): boolean {
  if (graph === 'authority') return true;
  if (graph !== 'platform') return false;
  const isCaller = (person: Person): boolean => person.issuer === issuer && person.subject === subject;
  if (roles.includes('AGENT') && claim !== null && claim.endsAt > now && isCaller(claim.by)) return true;
  return roles.includes('COUNSEL') && actors.some(isCaller);
}
