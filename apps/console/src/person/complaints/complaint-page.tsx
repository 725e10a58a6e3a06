/** A complaint that the person filed: how far it is, what was decided and why, and where they can turn to next. */
import '../person.css';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { MyComplaintDocument, type MyComplaintQuery } from '../../graphql/public/graphql.ts';
import { useAgency } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { When } from '../../parts/when.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { NotThere } from '../not-there.tsx';
import { ServiceWords } from '../restrictions/service-words.tsx';
import { ComplaintState, Waiting } from './complaint-progress.tsx';

type Complaint = NonNullable<MyComplaintQuery['complaint']>;

export function ComplaintPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const asked = useAsk(MyComplaintDocument, { id });
  return (
    <Page
      title={say('person.complaint.title')}
      actions={
        <Button variant="default" onClick={asked.again} loading={asked.loading && asked.data !== undefined}>
          {say('person.complaint.look-again')}
        </Button>
      }
    >
      <Loaded of={asked}>
        {({ complaint }) => (complaint === null ? <NotThere failures={asked.failures} /> : <ComplaintDetails complaint={complaint} />)}
      </Loaded>
    </Page>
  );
}

function ComplaintDetails({ complaint }: { complaint: Complaint }) {
  const say = useWords();
  const { state, filedAt, decidedAt, explanation, reason, remedies, orderRedress, automatedMeans, covers } = complaint;
  return (
    <>
      <section className="person-section" aria-labelledby="state">
        <h2 id="state">{say('person.complaint.state')}</h2>
        <p>
          <ComplaintState of={complaint} />
        </p>
        <p className="person-prose">{say(`person.complaint.state.${state}`)}</p>
        <Facts
          of={[
            [say('person.complaint.about'), <Subject key="about" of={complaint.subject} />],
            [say('person.complaint.filed'), <When key="filed" at={filedAt} />],
            state === 'OPEN' ? [say('person.complaint.waiting'), <Waiting key="waiting" since={filedAt} />] : null,
            decidedAt === null ? null : [say('person.complaint.decided'), <When key="decided" at={decidedAt} />],
          ]}
        />
        {covers === 'EXECUTION' ? <p className="person-prose">{say('person.complaint.execution')}</p> : null}
      </section>
      {reason === null ? null : (
        <section className="person-section" aria-labelledby="reason">
          <h2 id="reason">{say('person.complaint.reason')}</h2>
          <p className="person-words" dir="auto">
            {reason}
          </p>
          {automatedMeans === null ? null : <p className="person-prose">{say(`person.complaint.automated.${automatedMeans}`)}</p>}
        </section>
      )}
      {remedies === null && orderRedress === null ? null : (
        <section className="person-section" aria-labelledby="remedies">
          <h2 id="remedies">{say('person.complaint.remedies')}</h2>
          {remedies === null ? null : (
            <>
              <p className="person-prose">{say(`person.complaint.remedies.${remedyOf(complaint)}`)}</p>
              <ServiceWords of={remedies} />
            </>
          )}
          {orderRedress === null ? null : (
            <p className="person-prose">
              {say('person.complaint.order-redress')} <bdi>{orderRedress}</bdi>
            </p>
          )}
        </section>
      )}
      <section className="person-section" aria-labelledby="explanation">
        <h2 id="explanation">{say('person.complaint.explanation')}</h2>
        <p className="person-words" dir="auto">
          {explanation}
        </p>
      </section>
      <p className="person-prose">{say('person.complaint.keep', { id: complaint.id })}</p>
    </>
  );
}

/** Which ways are open depends on what was contested: Regulation (EU) 2022/2065, Art. 21 is about the platform's own decisions. */
const remedyOf = ({ subject, covers }: Complaint): 'access' | 'execution' | 'decision' =>
  subject.__typename === 'Access' ? 'access' : covers === 'EXECUTION' ? 'execution' : 'decision';

function Subject({ of }: { of: Complaint['subject'] }) {
  const say = useWords();
  const agency = useAgency();
  if (of.__typename === 'Access')
    return (
      <Link to="/me/accesses/$id" params={{ id: of.id }}>
        {say('person.complaint.of-access', { agency: agency(of.authority) })}
      </Link>
    );
  if (of.__typename === 'Notice')
    return (
      <Link to="/me/notices/$id" params={{ id: of.id }}>
        {say('person.complaint.of-notice')}
      </Link>
    );
  const { subject } = of;
  return (
    <Link to="/me/restrictions/$id" params={{ id: of.id }}>
      {subject.__typename === 'Account'
        ? say('person.complaint.of-account')
        : say('person.complaint.of-item', { title: subject.title ?? say('person.item.untitled') })}
    </Link>
  );
}
