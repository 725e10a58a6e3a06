/** The authority's orders: what waits for the person first, then all of them, newest first, by state. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { submittedToInForce } from '@writ/orders-domain/order';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { OrderListDocument } from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { useNow } from '../../parts/clock.tsx';
import { More } from '../../parts/more.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { waitsFor } from './order-row.ts';
import { OrdersTable } from './orders-table.tsx';
import { type StatusChoice, statusesOf } from './status-choice.ts';
import { StatusFilter } from './status-filter.tsx';
import './orders.css';

export function OrdersPage() {
  const say = useWords();
  const isIssuing = useRole('ISSUING');
  const { after, status } = useSearch({ strict: false }) as { after?: string; status?: StatusChoice };
  const navigate = useNavigate();
  useKeys(isIssuing ? [{ key: 'n', label: say('authority.orders.new'), act: () => void navigate({ to: '/orders/new' }) }] : []);
  const statuses = statusesOf(status);
  const asked = useAsk(
    OrderListDocument,
    { first: 20, ...(after === undefined ? {} : { after }), ...(statuses === undefined ? {} : { statuses }) },
    { live: ['ORDER'] },
  );
  return (
    <Page
      title={say('authority.orders.title')}
      about={say(isIssuing ? 'authority.orders.about.ISSUING' : 'authority.orders.about.others')}
      actions={
        isIssuing ? (
          <ButtonLink to="/orders/new" variant="filled">
            {say('authority.orders.new')}
            <KeyHint of="n" />
          </ButtonLink>
        ) : null
      }
    >
      {isIssuing ? null : <Waiting />}
      <StatusFilter choice={status} drafts={isIssuing} />
      <Loaded of={asked} lines={12}>
        {({ orders }) =>
          orders === null || orders.nodes.length === 0 ? (
            <NoOrders isFiltered={status !== undefined || after !== undefined} isIssuing={isIssuing} />
          ) : (
            <>
              <OrdersTable caption={say('authority.orders.caption')} orders={orders.nodes} />
              <More pageInfo={orders.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function NoOrders({ isFiltered, isIssuing }: { isFiltered: boolean; isIssuing: boolean }) {
  const say = useWords();
  if (isFiltered)
    return (
      <Empty title={say('authority.orders.filtered')}>
        <ButtonLink to="/orders" search={{}}>
          {say('authority.orders.filtered.all')}
        </ButtonLink>
      </Empty>
    );
  return (
    <Empty title={say('authority.orders.empty')}>
      <p>{say(isIssuing ? 'authority.orders.empty.ISSUING' : 'authority.orders.empty.others')}</p>
    </Empty>
  );
}

/** What a validating or enforcing authority has to decide, before everything else that it may see. */
function Waiting() {
  const say = useWords();
  const { roles } = useSession();
  const now = useNow();
  const asked = useAsk(OrderListDocument, { first: 50, statuses: [...submittedToInForce] }, { live: ['ORDER'] });
  return (
    <section aria-labelledby="orders-waiting" className="orders-waiting">
      <h2 id="orders-waiting">{say('authority.orders.waiting')}</h2>
      <Loaded of={asked} lines={4}>
        {({ orders }) => {
          const waiting = (orders?.nodes ?? []).filter((order) => waitsFor(roles, order, now));
          return waiting.length === 0 ? (
            <p>{say('authority.orders.waiting.none')}</p>
          ) : (
            <OrdersTable caption={say('authority.orders.waiting.caption')} orders={waiting} />
          );
        }}
      </Loaded>
    </section>
  );
}
