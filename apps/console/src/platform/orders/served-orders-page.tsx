/** The orders that reached the platform, newest first, with their clocks; those of one state when somebody looks for it. */
import { NativeSelect } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { afterService } from '@writ/orders-domain/order';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { ServedOrdersDocument, type ServedOrdersQuery } from '../../graphql/platform/graphql.ts';
import { OrderStatusMark } from '../../order/order-status.tsx';
import { Body } from '../../parts/body.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import type { ServedOrdersSearch } from './served-orders-search.ts';
import '../../parts/card-table.css';
import './served-orders.css';

const pageRows = 50;
/** Of the clocks of an order, those that end next; its page has all of them. */
const clocksShown = 2;

export function ServedOrdersPage() {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { after, status } = useSearch({ strict: false }) as ServedOrdersSearch;
  const asked = useAsk(
    ServedOrdersDocument,
    { first: pageRows, ...(after === undefined ? {} : { after }), ...(status === undefined ? {} : { statuses: [status] }) },
    { live: ['ORDER'] },
  );
  const choose = (value: string) => void navigate({ to: '/orders', search: value === '' ? {} : { status: value } });
  return (
    <Page title={say('platform.orders.title')} about={say('platform.orders.about')}>
      <p>
        <ButtonLink to="/orders/receive">{say('platform.orders.receive')}</ButtonLink>
      </p>
      <NativeSelect
        size="xs"
        className="orders-filter"
        label={say('platform.orders.status')}
        value={status ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: say('platform.orders.status.any') },
          ...afterService.map((value) => ({ value, label: code('OrderStatus', value) })),
        ]}
      />
      <Loaded of={asked} lines={12}>
        {({ orders }) =>
          orders === null || orders.nodes.length === 0 ? (
            <Empty title={say(status === undefined ? 'platform.orders.none' : 'platform.orders.none-found')} />
          ) : (
            <>
              <OrderTable of={orders.nodes} />
              <More pageInfo={orders.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

type ServedOrder = NonNullable<ServedOrdersQuery['orders']>['nodes'][number];

function OrderTable({ of: orders }: { of: readonly ServedOrder[] }) {
  const say = useWords();
  return (
    <div className="table-scroll">
      <table className="table card-table">
        <caption>{say('platform.orders.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('platform.orders.reference')}</th>
            <th scope="col">{say('platform.orders.state')}</th>
            <th scope="col">{say('platform.orders.from')}</th>
            <th scope="col">{say('platform.orders.served')}</th>
            <th scope="col">{say('platform.orders.clocks')}</th>
            <th scope="col">{say('platform.orders.asked')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <OrderRow key={order.id} of={order} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OrderRow({ of: order }: { of: ServedOrder }) {
  const say = useWords();
  const code = useCodes();
  const clocks = order.clocks.toSorted((one, other) => Date.parse(one.dueAt) - Date.parse(other.dueAt));
  return (
    <tr>
      <th scope="row" data-label={say('platform.orders.reference')}>
        <Link to="/orders/$id" params={{ id: order.id }}>
          {order.reference}
        </Link>
        <br />
        <Code of="OrderKind" value={order.kind} />
      </th>
      <td data-label={say('platform.orders.state')}>
        <OrderStatusMark of={order} /> {order.emergency === null ? null : <Mark tone="bad">{say('platform.queue.mark.emergency')}</Mark>}
      </td>
      <td data-label={say('platform.orders.from')}>
        <Body of={order.issuing} />
      </td>
      <td data-label={say('platform.orders.served')}>{order.servedAt === null ? null : <When at={order.servedAt} />}</td>
      <td data-label={say('platform.orders.clocks')}>
        {clocks.length === 0 ? null : (
          <ul className="plain-list">
            {clocks.slice(0, clocksShown).map((clock) => (
              <li key={clock.kind}>
                <Clock of={{ ...clock, term: null }} />
              </li>
            ))}
          </ul>
        )}
        {clocks.length > clocksShown ? (
          <p className="quiet">{say('platform.orders.clocks.more', { count: clocks.length - clocksShown })}</p>
        ) : null}
      </td>
      <td data-label={say('platform.orders.asked')}>
        {say('platform.queue.targets-of', { count: order.targets.length })}
        <br />
        {order.categories.map((category) => code('DataCategory', category)).join(', ')}
      </td>
    </tr>
  );
}
