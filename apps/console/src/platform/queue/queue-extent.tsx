/** How much of the queue is here, so that nobody takes a part for the whole: what is sorted among some rows is not sorted among all. */
import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../app/words/words.tsx';
import type { QueueRows } from './queue-rows.ts';

export function QueueExtent({ queue: { list, rows, complete, loading, isWhole }, total }: { queue: QueueRows; total: number | undefined }) {
  const say = useWords();
  const round = useSyncExternalStore(list.subscribe, list.round);
  const key = complete ? 'all' : isWhole ? 'part' : 'arranged';
  return (
    <p className="queue-extent" data-complete={complete} data-arranged={!isWhole}>
      {say(`platform.queue.extent.${key}`, { loaded: rows.length, total: total ?? rows.length })}{' '}
      {round === null ? null : `· ${say('platform.queue.extent.round', { ...round })} `}
      {loading && !isWhole ? (
        <Button size="compact-xs" variant="subtle" onClick={() => list.stop()}>
          {say('platform.queue.extent.stop')}
        </Button>
      ) : null}
    </p>
  );
}
