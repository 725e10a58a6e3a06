/** Reads one target's records under an order in force: by category, by the person's own hand, with a receipt of each reading. */
import { useParams } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useSession } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import {
  DiscloseContentDocument,
  DiscloseIdentificationDocument,
  DiscloseSubscriberDocument,
  DiscloseTrafficDocument,
  OrderDocument,
  type OrderOfAuthorityFragment,
} from '../../graphql/authority/graphql.ts';
import { OrderStatusMark } from '../../order/order-status.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { type Obstacle, readingObstacle } from '../order/act-rules.ts';
import { CategoryReader, type Gap, type Page as RecordPage } from './category-reader.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { AddressTable, MessageList, SubscriberTable, TrafficTable } from './record-tables.tsx';
import './records.css';
import { useReadings } from './readings.ts';

type Target = OrderOfAuthorityFragment['targets'][number];

/** Disclosing operations that an order allows in a day at most; an installation may have fewer. */
const readingsADay = 100;

export function RecordsPage() {
  const say = useWords();
  const { id = '', target = '' } = useParams({ strict: false }) as { id?: string; target?: string };
  const asked = useAsk(OrderDocument, { id });
  const order = asked.data?.order;
  const found = order?.targets.find((one) => one.id === target);
  return (
    <Page
      title={say('authority.records.title')}
      about={order && found ? <bdi>{`${order.reference} · ${found.value}`}</bdi> : undefined}
      actions={
        <ButtonLink to="/orders/$id" params={{ id }}>
          {say('authority.records.back')}
        </ButtonLink>
      }
    >
      <Loaded of={asked} lines={20}>
        {(data) => {
          const one = data.order?.targets.find((each) => each.id === target);
          if (data.order === null || one === undefined) return <Missing failures={asked.failures} />;
          return <Reader key={one.id} order={data.order} target={one} again={asked.again} />;
        }}
      </Loaded>
    </Page>
  );
}

/** Before anything is read: that it is decided and logged, what the limits are, and how long it is possible. */
function Before({ order, target }: { order: OrderOfAuthorityFragment; target: Target }) {
  const say = useWords();
  const code = useCodes();
  const ends = order.clocks.filter(({ kind }) => kind === 'PRESERVATION' || kind === 'VALIDATION');
  return (
    <div className="notice" data-tone="info">
      <h2>{say('authority.records.before')}</h2>
      <p>{say('authority.records.before.about', { type: code('IdentifierType', target.type), limit: readingsADay })}</p>
      <p>{say('authority.records.before.use', { reference: order.reference })}</p>
      {ends.map((clock) => (
        <p key={clock.kind}>
          <Clock of={clock} />
        </p>
      ))}
    </div>
  );
}

function Closed({ order, obstacle, receipts }: { order: OrderOfAuthorityFragment; obstacle: Obstacle; receipts: number }) {
  const say = useWords();
  const code = useCodes();
  return (
    <div className="notice" data-tone="warn" data-state="closed" role="alert">
      <h2>
        {say('authority.records.closed')} <OrderStatusMark of={order} />
      </h2>
      <p>{say(`authority.order.why.${obstacle}`, { state: code('OrderStatus', order.status) })}</p>
      <p>{say(`order.next.${order.status}`, { aim: 'PRODUCE' })}</p>
      <p>{say('authority.records.closed.about', { count: receipts })}</p>
    </div>
  );
}

/** What was read under an order that was taken back is to be deleted: it is not shown any more. */
const takenBack: readonly string[] = ['REVOKED', 'WITHDRAWN'];

function Reader({ order, target, again }: { order: OrderOfAuthorityFragment; target: Target; again: () => void }) {
  const say = useWords();
  const session = useSession();
  const readings = useReadings(order.id, target.id);
  const obstacle = readingObstacle(order, session);
  const shared = { order, target, again, open: obstacle === null };
  const list = <Row,>(
    page: { nodes: readonly Row[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } | null | undefined,
    gaps: readonly Gap[] | null | undefined,
  ): RecordPage<Row> | null =>
    page == null ? null : { rows: page.nodes, gaps: gaps ?? [], next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null };
  return (
    <div className="order-view">
      {obstacle === null ? (
        <Before order={order} target={target} />
      ) : (
        <Closed order={order} obstacle={obstacle} receipts={readings.length} />
      )}
      {takenBack.includes(order.status) ? (
        <p>{say('authority.records.taken-back')}</p>
      ) : (
        <>
          <CategoryReader
            {...shared}
            category="SUBSCRIBER"
            document={DiscloseSubscriberDocument}
            pageOf={({ order: read }) =>
              read?.disclosure
                ? {
                    rows: read.disclosure.subscriber ? [read.disclosure.subscriber] : [],
                    gaps: read.disclosure.subscriberGaps ?? [],
                    next: null,
                  }
                : null
            }
            table={SubscriberTable}
          />
          <CategoryReader
            {...shared}
            category="IDENTIFICATION"
            document={DiscloseIdentificationDocument}
            pageOf={(data) => list(data.order?.disclosure?.identification, data.order?.disclosure?.identificationGaps)}
            table={AddressTable}
          />
          <CategoryReader
            {...shared}
            category="TRAFFIC"
            document={DiscloseTrafficDocument}
            pageOf={(data) => list(data.order?.disclosure?.traffic, data.order?.disclosure?.trafficGaps)}
            table={TrafficTable}
          />
          <CategoryReader
            {...shared}
            category="CONTENT"
            document={DiscloseContentDocument}
            pageOf={(data) => list(data.order?.disclosure?.content, data.order?.disclosure?.contentGaps)}
            table={MessageList}
          />
        </>
      )}
      <ReceiptList order={order} target={target} readings={readings} />
    </div>
  );
}
