/** The packages of an order, for the body that reads under it: asking for one, fetching it, and what the body states of it. */
import { useAsk } from '../../app/ask.ts';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { DeliveryKeysDocument, type OrderOfAuthorityFragment, PackagesDocument } from '../../graphql/authority/graphql.ts';
import { OrderSection } from '../../order/order-section.tsx';
import { PackagePanel } from '../../packages/package-panel.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { readingObstacle } from '../order/act-rules.ts';
import { AnswerPackage } from './answer-package.tsx';
import { FetchPackage } from './fetch-package.tsx';
import { ReportPackage } from './report-package.tsx';
import { RequestPackage } from './request-package.tsx';

export function PackagesOfOrder({ order }: { order: OrderOfAuthorityFragment }) {
  const say = useWords();
  const mayRead = readingObstacle(order, useSession()) === null;
  const asked = useAsk(PackagesDocument, { order: order.id }, { policy: 'network-only', live: ['ORDER'], liveId: order.id });
  const packages = asked.data?.order?.packages ?? [];
  const keys = useAsk(DeliveryKeysDocument, {}, { pause: !mayRead && packages.length === 0 });
  const { again } = asked;
  // What proves a key changes it, too.
  const changed = () => {
    again();
    keys.again();
  };
  // An order that nothing is read under has none, and says nothing of them.
  if (!mayRead && packages.length === 0) return null;
  const nameOf = (target: string) => order.targets.find(({ id }) => id === target)?.value ?? null;
  return (
    <OrderSection title={say('packages.title')}>
      <details open={packages.length > 0}>
        <summary>{say('packages.fold')}</summary>
        <p>{say('packages.about')}</p>
        <Loaded of={asked}>
          {({ order: newest }) => (
            <>
              {mayRead && newest !== null ? (
                <Loaded of={keys}>
                  {({ deliveryKeys }) => (
                    <RequestPackage order={{ ...order, generation: newest.generation }} keys={deliveryKeys} changed={asked.again} />
                  )}
                </Loaded>
              ) : null}
              <ul className="packages">
                {packages.map((one) => {
                  const profile =
                    keys.data?.deliveryKeys.find(({ thumbprint }) => thumbprint === one.deliveryKey.thumbprint)?.profile ?? null;
                  return (
                    <PackagePanel key={one.id} of={one} target={nameOf(one.target)}>
                      <FetchPackage of={one} profile={profile} />
                      <AnswerPackage key={one.generation} of={one} changed={changed} />
                      {keys.data === null || keys.data === undefined ? null : (
                        <ReportPackage key={one.history.length} of={one} keys={keys.data.deliveryKeys} changed={changed} />
                      )}
                    </PackagePanel>
                  );
                })}
              </ul>
            </>
          )}
        </Loaded>
      </details>
    </OrderSection>
  );
}
