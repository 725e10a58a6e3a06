/** Orders as a table: which, how far, until when, and what is next. On a narrow screen each order is a card. */
import { Link } from '@tanstack/react-router';
import { FormattedNumber } from 'react-intl';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useBodyName } from '../../parts/body.tsx';
import { Clock, useNow } from '../../parts/clock.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { IconUrgent } from '../../pictures/icons.tsx';
import { Reissue } from '../new-order/reissue.tsx';
import '../../parts/card-table.css';
import { canReissue, clocksOf, nextOf, type OrderRow, waitsFor } from './order-row.ts';

const tones: Readonly<Record<OrderRow['status'], Tone>> = {
  DRAFT: 'calm',
  SUBMITTED: 'info',
  SERVED: 'info',
  UNDER_REVIEW: 'info',
  CLARIFICATION: 'warn',
  APPROVED: 'info',
  HELD: 'warn',
  IN_FORCE: 'good',
  FULFILLED: 'good',
  REFUSED: 'bad',
  WITHDRAWN: 'calm',
  REVOKED: 'bad',
  EXPIRED: 'calm',
};

const columns = ['reference', 'kind', 'status', 'targets', 'clock', 'next'] as const;

export function OrdersTable({ caption, orders }: { caption: string; orders: readonly OrderRow[] }) {
  const say = useWords();
  return (
    <table className="table card-table orders-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={column === 'targets' ? 'number' : undefined}>
              {say(`authority.orders.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row key={order.id} order={order} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ order }: { order: OrderRow }) {
  const say = useWords();
  const code = useCodes();
  const session = useSession();
  const { roles } = session;
  const now = useNow();
  const clocks = clocksOf(order, now);
  const nameOf = useBodyName();
  const isMine = waitsFor(roles, order, now);
  const name = order.reference.trim() === '' ? say('authority.orders.no-reference') : order.reference;
  return (
    <tr data-order={order.id}>
      <th scope="row" data-label={say('authority.orders.reference')}>
        {order.status === 'DRAFT' ? (
          <Link to="/orders/new" search={{ draft: order.id }}>
            {name}
          </Link>
        ) : (
          <Link to="/orders/$id" params={{ id: order.id }}>
            {name}
          </Link>
        )}
        <div className="orders-issued">
          <bdi>{nameOf(order.issuing)}</bdi> · <When at={order.issuing.at} day />
        </div>
      </th>
      <td data-label={say('authority.orders.kind')}>
        {code('OrderKind', order.kind)}
        {order.emergency === null ? null : (
          <div>
            <Mark tone="bad">
              <IconUrgent size="1em" aria-hidden="true" />
              {say('authority.orders.emergency')}
            </Mark>
          </div>
        )}
      </td>
      <td data-label={say('authority.orders.status')}>
        <Mark tone={tones[order.status]}>{code('OrderStatus', order.status)}</Mark>
      </td>
      <td data-label={say('authority.orders.targets')} className="number">
        <FormattedNumber value={order.targets.length} />
      </td>
      <td data-label={say('authority.orders.clock')}>
        {clocks.length === 0 ? say('authority.orders.no-clock') : clocks.map((clock) => <OrderClock key={clock.kind} clock={clock} />)}
      </td>
      <td data-label={say('authority.orders.next')}>
        {isMine ? <strong>{say('authority.orders.you')} </strong> : null}
        {say(`authority.orders.next.${nextOf(roles, order, now)}`)}
        {canReissue(order, session) ? (
          <div>
            <Reissue order={order.id} reference={name} />
          </div>
        ) : null}
      </td>
    </tr>
  );
}

function OrderClock({ clock }: { clock: OrderRow['clocks'][number] }) {
  return (
    <div className="orders-clock">
      <Clock of={clock} />
    </div>
  );
}
