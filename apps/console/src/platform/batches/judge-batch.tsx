/**
 * The second person's word on a batch: over the digest that the page shows, by counsel who neither opened it nor added to it nor closed it. A
 * batch that has changed since has another generation, and the approval is void.
 */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type Outcome, type Refused as Refusal, useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { PlatformApproveBatchDocument, type PlatformBatchQuery, PlatformRefuseBatchDocument } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import { Stale } from '../../states/stale.tsx';

export type Batch = NonNullable<PlatformBatchQuery['batch']>;

/** The word that is given, and what became of it. */
function useJudging({ id, generation, digest }: Batch, again: () => void) {
  const say = useWords();
  const announce = useAnnounce();
  const [approve, approving] = useAct(PlatformApproveBatchDocument);
  const [refuse, refusing] = useAct(PlatformRefuseBatchDocument);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [confirming, setConfirming] = useState<'approve' | 'refuse' | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const told = (outcome: Outcome<unknown>, done: string) => {
    setConfirming(null);
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    setFailures(outcome.kind === 'failed' ? outcome.failures : []);
    if (outcome.kind !== 'done') return;
    announce(say(done));
    again();
  };
  const carryOut = async () => {
    if (confirming === 'approve' && digest !== null) told(await approve({ batch: id, generation, digest }), 'platform.batches.approved');
    if (confirming === 'refuse') told(await refuse({ batch: id, generation, reason }), 'platform.batches.refused');
  };
  const write = (text: string) => {
    setReason(text);
    setMissing(false);
  };
  const askToRefuse = () => {
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') setConfirming('refuse');
  };
  const askToApprove = () => setConfirming('approve');
  const close = () => setConfirming(null);
  const acting = approving || refusing;
  return { reason, write, missing, confirming, askToApprove, askToRefuse, close, refusal, failures, carryOut, acting };
}

export function JudgeBatch({ of: batch, again }: { of: Batch; again: () => void }) {
  const say = useWords();
  const isCounsel = useRole('COUNSEL');
  const { subject: me } = useSession();
  const judging = useJudging(batch, again);
  const { reason, missing, refusal, failures } = judging;
  const { digest, openedBy } = batch;
  const barred = !isCounsel
    ? say('platform.batches.counsel')
    : openedBy === me || refusal?.reasons.includes('SAME_PERSON') === true
      ? say('platform.batches.own')
      : undefined;
  const isStale = refusal?.reasons.includes('STALE') === true || refusal?.reasons.includes('DIGEST_MISMATCH') === true;
  return (
    <section className="panel" aria-labelledby="judge">
      <h2 id="judge">{say('platform.batches.judge')}</h2>
      <p>
        {say('platform.batches.digest')} {digest === null ? null : <Identifier copy>{digest}</Identifier>}
      </p>
      {isStale ? <Stale show={again} /> : refusal === null ? null : <Refused refusal={refusal} />}
      <Failed failures={failures} of="act" />
      <div className="panel-actions">
        <Button disabled={barred !== undefined || digest === null} onClick={judging.askToApprove}>
          {say('platform.batches.approve')}
        </Button>
      </div>
      {barred === undefined ? null : <p className="quiet">{barred}</p>}
      <Textarea
        label={say('platform.batches.refuse.reason')}
        autosize
        minRows={2}
        maxLength={5000}
        value={reason}
        error={missing ? say('platform.notices.reason.missing') : undefined}
        onChange={(event) => judging.write(event.currentTarget.value)}
      />
      <div className="panel-actions">
        <Button variant="default" onClick={judging.askToRefuse}>
          {say('platform.batches.refuse')}
        </Button>
      </div>
      <ConfirmJudgment of={batch} judging={judging} />
    </section>
  );
}

function ConfirmJudgment({ of: { digest, lineCount }, judging }: { of: Batch; judging: ReturnType<typeof useJudging> }) {
  const say = useWords();
  const { confirming, reason, acting, carryOut, close } = judging;
  if (confirming === null) return null;
  return (
    <Confirmation
      title={say(`platform.batches.${confirming}.confirm`)}
      act={say(`platform.batches.${confirming}.act`)}
      acting={acting}
      confirm={() => void carryOut()}
      close={close}
    >
      <p>{say(`platform.batches.${confirming}.about`, { count: lineCount })}</p>
      {confirming === 'approve' && digest !== null ? (
        <p>
          {say('platform.batches.digest')} <Identifier>{digest}</Identifier>
        </p>
      ) : (
        <p className="written" dir="auto">
          <bdi>{reason}</bdi>
        </p>
      )}
    </Confirmation>
  );
}
