/** The gate before the authority graph: whether it is closed and by what, and how the auditor opens it again. */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { type EnrolmentsQuery, ReopenAuthorityGraphDocument } from '../../graphql/audit/graphql.ts';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import '../../parts/card-table.css';

function ReopenForm({ reopened }: { reopened: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [act, isActing] = useAct(ReopenAuthorityGraphDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setIsMissing(reason === '');
    if (reason === '') return;
    const ended = await act({ reason });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('audit.gate.reopened'));
    reopened();
  };
  return (
    <form className="audit-form" onSubmit={(event) => void submit(event)}>
      <Textarea
        name="reason"
        label={say('audit.gate.reason')}
        description={say('audit.gate.reason.about')}
        error={isMissing ? say('audit.gate.reason.missing') : null}
        autosize
        minRows={3}
      />
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" /> : null}
      <Button type="submit" size="compact-md" loading={isActing}>
        {say('audit.gate.reopen')}
      </Button>
    </form>
  );
}

export function Gate({ gate: { isClosed, closings }, changed }: { gate: EnrolmentsQuery['authorityGate']; changed: () => void }) {
  const say = useWords();
  return (
    <section className="audit-section">
      <div className="notice" data-tone={isClosed ? 'bad' : 'good'} data-gate={isClosed ? 'closed' : 'open'}>
        <h2>{say(isClosed ? 'audit.gate.closed' : 'audit.gate.open')}</h2>
        <p>{say(isClosed ? 'audit.gate.closed.about' : 'audit.gate.open.about')}</p>
        {isClosed ? <ReopenForm reopened={changed} /> : null}
      </div>
      {closings.length === 0 ? null : (
        <div className="table-scroll">
          <table className="table card-table">
            <caption>{say('audit.gate.closings')}</caption>
            <thead>
              <tr>
                {(['closed-at', 'cause', 'reference', 'opened-at', 'why'] as const).map((column) => (
                  <th key={column} scope="col">
                    {say(`audit.gate.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {closings.map(({ closedAt, cause, reference, openedAt, openedBy, reason }) => (
                <tr key={closedAt}>
                  <th scope="row">
                    <When at={closedAt} />
                  </th>
                  <td data-label={say('audit.gate.column.cause')}>
                    <Code of="GateCause" value={cause} />
                  </td>
                  <td data-label={say('audit.gate.column.reference')}>
                    {reference === null || reference === undefined ? null : <Identifier>{reference}</Identifier>}
                  </td>
                  <td data-label={say('audit.gate.column.opened-at')}>
                    {openedAt === null || openedAt === undefined ? say('audit.gate.still') : <When at={openedAt} />}
                  </td>
                  <td data-label={say('audit.gate.column.why')}>
                    <bdi>{reason}</bdi>
                    {openedBy === null || openedBy === undefined ? null : <> ({String(openedBy.person)})</>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
