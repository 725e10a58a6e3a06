/** What staff ask to read of a person for a case: a colleague sees fields and reasons, and consents to exactly that or refuses. */
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAnnounce } from '../../app/announce.tsx';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { Page } from '../../app/page.tsx';
import { useSession } from '../../app/session.ts';
import { Code, useCodes, useWords } from '../../app/words.tsx';
import {
  type CaseRequestRowFragment,
  PlatformCaseRequestsDocument,
  PlatformConsentToCaseDocument,
  PlatformRefuseCaseDocument,
} from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ReadFields } from './read-fields.tsx';
import { TextAct, TroubleOf } from './text-act.tsx';

const pageRows = 50;
const tones = { PENDING: 'warn', CONSENTED: 'info', REFUSED: 'bad', USED: 'good' } as const;

function Decide({ request }: { request: CaseRequestRowFragment }) {
  const say = useWords();
  const announce = useAnnounce();
  const [consent, consenting] = useAct(PlatformConsentToCaseDocument);
  const [refuse, refusing] = useAct(PlatformRefuseCaseDocument);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const agree = async () => {
    const outcome = await consent({ request: request.id, digest: request.digest });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') announce(say('platform.cases.consented'));
  };
  return (
    <>
      <TroubleOf of={trouble} />
      <Button size="compact-md" loading={consenting} onClick={() => void agree()}>
        {say('platform.cases.consent')}
      </Button>
      <TextAct
        label={say('platform.cases.refusal')}
        act={say('platform.cases.refuse')}
        acting={refusing}
        send={(reason) => refuse({ request: request.id, reason })}
      />
    </>
  );
}

function RequestPanel({ request }: { request: CaseRequestRowFragment }) {
  const say = useWords();
  const code = useCodes();
  const { subject: me } = useSession();
  const { state, cause, work, fields, digest, askedBy, askedAt, decidedBy, decidedAt, refusal } = request;
  return (
    <li className="panel" data-request={state}>
      <h2>
        {fields.map(({ field }) => code('SubscriberField', field)).join(', ')}{' '}
        <Mark tone={tones[state]}>
          <Code of="CaseRequestState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [say('platform.cases.who'), askedBy],
          [say('platform.cases.asked'), <When key="asked" at={askedAt} />],
          [say('platform.cases.cause'), code('ConsentCause', cause)],
          [say('platform.cases.work'), work],
          ...fields.map(({ field, reason }) => [code('SubscriberField', field), reason] as const),
          [say('platform.cases.digest'), <code key="digest">{digest}</code>],
          [say('platform.cases.by'), decidedBy],
          [say('platform.cases.decided'), decidedAt === null ? null : <When key="decided" at={decidedAt} />],
          [say('platform.cases.refused'), refusal],
        ]}
      />
      {state === 'PENDING' && askedBy !== me ? <Decide request={request} /> : null}
      {state === 'CONSENTED' && askedBy === me ? <ReadFields request={request} /> : null}
    </li>
  );
}

export function CaseRequestsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformCaseRequestsDocument, { first: pageRows, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('platform.cases.title')} about={say('platform.cases.about')}>
      <Loaded of={asked} lines={8}>
        {({ caseRequests }) =>
          caseRequests === null || caseRequests.nodes.length === 0 ? (
            <Empty title={say('platform.cases.none')} />
          ) : (
            <>
              <ul className="duty-list">
                {caseRequests.nodes.map((request) => (
                  <RequestPanel key={request.id} request={request} />
                ))}
              </ul>
              <More pageInfo={caseRequests.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
