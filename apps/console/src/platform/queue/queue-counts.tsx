/** How much work there is by kind, and how much of it is at risk; each number leads to the rows that it counts. */
import { Link } from '@tanstack/react-router';
import { FormattedNumber } from 'react-intl';
import { Code, useWords } from '../../app/words/words.tsx';
import type { WorkKind, WorkOverviewQuery } from '../../graphql/platform/graphql.ts';
import { type QueueSearch, workKinds } from './queue-search.ts';

type Sums = NonNullable<WorkOverviewQuery['all']>;

const columns = ['open', 'overdue', 'at-risk', 'mine'] as const;
const searches: Readonly<Record<(typeof columns)[number], QueueSearch>> = {
  open: {},
  overdue: { due: 'overdue' },
  'at-risk': { due: '24h' },
  mine: { held: 'me' },
};

function numbersOf(all: Sums, atRisk: Sums, kind: WorkKind | null): Record<(typeof columns)[number], number> {
  const of = (sums: Sums) => (kind === null ? sums : sums.byKind.find((one) => one.kind === kind));
  const some = of(all);
  return { open: some?.open ?? 0, overdue: some?.overdue ?? 0, 'at-risk': of(atRisk)?.open ?? 0, mine: some?.mine ?? 0 };
}

export function QueueCounts({ all, atRisk }: { all: Sums; atRisk: Sums }) {
  const say = useWords();
  return (
    <ul className="queue-counts" aria-label={say('platform.queue.counts')}>
      {[null, ...workKinds].map((kind) => {
        const numbers = numbersOf(all, atRisk, kind);
        return (
          <li key={kind}>
            {columns
              .filter((column) => kind === null || column === 'open' || numbers[column] > 0)
              .map((column) => (
                <Link
                  key={column}
                  to="/queue"
                  search={{ ...searches[column], ...(kind === null ? {} : { kinds: kind }) } as never}
                  data-tone={numbers[column] > 0 && (column === 'overdue' || column === 'at-risk') ? column : undefined}
                  data-column={column}
                >
                  {column !== 'open' ? (
                    say(`platform.queue.counts.${column}`)
                  ) : kind === null ? (
                    say('platform.queue.counts.all')
                  ) : (
                    <Code of="WorkKind" value={kind} />
                  )}{' '}
                  <strong data-count={`${kind ?? 'all'} ${column}`}>
                    <FormattedNumber value={numbers[column]} />
                  </strong>
                </Link>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
