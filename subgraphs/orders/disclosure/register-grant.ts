/**
 * Between the quorum's wait and the mint: the service of keys registers the handle that the entry names, by everything that it checks itself. Where it is away or
 * refuses, nothing is minted and what the decision took is free again. Without its settings nobody is asked.
 */
import type { Appended, Json } from '@writ/access-log';
import type { Act } from '@writ/acts';
import { type GrantHandle, PublicError } from '@writ/core';
import type { GrantRequest } from '@writ/keys-client';
import { type Order, orderForKeys } from '@writ/orders-domain/order';
import { inSpan } from '@writ/telemetry';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { RequestContext } from '../dependencies.ts';
import { giveBack, type Taken } from '../limits/give-back.ts';
import { grantNameOf } from './grant.ts';

/** A decision whose entry witnesses have seen, and what it rests on. */
export interface Registering {
  readonly decision: { readonly entry: Appended; readonly index: number; readonly at: Date; readonly taken: Taken };
  /** The one that the entry names. */
  readonly handle: GrantHandle;
  readonly purpose: GrantRequest['purpose'];
  /** Null of a case. */
  readonly order: Order | null;
  /** The newest act of each name that was signed of the order; none of a case. */
  readonly signed: readonly Act[];
  /** The act that opens a case; null under an order, and where nobody signs. */
  readonly opened: Act | null;
  /** What the entry of a refusal says it was about. */
  readonly refused: { readonly action: string; readonly legal: Json; readonly target: Json };
}

/** Fields of the entry that the service reads, and no other is opened to it. */
const openedFields = ['type', 'time', 'outcome', 'initiator', 'legal', 'target', 'request'];

/** Acts under which an order is granted; the service refuses a request that has another. */
const lawful = ['ISSUE', 'VALIDATE', 'RECORD', 'REVIEW', 'RELEASE'];

/** An objection is lifted for what its CLEAR is over: the service is shown that state too. */
const shownStates = [...lawful, 'CLEAR'];

/** What is brought to the service, whatever it has seen. */
type Brought = Omit<GrantRequest, 'leaf' | 'commitments' | 'openings' | 'proof' | 'consistency'>;

async function broughtOf({ handle, purpose, order, signed, opened }: Registering): Promise<Brought> {
  const digests = signed.filter(({ statement }) => shownStates.includes(statement.act)).map(({ statement }) => statement.digest);
  const acts = opened === null ? signed.filter(({ statement }) => lawful.includes(statement.act)) : [opened];
  return { grant: grantNameOf(handle), purpose, order: order && orderForKeys(order, digests), acts };
}

/** A handle of which everything but the entry is made ready. */
export interface Prepared extends Registering {
  readonly brought: Promise<Brought>;
}

/** What fails of it fails the registration. */
export function prepare(registering: Registering): Prepared {
  const brought = broughtOf(registering);
  brought.catch(() => undefined);
  return { ...registering, brought };
}

/** With the entry under a checkpoint that witnesses have cosigned, and how that extends the `seen` entries; without the latter where the log has no such tree. */
async function shownTo({ log }: RequestContext, entry: Appended, brought: Brought, seen: number | undefined): Promise<GrantRequest> {
  const { leaf, commitments, openings, proof, history } = await log.receiptSince(entry, openedFields, seen);
  const path = history?.map((hash) => Buffer.from(hash).toString('base64'));
  const consistency = seen === undefined || path === undefined ? null : { from: seen, path };
  return { ...brought, leaf, commitments, openings, proof, consistency };
}

/** Who was refused what, and by which code of the service; the gateway's own entry says that the answer was one. */
async function logRefusal(context: RequestContext, { refused }: Registering, { detail }: PublicError): Promise<void> {
  const { action, legal, target } = refused;
  const reason = [detail.reason ?? 'KEYS_REFUSED'];
  await context.log.append(
    entryBy(authorOf(context.caller, context.operation), 'access.refused.v1', context.clock(), {
      action,
      outcome: 'failure',
      reason,
      legal,
      target,
    }),
  );
}

/**
 * Passes once the service of keys has registered the handle. Rejects with UPSTREAM_UNAVAILABLE where it is away, and with FORBIDDEN and its code where it
 * refuses, which has an entry. In both cases what the decision took is given back, and whoever asks again is decided on again.
 */
export async function registerGrant(context: RequestContext, registering: Prepared): Promise<void> {
  const { keyService } = context;
  if (keyService === null) return;
  try {
    await inSpan('writ.keys', { code: 'OK' }, async () => {
      const brought = await registering.brought;
      await keyService.register((seen) => shownTo(context, registering.decision.entry, brought, seen));
    });
  } catch (error) {
    await giveBack(context, registering.decision.taken, registering.decision);
    if (error instanceof PublicError && error.code === 'FORBIDDEN') await logRefusal(context, registering, error);
    throw error;
  }
}
