/** Above the queue: orders whose records the platform's source keeps failing to give. Nothing is shown while there are none. */
import { Link } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { FailingCollectionsDocument } from '../../graphql/platform/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import { CollectionLine } from './collection-line.tsx';

export function FailingCollections() {
  const say = useWords();
  const asked = useAsk(FailingCollectionsDocument, {}, { policy: 'network-only', live: ['ORDER'] });
  if (asked.failures.length > 0) return <Failed failures={asked.failures} of="question" again={asked.again} />;
  const failing = asked.data?.failingCollections ?? [];
  if (failing.length === 0) return null;
  return (
    <section className="notice" data-tone="warn" data-state="failing-collections" aria-labelledby="failing-collections">
      <h2 id="failing-collections">{say('platform.queue.collections', { count: failing.length })}</h2>
      <p>{say('platform.queue.collections.about')}</p>
      <ul className="plain-list">
        {failing.map(({ order, target, collection }) => (
          <li key={`${order.id} ${target}`}>
            <Link to="/orders/$id" params={{ id: order.id }}>
              {order.reference}
            </Link>{' '}
            <CollectionLine of={collection} />
          </li>
        ))}
      </ul>
    </section>
  );
}
