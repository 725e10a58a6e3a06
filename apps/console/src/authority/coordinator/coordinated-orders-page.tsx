/** Orders to act and to inform, as a Digital Services Coordinator reads them: Regulation (EU) 2022/2065, Art. 9(4) and 10(4). Viewing them is logged. */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { CoordinatedOrdersDocument, type CoordinatedOrdersQuery } from '../../graphql/authority/graphql.ts';
import { Body, useTerritoryNames } from '../../parts/body.tsx';
import { More } from '../../parts/more.tsx';
import { Scrolling } from '../../parts/scrolling.tsx';
import { ShortWhen } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import '../../parts/card-table.css';

type CoordinatedOrder = NonNullable<CoordinatedOrdersQuery['coordinatedOrders']>['nodes'][number];

const columns = ['kind', 'authority', 'category', 'territories', 'issued', 'served', 'released', 'effect', 'status'] as const;

const Instant = ({ at }: { at: string | null }) => (at === null ? '–' : <ShortWhen at={at} />);

function Row({ of: one }: { of: CoordinatedOrder }) {
  const say = useWords();
  const territories = useTerritoryNames();
  return (
    <tr>
      <th scope="row">
        <Code of="OrderKind" value={one.kind} />
      </th>
      <td data-label={say('authority.coordinator.column.authority')}>
        <Body of={{ organisation: one.authority, country: one.country }} />
      </td>
      <td data-label={say('authority.coordinator.column.category')}>
        {one.category === null ? '–' : <Code of="StatementCategory" value={one.category} />}
      </td>
      <td data-label={say('authority.coordinator.column.territories')}>
        {one.territories.length === 0 ? '–' : territories(one.territories, say('authority.coordinator.everywhere'))}
      </td>
      <td data-label={say('authority.coordinator.column.issued')}>
        <Instant at={one.issuedAt} />
      </td>
      <td data-label={say('authority.coordinator.column.served')}>
        <Instant at={one.servedAt} />
      </td>
      <td data-label={say('authority.coordinator.column.released')}>
        <Instant at={one.releasedAt} />
      </td>
      <td data-label={say('authority.coordinator.column.effect')}>
        <Instant at={one.effectAt} />
      </td>
      <td data-label={say('authority.coordinator.column.status')}>
        <Code of="OrderStatus" value={one.status} />
      </td>
    </tr>
  );
}

export function CoordinatedOrdersPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(CoordinatedOrdersDocument, { first: 50, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('authority.coordinator.orders.title')} about={say('authority.coordinator.orders.about')}>
      <Loaded of={asked}>
        {({ coordinatedOrders: page }) =>
          page === null || page.nodes.length === 0 ? (
            <Empty title={say('authority.coordinator.orders.none')} />
          ) : (
            <>
              <Scrolling label={say('authority.coordinator.orders.title')}>
                <table className="table card-table table-instants">
                  <caption>{say('authority.coordinator.orders.title')}</caption>
                  <thead>
                    <tr>
                      {columns.map((column) => (
                        <th key={column} scope="col">
                          {say(`authority.coordinator.column.${column}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {page.nodes.map((one) => (
                      <Row key={one.id} of={one} />
                    ))}
                  </tbody>
                </table>
              </Scrolling>
              <More pageInfo={page.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
