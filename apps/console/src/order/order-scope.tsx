/** What an order asks: of which accounts or items, which data, of which time, where. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { useTerritoryNames } from '../parts/territories.ts';
import { When } from '../parts/when.tsx';
import { aimOf, type OrderFacts, type TargetFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

/** A window: its begin, and its end, which is not in it. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const say = useWords();
  if (from === null || to === null) return <>{say('order.window.none')}</>;
  return (
    <>
      <When at={from} /> – <When at={to} />
    </>
  );
}

/** A target as it is named; where its identifier isn't shown, by its place. */
export function TargetName({ target, place }: { target: TargetFacts; place: number }) {
  const say = useWords();
  const code = useCodes();
  return typeof target.value !== 'string' ? (
    say('order.target.nth', { place, type: code('IdentifierType', target.type) })
  ) : (
    <bdi className="identifier">{target.value}</bdi>
  );
}

export function OrderScope({ order }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  const { targets, categories, from, to, territories, preservation } = order;
  const territoryNames = useTerritoryNames();
  const isAct = aimOf(order) === 'ACT';
  return (
    <OrderSection title={say('order.scope')}>
      <Facts
        of={[
          [
            say(isAct ? 'order.items' : 'order.targets', { count: targets.length }),
            <ul key="targets" className="plain-list">
              {targets.map((target, index) => (
                <li key={target.id}>
                  <TargetName target={target} place={index + 1} />{' '}
                  {typeof target.value !== 'string' ? null : <span className="quiet">{code('IdentifierType', target.type)}</span>}
                </li>
              ))}
            </ul>,
          ],
          [say('order.categories'), isAct ? null : categories.map((category) => code('DataCategory', category)).join(', ')],
          [say('order.window'), isAct ? null : <Period key="window" from={from} to={to} />],
          [say('order.territories'), isAct ? territoryNames(territories, say('order.world')) : null],
          [say('order.recipient'), isAct ? null : <Code key="recipient" of="Recipient" value={order.recipient} />],
          [say('order.produces'), preservation === null ? null : <Identifier key="preservation">{preservation}</Identifier>],
        ]}
      />
    </OrderSection>
  );
}
