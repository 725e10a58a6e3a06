/** A few pieces of work with their clocks: what one holds, or what is next in line. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useAsk } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type WorkFilter, WorkQueueDocument } from '../../graphql/platform/graphql.ts';
import { ShortClock, useNow } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { useNames, useSenders } from '../queue/queue-work.ts';
import { beganAt, marksOf, placeOf, type WorkRow } from '../queue/work-row.ts';

export interface WorkListPanelProps {
  /** Which panel it is, for tests. */
  name: string;
  title: string;
  filter: WorkFilter;
  /** What is shown where there is none. */
  none: string;
  most?: number;
  children?: ReactNode;
}

function Line({ row }: { row: WorkRow }) {
  const code = useCodes();
  const nameOf = useNames();
  const senderOf = useSenders();
  const now = useNow();
  const say = useWords();
  const urgent = marksOf(row).find((mark) => mark === 'emergency' || mark === 'first-removal');
  const [name, kind] = [nameOf(row), code('WorkKind', row.kind)];
  // What has no name of its own is called by its kind, once.
  const about = [name === kind ? null : kind, senderOf(row)].filter(Boolean).join(' · ');
  return (
    <li data-work={row.id}>
      <span>
        <Link to={placeOf(row)} params={{ id: row.subject.id } as never}>
          <bdi>{name}</bdi>
        </Link>
        {urgent === undefined ? null : <Mark tone="bad">{say(`platform.queue.mark.${urgent}`)}</Mark>}
        {about === '' ? null : <small>{about}</small>}
      </span>
      {row.dueAt === null ? null : <ShortClock of={{ startedAt: beganAt(row), dueAt: row.dueAt }} now={now} />}
    </li>
  );
}

export function WorkListPanel({ name, title, filter, none, most = 5, children }: WorkListPanelProps) {
  const say = useWords();
  const asked = useAsk(WorkQueueDocument, { filter, first: most }, { policy: 'network-only', live: ['WORK'] });
  return (
    <section className="home-panel" data-home={name} aria-labelledby={`home-${name}`}>
      <h2 id={`home-${name}`}>{title}</h2>
      <Loaded of={asked}>
        {({ queue }) =>
          (queue?.nodes.length ?? 0) === 0 ? (
            <p>{none}</p>
          ) : (
            <>
              <ul className="home-list">
                {queue?.nodes.map((row) => (
                  <Line key={row.id} row={row} />
                ))}
              </ul>
              {queue?.pageInfo.hasNextPage ? <p>{say('home.desk.more', { most })}</p> : null}
            </>
          )
        }
      </Loaded>
      {children}
    </section>
  );
}
