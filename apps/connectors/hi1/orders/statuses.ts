/** How far an order is, in the words of ETSI's dictionaries. No word tells whether an account exists before the release does. */
import { objectTypes } from '../message/names.ts';
import type { Order } from './writ.ts';

const authorisations: Readonly<Record<string, string>> = {
  DRAFT: 'CreatingForCSP',
  SUBMITTED: 'AwaitingApproval',
  SERVED: 'SubmittedToCSP',
  UNDER_REVIEW: 'SubmittedToCSP',
  CLARIFICATION: 'SubmittedToCSP',
  APPROVED: 'SubmittedToCSP',
  HELD: 'SubmittedToCSP',
  IN_FORCE: 'Approved',
  FULFILLED: 'Approved',
  REFUSED: 'Rejected',
  WITHDRAWN: 'Cancelled',
  REVOKED: 'Cancelled',
  EXPIRED: 'Expired',
};

export const authorisationStatus = ({ status }: Pick<Order, 'status'>): string => authorisations[status] ?? 'Invalid';

/** By what became of its categories, once the order is released; before that all alike. */
function disclosure({ status, targets }: Order, categories: readonly string[]): string {
  if (status === 'DRAFT' || status === 'SUBMITTED') return 'AwaitingApproval';
  if (status === 'REFUSED') return 'Rejected';
  if (status === 'WITHDRAWN' || status === 'REVOKED' || status === 'EXPIRED') return 'Cancelled';
  if (status !== 'IN_FORCE' && status !== 'FULFILLED') return 'AwaitingDisclosure';
  const outcomes = targets.flatMap(({ decisions }) =>
    decisions.filter(({ category }) => categories.includes(category ?? '')).map(({ outcome }) => outcome),
  );
  if (outcomes.some((outcome) => outcome === 'GRANTED' || outcome === 'NARROWED')) return 'Disclosed';
  return outcomes.includes('NOT_AVAILABLE') ? 'DisclosureNotAvailable' : 'Rejected';
}

/** Never PreservationNotAvailable: that would tell whether somebody has an account. */
const preservations: Readonly<Record<string, string>> = {
  IN_FORCE: 'Preserved',
  FULFILLED: 'Preserved',
  REFUSED: 'Rejected',
  WITHDRAWN: 'Cancelled',
  REVOKED: 'Cancelled',
  EXPIRED: 'Expired',
};

const takedowns: Readonly<Record<string, string>> = {
  FULFILLED: 'Resolved',
  REFUSED: 'Rejected',
  WITHDRAWN: 'Error',
  REVOKED: 'Error',
  EXPIRED: 'Error',
};

/** The dictionary and the value of a task's status. */
export function taskStatus(
  type: string,
  order: Order,
  categories: readonly string[],
): { readonly dictionary: string; readonly value: string } {
  if (type === objectTypes.preservation)
    return { dictionary: 'LPTaskStatus', value: preservations[order.status] ?? 'AwaitingPreservation' };
  if (type === objectTypes.takedown) return { dictionary: 'TDTaskStatus', value: takedowns[order.status] ?? 'Pending' };
  return { dictionary: 'LDTaskStatus', value: disclosure(order, categories) };
}

const deliveries: Readonly<Record<string, string>> = {
  READY: 'Available',
  HANDED_OVER: 'Received',
  ACKNOWLEDGED: 'Acknowledged',
  REJECTED: 'Error',
  FAILED: 'Error',
  EXPIRED: 'Expired',
  WITHDRAWN: 'Expired',
};

/** Null while it is made: then there is no delivery yet. */
export const deliveryStatus = (state: string): string | null => deliveries[state] ?? null;
