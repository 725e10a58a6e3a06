/**
 * What the entries of an act on an order say for reports: Regulation (EU) 2022/2065, Art. 15(1)(a), and Regulation (EU) 2023/1543, Art. 28. Pure.
 * An order is counted once when it is received, and once when it takes effect, however often it is reviewed, released or answered.
 */
import { lawOf } from '@writ/orders-domain/law';
import type { OrderEntryType } from '@writ/orders-domain/machine';
import type { Order, OrderEvent } from '@writ/orders-domain/order';
import { checkedFact, type Fact, notSpecifiedOrder, sorted, wholeHours } from '@writ/statements-domain/facts';

/** What the platform has recorded of the illegal content of an order. */
export interface Classified {
  readonly category: string;
  readonly keywords: readonly string[];
}

/** What every fact about an order says of it. */
export const ofOrder = ({ kind, issuing, emergency, categories }: Order) => ({
  kind,
  state: issuing.country,
  emergency: emergency !== null,
  data: sorted(categories),
});

const effects = { ACT: 'act', INFORM: 'inform', NONE: 'none' } as const;
const effectOf = ({ kind }: Order) => effects[lawOf(kind).reports.as];

/** The fact of its service: counted before anybody can have recorded its category. */
export const orderFact = (order: Order): Fact<'order'> =>
  checkedFact({
    fact: 'order',
    ...ofOrder(order),
    effect: effectOf(order),
    category: notSpecifiedOrder,
    keywords: [],
    items: order.targets.length,
    // The answer to a submission says that the order was received; when the authority of another one learns it, nobody records.
    informHours: order.received === null ? 0 : null,
  });

/** An order that is served again, after its authority answered a clarification with another content, was received once. */
export const isServedFirst = ({ history }: Order): boolean =>
  history.filter(({ from, to }) => to === 'SERVED' && (from === 'SUBMITTED' || from === null)).length === 1;

const entered = ({ history }: Order) => history.filter(({ to, from }) => to === 'IN_FORCE' && from !== 'IN_FORCE');

/** When an order was received: the first time, where it was served again. */
const receivedAt = ({ received, history, servedAt }: Order): Date | null =>
  received?.at ?? history.find(({ to }) => to === 'SERVED')?.at ?? servedAt;

/**
 * When the order took effect, where it did by this act. To act on items: when the last of it was done. Otherwise when it came into force, which
 * releases or preserves; where the platform answers by hand, when the last answer was sent.
 */
function effectAt(type: OrderEntryType, order: Order, event: OrderEvent): Date | null {
  const { permits } = lawOf(order.kind);
  const isDone = type === 'order.fulfilled.v1';
  if (permits === 'RESTRICTIONS') return isDone ? (order.clocks.find(({ kind }) => kind === 'ANSWER')?.endedAt ?? event.at) : null;
  const inForce = entered(order);
  const isHere = permits === 'SNAPSHOT' || order.received === null;
  if (!isDone) return isHere && inForce.length === 1 && inForce[0] === event ? event.at : null;
  if (isHere && inForce.length > 0) return null;
  const sent = order.answers.flatMap(({ confirmedAt, sentAt }) => (confirmedAt === null ? [] : [sentAt.getTime()]));
  return sent.length > 0 ? new Date(Math.max(...sent)) : (inForce[0]?.at ?? event.at);
}

/** The entries by which an order may take effect. */
export const isEffectEntry = (type: OrderEntryType): boolean =>
  ['order.released.v1', 'order.cleared.v1', 'order.fulfilled.v1'].includes(type);

function effectFact(type: OrderEntryType, order: Order, event: OrderEvent, classified: Classified | null): Fact | null {
  const at = effectAt(type, order, event);
  const since = receivedAt(order);
  if (at === null || since === null) return null;
  const { category, keywords } = classified ?? { category: notSpecifiedOrder, keywords: [] };
  const content = { category, keywords: sorted(keywords) } as Pick<Fact<'effect'>, 'category' | 'keywords'>;
  return checkedFact({ fact: 'effect', ...ofOrder(order), effect: effectOf(order), ...content, hours: wholeHours(since, at) });
}

const refusers: Readonly<Partial<Record<OrderEvent['act'], Fact<'refusal'>['by']>>> = {
  refuseValidation: 'VALIDATION',
  decideOrder: 'PLATFORM',
  objectToOrder: 'ENFORCING',
  recordObjection: 'ENFORCING',
};

/** An order is revoked for other reasons too, which are no refusals. */
function refusalFact(order: Order, { act, codes }: OrderEvent): Fact | null {
  const by = refusers[act];
  if (by === undefined) return null;
  const whole = order.status === 'REFUSED' || order.status === 'REVOKED';
  return checkedFact({ fact: 'refusal', ...ofOrder(order), by, whole, grounds: sorted(codes) });
}

function remedyFact(order: Order, { at }: OrderEvent, isEnded: boolean): Fact | null {
  const { challenges } = order;
  const found = isEnded ? challenges.find(({ endedAt }) => endedAt?.getTime() === at.getTime()) : challenges.at(-1);
  if (found === undefined) return null;
  const { ground, outcome } = found;
  if (!isEnded) return checkedFact({ fact: 'remedy', ...ofOrder(order), ground });
  return outcome === null ? null : checkedFact({ fact: 'remedy-ended', ...ofOrder(order), ground, outcome });
}

/** A document can be recorded again; the authority was notified once. */
const isRecordedFirst = ({ history }: Order): boolean => history.filter(({ act }) => act === 'recordNotification').length === 1;

const isNotifiedFirst = ({ history }: Order): boolean => history.filter(({ act }) => act === 'alertAuthority').length === 1;

/** What an entry of this type says for reports; null where it counts in none. */
export function orderActFact(type: OrderEntryType, order: Order, event: OrderEvent, classified: Classified | null): Fact | null {
  if (type === 'order.served.v1') return isServedFirst(order) ? orderFact(order) : null;
  if (isEffectEntry(type)) return effectFact(type, order, event, classified);
  switch (type) {
    case 'order.notified.v1':
      return isNotifiedFirst(order) ? checkedFact({ fact: 'notification', ...ofOrder(order), here: true }) : null;
    case 'order.notification.recorded.v1':
      return isRecordedFirst(order) ? checkedFact({ fact: 'notification', ...ofOrder(order), here: false }) : null;
    case 'order.refused.v1':
    case 'order.objected.v1':
    case 'order.revoked.v1':
      return refusalFact(order, event);
    case 'order.challenged.v1':
      return remedyFact(order, event, false);
    case 'order.challenge.ended.v1':
      return remedyFact(order, event, true);
    default:
      return null;
  }
}
