/**
 * What a token is narrowed to: `authorization_details` in it (RFC 9396, 9.1). One type is known, `writ-order`, with the id of one order; it takes away all other orders, cases and
 * records, and gives nothing. A token whose details can't be enforced here, of a type that nobody here knows or of another form, is refused and not taken for a wider one: the
 * authorization server was asked for less than everything.
 */
import { type Graph, graphPaths } from '@writ/access';
import { PublicError } from '@writ/core';
import { z } from 'zod';

/** The type by which a client asks for a token that is for one order. */
export const orderType = 'writ-order';

const detailShape = z.strictObject({
  type: z.literal(orderType),
  order: z.string().regex(/^[\w-]{1,100}$/),
  // Where it counts (RFC 9396, 2.2): this graph, where it is there at all.
  locations: z.array(z.string()).optional(),
});

const refused = (why: string): PublicError =>
  new PublicError('UNAUTHENTICATED', `The token was refused: ${why}.`, { reason: 'TOKEN_DETAILS' });

/** The order that a token is narrowed to; undefined for one that isn't. Throws UNAUTHENTICATED for details that can't be enforced. */
export function orderIn(details: unknown, graph: Graph, baseUrl: string): string | undefined {
  if (details === undefined) return undefined;
  if (!Array.isArray(details) || details.length === 0) throw refused('its authorization_details are no list of details');
  if (details.length > 1) throw refused('its authorization_details are more than one: a token is narrowed to one order');
  const found = detailShape.safeParse(details[0]);
  if (!found.success)
    throw refused(`its authorization_details are not known here: only { type: "${orderType}", order } is, with locations or without`);
  if (graph !== 'authority' && graph !== 'platform') throw refused('it is narrowed to an order, and this graph has none');
  const { order, locations } = found.data;
  if (locations !== undefined && !locations.includes(`${baseUrl}${graphPaths[graph]}`))
    throw refused('it is narrowed to an order elsewhere');
  return order;
}

/** A session of the console has many pages, and a command of the operator is about no order. */
export function requireWhole(order: string | undefined): void {
  if (order !== undefined) throw refused('it is narrowed to one order, and nobody signs in with such a token');
}
