/** What the platform's people decide of an enrolment: counsel approves what another person proposed or suspends at once; a return and the end are proposed. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import {
  ApproveEnrolmentDocument,
  EndEnrolmentDocument,
  type EnrolmentWithHistoryFragment,
  ResumeEnrolmentDocument,
  SigningKeysDocument,
  SuspendEnrolmentDocument,
} from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { NotSigned } from '../../signing/not-signed.tsx';
import { useSignedEnrolment } from '../../signing/use-signed-enrolment.ts';
import { FoldedAct } from '../cases/folded-act.tsx';
import { TroubleOf } from '../cases/text-act.tsx';
import { BodyFacts } from './body-facts.tsx';

export interface Deciding {
  body: EnrolmentWithHistoryFragment;
  changed: () => void;
}

/** Asks once more, with all that the approval covers: it lets a body ask for records. */
function Approve({ body, changed }: Deciding) {
  const organisation = body.name ?? body.organisation;
  const say = useWords();
  const announce = useAnnounce();
  const { decide, isActing, why } = useSignedEnrolment(ApproveEnrolmentDocument, SigningKeysDocument, 'COUNSEL');
  const [confirming, setConfirming] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const send = async () => {
    const outcome = await decide(body);
    setConfirming(false);
    setTrouble(outcome === null || outcome.kind === 'done' ? null : outcome);
    if (outcome?.kind !== 'done') return;
    announce(say('authorities.approved', { organisation }));
    changed();
  };
  return (
    <>
      {why === null ? null : <NotSigned why={why} />}
      <TroubleOf of={trouble} />
      <Button size="compact-sm" variant="default" onClick={() => setConfirming(true)}>
        {say('authorities.approve')}
      </Button>
      {confirming ? (
        <Confirmation
          title={say('authorities.approve.confirm', { organisation })}
          act={say('authorities.approve.act')}
          acting={isActing}
          confirm={() => void send()}
          close={() => setConfirming(false)}
        >
          <p>{say('authorities.approve.about')}</p>
          <BodyFacts of={body} />
        </Confirmation>
      ) : null}
    </>
  );
}

export function EnrolmentActs({ body, changed }: Deciding) {
  const isCounsel = useRole('COUNSEL');
  const { id, generation, state, change, history } = body;
  const variables = (reason: string) => ({ enrolment: id, generation, reason });
  const waits = change !== null && history.at(-1)?.act === 'PROPOSED';
  const isFree = change === null;
  return (
    <>
      {isCounsel && waits ? <Approve body={body} changed={changed} /> : null}
      {isCounsel && state === 'ENROLLED' ? (
        <FoldedAct document={SuspendEnrolmentDocument} variables={variables} act="enrolment-suspend" changed={changed} />
      ) : null}
      {state === 'SUSPENDED' && isFree ? (
        <FoldedAct document={ResumeEnrolmentDocument} variables={variables} act="enrolment-resume" changed={changed} />
      ) : null}
      {state === 'PROPOSED' || state === 'APPROVED' || (isFree && (state === 'ENROLLED' || state === 'SUSPENDED')) ? (
        <FoldedAct document={EndEnrolmentDocument} variables={variables} act="enrolment-end" changed={changed} />
      ) : null}
    </>
  );
}
