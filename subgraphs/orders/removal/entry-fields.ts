/** What the log says of an order on items beside what every entry says: what was found on its purpose, and whether its effect was late. */
import type { Json } from '@writ/access-log';
import { lawOf } from '@writ/orders-domain/law';
import type { OrderEntryType } from '@writ/orders-domain/machine';
import type { Order, OrderEvent } from '@writ/orders-domain/order';

/** When the platform's last act was done against the time that it had; null for an order without such a time. */
function timeliness({ clocks, kind }: Pick<Order, 'clocks' | 'kind'>): { at: Date; dueAt: Date; lateSeconds: number } | null {
  const clock = clocks.find((one) => one.kind === 'ANSWER');
  if (lawOf(kind).permits !== 'RESTRICTIONS' || clock === undefined || clock.endedAt === null) return null;
  return { at: clock.endedAt, dueAt: clock.dueAt, lateSeconds: lateSeconds(clock.endedAt, clock.dueAt) };
}

/** By how many whole seconds an instant is late, and at least one: the first instant that is late is late. Nothing in time. */
export const lateSeconds = (at: Date, dueAt: Date): number =>
  at < dueAt ? 0 : Math.max(1, Math.floor((at.getTime() - dueAt.getTime()) / 1_000));

/** What the last scrutiny found, by which authority, when and on whose request; of a document outside only its digest. */
function findingFields({ scrutiny }: Order): Record<string, Json> {
  const finding = scrutiny?.findings.at(-1);
  if (finding === undefined) return {};
  const { outcome, authority, at, basis, document } = finding;
  const since = { onRequestOf: basis.onRequestOf, receivedAt: basis.receivedAt.toISOString() };
  return { scrutiny: { outcome, authority: { ...authority }, at: at.toISOString(), ...since, document: document && { ...document } } };
}

export function removalEntryFields(type: OrderEntryType, order: Order, { publicPurpose }: OrderEvent): Record<string, Json> {
  const found = publicPurpose === undefined ? {} : { publicPurpose: { ...publicPurpose } };
  if (type === 'order.scrutinised.v1') return { ...found, ...findingFields(order) };
  const time = type === 'order.fulfilled.v1' ? timeliness(order) : null;
  if (time === null) return found;
  const { at, dueAt, lateSeconds: late } = time;
  return { ...found, effect: { at: at.toISOString(), dueAt: dueAt.toISOString(), late: late > 0, lateSeconds: late } };
}
