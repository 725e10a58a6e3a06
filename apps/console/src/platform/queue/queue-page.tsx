/**
 * The queue: orders, notices and complaints in one list, by lane and deadline, worked by keyboard, with the active row in full beside it. Who claims a row has it for thirty minutes; a
 * row that somebody else was quicker with says who has it; after each act the live region says what happened.
 */

import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { type Key, useKeys } from '../../app/keys.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { withOwnWords } from '../../app/words/words-store.ts';
import { WorkOverviewDocument } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loading } from '../../states/loading.tsx';
import { FailingCollections } from '../collections/failing-collections.tsx';
import { QueueActs } from './queue-acts.tsx';
import { QueueChips } from './queue-chips.tsx';
import { QueueCounts } from './queue-counts.tsx';
import { QueueExtent } from './queue-extent.tsx';
import { QueueList } from './queue-list.tsx';
import { QueuePreview } from './queue-preview.tsx';
import { useQueueRows } from './queue-rows.ts';
import { atRiskMs, isFiltered, type QueueSearch, type Sorting } from './queue-search.ts';
import { useNames, useQueueWork } from './queue-work.ts';
import { claimableBy, placeOf, type WorkRow } from './work-row.ts';
import './queue.css';

const QueueFilters = lazy(async () => ({ default: (await import('./queue-filters.tsx')).QueueFilters }));
const WaitingLetters = lazy(async () => ({
  default: (await withOwnWords(import('../letters/waiting-letters.tsx'), 'letters')).WaitingLetters,
}));
const SkipDialog = lazy(async () => ({ default: (await withOwnWords(import('./skip-dialog.tsx'), 'queue-skip')).SkipDialog }));

/** The list, its counts, and what is done with its rows by pointer and by key. */
function useQueuePage() {
  const navigate = useNavigate();
  const { subject: me, roles } = useSession();
  const search = useSearch({ strict: false }) as QueueSearch;
  const now = useNow();
  const queue = useQueueRows(search, now);
  const [dueBefore] = useState(() => new Date(now + atRiskMs).toISOString());
  const counts = useAsk(WorkOverviewDocument, { dueBefore, filter: queue.list.filter }, { policy: 'network-only', live: ['WORK'] });
  const work = useQueueWork(queue, { me, now, acted: counts.again });
  const go = (change: object) => void navigate({ to: '/queue', search: (old: QueueSearch) => ({ ...old, ...change }), replace: true });
  const clear = () => void navigate({ to: '/queue', search: {}, replace: true });
  const sort = (by: Sorting) => {
    if (search.sort !== by) return go({ sort: by, down: undefined });
    go(search.down === true ? { sort: undefined, down: undefined } : { down: true });
  };
  const open = useCallback((one: WorkRow) => void navigate({ to: placeOf(one), params: { id: one.subject.id } }), [navigate]);
  const selectActive = () => {
    if (queue.row === undefined) return;
    work.select(queue.row.id);
    queue.move(1);
  };
  return { me, roles, search, now, queue, counts, work, go, clear, sort, open, selectActive };
}
type Queue = ReturnType<typeof useQueuePage>;

