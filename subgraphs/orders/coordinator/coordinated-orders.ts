/**
 * Orders of Regulation (EU) 2022/2065, Art. 9 and 10, as a Digital Services Coordinator reads them: who ordered what kind, where, when, and when effect was
 * given. Neither grounds nor identifiers leave here.
 */
import { orderKinds } from '@writ/orders-domain/law';
import type { Order } from '@writ/orders-domain/order';
import { isCoordinated, isOfServicesAct } from '@writ/orders-domain/people';
import { beyond, type Position } from '@writ/subgraph';
import type { OrdersContext } from '../context.ts';
import { ordersById } from '../store/read.ts';

type Coordinating = Pick<OrdersContext, 'db' | 'caller' | 'country'>;

/** Those of the caller, newest first, by when they were made. */
export const coordinatedIds = ({ db, caller, country }: Coordinating, after: Position | null, take: number) =>
  db.legalOrder.findMany({
    where: {
      AND: [
        {
          kind: { in: orderKinds.filter(isOfServicesAct) },
          servedAt: { not: null },
          ...(caller.country === country ? {} : { issuingCountry: caller.country }),
        },
        beyond('createdAt', after, 'desc'),
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, createdAt: true },
    take,
  });

const movedAt = ({ history }: Order, isOf: (event: Order['history'][number]) => boolean): Date | null => history.findLast(isOf)?.at ?? null;

const shown = (order: Order, servedAt: Date) => ({
  id: order.id,
  kind: order.kind,
  status: order.status,
  authority: order.issuing.organisation ?? '',
  country: order.issuing.country ?? '',
  territories: [...order.territories],
  targets: order.targets.length,
  issuedAt: order.issuing.at,
  servedAt,
  releasedAt: movedAt(order, ({ act }) => act === 'releaseOrder'),
  effectAt: order.status === 'FULFILLED' ? movedAt(order, ({ to, from }) => to === 'FULFILLED' && from !== 'FULFILLED') : null,
});

/** Each is checked again, by the rule and as it is now. */
export async function coordinatedOf({ db, caller, country }: Coordinating, ids: readonly string[]) {
  const found = new Map((await ordersById(db, ids)).map(({ order }) => [order.id, order]));
  return ids.flatMap((id) => {
    const order = found.get(id);
    return order === undefined || order.servedAt === null || !isCoordinated(order, caller, country) ? [] : [shown(order, order.servedAt)];
  });
}
