/** Reports of a suspicion of a crime that threatens life or safety: one person writes them, counsel sends or drops them (Regulation (EU) 2022/2065, Art. 18). */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type SuspicionFactsFragment, SuspicionsDocument } from '../../graphql/platform/graphql.ts';
import { useBodyName, useCountry } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { LongText } from '../../parts/scrolling.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { HandOver } from './hand-over.tsx';
import { JudgeSuspicion } from './judge-suspicion.tsx';
import { ProposeSuspicion } from './propose-suspicion.tsx';
import '../duties/duties.css';

function SuspicionFacts({ of: one }: { of: SuspicionFactsFragment }) {
  const say = useWords();
  const countryOf = useCountry();
  const nameOf = useBodyName();
  const code = useCodes();
  const written = (text: string | null) => (text === null ? null : <bdi className="said">{text}</bdi>);
  return (
    <Facts
      of={[
        [say('services.suspicions.basis'), code('SuspicionBasis', one.basis)],
        [say('services.suspicions.offence'), written(one.offence)],
        [say('services.suspicions.why'), written(one.explanation)],
        [
          say('services.suspicions.content'),
          one.itemText === null ? null : (
            <LongText key="content" label={say('services.suspicions.content')}>
              {one.itemText}
            </LongText>
          ),
        ],
        [say('services.suspicions.url'), one.itemUrl === null ? null : <Identifier key="url">{one.itemUrl}</Identifier>],
        [
          say('services.suspicions.account'),
          one.accountId === null ? null : <Identifier key="account">{one.accountHandle ?? one.accountId}</Identifier>,
        ],
        [say('services.suspicions.fields'), one.subscriberFields.map((field) => code('SubscriberField', field)).join(', ')],
        [say('services.suspicions.country'), one.country === null ? say('services.suspicions.country.unclear') : countryOf(one.country)],
        [
          say('services.suspicions.receiver'),
          written(one.receiver === null ? null : nameOf({ organisation: one.receiver, country: one.country })),
        ],
        [say('services.suspicions.by-hand'), written(one.handTo)],
        [say('services.suspicions.handed'), one.handedAt === null ? null : <When key="handed" at={one.handedAt} />],
        [say('services.suspicions.proposed'), <When key="proposed" at={one.proposedAt} />],
        [say('services.suspicions.drop-reason'), written(one.dropReason)],
      ]}
    />
  );
}

export function SuspicionsPage() {
  const say = useWords();
  const code = useCodes();
  const [isAgent, isCounsel] = [useRole('AGENT'), useRole('COUNSEL')];
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(SuspicionsDocument, { first: 20, after: after ?? null });
  return (
    <Page title={say('services.suspicions.title')} about={say('services.suspicions.about')}>
      {isAgent ? <ProposeSuspicion changed={asked.again} /> : null}
      <Loaded of={asked}>
        {({ suspicions }) =>
          suspicions === null || suspicions.nodes.length === 0 ? (
            <Empty title={say('services.suspicions.none')} />
          ) : (
            <>
              <ul className="plain-list duties">
                {suspicions.nodes.map((one) => (
                  <li key={one.id} className="panel" data-suspicion={one.id}>
                    <Mark tone={one.state === 'PROPOSED' ? 'warn' : 'calm'}>{code('SuspicionState', one.state)}</Mark>
                    <SuspicionFacts of={one} />
                    {isCounsel && one.state === 'PROPOSED' ? <JudgeSuspicion of={one} changed={asked.again} /> : null}
                    {isCounsel && one.state === 'SENT' && one.handTo !== null && one.handedAt === null ? (
                      <HandOver of={one} changed={asked.again} />
                    ) : null}
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
