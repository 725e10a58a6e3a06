/**
 * One notice: what it says of which item, its clock and its claim, and the decision. A founded one leads into the enforcement panel with the
 * notice as its source, since the law lets nobody say that they acted without having done so.
 */
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useSession } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import { type NoticeOutcome, PlatformDecideNoticeDocument, PlatformNoticeDocument } from '../../graphql/platform/graphql.ts';
import { useNow } from '../../parts/clock.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { OpenCase } from '../cases/open-case.tsx';
import { type CaseWork, useCaseWork } from '../claims/case-work.ts';
import { DecisionForm, type OutcomeChoice } from '../claims/decision-form.tsx';
import { KeptText } from '../claims/kept-text.tsx';
import { NextWork, useTakeNext } from '../claims/next-work.tsx';
import { useTemplates } from '../claims/templates.ts';
import { WorkClaim } from '../claims/work-claim.tsx';
import type { NoticeBehind } from '../content/draft/draft.ts';
import { EditedItem } from '../content/edited-item.tsx';
import { EnforcementPanel } from '../content/enforcement-panel.tsx';
import { automations } from '../content/fields/reason-fields.tsx';
import { ItemInContext } from '../content/item-in-context.tsx';
import { type ItemStatuses, useItemStatuses } from '../content/item-statuses.ts';
import { RestrictionList } from '../content/restriction-list.tsx';
import { TerritoryStatuses } from '../content/territory-statuses.tsx';
import { holderOf } from '../queue/work-row.ts';
import { MisuseOfCase } from './misuse-of-case.tsx';
import { type Notice, NoticeFacts } from './notice-facts.tsx';
import '../content/content.css';

/** As the statement of reasons names a public body, with the words of the service where nobody verified it. */
function bodyNamed({ publicBody }: Notice): string | null {
  if (publicBody === null) return null;
  const name = publicBody.country === null ? publicBody.name : `${publicBody.name} (${publicBody.country})`;
  return publicBody.recognised ? name : `${name}, declared by the sender, not verified`;
}

export const behindOf = (notice: Notice): NoticeBehind => ({
  id: notice.id,
  category: notice.category,
  keywords: notice.keywords,
  isTrustedFlagger: notice.trustedFlagger !== null,
  publicBody: bodyNamed(notice),
});

interface CaseProps {
  of: Notice;
  again: () => void;
}

/** Whether something holds that was decided since the notice came. */
const isActedOn = ({ item, submittedAt }: Notice): boolean =>
  (item.restrictions ?? []).some(
    ({ statement, state }) => statement !== null && statement.createdAt >= submittedAt && (state === 'ACTIVE' || state === 'SCHEDULED'),
  );

function Case({ of: notice, again }: CaseProps) {
  const isOpen = notice.state === 'RECEIVED';
  const work = useCaseWork(notice.id, { kinds: ['NOTICE' as const], category: notice.category }, { pause: !isOpen });
  const statuses = useItemStatuses(notice.item.id);
  const [kept, setKept] = useState('');
  return (
    <div className="case">
      <About of={notice} statuses={statuses} />
      <div className="case-decision">
        {isOpen ? (
          <Decision of={notice} again={again} work={work} statuses={statuses} keep={setKept} />
        ) : (
          <>
            <Decided of={notice} />
            <KeptText>{kept}</KeptText>
          </>
        )}
      </div>
    </div>
  );
}

function About({ of: notice, statuses }: { of: Notice; statuses: ItemStatuses }) {
  const say = useWords();
  const { item, complaint } = notice;
  return (
    <div className="case-about">
      <NoticeFacts of={notice} />
      <ItemInContext item={item} linked />
      <EditedItem of={notice.itemVersion} />
      <TerritoryStatuses of={statuses} />
      <RestrictionList of={item.restrictions ?? []} />
      {complaint === null ? null : (
        <section className="panel" aria-labelledby="notice-complaint">
          <h2 id="notice-complaint">{say('platform.notices.complaint')}</h2>
          <p>
            <Code of="ComplaintState" value={complaint.state} /> ·{' '}
            <Link to="/complaints/$id" params={{ id: complaint.id }}>
              {say('platform.notices.complaint.open')}
            </Link>
          </p>
        </section>
      )}
      <MisuseOfCase of={notice.id} />
    </div>
  );
}

