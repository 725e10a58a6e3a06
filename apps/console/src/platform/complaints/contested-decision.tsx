/** What a complaint is about: a restriction with its reasons, the refusal of a notice, or an access to records. Of an access no record is shown. */
import { Link } from '@tanstack/react-router';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { PlatformComplaintQuery } from '../../graphql/platform/graphql.ts';
import { useAgency } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { StatementOfReasons, Written } from '../../statement/statement-of-reasons.tsx';
import { ItemInContext } from '../content/item-in-context.tsx';
import { RestrictionFacts } from '../restrictions/restriction-facts.tsx';

export type Complaint = NonNullable<PlatformComplaintQuery['complaint']>;
type Contested = Complaint['subject'];

function ContestedNotice({ of: notice }: { of: Extract<Contested, { __typename: 'Notice' }> }) {
  const say = useWords();
  return (
    <>
      <Written>{notice.explanation}</Written>
      <Facts
        of={[
          [say('platform.notices.category'), <Code key="category" of="StatementCategory" value={notice.category} />],
          [say('platform.notices.source'), <Code key="source" of="NoticeSource" value={notice.source} />],
          [say('platform.notices.submitted'), <When key="submitted" at={notice.submittedAt} />],
          [say('platform.notices.decided'), notice.decidedAt && <When key="decided" at={notice.decidedAt} />],
          [say('platform.complaints.outcome'), <Code key="state" of="NoticeState" value={notice.noticeState} />],
          [say('platform.notices.why'), notice.reason && <Written key="why">{notice.reason}</Written>],
        ]}
      />
      <p>
        <Link to="/notices/$id" params={{ id: notice.id }}>
          {say('platform.complaints.notice.open')}
        </Link>
      </p>
    </>
  );
}

function ContestedAccess({ of: access }: { of: Extract<Contested, { __typename: 'Access' }> }) {
  const say = useWords();
  const code = useCodes();
  const agency = useAgency();
  const { id, at, categories } = access;
  if (id === undefined || at === undefined || categories === undefined)
    return <p className="quiet">{say('platform.complaints.access.counsel')}</p>;
  return (
    <>
      <Facts
        of={[
          [say('platform.complaints.access.authority'), <bdi key="authority">{agency(access.authority ?? '')}</bdi>],
          [say('platform.complaints.access.at'), <When key="at" at={at} />],
          [say('platform.complaints.access.categories'), categories.map((category) => code('DataCategory', category)).join(', ')],
          [say('platform.complaints.access.purpose'), access.purpose ? <bdi key="purpose">{access.purpose}</bdi> : null],
          [say('platform.complaints.access.reference'), <bdi key="reference">{access.reference}</bdi>],
          [say('platform.complaints.access.entry'), id],
        ]}
      />
      <p className="quiet">{say('platform.complaints.access.records')}</p>
    </>
  );
}

export function ContestedDecision({ of: { subject } }: { of: Complaint }) {
  const say = useWords();
  const restricted = subject.__typename === 'Restriction' ? subject.subject : null;
  const item = subject.__typename === 'Notice' ? subject.item : restricted?.__typename === 'ContentItem' ? restricted : null;
  return (
    <>
      <section className="panel" aria-labelledby="contested">
        <h2 id="contested">{say(`platform.complaints.contested.${subject.__typename}`)}</h2>
        {subject.__typename === 'Restriction' ? (
          <>
            <RestrictionFacts of={subject} subject={subject.subject} />
            {subject.statement === null ? null : (
              <details>
                <summary>{say('platform.complaints.statement')}</summary>
                <StatementOfReasons
                  decision={subject}
                  reasons={subject.statement}
                  stateActor={subject.stateActor}
                  redress={subject.statement.redress}
                />
              </details>
            )}
            <p>
              <Link to="/restrictions/$id" params={{ id: subject.id }}>
                {say('platform.complaints.restriction.open')}
              </Link>
            </p>
          </>
        ) : subject.__typename === 'Notice' ? (
          <ContestedNotice of={subject} />
        ) : (
          <ContestedAccess of={subject} />
        )}
      </section>
      {item === null ? null : <ItemInContext item={item} linked />}
    </>
  );
}
