/** The packages that the recipient asked for under an order, for counsel: what left the platform, for which key, and what became of it. */
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { PackagesDocument } from '../../graphql/platform/graphql.ts';
import { OrderSection } from '../../order/order-section.tsx';
import { PackagePanel } from '../../packages/package-panel.tsx';
import { Failed } from '../../states/failed.tsx';

export function PackagesOfOrder({ order }: { order: string }) {
  const say = useWords();
  const { data, failures, again } = useAsk(PackagesDocument, { order }, { live: ['ORDER'], liveId: order });
  const packages = data?.order?.packages ?? [];
  if (failures.length > 0) return <Failed failures={failures} of="question" again={again} />;
  if (packages.length === 0) return null;
  return (
    <OrderSection title={say('packages.title')}>
      <ul className="packages">
        {packages.map((one) => (
          <PackagePanel key={one.id} of={one} />
        ))}
      </ul>
    </OrderSection>
  );
}
