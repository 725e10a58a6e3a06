/**
 * One complaint: what the person writes, what they contest, its clock and claim, and the decision of counsel who took no part in the case:
 * Regulation (EU) 2022/2065, Art. 20. The consequences are shown beside each outcome, and the remedies beside the answer.
 */
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole, useSession } from '../../app/session.ts';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { type ComplaintOutcome, PlatformComplaintDocument, PlatformDecideComplaintDocument } from '../../graphql/platform/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { useNow } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { useCaseWork } from '../claims/case-work.ts';
import { DecisionForm } from '../claims/decision-form.tsx';
import { KeptText } from '../claims/kept-text.tsx';
import { NextWork, useTakeNext } from '../claims/next-work.tsx';
import { useTemplates } from '../claims/templates.ts';
import { WorkClaim } from '../claims/work-claim.tsx';
import { MisuseOfCase } from '../notices/misuse-of-case.tsx';
import { holderOf } from '../queue/work-row.ts';
import { type Complaint, ContestedDecision } from './contested-decision.tsx';
import '../content/content.css';

/** What a complaint of this kind can lead to; a part is undone only of the platform's own decisions to restrict. */
function outcomesOf({ subject, covers }: Complaint): ComplaintOutcome[] {
  const divisible = subject.__typename === 'Restriction' && covers === 'DECISION';
  return ['UPHELD', 'REVERSED', ...(divisible ? (['PARTIALLY_REVERSED'] as const) : []), 'OMITTED'];
}

/** The last part of the key of what follows. */
const kindOf = ({ subject, covers }: Complaint): string => (covers === 'EXECUTION' ? 'execution' : subject.__typename.toLowerCase());

function Answer({ of: complaint }: { of: Complaint }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="answer" data-decided={complaint.state}>
      <h2 id="answer">{say('platform.complaints.answer')}</h2>
      <p>
        <Mark tone="good">
          <Code of="ComplaintState" value={complaint.state} />
        </Mark>{' '}
        {complaint.decidedAt === null ? null : <When at={complaint.decidedAt} />}
      </p>
      {complaint.reason === null ? null : <Written>{complaint.reason}</Written>}
      <Facts
        of={[
          [say('platform.notices.unfounded.held'), complaint.unfounded ? say('statement.yes') : null],
          [
            say('platform.notices.automated.held'),
            complaint.automatedMeans && <Code key="automated" of="AutomatedDecision" value={complaint.automatedMeans} />,
          ],
          [say('platform.complaints.remedies'), complaint.remedies && <Written key="remedies">{complaint.remedies}</Written>],
        ]}
      />
      <div className="panel-actions">
        <NextWork kind="COMPLAINT" but={complaint.id} />
      </div>
    </section>
  );
}

function Deciding({ of: complaint, again, keep }: { of: Complaint; again: () => void; keep: (reason: string) => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const now = useNow();
  const { subject: me } = useSession();
  const isCounsel = useRole('COUNSEL');
  const work = useCaseWork(complaint.id, { kinds: ['COMPLAINT'] }, { pause: false });
  const [outcome, setOutcome] = useState<ComplaintOutcome | null>(null);
  const [decide, acting] = useAct(PlatformDecideComplaintDocument);
  const templates = useTemplates(outcome === null ? null : `COMPLAINT.${outcome}`, null);
  const takeNext = useTakeNext('COMPLAINT', complaint.id);
  const isMine = work.work ? holderOf(work.work, now) === me : false;
  const counselOnly = isCounsel ? undefined : say('platform.complaints.counsel');
  const { subject } = complaint;
  const item = subject.__typename === 'Restriction' && subject.subject.__typename === 'ContentItem' ? subject.subject : null;
  return (
    <>
      <WorkClaim of={work} startedAt={complaint.filedAt} name={say('platform.complaints.title')} barred={counselOnly} />
      <DecisionForm
        automations={['AUTOMATED_DECISION_NOT_AUTOMATED', 'AUTOMATED_DECISION_PARTIALLY']}
        title={say('platform.complaints.decision')}
        outcome={outcome}
        choose={setOutcome}
        choices={outcomesOf(complaint).map((value) => ({
          value,
          label: code('ComplaintOutcome', value),
          follows: say(`platform.complaints.follows.${value}.${kindOf(complaint)}`),
          mayBeUnfounded: value === 'UPHELD',
        }))}
        reasonHint={say('platform.complaints.reason.about')}
        unfoundedLabel={say('platform.complaints.unfounded')}
        barred={counselOnly ?? (isMine ? undefined : say('platform.notices.claim-first'))}
        acting={acting}
        waiting={isCounsel && work.work === undefined && work.failures.length === 0}
        templates={templates}
        decide={(decided) => decide({ complaint: complaint.id, generation: complaint.generation, ...decided })}
        next={takeNext}
        decided={(isNext) => announce(say(isNext ? 'platform.complaints.decided.next' : 'platform.complaints.decided.said'))}
        again={() => {
          again();
          work.again();
        }}
        keep={keep}
      >
        {outcome === 'PARTIALLY_REVERSED' && item !== null ? (
          <p>
            {say('platform.complaints.narrower')}{' '}
            <ButtonLink size="compact-sm" to="/content/$id" params={{ id: item.id }}>
              {say('platform.complaints.narrower.open')}
            </ButtonLink>
          </p>
        ) : null}
        <p className="quiet">{say('platform.complaints.own')}</p>
      </DecisionForm>
      <section className="panel" aria-labelledby="remedies">
        <h2 id="remedies">{say('platform.complaints.remedies.then')}</h2>
        <p className="written">{say(`platform.complaints.remedies.${kindOf(complaint)}`)}</p>
      </section>
    </>
  );
}

function Case({ of: complaint, again }: { of: Complaint; again: () => void }) {
  const say = useWords();
  const isOpen = complaint.state === 'OPEN';
  const [kept, setKept] = useState('');
  return (
    <div className="case">
      <div className="case-about">
        <section className="panel" aria-labelledby="complaint-text">
          <h2 id="complaint-text">{say('platform.complaints.says')}</h2>
          <Written>{complaint.explanation}</Written>
          <Facts
            of={[
              [
                say('platform.complaints.state'),
                <Mark key="state" tone={isOpen ? 'warn' : 'calm'}>
                  <Code of="ComplaintState" value={complaint.state} />
                </Mark>,
              ],
              [say('platform.complaints.filed'), <When key="filed" at={complaint.filedAt} />],
              [say('platform.complaints.covers'), <Code key="covers" of="ComplaintScope" value={complaint.covers} />],
              [
                say('platform.complaints.order-redress'),
                complaint.orderRedress && <Written key="redress">{complaint.orderRedress}</Written>,
              ],
            ]}
          />
        </section>
        <ContestedDecision of={complaint} />
        <MisuseOfCase of={complaint.id} />
      </div>
      <div className="case-decision">
        {isOpen ? <Deciding of={complaint} again={again} keep={setKept} /> : <Answer of={complaint} />}
        {isOpen ? null : <KeptText>{kept}</KeptText>}
      </div>
    </div>
  );
}

export function ComplaintPage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useAsk(PlatformComplaintDocument, { id, counsel: useRole('COUNSEL') });
  return (
    <Page title={say('platform.complaints.title')} about={say('platform.complaints.about')}>
      <Loaded of={asked} lines={16}>
        {({ complaint }) =>
          complaint === null ? <Missing failures={asked.failures} /> : <Case key={complaint.id} of={complaint} again={asked.again} />
        }
      </Loaded>
    </Page>
  );
}
