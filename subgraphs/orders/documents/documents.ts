/**
 * Documents that an issuer attaches to a draft: a warrant, a translation. They are kept sealed and never parsed: what is in one is its bytes, and nobody here looks at what they are. They are
 * part of the order from its submission on, whose entry has their hashes, and end with its words.
 */
import { createHash, randomUUID } from 'node:crypto';
import { commitWithEntries } from '@writ/access-log';
import { PublicError } from '@writ/core';
import { reportFileName } from '@writ/core/report-files';
import { notFound, type Order, type Reason, reason } from '@writ/orders-domain/order';
import { isVisibleTo, mayKnow } from '@writ/orders-domain/people';
import { openDocument, sealDocument } from '@writ/prisma';
import { keyInUse } from '@writ/prisma/client';
import { authorOf, entryBy } from '../commands/command-entries.ts';
import type { Answer } from '../commands/run-command.ts';
import type { OrdersContext } from '../context.ts';
import { visibleOrder } from '../reads/order-loader.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import { documentsOf } from './rows.ts';

/** Documents of an order, bytes of one (8 MB in base64, which a request and an answer have room for), and of all that are attached to drafts of one person. */
export const documentLimits = { documents: 5, bytes: 6_000_000, bytesOfDrafts: 120_000_000 } as const;

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** What a document is sealed for: another order, or another document of the same one, does not open it. */
const placeOf = (order: string, id: string): string => `${order} ${id}`;

/** The bytes of base64 as everybody writes it; null for anything else, which Node would read past. */
function bytesOf(content: string): Buffer | null {
  const bytes = Buffer.from(content, 'base64');
  return bytes.toString('base64') === content ? bytes : null;
}

async function bytesOfDrafts(db: Database, { issuing }: Order): Promise<number> {
  const { _sum } = await db.orderDocument.aggregate({
    where: { order: { status: 'DRAFT', issuingIssuer: issuing.issuer, issuingSubject: issuing.subject } },
    _sum: { bytes: true },
  });
  return _sum.bytes ?? 0;
}

/** Why this document can't be attached to the draft beside those that it has. */
async function reasonsAgainst(db: Database, order: Order, bytes: Buffer | null, sha256: string): Promise<Reason[]> {
  if (bytes === null) return [reason('INVALID', 'content: it is not in Base64.')];
  if (bytes.length === 0) return [reason('MISSING', 'content: the document is empty.')];
  if (bytes.length > documentLimits.bytes)
    return [reason('LIMIT_EXCEEDED', `A document has at most ${documentLimits.bytes} bytes: attach a smaller one, or several.`)];
  const others = await documentsOf(db, order.id);
  if (others.some((one) => one.sha256 === sha256)) return [reason('WRONG_STATE', 'The draft has this document already.')];
  if (others.length >= documentLimits.documents)
    return [reason('LIMIT_EXCEEDED', `An order has at most ${documentLimits.documents} documents.`)];
  return (await bytesOfDrafts(db, order)) + bytes.length > documentLimits.bytesOfDrafts
    ? [reason('LIMIT_EXCEEDED', 'Your drafts have too many documents: submit or discard some of them first.')]
    : [];
}

export interface GivenDocument {
  readonly order: string;
  readonly generation: number;
  readonly name?: string | null | undefined;
  /** In Base64. */
  readonly content: string;
}

/** Attaches a document to a draft of the caller's own. The log has that there is one, its hash and its size. */
export function attachDocument(context: OrdersContext, { order: id, generation, name, content }: GivenDocument): Promise<Answer> {
  const { caller, operation } = context;
  const bytes = bytesOf(content);
  const sha256 = sha256Of(bytes ?? Buffer.alloc(0));
  const refusing = (refused: readonly Reason[]) => ({ result: { refused } as Answer, drafts: [] });
  return commitWithEntries(context, async (db, at) => {
    const found = await lockOrder(db, id);
    if (found === null || !isVisibleTo(found.order, caller, at)) return refusing([notFound()]);
    const { order } = found;
    if (order.status !== 'DRAFT')
      return refusing([
        reason('WRONG_STATE', 'Documents come with a draft: what was submitted keeps the documents that it was submitted with.'),
      ]);
    if (order.generation !== generation) return refusing([reason('STALE', 'The draft has changed since you read it: read it again.')]);
    const called = reportFileName(name);
    const reasons = await reasonsAgainst(db, order, bytes, sha256);
    if (bytes === null || reasons.length > 0) return refusing(reasons);
    const document = { id: randomUUID(), sha256, bytes: bytes.length };
    const key = await keyInUse(db, 'PRESERVATION', context.preservationKey);
    const place = (await documentsOf(db, id)).length;
    const sealed = sealDocument(key, placeOf(id, document.id), bytes);
    await db.orderDocument.createMany({ data: [{ ...document, orderId: id, place, name: called, keptAt: at, ...sealed }] });
    const entry = entryBy(authorOf(caller, operation), 'order.drafted.v1', at, {
      action: 'attachDocument',
      outcome: 'success',
      legal: { basis: 'ORDER', order: id, kind: order.kind, document },
    });
    return { result: { order }, drafts: [entry] };
  });
}

/** The documents of an order that the caller sees; their names only for who may know the case. */
export async function shownDocuments({ id }: { readonly id: string }, _args: unknown, context: OrdersContext) {
  const { order } = await visibleOrder(context.orders, id);
  const knows = mayKnow(order, context.caller, context.clock());
  return (await context.documents.load(id)).map(({ keptAt, ...row }) => ({ ...row, attachedAt: keptAt, name: knows ? row.name : null }));
}

/** The one document that a call has opened: each is opened in memory, so one request has one. */
const opened = new WeakMap<OrdersContext, string>();

/** The bytes of one in Base64, verified by its hash; null where there is none, for who may not know the case, and once it is deleted. */
export async function documentContent({ id }: { readonly id: string }, args: { readonly id: string }, context: OrdersContext) {
  const { order } = await visibleOrder(context.orders, id);
  if (!mayKnow(order, context.caller, context.clock())) return null;
  const row = await context.db.orderDocument.findFirst({ where: { id: args.id, orderId: id } });
  if (row === null || row.sealed === null || row.wrapped === null) return null;
  if ((opened.get(context) ?? row.id) !== row.id) throw new PublicError('BAD_USER_INPUT', 'Ask for one document in a request.');
  opened.set(context, row.id);
  const bytes = openDocument(context.preservationKey, placeOf(id, row.id), { sealed: row.sealed, wrapped: row.wrapped });
  if (sha256Of(bytes) !== row.sha256) throw new Error('A document of an order is not of the hash that it was kept with.');
  return bytes.toString('base64');
}
