/** Where a case number leads that somebody typed: to its order, to the list of its orders, or nowhere where they may see none. */
import type { Client, TypedDocumentNode } from '@urql/core';
import { byId } from '../app/client.ts';
import type { FoundOrderFragment } from '../graphql/authority/graphql.ts';

/** What a graph answers; the same in each that has orders. */
export interface OrdersByReference {
  ordersByReference: readonly FoundOrderFragment[];
}

/** The path of the page; null where nothing is found. */
export async function placeOfReference(
  document: TypedDocumentNode<OrdersByReference, { reference: string }>,
  reference: string,
  client: Client,
): Promise<string | null> {
  const { data } = await client.query(byId(document), { reference }, { requestPolicy: 'network-only' }).toPromise();
  const [only, other] = data?.ordersByReference ?? [];
  if (only === undefined) return null;
  if (other !== undefined) return `/search?reference=${encodeURIComponent(reference)}`;
  const id = encodeURIComponent(only.id);
  return only.status === 'DRAFT' ? `/orders/new?draft=${id}` : `/orders/${id}`;
}

/** The search parameter of the page. */
export const readReference = (search: Record<string, unknown>): { reference?: string } =>
  typeof search['reference'] === 'string' || typeof search['reference'] === 'number' ? { reference: String(search['reference']) } : {};
