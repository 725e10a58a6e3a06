/** Batches of decisions, those that wait for a second person among them: who opened each, what it is for and how far it has come. */
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { type BatchState, PlatformBatchesDocument } from '../../graphql/platform/graphql.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { OpenBatch } from './open-batch.tsx';
import '../duties/duties.css';
import '../../parts/card-table.css';

export const batchTones: Readonly<Record<BatchState, Tone>> = {
  OPEN: 'info',
  WAITING: 'warn',
  APPLYING: 'info',
  APPLIED: 'good',
  REFUSED: 'calm',
  UNDOING: 'info',
  UNDONE: 'calm',
};

const pageRows = 20;

export function BatchesPage() {
  const say = useWords();
  const code = useCodes();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformBatchesDocument, { first: pageRows, after: after ?? null });
  return (
    <Page title={say('platform.batches.title')} about={say('platform.batches.about')}>
      <OpenBatch />
      <Loaded of={asked} lines={10}>
        {({ batches }) =>
          batches === null || batches.nodes.length === 0 ? (
            <Empty title={say('platform.batches.none')} />
          ) : (
            <>
              <section
                className="table-scroll"
                aria-label={say('platform.batches.title')}
                // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls in its own box, which the keyboard must reach
                tabIndex={0}
              >
                <table className="table card-table">
                  <thead>
                    <tr>
                      {['key', 'state', 'lines', 'opened', 'reason', 'second'].map((column) => (
                        <th key={column} scope="col" className={column === 'lines' ? 'number' : undefined}>
                          {say(`platform.batches.${column}`)}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {batches.nodes.map((batch) => (
                      <tr key={batch.id}>
                        <th scope="row">
                          <Link to="/batches/$id" params={{ id: batch.id }}>
                            <bdi>{batch.key}</bdi>
                          </Link>
                        </th>
                        <td data-label={say('platform.batches.state')}>
                          <Mark tone={batchTones[batch.state]}>
                            <Code of="BatchState" value={batch.state} />
                          </Mark>
                        </td>
                        <td className="number" data-label={say('platform.batches.lines')}>
                          {batch.lineCount}
                        </td>
                        <td data-label={say('platform.batches.opened')}>
                          {batch.openedBy} · <When at={batch.openedAt} />
                        </td>
                        <td data-label={say('platform.batches.reason')}>
                          <bdi>{batch.reason}</bdi>
                        </td>
                        <td data-label={say('platform.batches.second')}>
                          {batch.secondPerson.map((one) => code('SecondPersonReason', one)).join(', ')}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </section>
              <More pageInfo={batches.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
