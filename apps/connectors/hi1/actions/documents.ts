/** Documents of orders by the identifiers that they have: as the body that made the order named them, and by their own ids for any other body that sees it. */
import type { KnownObject } from '../journal.ts';
import { notYours } from '../message/fault.ts';
import { objectTypes } from '../message/names.ts';
import type { JsonObject } from '../message/types.ts';
import { documentObject } from '../orders/objects.ts';
import type { Order, OrderDocument } from '../orders/writ.ts';
import { type Context, identifiersOf } from './context.ts';
import { ownerOf } from './owner.ts';

/** Of how many orders documents are looked for, the newest first. */
const ordersSearched = 100;

export interface FoundDocument {
  readonly order: string;
  readonly generation: number;
  readonly document: OrderDocument;
  readonly identifier: string;
}

/** The identifier by which the body knows a document of an order. */
const identifierOf = ({ journal, body }: Context, order: string, { id, sha256 }: OrderDocument): string =>
  journal.objectsOf(body, order).find(({ type, reference }) => type === objectTypes.document && reference === sha256)?.identifier ?? id;

/** The documents of the body's newest orders. */
export async function allDocuments(context: Context): Promise<readonly FoundDocument[]> {
  const found: FoundDocument[] = [];
  for (const { id: order, generation } of await context.writ.orders(ordersSearched))
    for (const document of await context.writ.documents(order))
      found.push({ order, generation, document, identifier: identifierOf(context, order, document) });
  return found;
}

async function shown(context: Context, order: Order, document: OrderDocument, identifier: string): Promise<JsonObject> {
  const content = await context.writ.documentContent(order.id, document.id);
  const associated = [identifiersOf(context, order.id).authorisation];
  const { generation } = order;
  return documentObject({ identifier, generation }, document, content, { owner: ownerOf(context, order), associated });
}

/** A document that the body named. Throws Hi1Fault 3011. */
export async function namedDocument(context: Context, { of, reference, identifier }: KnownObject): Promise<JsonObject> {
  const order = await context.writ.order(of);
  const document = order.documents.find(({ sha256 }) => sha256 === reference);
  if (document === undefined) throw notYours();
  return shown(context, order, document, identifier);
}

/** A document by its own id, among those of the body's orders; null where there is none. */
export async function documentBy(context: Context, identifier: string): Promise<JsonObject | null> {
  const found = (await allDocuments(context)).find((one) => one.identifier === identifier);
  return found === undefined ? null : shown(context, await context.writ.order(found.order), found.document, identifier);
}
