/** Disputes before certified out-of-court dispute settlement bodies (Regulation (EU) 2022/2065, Art. 21). */

import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type DisputeFactsFragment, DisputesDocument } from '../../graphql/platform/graphql.ts';
import { useBody } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { DisputeOutcome, ImplementDispute } from './dispute-acts.tsx';
import { RecordDispute } from './record-dispute.tsx';
import '../duties/duties.css';

function DisputeFacts({ of: one }: { of: DisputeFactsFragment }) {
  const say = useWords();
  const code = useCodes();
  const bodyOf = useBody();
  const about = one.restriction === null ? `/notices/${one.notice}` : `/restrictions/${one.restriction}`;
  return (
    <Facts
      of={[
        [
          say('services.disputes.body'),
          <bdi key="body">{`${bodyOf({ organisation: one.body, country: one.country })}, ${one.reference}`}</bdi>,
        ],
        [
          say('services.disputes.decision'),
          <a key="decision" href={about}>
            <Identifier>{one.restriction ?? one.notice ?? ''}</Identifier>
          </a>,
        ],
        [say('services.disputes.submitted'), <When key="submitted" at={one.submittedAt} />],
        [say('services.disputes.outcome'), one.outcome === null ? null : code('ComplaintOutcome', one.outcome)],
        [say('services.disputes.reason'), one.reason === null ? null : <bdi key="reason">{one.reason}</bdi>],
        [say('services.disputes.decided'), one.decidedAt === null ? null : <When key="decided" at={one.decidedAt} />],
        [
          say('services.disputes.implemented'),
          one.implemented === null ? null : say(one.implemented ? 'services.disputes.yes' : 'services.disputes.no'),
        ],
        [say('services.disputes.implementation'), one.implementation === null ? null : <bdi key="done">{one.implementation}</bdi>],
      ]}
    />
  );
}

export function DisputesPage() {
  const say = useWords();
  const code = useCodes();
  const isCounsel = useRole('COUNSEL');
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(DisputesDocument, { first: 20, after: after ?? null });
  return (
    <Page title={say('services.disputes.title')} about={say('services.disputes.about')}>
      {isCounsel ? <RecordDispute changed={asked.again} /> : null}
      <Loaded of={asked}>
        {({ disputes }) =>
          disputes === null || disputes.nodes.length === 0 ? (
            <Empty title={say('services.disputes.none')} />
          ) : (
            <>
              <ul className="plain-list duties">
                {disputes.nodes.map((one) => (
                  <li key={one.id} className="panel">
                    <Mark tone={one.state === 'CLOSED' ? 'calm' : 'warn'}>{code('DisputeState', one.state)}</Mark>
                    <DisputeFacts of={one} />
                    {isCounsel && one.state === 'OPEN' ? <DisputeOutcome of={one} changed={asked.again} /> : null}
                    {isCounsel && one.state === 'DECIDED' ? <ImplementDispute of={one} changed={asked.again} /> : null}
                  </li>
                ))}
              </ul>
              <More pageInfo={disputes.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
