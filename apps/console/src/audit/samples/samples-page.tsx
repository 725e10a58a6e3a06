/** Samples: to announce one, and those that were announced. */
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { EntriesDocument } from '../../graphql/audit/graphql.ts';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { AnnounceForm } from './announce-form.tsx';
import '../audit.css';

export function SamplesPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const filter = { types: ['sample.announced.v1'] };
  const asked = useAsk(EntriesDocument, { filter, first: 50, ...(after === undefined ? {} : { after }) }, { policy: 'network-only' });
  return (
    <Page title={say('audit.samples.title')} about={say('audit.samples.about')}>
      <section className="panel audit-section">
        <h2>{say('audit.samples.new')}</h2>
        <AnnounceForm />
      </section>
      <Loaded of={asked}>
        {({ entries }) =>
          entries === null || entries === undefined || (entries.nodes.length === 0 && !entries.pageInfo.hasNextPage) ? (
            <Empty title={say('audit.samples.none')}>{say('audit.samples.none.about')}</Empty>
          ) : (
            <>
              <table className="table">
                <caption>{say('audit.samples.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('audit.samples.sample')}</th>
                    <th scope="col">{say('audit.entry.at')}</th>
                  </tr>
                </thead>
                <tbody>
                  {entries.nodes.map(({ index, at }) => (
                    <tr key={index}>
                      <th scope="row">
                        <Link to="/samples/$index" params={{ index: String(index) }}>
                          {say('audit.samples.number', { index: String(index) })}
                        </Link>
                      </th>
                      <td>
                        <When at={at} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <More pageInfo={{ endCursor: entries.pageInfo.endCursor ?? null, hasNextPage: entries.pageInfo.hasNextPage }} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
