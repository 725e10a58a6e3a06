/** Suspicions of a crime that threatens life or safety, which the platform sent to the person's body (Regulation (EU) 2022/2065, Art. 18). */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { SuspicionsDocument, type SuspicionsQuery } from '../../graphql/authority/graphql.ts';
import { useCountry } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { More } from '../../parts/more.tsx';
import { LongText } from '../../parts/scrolling.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ReadReport } from './read-report.tsx';
import '../../order/order.css';

type Suspicion = NonNullable<SuspicionsQuery['suspicions']>['nodes'][number];

function SuspicionFacts({ of: one }: { of: Suspicion }) {
  const say = useWords();
  const countryOf = useCountry();
  const code = useCodes();
  const written = (key: string, text: string | null) =>
    text === null ? null : (
      <bdi key={key} className="said">
        {text}
      </bdi>
    );
  const account = one.accountId === null ? null : [one.accountHandle, one.accountId].filter(Boolean).join(' · ');
  return (
    <Facts
      of={[
        [say('authority.suspicions.offence'), written('offence', one.offence)],
        [say('authority.suspicions.why'), written('why', one.explanation)],
        [say('authority.suspicions.state'), code('SuspicionState', one.state)],
        [say('authority.suspicions.sent'), one.decidedAt === null ? null : <When key="at" at={one.decidedAt} />],
        [
          say('authority.suspicions.item'),
          <a key="item" href={`/items/${encodeURIComponent(one.itemId)}`}>
            <Identifier>{one.itemId}</Identifier>
          </a>,
        ],
        [
          say('authority.suspicions.content'),
          one.itemText === null ? null : (
            <LongText key="content" label={say('authority.suspicions.content')}>
              {one.itemText}
            </LongText>
          ),
        ],
        [say('authority.suspicions.url'), one.itemUrl === null ? null : <Identifier key="url">{one.itemUrl}</Identifier>],
        [say('authority.suspicions.account'), account === null ? null : <Identifier key="account">{account}</Identifier>],
        [say('authority.suspicions.country'), one.country === null ? say('authority.suspicions.country.unclear') : countryOf(one.country)],
        [
          say('authority.suspicions.digest'),
          <Identifier key="digest" copy>
            {one.digest}
          </Identifier>,
        ],
      ]}
    />
  );
}

export function SuspicionsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(SuspicionsDocument, { first: 20, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('authority.suspicions.title')} about={say('authority.suspicions.about')}>
      <Loaded of={asked}>
        {({ suspicions }) =>
          suspicions === null || suspicions.nodes.length === 0 ? (
            <Empty title={say('authority.suspicions.none')}>
              <p>{say('authority.suspicions.none.about')}</p>
            </Empty>
          ) : (
            <>
              <ul className="plain-list duties">
                {suspicions.nodes.map((one) => (
                  <li key={one.id} className="panel">
                    <SuspicionFacts of={one} />
                    <ReadReport suspicion={one.id} fields={one.subscriberFields} />
                  </li>
                ))}
              </ul>
              <More pageInfo={suspicions.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
