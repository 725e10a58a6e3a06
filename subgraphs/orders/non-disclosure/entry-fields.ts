/** What the log says of a non-disclosure period, of who notified the person, and of evidence, beside what every entry contains of its order. */
import type { Json } from '@writ/access-log';
import type { OrderEntryType } from '@writ/orders-domain/machine';
import { nonDisclosureOf } from '@writ/orders-domain/non-disclosure';
import type { Order } from '@writ/orders-domain/order';

/** Its ground, since when it runs, when it ends, how often it was renewed, and of one that was lifted whether the person may know. */
export function nonDisclosureEntryFields(order: Order): Record<string, Json> {
  const period = nonDisclosureOf(order);
  if (period === null) return {};
  const { ground, since, until, renewals } = period;
  return { secrecy: { ground, since: since.toISOString(), until: until?.toISOString() ?? null, renewals: renewals.length } };
}

/** What an entry of this type says more. */
export function secrecyEntryFields(type: OrderEntryType, order: Order): Record<string, Json> {
  if (type.startsWith('secrecy.')) return nonDisclosureEntryFields(order);
  if (type === 'order.notification.recorded.v1' && order.notificationEvidence !== null)
    return { notification: { ...order.notificationEvidence, at: order.notificationEvidence.at.toISOString() } };
  return type === 'user.informed.v1' ? { informedAt: order.informedAt?.toISOString() ?? null } : {};
}
