/** What the list of orders shows, as the address has it. */
import { afterService, type OrderStatus } from '@writ/orders-domain/order';

export interface ServedOrdersSearch {
  after?: string;
  status?: OrderStatus;
}

export function servedOrdersSearch(search: Record<string, unknown>): ServedOrdersSearch {
  const status = afterService.find((one) => one === search['status']);
  return { ...(typeof search['after'] === 'string' ? { after: search['after'] } : {}), ...(status === undefined ? {} : { status }) };
}
