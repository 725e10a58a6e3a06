/**
 * The active row in full, beside the list: what the list has fetched already and nothing else. Nothing is read for it, so that to look at it is no entry of
 * the log beside the one of the list.
 */
import { Code, useWords } from '../../app/words/words.tsx';
import { Clock, useSpan } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { markTones } from './queue-row.tsx';
import { useNames, useSenders } from './queue-work.ts';
import { beganAt, holderOf, marksOf, targetsOf, type WorkRow } from './work-row.ts';

export interface QueuePreviewProps {
  row: WorkRow;
  me: string;
  /** The service's clock, in milliseconds. */
  now: number;
}

function Claim({ row, me, now }: QueuePreviewProps) {
  const say = useWords();
  const span = useSpan();
  const holder = holderOf(row, now);
  if (holder === null || row.claimEndsAt === null) return say('platform.queue.free');
  return (
    <>
      <Mark tone={holder === me ? 'good' : 'calm'}>
        {holder === me ? say('platform.queue.held-by-me') : say('platform.queue.held-by', { who: holder })}
      </Mark>{' '}
      {say('platform.queue.lease', { span: span(Date.parse(row.claimEndsAt) - now) })} <When at={row.claimEndsAt} />
    </>
  );
}

/** What was done with it last: when it was claimed, and why somebody gave it back. */
function Before({ row }: Pick<QueuePreviewProps, 'row'>) {
  const say = useWords();
  const skipped = row.facts.findLast(({ kind }) => kind === 'SKIPPED');
  const claimed = row.facts.findLast(({ kind }) => kind === 'CLAIMED');
  return (
    <>
      {claimed === undefined ? null : (
        <p className="quiet">
          {say('platform.queue.claimed-at')} <When at={claimed.at} />
        </p>
      )}
      {skipped === undefined ? null : (
        <p className="quiet">
          {say('platform.queue.skipped-at', { who: skipped.person ?? '', reason: skipped.reason ?? '' })} <When at={skipped.at} />
        </p>
      )}
    </>
  );
}

export function QueuePreview({ row, me, now }: QueuePreviewProps) {
  const say = useWords();
  const name = useNames()(row);
  const sender = useSenders()(row);
  const { subject, category, kind, dueAt } = row;
  const targets = targetsOf(row);
  return (
    <section className="queue-preview panel" aria-label={say('platform.queue.preview')} data-preview={row.id}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="marks">
        {marksOf(row).map((mark) => (
          <Mark key={mark} tone={markTones[mark] ?? 'calm'}>
            {say(`platform.queue.mark.${mark}`)}
          </Mark>
        ))}
      </p>
      <Facts
        of={[
          [
            say('platform.queue.column.due'),
            dueAt === null ? say('platform.queue.undated') : <Clock key="due" of={{ startedAt: beganAt(row), dueAt }} />,
          ],
          [
            say('platform.queue.kind'),
            <span key="kind">
              <Code of="WorkKind" value={kind} />
              {subject.__typename === 'Order' ? (
                <>
                  {' · '}
                  <Code of="OrderKind" value={subject.orderKind} /> · <Code of="OrderStatus" value={subject.status} />
                </>
              ) : null}{' '}
              <span className="identifier">{subject.id.slice(0, 8)}</span>
            </span>,
          ],
          [
            say('platform.queue.column.from'),
            sender ?? say(kind === 'NOTICE' ? 'platform.queue.from.reader' : 'platform.queue.from.person'),
          ],
          [say('platform.queue.category'), category === null ? null : <Code key="category" of="StatementCategory" value={category} />],
          [say('platform.queue.column.targets'), targets === null ? null : say('platform.queue.targets-of', { count: targets })],
          [say('platform.queue.column.held'), <Claim key="held" row={row} me={me} now={now} />],
        ]}
      />
      <Before row={row} />
      <p className="quiet">{say('platform.queue.preview.about')}</p>
    </section>
  );
}
