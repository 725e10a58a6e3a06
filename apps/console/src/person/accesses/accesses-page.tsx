/** The access history: a card for each access that the person may know of, by month, newest first. */
import '../person.css';
import { useSearch } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { MyAccessesDocument } from '../../graphql/public/graphql.ts';
import { More } from '../../parts/more.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { NoAccount } from '../no-account.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { type Access, AccessCard, type Informed, toldOf } from './access-card.tsx';

const pageSize = 20;

export function AccessesPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(MyAccessesDocument, { first: pageSize, after: after ?? null });
  return (
    <Page title={say('person.accesses.title')} about={say('person.accesses.about')}>
      <Loaded of={asked} lines={12}>
        {({ me }) =>
          me === null ? (
            <NoAccount />
          ) : me.accesses === null ? null : (
            <>
              {after === undefined ? <Timeline /> : null}
              {me.accesses.nodes.length === 0 ? (
                <Empty title={say(after === undefined ? 'person.accesses.none' : 'person.accesses.no-more')}>
                  <p>{say('person.accesses.none-about')}</p>
                </Empty>
              ) : (
                <Months accesses={me.accesses.nodes} informed={me.informed ?? []} />
              )}
              <More pageInfo={me.accesses.pageInfo} after={after} />
              <p className="person-prose">{say('person.accesses.secret-note')}</p>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Months({ accesses, informed }: { accesses: readonly Access[]; informed: readonly Informed[] }) {
  const { formatDate } = useIntl();
  const months = Map.groupBy(accesses, ({ at }) => formatDate(at, { month: 'long', year: 'numeric' }));
  return [...months].map(([month, own]) => (
    <section key={month} aria-label={month} className="person-section">
      <h2 className="person-month">{month}</h2>
      <ul className="person-list">
        {own.map((access) => (
          <li key={access.id}>
            <AccessCard access={access} told={toldOf(access, informed)} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