function useQueueKeys({ queue: { list, order, row, focus, move }, work, open, selectActive }: Queue, toFilters: () => void): void {
  const say = useWords();
  const toLast = useRef<() => void>(() => undefined);
  toLast.current = () => focus(order.at(-1));
  const ofRows: Key[] = [
    { key: 'j', label: say('platform.queue.key.next'), act: () => move(1) },
    { key: 'k', label: say('platform.queue.key.previous'), act: () => move(-1) },
    { key: 'ArrowDown', label: say('platform.queue.key.next'), act: () => move(1) },
    { key: 'ArrowUp', label: say('platform.queue.key.previous'), act: () => move(-1) },
    { key: 'Home', label: say('platform.queue.key.first'), act: () => focus(order[0]) },
    // The last row is known once all of them are there: the page that is drawn by then knows it.
    { key: 'End', label: say('platform.queue.key.last'), act: () => void list.more(true).then(() => toLast.current()) },
    { key: 'Enter', label: say('platform.queue.key.open'), act: () => row && open(row) },
    { key: 'c', label: say('platform.queue.key.claim'), act: () => void work.claim() },
    { key: 's', label: say('platform.queue.key.skip'), act: work.leave },
    { key: 'x', label: say('platform.queue.key.select'), act: selectActive },
  ];
  // While the rows load no key acts on them: those that are pressed meanwhile act once the rows are there.
  useKeys([{ key: 'f', label: say('platform.queue.key.filter'), act: toFilters }, ...(row === undefined ? [] : ofRows)]);
}

export function QueuePage() {
  const say = useWords();
  const nameOf = useNames();
  const page = useQueuePage();
  const { search, queue, counts, work, go, clear } = page;
  const { list, rows, complete, failures } = queue;
  const [choosing, setChoosing] = useState(false);
  useQueueKeys(page, () => setChoosing(true));
  const closeFilters = () => {
    setChoosing(false);
    queue.focus(queue.row);
  };
  const none = isFiltered(search) ? 'platform.queue.none-found' : 'platform.queue.none';
  return (
    <Page title={say('platform.queue.title')}>
      <FailingCollections />
      <Suspense fallback={null}>
        <WaitingLetters />
      </Suspense>
      {counts.data?.all && counts.data.atRisk ? <QueueCounts all={counts.data.all} atRisk={counts.data.atRisk} /> : null}
      {counts.failures.length > 0 ? <Failed failures={counts.failures} of="question" again={counts.again} /> : null}
      <QueueChips search={search} isOpen={choosing} toggle={() => setChoosing((old) => !old)} go={go} clear={clear} />
      {choosing ? (
        <Suspense fallback={null}>
          <QueueFilters search={search} go={go} clear={clear} close={closeFilters} />
        </Suspense>
      ) : null}
      {failures.length > 0 ? <Failed failures={failures} of="question" again={() => void list.more()} /> : null}
      {rows.length > 0 ? (
        <WorkInQueue of={page} />
      ) : complete ? (
        <Empty title={say(none)}>
          <p>{say(`${none}.about`)}</p>
        </Empty>
      ) : failures.length > 0 ? null : (
        <Loading lines={12} />
      )}
      {work.leaving?.[0] === undefined ? null : (
        <Suspense fallback={null}>
          <SkipDialog
            name={nameOf(work.leaving[0])}
            count={work.leaving.length}
            skip={(reason) => void work.skip(reason)}
            close={work.stay}
          />
        </Suspense>
      )}
    </Page>
  );
}

function WorkInQueue({ of: { me, roles, search, now, queue, counts, work, sort, open, selectActive } }: { of: Queue }) {
  const nameOf = useNames();
  const { row, lines, move } = queue;
  const total = counts.data?.shown?.open;
  return (
    <>
      <QueueActs
        row={row}
        name={row === undefined ? '' : nameOf(row)}
        claimable={row === undefined ? null : claimableBy(row, me, roles, now)}
        selected={work.selected.size}
        busy={work.busy}
        move={move}
        claim={() => void work.claim()}
        skip={work.leave}
        select={selectActive}
      />
      <div className="queue-desk">
        <div>
          <QueueList
            lines={lines}
            total={total}
            search={search}
            sort={sort}
            active={row?.id ?? null}
            wanted={queue.wanted}
            selected={work.selected}
            me={me}
            now={now}
            become={queue.become}
            select={work.select}
            open={open}
            near={queue.near}
            look={queue.look}
          />
          <QueueExtent queue={queue} total={total} />
        </div>
        {row === undefined ? null : <QueuePreview row={row} me={me} now={now} />}
      </div>
    </>
  );
}
