/** One batch: what it is for, each of its decisions as it was staged, more of them while it is open, the second person's word over its digest, and its undo. */
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { PlatformBatchDocument } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Written } from '../../statement/statement-of-reasons.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { Refused } from '../../states/refused.tsx';
import { AddDecisions } from './add-decisions.tsx';
import { CloseBatch, canBeUndone, UndoBatch } from './batch-acts.tsx';
import { batchTones } from './batches-page.tsx';
import { type Batch, JudgeBatch } from './judge-batch.tsx';
import '../content/content.css';

const pageRows = 50;

function BatchFacts({ of: batch }: { of: Batch }) {
  const say = useWords();
  const code = useCodes();
  return (
    <section className="panel" aria-labelledby="batch">
      <h2 id="batch">{say('platform.batches.what')}</h2>
      <Written>{batch.reason}</Written>
      <Facts
        of={[
          [
            say('platform.batches.state'),
            <Mark key="state" tone={batchTones[batch.state]}>
              <Code of="BatchState" value={batch.state} />
            </Mark>,
          ],
          [
            say('platform.batches.opened'),
            <span key="opened">
              {batch.openedBy} · <When at={batch.openedAt} />
            </span>,
          ],
          [say('platform.batches.lines'), `${batch.lineCount}`],
          [say('platform.batches.applied'), batch.appliedCount === 0 ? null : `${batch.appliedCount}`],
          [say('platform.batches.failed'), batch.failedCount === 0 ? null : `${batch.failedCount}`],
          [say('platform.batches.second'), batch.secondPerson.map((one) => code('SecondPersonReason', one)).join(', ')],
          [
            say('platform.restrictions.order'),
            batch.order && (
              <Link key="order" to="/orders/$id" params={{ id: batch.order.id }}>
                {batch.order.reference}
              </Link>
            ),
          ],
          [
            say('platform.notices.title'),
            batch.notice && (
              <Link key="notice" to="/notices/$id" params={{ id: batch.notice.id }}>
                {batch.notice.id}
              </Link>
            ),
          ],
          [
            say('platform.batches.judged'),
            batch.judgedAt && (
              <span key="judged">
                {batch.judgedBy} · <When at={batch.judgedAt} />
              </span>
            ),
          ],
          [say('platform.batches.judged.reason'), batch.judgedReason && <bdi key="reason">{batch.judgedReason}</bdi>],
          [say('platform.batches.undo-until'), batch.undoUntil && <When key="undo" at={batch.undoUntil} />],
          [say('platform.batches.undone'), batch.undoReason && <bdi key="undone">{batch.undoReason}</bdi>],
        ]}
      />
    </section>
  );
}

function Lines({ of: { lines } }: { of: Batch }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="lines">
      <h2 id="lines">{say('platform.batches.lines')}</h2>
      <ol className="restrictions">
        {lines.nodes.map((line) => (
          <li key={line.key}>
            <p>
              <strong>
                <bdi>{line.key}</bdi>
              </strong>{' '}
              · {line.addedBy}
              {line.restriction === null ? null : (
                <>
                  {' · '}
                  <Link to="/restrictions/$id" params={{ id: line.restriction.id }}>
                    <Code of="RestrictionState" value={line.restriction.state} />
                  </Link>
                </>
              )}
            </p>
            {line.refusal === null ? null : <Refused refusal={line.refusal} />}
            {line.decision === null ? null : (
              <details>
                <summary>{say('platform.batches.staged')}</summary>
                <pre className="staged">
                  <bdi>{JSON.stringify(JSON.parse(line.decision), null, 2)}</bdi>
                </pre>
                <p className="identifier">{line.digest}</p>
              </details>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

export function BatchPage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformBatchDocument, { id, first: pageRows, after: after ?? null });
  return (
    <Page title={asked.data?.batch?.key ?? say('platform.batches.one')} about={say('platform.batches.one.about')}>
      <Loaded of={asked} lines={12}>
        {({ batch }) =>
          batch === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <div className="case">
              <div className="case-about">
                <BatchFacts of={batch} />
                <Lines of={batch} />
                <More pageInfo={batch.lines.pageInfo} after={after} />
              </div>
              <div className="case-decision">
                {batch.state === 'OPEN' ? (
                  <>
                    <CloseBatch of={batch} changed={asked.again} />
                    <AddDecisions of={batch} changed={asked.again} />
                  </>
                ) : null}
                {batch.state === 'WAITING' ? <JudgeBatch of={batch} again={asked.again} /> : null}
                {canBeUndone(batch) ? <UndoBatch of={batch} changed={asked.again} /> : null}
              </div>
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}
