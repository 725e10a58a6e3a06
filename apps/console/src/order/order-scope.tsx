/** What an order asks: of which accounts or items, which data, of which time, where. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { useTerritoryNames } from '../parts/body.tsx';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { useZone, When } from '../parts/when.tsx';
import { aimOf, type OrderFacts, type TargetFacts } from './order-facts.ts';

/** A window: its begin, and its end, which is not in it. A zone that both are in is said once. */
export function Period({ from, to }: { from: string | null; to: string | null }) {
  const say = useWords();
  const zoneOf = useZone();
  if (from === null || to === null) return <>{say('order.window.none')}</>;
  return (
    <>
      <When at={from} zone={zoneOf(from) !== zoneOf(to)} /> – <When at={to} />
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
    <bdi>
      <Identifier>{target.value}</Identifier>
    </bdi>
  );
}

/** What of the order's reach is said of all its targets at once: where it applies, who receives what is disclosed, whose snapshot it produces. */
export function OrderReach({ order, withPeriod = false }: { order: OrderFacts; withPeriod?: boolean }) {
  const say = useWords();
  const { territories, preservation, recipient, from, to } = order;
  const territoryNames = useTerritoryNames();
  const isAct = aimOf(order) === 'ACT';
  return (
    <Facts
      of={[
        [say('order.window'), withPeriod && from !== null ? <Period key="window" from={from} to={to} /> : null],
        [say('order.territories'), isAct ? territoryNames(territories, say('order.world')) : null],
        [say('order.recipient'), isAct ? null : <Code key="recipient" of="Recipient" value={recipient} />],
        [say('order.produces'), preservation === null ? null : <Identifier key="preservation">{preservation}</Identifier>],
      ]}
    />
  );
}
