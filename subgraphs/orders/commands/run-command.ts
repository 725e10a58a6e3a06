/**
 * Runs the machine on the database: one transaction holds the order, asks the machine, and writes what it answers with everything that
 * follows and the pending entries of the log; only then the entries are appended, and only then the caller is answered. A refusal
 * changes no row of the order, and leaves the entries that the machine names.
 */
import type { Caller } from '@writ/access';
import { commitWithEntries, type EntryDraft } from '@writ/access-log';
import { actId, type Act as SignedAct } from '@writ/acts';
import type { OperationId } from '@writ/core';
import { type Act, isRefused, type Moved, type Refused, transition } from '@writ/orders-domain/machine';
import { notFound, type Order, type Reason } from '@writ/orders-domain/order';
import { type Actor, isVisibleTo } from '@writ/orders-domain/people';
import type { SignedActInput } from '@writ/schema/generated/orders.ts';
import { checkSignature, type GivenSignature, unsigned } from '../acts/check-act.ts';
import { queueEnd } from '../acts/ends-to-bring.ts';
import { detailReasons, missingRecord, requiredAct } from '../acts/required-act.ts';
import { keepAct } from '../acts/signed-acts.ts';
import type { Services } from '../dependencies.ts';
import { committedDocuments, documentsOf } from '../documents/rows.ts';
import { notifiedAuthorityState } from '../enrolment/store.ts';
import { isEffectEntry, isServedFirst, orderFact } from '../facts/order-facts.ts';
import { classificationOf, keepFact } from '../facts/store.ts';
import { keepHit } from '../limits/hit.ts';
import { keepPermission } from '../marks/account-marks.ts';
import type { Database } from '../store/database.ts';
import { lockOrder, type StoredOrder } from '../store/read.ts';
import { updateOrder } from '../store/write.ts';
import { applyEffects } from './apply-effects.ts';
import { type Author, actEntries, authorFor, limitsIn, refusalEntries } from './command-entries.ts';
import { adoptHeldClaim, claimRefusal } from './queue-claim.ts';

/** Who acts: a caller of the graph, or the clock. */
export interface Acting {
  readonly services: Services;
  readonly caller: Caller | null;
  readonly operation: OperationId;
  /** What they signed of it. */
  readonly signature?: SignedActInput | null | undefined;
}

/** What became of an act. */
export type Answer = { readonly order: Order } | { readonly refused: readonly Reason[] };

/** Makes the act, once the order is held: some acts carry what only the database knows, and look for it where they are signed. */
export type MakeAct = (held: StoredOrder, db: Database, at: Date, signature: GivenSignature) => Act | Promise<Act>;

/** What SYSTEM does at once after a move: the service, and the notification of an authority that can act here. */
async function followingAct(db: Database, { order, effects }: Moved): Promise<Act | null> {
  const { generation, notified } = order;
  if (effects.includes('SERVE')) return { type: 'serve', generation };
  if (!effects.includes('NOTIFY_ENFORCING')) return null;
  return { type: 'alertAuthority', generation, notifiedSince: (await notifiedAuthorityState(db, notified)).notifiedSince };
}

/** An act's moves: its own, and those that follow from it at once. */
async function movesOf(db: Database, first: Moved, at: Date, services: Services): Promise<Moved[]> {
  const act = await followingAct(db, first);
  const next = act && transition(first.order, act, { actor: 'SYSTEM', now: at }, services);
  return next === null || isRefused(next) ? [first] : [first, ...(await movesOf(db, next, at, services))];
}

/** By whom and when a move is written. */
interface Writing {
  readonly author: Author;
  readonly at: Date;
  readonly services: Services;
  /** What was signed of it; null where nobody signed. */
  readonly signed: SignedAct | null;
}

/** Writes one move with what follows from it, and answers its entries. */
async function writeMove(db: Database, before: Order, move: Moved, { author, at, services, signed }: Writing): Promise<EntryDraft[]> {
  const { order, entries, effects } = move;
  const event = order.history.at(-1);
  if (event === undefined) throw new TypeError('An act left no trace in the history of its order.');
  const classified = entries.some(isEffectEntry) ? await classificationOf(db, order.id) : null;
  const documents = entries.includes('order.submitted.v1') ? committedDocuments(await documentsOf(db, order.id)) : [];
  const actNamed = signed && actId(signed.statement);
  const drafts = actEntries(author, order, { event, types: entries, shown: before.digest, classified, documents, signed: actNamed });
  const released = drafts.find(({ type }) => type === 'order.released.v1')?.event ?? null;
  await updateOrder(db, before, order, released);
  if (signed !== null) await keepAct(db, signed);
  if (signed !== null) await queueEnd(db, signed, at);
  if (entries.includes('order.served.v1') && isServedFirst(order)) await keepFact(db, order.id, orderFact(order));
  const permitted = drafts.find(({ type }) => type === 'order.mark.permitted.v1')?.event;
  if (permitted !== undefined) await keepPermission(db, { order: order.id, generation: event.generation, event: permitted }, services);
  const effectEntries = await applyEffects(db, { before, order, effects, at }, services);
  return [...drafts, ...effectEntries];
}

