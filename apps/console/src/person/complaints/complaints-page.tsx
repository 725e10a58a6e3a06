/** The complaints that the person filed, the newest first: about what, how far each has come, and since when. */
import '../person.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { MyComplaintsDocument } from '../../graphql/public/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { NoAccount } from '../no-account.tsx';
import { complaintTone } from './complaint-tone.ts';

const pageSize = 20;

export function ComplaintsPage() {
  const say = useWords();
  const code = useCodes();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(MyComplaintsDocument, { first: pageSize, after: after ?? null });
  return (
    <Page title={say('person.complaints.title')} about={say('person.complaints.about')}>
      <Loaded of={asked} lines={10}>
        {({ me }) =>
          me === null ? (
            <NoAccount />
          ) : me.complaints === null || me.complaints.nodes.length === 0 ? (
            <Empty title={say('person.complaints.none')}>
              <p>{say('person.complaints.none-about')}</p>
            </Empty>
          ) : (
            <>
              <ul className="person-list person-section">
                {me.complaints.nodes.map(({ id, state, filedAt, decidedAt, subject }) => (
                  <li key={id}>
                    <article className="panel person-card" data-complaint={id}>
                      <div className="person-card-head">
                        <h2 className="person-month" style={{ margin: 0 }}>
                          <Link to="/me/complaints/$id" params={{ id }}>
                            {say(`person.complaints.of.${subject.__typename}`)}
                          </Link>
                        </h2>
                        <Mark tone={complaintTone[state] ?? 'calm'}>{code('ComplaintState', state)}</Mark>
                      </div>
                      <Facts
                        of={[
                          [say('person.complaints.filed'), <When key="filed" at={filedAt} />],
                          [say('person.complaints.decided'), decidedAt === null ? null : <When key="decided" at={decidedAt} />],
                        ]}
                      />
                    </article>
                  </li>
                ))}
              </ul>
              <More pageInfo={me.complaints.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
