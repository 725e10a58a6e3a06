/** What the list of orders shows, as the address has it. */
import type { OrderStatus } from '../../graphql/platform/graphql.ts';

/** States that an order has once it reached the platform. */
export const statuses = [
  'SERVED',
  'UNDER_REVIEW',
  'CLARIFICATION',
  'APPROVED',
  'HELD',
  'IN_FORCE',
  'FULFILLED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'EXPIRED',
] as const satisfies readonly OrderStatus[];

export interface ServedOrdersSearch {
  after?: string;
  status?: (typeof statuses)[number];
}

export function servedOrdersSearch(search: Record<string, unknown>): ServedOrdersSearch {
  const status = statuses.find((one) => one === search['status']);
  return { ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}), ...(status === undefined ? {} : { status }) };
}
