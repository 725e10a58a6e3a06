/**
 * `POST /v1/permits`: what a grant would open, signed, for whoever gives records by themselves and has no key here, such as the platform's own source.
 * Everything is checked that a grant is checked for; nothing is registered, counted or opened.
 */
import { hashOf } from '@writ/tlog/order-digest';
import type { GrantedScope } from '../evidence/order.ts';
import { Refused } from '../evidence/refused.ts';
import type { GrantRequest } from '../evidence/request.ts';
import { countGrants, readUse } from '../store/grants.ts';
import { writeJournal } from '../store/journal.ts';
import { inTransaction } from '../store/transaction.ts';
import { judged, requireWithinFloor } from './grants.ts';
import type { Noted, Service } from './service.ts';

/** What the service found, and signs. */
export interface SignedScope {
  readonly v: 1;
  readonly purpose: GrantRequest['purpose'];
  /** The log, and the entry's index in it. */
  readonly origin: string;
  readonly index: number;
  /** SHA-256 of the handle, in hex. */
  readonly grant: string;
  readonly operation: string;
  readonly account: string;
  readonly scopes: readonly Omit<GrantedScope, 'since'>[];
  /** The order, or the piece of work. */
  readonly reference: string;
  readonly checkedAt: string;
  /** Until when it counts. */
  readonly expiresAt: string;
}

/** What is signed: `writ/permit/v1`, NUL, and the permit's hash as canonical JSON. */
export const permitMessage = (permit: SignedScope): Uint8Array => Buffer.from(`writ/permit/v1\0${hashOf(permit)}`);

/** Answers what the request may open, signed with the service's key (Ed25519, base64). Throws {@link Refused}. */
export async function permit(
  service: Service,
  body: unknown,
  note: Noted,
): Promise<{ permit: SignedScope; signature: string; size: number }> {
  const { request, granted, size } = await judged(service, body, note);
  const { origin, index, account, operation, reference } = granted;
  const now = service.clock();
  await inTransaction(service.pool, async (sql) => {
    const use = await readUse(sql, request.grant, granted);
    if (use === 'OTHER') throw new Refused('USED_UP', 'This decision, or this handle, was used already.');
    if (use === 'NONE') requireWithinFloor(request.purpose, await countGrants(sql, granted, now), granted);
    await writeJournal(sql, now, { operation: 'PERMIT', outcome: 'DONE', part: 'orders', grant: request.grant, index, account, reference });
  });
  const found: SignedScope = {
    v: 1,
    purpose: request.purpose,
    origin,
    index,
    grant: request.grant,
    operation,
    account,
    scopes: granted.scopes.map(({ category, from, to }) => ({ category, from, to })),
    reference,
    checkedAt: now.toISOString(),
    expiresAt: granted.expiresAt.toISOString(),
  };
  return { permit: found, signature: Buffer.from(service.own.sign(permitMessage(found))).toString('base64'), size };
}
