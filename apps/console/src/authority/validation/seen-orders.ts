/** The state in which a person last saw an order that waited for them, for as long as the page is open: none of it is kept anywhere. */
import type { OrderFactsFragment } from '../../graphql/authority/graphql.ts';

const orders = new Map<string, OrderFactsFragment>();

export const lastSeen = (id: string): OrderFactsFragment | undefined => orders.get(id);
export const seen = (order: OrderFactsFragment): void => void orders.set(order.id, order);
