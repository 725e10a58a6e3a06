/** The clock and the claim of a case: who holds it until when, taking and renewing it, and giving it back with a reason. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Refused as Refusal, useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { KeyHint, useKeys } from '../../app/keys.tsx';
import { useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { ClaimDocument, SkipDocument } from '../../graphql/platform/graphql.ts';
import { Clock, useNow, useSpan } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loading } from '../../states/loading.tsx';
import { Refused } from '../../states/refused.tsx';
import { SkipDialog } from '../queue/skip-dialog.tsx';
import { holderOf, termBegan } from '../queue/work-row.ts';
import type { CaseWork, CaseWorkItem } from './case-work.ts';
import { WorkFacts } from './work-facts.tsx';

export interface WorkClaimProps {
  of: CaseWork;
  /** When its time began. */
  startedAt: string;
  /** What it is called where it is given back. */
  name: string;
  /** Why this person can't take it; undefined where they can. */
  barred?: string | undefined;
}

type ClaimedProps = Omit<WorkClaimProps, 'of'> & { work: CaseWorkItem; again: () => void };

/** Whose the claim is, and what becomes of taking it and of giving it back. */
function useClaim({ work, barred, again }: ClaimedProps) {
  const say = useWords();
  const announce = useAnnounce();
  const now = useNow();
  const { subject: me } = useSession();
  const [claim, claiming] = useAct(ClaimDocument);
  const [skip] = useAct(SkipDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const holder = holderOf(work, now);
  const isMine = holder === me;
  const canClaim = barred === undefined && (holder === null || isMine);
  const told = (outcome: { kind: string; refusal?: Refusal; failures?: readonly Failure[] }, done: string) => {
    setRefusal(outcome.refusal ?? null);
    setFailures(outcome.failures ?? []);
    if (outcome.kind === 'done') announce(say(done));
    again();
  };
  const take = async () => told(await claim({ work: work.id }), 'platform.notices.claimed');
  const giveBack = async (reason: string) => told(await skip({ work: work.id, reason }), 'platform.notices.skipped');
  return { holder, isMine, canClaim, claiming, take, giveBack, refusal, failures };
}

function Claimed(props: ClaimedProps) {
  const { work, startedAt, name, barred } = props;
  const say = useWords();
  const claim = useClaim(props);
  const { isMine, canClaim, take } = claim;
  const [skipping, setSkipping] = useState(false);
  useKeys([
    ...(canClaim ? [{ key: 'c', label: say(isMine ? 'platform.notices.renew' : 'platform.notices.claim'), act: () => void take() }] : []),
    ...(isMine ? [{ key: 's', label: say('platform.queue.skip'), act: () => setSkipping(true) }] : []),
  ]);
  return (
    <>
      {work.dueAt === null ? null : (
        <p>
          <Clock of={{ startedAt: termBegan(startedAt, work.dueAt), dueAt: work.dueAt }} />
        </p>
      )}
      <Holder of={work} holder={claim.holder} isMine={isMine} />
      <div className="panel-actions">
        <Button
          size="compact-md"
          {...(isMine ? { variant: 'default' } : {})}
          disabled={!canClaim}
          loading={claim.claiming}
          onClick={() => void take()}
        >
          {say(isMine ? 'platform.notices.renew' : 'platform.notices.claim')}
          <KeyHint of="c" />
        </Button>
        {isMine ? (
          <Button size="compact-md" variant="default" onClick={() => setSkipping(true)}>
            {say('platform.queue.skip')}
            <KeyHint of="s" />
          </Button>
        ) : null}
      </div>
      {barred === undefined ? null : <p className="quiet">{barred}</p>}
      {claim.refusal === null ? null : <Refused refusal={claim.refusal} />}
      <Failed failures={claim.failures} of="act" />
      <WorkFacts of={work} title={say('platform.notices.work.facts')} />
      {skipping ? (
        <SkipDialog
          name={name}
          count={1}
          skip={(reason) => {
            setSkipping(false);
            void claim.giveBack(reason);
          }}
          close={() => setSkipping(false)}
        />
      ) : null}
    </>
  );
}

function Holder({ of: { claimEndsAt }, holder, isMine }: { of: CaseWorkItem; holder: string | null; isMine: boolean }) {
  const say = useWords();
  const span = useSpan();
  const now = useNow();
  return (
    <p data-claim={isMine ? 'mine' : holder === null ? 'free' : 'held'}>
      {holder === null || claimEndsAt === null ? (
        <Mark>{say('platform.notices.free')}</Mark>
      ) : (
        <>
          <Mark tone={isMine ? 'good' : 'warn'}>
            {isMine ? say('platform.notices.mine') : say('platform.notices.held', { who: holder })}
          </Mark>{' '}
          {say('platform.notices.lease', { span: span(Date.parse(claimEndsAt) - now) })} <When at={claimEndsAt} />
        </>
      )}
    </p>
  );
}

export function WorkClaim({ of: { work, failures, again }, ...props }: WorkClaimProps) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="work-claim">
      <h2 id="work-claim">{say('platform.notices.work')}</h2>
      {work === undefined && failures.length === 0 ? <Loading lines={2} /> : null}
      <Failed failures={failures} of="question" again={again} />
      {work === null ? <p className="quiet">{say('platform.notices.work.none')}</p> : null}
      {work ? <Claimed work={work} again={again} {...props} /> : null}
    </section>
  );
}
