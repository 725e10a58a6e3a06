/**
 * Those who are told that an order has changed: everybody for whom it exists ({@link canView}), as texts that need no order to compare. A draft's
 * author is not among them: nobody else changes a draft.
 */
import { readerText } from '@writ/access/vocabulary';
import type { Body } from '../order/content.ts';
import type { Order } from '../order/order.ts';
import { bodyOf, scrutiniserOf } from './actor.ts';
import { waitsForValidator } from './visibility.ts';

const roleOf = (role: 'ISSUING' | 'VALIDATING' | 'ENFORCING', bodies: readonly (Body | null)[]): string[] =>
  bodies.flatMap((body) => (body === null ? [] : readerText(role, body)));

/** The readers of one order; none twice, in no order. */
export function readersOf(order: Order): string[] {
  if (order.status === 'DRAFT') return [];
  const { issuing, validating, notified, concerned, servedAt, history } = order;
  const signed = history.flatMap(({ part, by }) => (part === 'VALIDATOR' && by !== null ? bodyOf(by) : []));
  const served = servedAt === null ? [] : ['AGENT', 'COUNSEL', ...roleOf('ENFORCING', [notified, concerned, scrutiniserOf(order)])];
  const waits = waitsForValidator(order) && issuing.country !== null ? [readerText('VALIDATING', { country: issuing.country })] : [];
  return [
    ...new Set([
      'AUDITOR',
      ...roleOf('ISSUING', [bodyOf(issuing)]),
      ...roleOf('VALIDATING', [validating && bodyOf(validating), ...signed]),
      ...waits,
      ...served,
    ]),
  ];
}
