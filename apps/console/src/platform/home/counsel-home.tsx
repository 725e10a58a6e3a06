/** The first page of counsel: releases, complaints and objection periods, with their age and their clocks. */
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import {
  ServedOrdersDocument,
  type ServedOrdersQuery,
  WorkOverviewDocument,
  WorkQueueDocument,
  type WorkQueueQuery,
} from '../../graphql/platform/graphql.ts';
import { useBodyName } from '../../parts/body.tsx';
import { ShortClock, useNow } from '../../parts/clock.tsx';
import { hourMs } from '../../pictures/hours.ts';
import { type Tile, Tiles } from '../../pictures/tiles.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loading } from '../../states/loading.tsx';
import { atRiskMs } from '../queue/queue-search.ts';
import { CounselAges, type Waiting } from './counsel-ages.tsx';
import { OpenByKind } from './team-load.tsx';
import { WorkListPanel } from './work-list-panel.tsx';
import '../../pictures/home.css';

/** Of releases, of objection periods and of complaints so many are read. */
const most = 100;
const shownMost = 6;
const complaints = { kinds: ['COMPLAINT'] } as const;

type Orders = NonNullable<ServedOrdersQuery['orders']>['nodes'];
type Work = NonNullable<WorkQueueQuery['queue']>['nodes'];

function OrdersPanel({ name, title, none, orders, clock }: { name: string; title: string; none: string; orders: Orders; clock: string }) {
  const now = useNow();
  const nameOf = useBodyName();
  return (
    <section className="home-panel" data-home={name} aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      {orders.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ul className="home-list">
          {orders.slice(0, shownMost).map(({ id, reference, issuing, clocks }) => {
            const of = clocks.find(({ kind }) => kind === clock);
            return (
              <li key={id} data-order={id}>
                <span>
                  <Link to="/orders/$id" params={{ id }}>
                    <bdi>{reference}</bdi>
                  </Link>
                  <small>{nameOf(issuing)}</small>
                </span>
                {of === undefined ? null : <ShortClock of={of} now={now} />}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

/** By the end of the clock of a kind; without one last. */
const byClock = (orders: Orders, clock: string): Orders => {
  const due = (order: Orders[number]) => Date.parse(order.clocks.find(({ kind }) => kind === clock)?.dueAt ?? '9999-12-31');
  return orders.toSorted((one, other) => due(one) - due(other));
};

/** What waits, as the picture has it. */
function waitingOf(releases: Orders, work: Work, now: number): Waiting[] {
  const isPast = (dueAt: string | null | undefined) => dueAt != null && Date.parse(dueAt) <= now;
  return [
    ...releases.map(({ id, reference, servedAt, clocks }) => ({
      kind: 'release' as const,
      id,
      reference,
      since: servedAt ?? new Date(now).toISOString(),
      isOverdue: isPast(clocks.find(({ kind }) => kind === 'ANSWER')?.dueAt),
    })),
    ...work.flatMap(({ dueAt, subject }) =>
      subject.__typename === 'Complaint'
        ? [{ kind: 'complaint' as const, id: subject.id, since: subject.filedAt, isOverdue: isPast(dueAt) }]
        : [],
    ),
  ];
}

function Numbers({ releases, complaints: open, overdue, held }: Readonly<Record<'releases' | 'complaints' | 'overdue' | 'held', number>>) {
  const say = useWords();
  const tiles: Tile[] = [
    {
      of: say('home.counsel.releases'),
      value: releases,
      tone: releases > 0 ? 'warn' : undefined,
      to: '/orders',
      search: { status: 'APPROVED' },
    },
    { of: say('home.counsel.complaints'), value: open, to: '/queue', search: { kinds: 'COMPLAINT' } },
    {
      of: say('home.counsel.overdue'),
      value: overdue,
      tone: overdue > 0 ? 'bad' : undefined,
      to: '/queue',
      search: { kinds: 'COMPLAINT', due: 'overdue' },
    },
    { of: say('home.counsel.held'), value: held, to: '/orders', search: { status: 'HELD' } },
  ];
  return <Tiles label={say('platform.queue.counts')} of={tiles} />;
}

/** All that the page reads, once it has come. */
function useDesk(now: number) {
  const dueBefore = new Date(Math.floor(now / hourMs) * hourMs + atRiskMs).toISOString();
  const overdueComplaints = { kinds: [...complaints.kinds], overdue: true };
  const counts = useAsk(WorkOverviewDocument, { dueBefore, filter: overdueComplaints }, { policy: 'network-only', live: ['WORK'] });
  const served = useAsk(ServedOrdersDocument, { statuses: ['APPROVED', 'HELD'], first: most }, { policy: 'network-only', live: ['ORDER'] });
  const filed = useAsk(
    WorkQueueDocument,
    { filter: { kinds: [...complaints.kinds] }, first: most },
    { policy: 'network-only', live: ['WORK'] },
  );
  const { all, atRisk, shown } = counts.data ?? {};
  const [orders, work] = [served.data?.orders, filed.data?.queue];
  return {
    failed: [counts, served, filed].find(({ failures }) => failures.length > 0),
    desk: all && atRisk && orders && work ? { all, atRisk, overdue: shown?.open ?? 0, orders, work } : null,
  };
}
type Desk = NonNullable<ReturnType<typeof useDesk>['desk']>;

function Panels({ of: { all, atRisk, overdue, orders, work }, now }: { of: Desk; now: number }) {
  const say = useWords();
  const releases = byClock(
    orders.nodes.filter(({ status }) => status === 'APPROVED'),
    'ANSWER',
  );
  const held = byClock(
    orders.nodes.filter(({ status }) => status === 'HELD'),
    'HOLD',
  );
  const open = all.byKind.find(({ kind }) => kind === 'COMPLAINT')?.open ?? 0;
  const isWhole = !orders.pageInfo.hasNextPage && !work.pageInfo.hasNextPage;
  const filter = { kinds: [...complaints.kinds] };
  return (
    <>
      <Numbers releases={releases.length} complaints={open} overdue={overdue} held={held.length} />
      <div className="home-columns">
        <div>
          <CounselAges of={waitingOf(releases, work.nodes, now)} isWhole={isWhole} most={most} />
          <OpenByKind all={all} atRisk={atRisk} />
        </div>
        <div>
          <OrdersPanel
            name="releases"
            title={say('home.counsel.releases')}
            none={say('home.counsel.releases.none')}
            orders={releases}
            clock="ANSWER"
          />
          <WorkListPanel
            name="complaints"
            title={say('home.counsel.complaints')}
            filter={filter}
            none={say('home.counsel.complaints.none')}
          />
          <OrdersPanel name="held" title={say('home.counsel.held')} none={say('home.counsel.held.none')} orders={held} clock="HOLD" />
        </div>
      </div>
    </>
  );
}

export function CounselHome() {
  const say = useWords();
  const now = useNow();
  const { desk, failed } = useDesk(now);
  return (
    <Page title={say('common.home')} about={say('home.counsel.about')}>
      {failed === undefined ? null : <Failed failures={failed.failures} of="question" again={failed.again} />}
      {desk !== null ? <Panels of={desk} now={now} /> : failed === undefined ? <Loading lines={12} /> : null}
    </Page>
  );
}
