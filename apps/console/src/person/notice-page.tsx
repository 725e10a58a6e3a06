/** A notice that the person gave: how far it is, what was decided and why, and a complaint where the platform did not act. */
import './person.css';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useAsk } from '../app/ask.ts';
import { Page } from '../app/frame/page.tsx';
import { useCodes, useWords } from '../app/words/words.tsx';
import { MyNoticeDocument, type MyNoticeQuery } from '../graphql/public/graphql.ts';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { When } from '../parts/when.tsx';
import { Loaded } from '../states/loaded.tsx';
import { ComplaintForm } from './complaints/complaint-form.tsx';
import { complaintTone } from './complaints/complaint-tone.ts';
import { NotThere } from './not-there.tsx';
import { Words } from './restrictions/reasons.tsx';

type GivenNotice = NonNullable<MyNoticeQuery['notice']>;

export function NoticePage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const asked = useAsk(MyNoticeDocument, { id });
  return (
    <Page title={say('person.notice.title')}>
      <Loaded of={asked}>
        {({ notice }) => (notice === null ? <NotThere failures={asked.failures} /> : <NoticeDetails notice={notice} />)}
      </Loaded>
    </Page>
  );
}

function NoticeDetails({ notice }: { notice: GivenNotice }) {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { id, state, complaint } = notice;
  return (
    <>
      <section className="person-section" aria-labelledby="state">
        <h2 id="state">{say('person.complaint.state')}</h2>
        <p>
          <Mark tone={state === 'RECEIVED' ? 'info' : 'calm'}>{code('NoticeState', state)}</Mark>
        </p>
        <Facts
          of={[
            [
              say('person.notice.item'),
              <a key="item" href={`/items/${encodeURIComponent(notice.item.id)}`}>
                {notice.item.id}
              </a>,
            ],
            [say('person.reasons.kind'), code('StatementCategory', notice.category)],
            [say('person.notice.submitted'), <When key="submitted" at={notice.submittedAt} />],
            notice.decidedAt === null ? null : [say('person.complaint.decided'), <When key="decided" at={notice.decidedAt} />],
          ]}
        />
        <Words title={say('person.complaint.reason')} text={notice.reason} />
        <Words title={say('person.notice.redress')} text={notice.redress === null ? null : say('person.notice.redress.words')} />
        <Words title={say('person.complaint.explanation')} text={notice.explanation} />
      </section>
      {state === 'NOT_ACTIONED' || complaint !== null ? (
        <section className="person-section" aria-labelledby="complain">
          <h2 id="complain">{say('person.complain.title')}</h2>
          {complaint === null ? (
            <ComplaintForm about={{ notice: id }} filed={(filed) => void navigate({ to: '/me/complaints/$id', params: { id: filed } })} />
          ) : (
            <p>
              <Mark tone={complaintTone[complaint.state] ?? 'calm'}>{code('ComplaintState', complaint.state)}</Mark>{' '}
              <Link to="/me/complaints/$id" params={{ id: complaint.id }}>
                {say('person.complain.follow')}
              </Link>
            </p>
          )}
        </section>
      ) : null}
    </>
  );
}
