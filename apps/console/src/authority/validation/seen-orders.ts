/** The state in which a person last saw an order that waited for them, for as long as the page is open: none of it is kept anywhere. */
import type { OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';

const orders = new Map<string, OrderOfAuthorityFragment>();

export const lastSeen = (id: string): OrderOfAuthorityFragment | undefined => orders.get(id);
export const seen = (order: OrderOfAuthorityFragment): void => void orders.set(order.id, order);
