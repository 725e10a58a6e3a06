/**
 * One request for erasure: what is asked, by whom, its clock and claim, the extension and the answer of counsel: Regulation (EU) 2016/679, Art. 12(3) and 17.
 * It erases nothing: the command by which two persons do is shown beside the answer.
 */
import { Button, Textarea } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import {
  type ErasureOutcome,
  PlatformAnswerErasureDocument,
  PlatformErasureRequestDocument,
  type PlatformErasureRequestQuery,
  PlatformExtendErasureDocument,
} from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { Refused } from '../../states/refused.tsx';
import { type CaseWork, useCaseWork } from '../claims/case-work.ts';
import { DecisionForm } from '../claims/decision-form.tsx';
import { KeptText } from '../claims/kept-text.tsx';
import { NextWork, useTakeNext } from '../claims/next-work.tsx';
import { WorkClaim } from '../claims/work-claim.tsx';
import { holderOf } from '../queue/work-row.ts';
import '../content/content.css';

type Request = NonNullable<PlatformErasureRequestQuery['erasureRequest']>;

const outcomes: readonly ErasureOutcome[] = ['ERASED', 'ERASED_LATER', 'NOTHING_KEPT', 'REFUSED'];

/** The longest reason, in characters. */
const reasonMost = 5_000;

function Answer({ of: request }: { of: Request }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="answer" data-answered={request.outcome}>
      <h2 id="answer">{say('erasure.answer')}</h2>
      <p>
        <Mark tone="good">{request.outcome === null ? null : <Code of="ErasureOutcome" value={request.outcome} />}</Mark>{' '}
        {request.answeredAt === null ? null : <When at={request.answeredAt} />}
      </p>
      {request.reason === null ? null : <Written>{request.reason}</Written>}
      <Facts of={[[say('erasure.remedies'), request.remedies && <Written key="remedies">{request.remedies}</Written>]]} />
      <div className="panel-actions">
        <NextWork kind="ERASURE" but={request.id} />
      </div>
    </section>
  );
}

/** Two more months, with the reason that the person reads. */
function Extension({ of: request, barred, again }: { of: Request; barred: string | undefined; again: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [extend, extending] = useAct(PlatformExtendErasureDocument);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  async function send(): Promise<void> {
    const own = await extend({ request: request.id, generation: request.generation, reason });
    setOutcome(own);
    if (own.kind !== 'done') return;
    announce(say('erasure.extended.now'));
    again();
  }
  return (
    <section className="panel" aria-labelledby="extension">
      <h2 id="extension">{say('erasure.extend')}</h2>
      <p>{say('erasure.extend.about')}</p>
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      <Failed failures={outcome?.kind === 'failed' ? outcome.failures : []} of="act" />
      <Textarea
        label={say('erasure.extend.reason')}
        autosize
        minRows={2}
        maxLength={reasonMost}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="panel-actions">
        <Button variant="default" loading={extending} disabled={barred !== undefined || reason.trim() === ''} onClick={() => void send()}>
          {say('erasure.extend.send')}
        </Button>
        {barred === undefined ? null : <span className="quiet">{barred}</span>}
      </div>
    </section>
  );
}

interface DecidingProps {
  of: Request;
  work: CaseWork;
  again: () => void;
  keep: (reason: string) => void;
}

function Deciding({ of: request, work, again, keep }: DecidingProps) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const now = useNow();
  const { subject: me } = useSession();
  const isCounsel = useRole('COUNSEL');
  const [outcome, setOutcome] = useState<ErasureOutcome | null>(null);
  const [answer, acting] = useAct(PlatformAnswerErasureDocument);
  const takeNext = useTakeNext('ERASURE', request.id);
  const isMine = work.work ? holderOf(work.work, now) === me : false;
  const counselOnly = isCounsel ? undefined : say('erasure.counsel');
  const barred = counselOnly ?? (isMine ? undefined : say('platform.notices.claim-first'));
  return (
    <>
      <WorkClaim of={work} startedAt={request.askedAt} name={say('erasure.title')} barred={counselOnly} />
      <DecisionForm
        automations={['AUTOMATED_DECISION_NOT_AUTOMATED']}
        title={say('erasure.answer.title')}
        outcome={outcome}
        choose={setOutcome}
        choices={outcomes.map((value) => ({
          value,
          label: code('ErasureOutcome', value),
          follows: say(`erasure.follows.${value}`),
          mayBeUnfounded: false,
        }))}
        reasonHint={say('erasure.reason.about')}
        unfoundedLabel=""
        barred={barred}
        acting={acting}
        waiting={isCounsel && work.work === undefined && work.failures.length === 0}
        decide={({ outcome: chosen, reason }) => answer({ request: request.id, generation: request.generation, outcome: chosen, reason })}
        next={takeNext}
        decided={(isNext) => announce(say(isNext ? 'erasure.answered.next' : 'erasure.answered.now'))}
        again={again}
        keep={keep}
      >
        <p className="quiet">{say('erasure.one-answer')}</p>
      </DecisionForm>
      {request.state === 'OPEN' ? <Extension of={request} barred={barred} again={again} /> : null}
    </>
  );
}