async function writeMoves(
  db: Database,
  before: Order,
  moves: readonly Moved[],
  { services, caller, operation, at, signed }: Acting & { at: Date; signed: SignedAct | null },
) {
  const drafts: EntryDraft[] = [];
  let order = before;
  // What follows by itself nobody signs.
  for (const [i, move] of moves.entries()) {
    const actor: Actor = move.order.history.at(-1)?.by === null ? 'SYSTEM' : (caller ?? 'SYSTEM');
    drafts.push(
      ...(await writeMove(db, order, move, { author: authorFor(actor, caller, operation), at, services, signed: i === 0 ? signed : null })),
    );
    order = move.order;
  }
  return { order, drafts };
}

const refusal = (acting: Acting, order: Order, { refused, entries: types }: Refused, attempt: { act: string; at: Date }) => ({
  result: { refused } as Answer,
  drafts: refusalEntries(authorFor(acting.caller ?? 'SYSTEM', acting.caller, acting.operation), order, {
    ...attempt,
    reasons: refused,
    types,
  }),
});

/** Whose hit of a limit it is, at which order. */
const hitBy = ({ graph, issuer, subject, organisation }: Caller, reference: string) => ({
  side: graph,
  issuer,
  subject,
  organisation,
  reference,
});

/** The queue's claim of the very caller, which the machine didn't take over: that is why the order isn't theirs to review. */
function ownClaimRefusal({ caller, services }: Acting, held: StoredOrder, at: Date): Refused | null {
  const isOwn = held.queued !== null && held.queued.by.issuer === caller?.issuer && held.queued.by.subject === caller.subject;
  const refused = isOwn ? claimRefusal(held, at, services.queueKey) : null;
  return refused?.refused.some(({ reason }) => reason === 'SAME_PERSON') ? refused : null;
}

const signatureOf = (
  { services, caller, signature }: Acting,
  db: Database,
  { id, generation }: Order,
  now: Date,
): Promise<GivenSignature> =>
  caller === null ? Promise.resolve(unsigned) : checkSignature(db, signature, { id, generation }, { place: services.signing, caller, now });

/** Why a move that is allowed is not written for want of a signature, which a release that is refused leaves on record, and so does a wrong one. */
async function unsignedRefusal(
  db: Database,
  act: Act,
  { order }: Moved,
  { signature, isSigned }: { signature: GivenSignature; isSigned: boolean },
) {
  const name = requiredAct(act);
  const missing = isSigned ? await missingRecord(db, order, name) : [];
  const reasons = [...signature.reasonsFor(name, order.digest), ...detailReasons(act, signature.act), ...missing];
  if (reasons.length === 0) return null;
  const isOnRecord = act.type === 'releaseOrder' || reasons.some(({ reason }) => reason === 'SIGNATURE_REFUSED');
  return { refused: reasons, entries: isOnRecord ? (['access.refused.v1'] as const) : [] };
}

/** Carries out an act on an order. An order that the caller may not know of is refused as a missing one is, after the same work. */
export function actOn(acting: Acting, id: string, make: MakeAct): Promise<Answer> {
  const { services, caller } = acting;
  return commitWithEntries(services, async (db, at) => {
    const found = await lockOrder(db, id);
    if (found === null || (caller !== null && !isVisibleTo(found.order, caller, at)))
      return { result: { refused: [notFound()] } as Answer, drafts: [] };
    const held = await adoptHeldClaim(db, found, at, services.queueKey);
    const signature = await signatureOf(acting, db, held.order, at);
    const act = await make(held, db, at, signature);
    const asked = ownClaimRefusal(acting, held, at) ?? transition(held.order, act, { actor: caller ?? 'SYSTEM', now: at }, services);
    const isSigned = caller !== null && services.signing !== null;
    const move = isRefused(asked) ? asked : ((await unsignedRefusal(db, act, asked, { signature, isSigned })) ?? asked);
    if (isRefused(move)) {
      if (caller !== null) for (const limit of limitsIn(move.refused)) await keepHit(db, limit, hitBy(caller, id), at);
      return refusal(acting, held.order, move, { act: act.type, at });
    }
    const { order, drafts } = await writeMoves(db, held.order, await movesOf(db, move, at, services), {
      ...acting,
      at,
      signed: signature.act,
    });
    return { result: { order }, drafts };
  });
}