function Decided({ of: { id, state, complaint } }: { of: Notice }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="notice-done" data-decided={state}>
      <h2 id="notice-done">
        <Code of="NoticeState" value={state} />
      </h2>
      <p>{say(complaint?.state === 'OPEN' ? 'platform.notices.contested' : 'platform.notices.done')}</p>
      <div className="panel-actions">
        <NextWork kind="NOTICE" but={id} />
      </div>
    </section>
  );
}

/** What a notice can come to; it is founded only once something was done about it. */
function useChoices(canAct: boolean): OutcomeChoice<NoticeOutcome>[] {
  const say = useWords();
  return [
    {
      value: 'ACTIONED',
      label: say('platform.notices.founded'),
      follows: say('platform.notices.founded.follows'),
      barred: canAct ? undefined : say('platform.notices.founded.first'),
      mayBeUnfounded: false,
    },
    {
      value: 'NOT_ACTIONED',
      label: say('platform.notices.not-founded'),
      follows: say('platform.notices.not-founded.follows'),
      mayBeUnfounded: true,
    },
  ];
}

interface DecisionProps extends CaseProps {
  work: CaseWork;
  statuses: ItemStatuses;
  keep: (reason: string) => void;
}

function Decision({ of: notice, again, work, statuses, keep }: DecisionProps) {
  const say = useWords();
  const announce = useAnnounce();
  const now = useNow();
  const { subject: me } = useSession();
  const [outcome, setOutcome] = useState<NoticeOutcome | null>(null);
  const [restricted, setRestricted] = useState(false);
  const [decide, acting] = useAct(PlatformDecideNoticeDocument);
  const isMine = work.work ? holderOf(work.work, now) === me : false;
  const canAct = restricted || isActedOn(notice);
  const choices = useChoices(canAct);
  const templates = useTemplates(outcome === null ? null : `NOTICE.${outcome}`, notice.category);
  const takeNext = useTakeNext('NOTICE', notice.id);
  return (
    <>
      <WorkClaim of={work} startedAt={notice.submittedAt} name={say('platform.notices.title')} />
      {isMine && work.work ? <OpenCase work={work.work.id} /> : null}
      <DecisionForm
        automations={automations}
        title={say('platform.notices.decision')}
        outcome={outcome}
        choose={setOutcome}
        choices={choices}
        reasonHint={say('platform.notices.reason.about')}
        unfoundedLabel={say('platform.notices.unfounded')}
        barred={
          notice.complaint?.state === 'OPEN' ? say('platform.notices.contested') : isMine ? undefined : say('platform.notices.claim-first')
        }
        acting={acting}
        waiting={work.work === undefined && work.failures.length === 0}
        templates={templates}
        decide={(decided) => decide({ notice: notice.id, generation: notice.generation, ...decided })}
        next={takeNext}
        decided={(isNext) => announce(say(isNext ? 'platform.notices.decided.next' : 'platform.notices.decided.said'))}
        again={() => {
          again();
          work.again();
        }}
        keep={keep}
      >
        {outcome === 'ACTIONED' && canAct ? <p className="quiet">{say('platform.notices.founded.done')}</p> : null}
      </DecisionForm>
      {outcome === 'ACTIONED' ? (
        <EnforcementPanel
          item={notice.item}
          statuses={statuses}
          notice={behindOf(notice)}
          order={null}
          next={{ label: say('platform.notices.then'), act: () => document.getElementById('decision-reason')?.focus() }}
          changed={(restriction) => {
            setRestricted(restriction !== null);
            again();
            statuses.again();
          }}
        />
      ) : null}
    </>
  );
}

export function NoticePage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useAsk(PlatformNoticeDocument, { id });
  return (
    <Page title={say('platform.notices.title')} about={say('platform.notices.about')}>
      <Loaded of={asked} lines={16}>
        {({ notice }) =>
          notice === null ? <Missing failures={asked.failures} /> : <Case key={notice.id} of={notice} again={asked.again} />
        }
      </Loaded>
    </Page>
  );
}
