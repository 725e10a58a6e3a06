/** What staff ask to read of a person for a case: a colleague sees fields and reasons, and consents to exactly that or refuses. */
import { Button } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import {
  type CaseRequestRowFragment,
  PlatformCaseRequestsDocument,
  PlatformConsentToCaseDocument,
  PlatformRefuseCaseDocument,
} from '../../graphql/platform/graphql.ts';
import { CaseRequestList } from '../../second-person/case-requests.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ReadFields } from './read-fields.tsx';
import { TextAct, TroubleOf } from './text-act.tsx';

const pageRows = 50;

function Decide({ request }: { request: CaseRequestRowFragment }) {
  const say = useWords();
  const announce = useAnnounce();
  const [consent, consenting] = useAct(PlatformConsentToCaseDocument);
  const [refuse, refusing] = useAct(PlatformRefuseCaseDocument);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const agree = async () => {
    const outcome = await consent({ request: request.id, digest: request.digest });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') announce(say('cases.consented'));
  };
  return (
    <>
      <TroubleOf of={trouble} />
      <Button size="compact-md" loading={consenting} onClick={() => void agree()}>
        {say('cases.consent')}
      </Button>
      <TextAct
        label={say('cases.refusal')}
        act={say('cases.refuse')}
        acting={refusing}
        send={(reason) => refuse({ request: request.id, reason })}
      />
    </>
  );
}

/** What this person can do: consent to or refuse what somebody else asked, or read what they asked themselves. */
function Acts({ request }: { request: CaseRequestRowFragment }) {
  const { subject: me } = useSession();
  const { state, askedBy } = request;
  if (state === 'PENDING' && askedBy !== me) return <Decide request={request} />;
  return state === 'CONSENTED' && askedBy === me ? <ReadFields request={request} /> : null;
}

export function CaseRequestsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformCaseRequestsDocument, { first: pageRows, ...(after === undefined ? {} : { after }) });
  return (
    <Page title={say('cases.title')} about={say('cases.about')}>
      <Loaded of={asked} lines={8}>
        {({ caseRequests }) => <CaseRequestList of={caseRequests} after={after} acts={(request) => <Acts request={request} />} />}
      </Loaded>
    </Page>
  );
}
