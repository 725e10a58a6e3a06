/**
 * The first page of a Digital Services Coordinator: how many orders to act and to inform were served, what became of them and how fast, who issued them, and
 * what the notices of trusted flaggers came to (Regulation (EU) 2022/2065, Art. 9(4), 10(4) and 22(6)). It asks for what the Coordinator's lists ask for, and viewing it is logged as they are.
 */
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { CoordinatedOrdersDocument, type CoordinatedOrdersQuery, CoordinatorFiguresDocument } from '../../graphql/authority/graphql.ts';
import { useNow, useSpan } from '../../parts/clock.tsx';
import { useEveryPage } from '../../pictures/every-page.ts';
import { type Tile, Tiles } from '../../pictures/tiles.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { type CoordinatedOrder, countsOf, medianToEffect } from './course-of-orders.ts';
import { FlaggerPicture } from './flagger-picture.tsx';
import { OrderBodies, OrderWeeks } from './order-pictures.tsx';
import '../../pictures/home.css';

/** The newest 256 orders. */
const ofOrders = { pick: ({ coordinatedOrders }: CoordinatedOrdersQuery) => coordinatedOrders, pagesMost: 1 } as const;
const everyOrder = { first: 256 };
const monthMs = 30 * 86_400_000;

function Numbers({ orders, isWhole, now }: { orders: readonly CoordinatedOrder[]; isWhole: boolean; now: number }) {
  const say = useWords();
  const span = useSpan();
  const { waiting, effect } = countsOf(orders);
  const median = medianToEffect(orders);
  const to = '/coordinated-orders';
  const tiles: Tile[] = [
    { of: say('home.coordinator.waiting'), value: waiting, to },
    { of: say('home.coordinator.month'), value: orders.filter(({ servedAt }) => Date.parse(servedAt) > now - monthMs).length, to },
    { of: say('home.coordinator.effect'), value: effect, to },
    { of: say('home.coordinator.median'), value: median === null ? '–' : span(median), about: say('home.coordinator.median.about') },
  ];
  return (
    <>
      <Tiles label={say('home.coordinator.numbers')} of={tiles} />
      {isWhole ? null : <p>{say('home.coordinator.part', { count: orders.length })}</p>}
    </>
  );
}

function YearFigures({ now }: { now: number }) {
  const say = useWords();
  const [year] = useState(() => new Date(now).getUTCFullYear());
  const asked = useAsk(CoordinatorFiguresDocument, { from: `${year}-01-01T00:00:00.000Z`, to: `${year + 1}-01-01T00:00:00.000Z` });
  return (
    <Loaded of={asked} lines={4}>
      {({ coordinatedFlaggers, coordinatorFigures: figures }) => (
        <>
          {figures === null ? null : (
            <Tiles
              label={say('home.coordinator.year', { year: String(year) })}
              of={[
                { of: say('authority.coordinator.suspicions'), value: figures.suspicions, to: '/coordinator-figures' },
                { of: say('authority.coordinator.disputes'), value: figures.disputes.submitted, to: '/coordinator-figures' },
              ]}
            />
          )}
          <FlaggerPicture of={coordinatedFlaggers ?? []} />
        </>
      )}
    </Loaded>
  );
}

export function HomePage() {
  const say = useWords();
  const now = useNow();
  const [since] = useState(now);
  const asked = useEveryPage(CoordinatedOrdersDocument, everyOrder, ofOrders);
  return (
    <Page title={say('common.home')} about={say('home.coordinator.about')}>
      <Loaded of={asked} lines={12}>
        {({ nodes, isWhole }) => (
          <>
            <Numbers orders={nodes} isWhole={isWhole} now={since} />
            <div className="home-columns">
              <div>
                <OrderWeeks orders={nodes} now={since} />
                <OrderBodies orders={nodes} />
              </div>
              <div>
                <YearFigures now={since} />
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
