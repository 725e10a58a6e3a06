/** Suspicions of a crime that threatens life or safety, which the platform sent to the person's body (Regulation (EU) 2022/2065, Art. 18). */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { SuspicionsDocument } from '../../graphql/authority/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ReadReport } from './read-report.tsx';
import '../../order/order.css';

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
                {suspicions.nodes.map(({ id, offence, explanation, itemId, decidedAt, digest, state, ...report }) => (
                  <li key={id} className="panel">
                    <Facts
                      of={[
                        [say('authority.suspicions.offence'), <bdi key="offence">{offence}</bdi>],
                        [
                          say('authority.suspicions.why'),
                          <bdi key="why" className="said">
                            {explanation}
                          </bdi>,
                        ],
                        [say('authority.suspicions.state'), <Code key="state" of="SuspicionState" value={state} />],
                        [say('authority.suspicions.sent'), decidedAt === null ? null : <When key="at" at={decidedAt} />],
                        [
                          say('authority.suspicions.item'),
                          <a key="item" href={`/items/${encodeURIComponent(itemId)}`}>
                            <Identifier>{itemId}</Identifier>
                          </a>,
                        ],
                        [
                          say('authority.suspicions.content'),
                          report.itemText === null ? null : (
                            <bdi key="content" className="said">
                              {report.itemText}
                            </bdi>
                          ),
                        ],
                        [
                          say('authority.suspicions.url'),
                          report.itemUrl === null ? null : <Identifier key="url">{report.itemUrl}</Identifier>,
                        ],
                        [
                          say('authority.suspicions.account'),
                          report.accountId === null ? null : (
                            <Identifier key="account">{[report.accountHandle, report.accountId].filter(Boolean).join(' · ')}</Identifier>
                          ),
                        ],
                        [say('authority.suspicions.country'), report.country ?? say('authority.suspicions.country.unclear')],
                        [
                          say('authority.suspicions.digest'),
                          <Identifier key="digest" copy>
                            {digest}
                          </Identifier>,
                        ],
                      ]}
                    />
                    <ReadReport suspicion={id} fields={report.subscriberFields} />
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
