/** Answers to people's requests for access, for counsel: what was shown, and which orders were not to be disclosed and why. */
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { AccessAnswersDocument, type AccessAnswersQuery } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import '../duties/duties.css';

type Answered = NonNullable<AccessAnswersQuery['accessAnswers']>['nodes'][number];

function Withheld({ of }: { of: Answered['withheld'] }) {
  const say = useWords();
  const code = useCodes();
  if (of.length === 0) return say('services.requests.nothing-withheld');
  return (
    <ul className="plain-list">
      {of.map(({ id, kind, reference, toPerson: { whyNot } }) => (
        <li key={id}>
          <Link to="/orders/$id" params={{ id }}>
            <bdi>{reference}</bdi>
          </Link>{' '}
          · {code('OrderKind', kind)} · {whyNot === null ? say('services.requests.now') : code('WhyNotTold', whyNot)}
        </li>
      ))}
    </ul>
  );
}

export function AccessRequestsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(AccessAnswersDocument, { first: 20, after: after ?? null });
  return (
    <Page title={say('services.requests.title')} about={say('services.requests.about')}>
      <Loaded of={asked}>
        {({ accessAnswers }) =>
          accessAnswers === null || accessAnswers.nodes.length === 0 ? (
            <Empty title={say('services.requests.none')} />
          ) : (
            <>
              <ul className="plain-list duties">
                {accessAnswers.nodes.map((one) => (
                  <li key={one.id} className="panel">
                    <Facts
                      of={[
                        [say('services.requests.answered'), <When key="at" at={one.answeredAt} />],
                        [say('services.requests.account'), <Identifier key="account">{one.account}</Identifier>],
                        [say('services.requests.shown'), String(one.listed.length)],
                        [say('services.requests.withheld'), <Withheld key="withheld" of={one.withheld} />],
                        [say('services.requests.number'), <Identifier key="id">{one.id}</Identifier>],
                      ]}
                    />
                  </li>
                ))}
              </ul>
              <More pageInfo={accessAnswers.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
