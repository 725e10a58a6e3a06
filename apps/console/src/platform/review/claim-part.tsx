/** Who holds the order and until when, what was done with it in the queue, and the claim or its renewal. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useAct } from '../../app/ask.ts';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { ClaimDocument } from '../../graphql/platform/graphql.ts';
import { useNow, useSpan } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ShortWhen } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import type { CaseWork } from '../claims/case-work.ts';
import { WorkFacts } from '../claims/work-facts.tsx';
import { holderOf } from '../queue/work-row.ts';
import { type Trouble, useReview } from './review-context.ts';
import { TroubleNotice } from './trouble-notice.tsx';

export interface ClaimPartProps {
  of: CaseWork;
  /** Told when the claim has changed, or may have. */
  claimed: () => void;
}

export function ClaimPart({ of: { work, failures, again }, claimed }: ClaimPartProps) {
  const say = useWords();
  const span = useSpan();
  const now = useNow();
  const { subject, roles } = useSession();
  const { order, told } = useReview();
  const [claim, claiming] = useAct(ClaimDocument);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const holder = work ? holderOf(work, now) : null;
  const isMine = holder === subject;
  const canClaim =
    work != null &&
    roles.includes('AGENT') &&
    (order.status === 'SERVED' || order.status === 'UNDER_REVIEW') &&
    (holder === null || isMine);
  const take = async () => {
    if (work == null) return;
    const outcome = await claim({ work: work.id });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') told(say(isMine ? 'platform.review.said.renewed' : 'platform.review.said.claimed'));
    claimed();
  };
  useKeys(canClaim ? [{ key: 'c', label: say('platform.queue.key.claim'), act: () => void take() }] : []);
  if (work == null) return <Failed failures={failures} of="question" again={again} />;
  return (
    <section className="review-claim" aria-label={say('platform.review.claim')}>
      <p>
        {holder === null ? (
          say('platform.queue.free')
        ) : (
          <>
            <Mark tone={isMine ? 'good' : 'calm'}>
              {isMine ? say('platform.queue.held-by-me') : say('platform.queue.held-by', { who: holder })}
            </Mark>{' '}
            {say('platform.queue.lease', { span: span(Date.parse(work.claimEndsAt ?? '') - now) })}{' '}
            <ShortWhen at={work.claimEndsAt ?? ''} />
          </>
        )}
      </p>
      {canClaim ? (
        <Button size="compact-sm" variant={isMine ? 'default' : 'filled'} onClick={() => void take()} loading={claiming}>
          {say(isMine ? 'platform.queue.renew' : 'platform.queue.claim')}
          <KeyHint of="c" />
        </Button>
      ) : null}
      <WorkFacts of={work} title={say('platform.review.work-facts', { count: work.facts.length })} />
      <TroubleNotice of={trouble} />
    </section>
  );
}
