/** The numbers at the top of the desk's home; each leads to the rows of the queue that it counts. */
import { useWords } from '../../app/words/words.tsx';
import type { WorkSumsFragment } from '../../graphql/platform/graphql.ts';
import { Tiles } from '../../pictures/tiles.tsx';

export function DeskNumbers({ all, atRisk, unclaimed }: { all: WorkSumsFragment; atRisk: WorkSumsFragment; unclaimed: number }) {
  const say = useWords();
  const soon = Math.max(0, atRisk.open - all.overdue);
  return (
    <Tiles
      label={say('platform.queue.counts')}
      of={[
        {
          of: say('platform.queue.counts.overdue'),
          value: all.overdue,
          tone: all.overdue > 0 ? 'bad' : undefined,
          to: '/queue',
          search: { due: 'overdue' },
        },
        {
          of: say('platform.queue.counts.at-risk'),
          value: soon,
          tone: soon > 0 ? 'warn' : undefined,
          to: '/queue',
          search: { due: '24h' },
        },
        { of: say('platform.queue.counts.mine'), value: all.mine, to: '/queue', search: { held: 'me' } },
        { of: say('home.desk.unclaimed'), value: unclaimed, to: '/queue', search: { held: 'nobody' } },
      ]}
    />
  );
}