/** The act of two persons, which is a command. */
function ByTwo({ account }: { account: string }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="by-two">
      <h2 id="by-two">{say('erasure.by-two')}</h2>
      <p>{say('erasure.by-two.about')}</p>
      <pre>
        <code>{`npx writ erase request --account ${account} --reason "…"\nnpx writ erase confirm REQUEST`}</code>
      </pre>
    </section>
  );
}

function Case({ of: request, again }: { of: Request; again: () => void }) {
  const say = useWords();
  const isOpen = request.state !== 'ANSWERED';
  const work = useCaseWork(request.id, { kinds: ['ERASURE'] }, { pause: !isOpen });
  const [kept, setKept] = useState('');
  const { account, notice } = request;
  return (
    <div className="case">
      <div className="case-about">
        <section className="panel" aria-labelledby="request">
          <h2 id="request">{say('erasure.asks')}</h2>
          <Written>{request.explanation}</Written>
          <Facts
            of={[
              [
                say('erasure.state'),
                <Mark key="state" tone={isOpen ? 'warn' : 'calm'}>
                  <Code of="ErasureState" value={request.state} />
                </Mark>,
              ],
              [say('erasure.asked'), <When key="asked" at={request.askedAt} />],
              [say('erasure.due'), <When key="due" at={request.dueAt} />],
              [say('erasure.name'), request.name && <bdi key="name">{request.name}</bdi>],
              [say('erasure.email'), request.email && <bdi key="email">{request.email}</bdi>],
              [
                say('erasure.account'),
                account === null ? (
                  say('erasure.account.none')
                ) : (
                  <Link key="account" to="/accounts/$id" params={{ id: account.id }}>
                    <bdi>{account.id}</bdi>
                  </Link>
                ),
              ],
              [
                say('erasure.notice'),
                notice && (
                  <Link key="notice" to="/notices/$id" params={{ id: notice.id }}>
                    {notice.id}
                  </Link>
                ),
              ],
              [say('erasure.extension'), request.extension && <Written key="extension">{request.extension}</Written>],
            ]}
          />
        </section>
        {account === null ? null : <ByTwo account={account.id} />}
      </div>
      <div className="case-decision">
        {isOpen ? (
          <Deciding
            of={request}
            work={work}
            again={() => {
              again();
              work.again();
            }}
            keep={setKept}
          />
        ) : (
          <Answer of={request} />
        )}
        {isOpen ? null : <KeptText>{kept}</KeptText>}
      </div>
    </div>
  );
}

export function ErasurePage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useAsk(PlatformErasureRequestDocument, { id });
  return (
    <Page title={say('erasure.title')} about={say('erasure.about')}>
      <Loaded of={asked} lines={16}>
        {({ erasureRequest }) =>
          erasureRequest === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <Case key={erasureRequest.id} of={erasureRequest} again={asked.again} />
          )
        }
      </Loaded>
    </Page>
  );
}
