/** One authority's enrolment: who it is, what its people may claim, what was done and by whom, and what the auditor decides on it. */

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import {
  ConfirmEnrolmentDocument,
  type EnrolmentWithHistoryFragment,
  SigningKeysDocument,
  SuspendEnrolmentDocument,
} from '../../graphql/audit/graphql.ts';
import { Body } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { NotSigned } from '../../signing/not-signed.tsx';
import { useSignedEnrolment } from '../../signing/use-signed-enrolment.ts';
import { NotDone } from '../../states/not-done.tsx';

const tones: Readonly<Record<string, Tone>> = { ENROLLED: 'good', APPROVED: 'warn', PROPOSED: 'info', SUSPENDED: 'bad', ENDED: 'calm' };

interface Deciding {
  enrolment: EnrolmentWithHistoryFragment;
  changed: () => void;
}

function Confirm({ enrolment, changed }: Deciding) {
  const { organisation, name, change } = enrolment;
  const say = useWords();
  const announce = useAnnounce();
  const { decide, isActing, why } = useSignedEnrolment(ConfirmEnrolmentDocument, SigningKeysDocument, 'AUDITOR');
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const confirm = async () => {
    const ended = await decide(enrolment);
    setOutcome(ended);
    if (ended?.kind !== 'done') return;
    announce(say('audit.enrolment.confirmed', { organisation: name ?? organisation }));
    changed();
  };
  return (
    <div>
      <p>
        {say('audit.enrolment.waits')} {change === null || change === undefined ? null : <Code of="EnrolmentChange" value={change} />}
      </p>
      <Button size="compact-md" loading={isActing} onClick={() => void confirm()}>
        {say('audit.enrolment.confirm')}
      </Button>
      {why === null ? null : <NotSigned why={why} />}
      <NotDone of={outcome} changed={changed} />
    </div>
  );
}

function Suspend({ enrolment: { id, generation, organisation, name }, changed }: Deciding) {
  const say = useWords();
  const announce = useAnnounce();
  const [act, isActing] = useAct(SuspendEnrolmentDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const suspend = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setIsMissing(reason === '');
    if (reason === '') return;
    const ended = await act({ enrolment: id, generation, reason });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('audit.enrolment.suspended', { organisation: name ?? organisation }));
    changed();
  };
  return (
    <details>
      <summary>{say('audit.enrolment.suspend.open')}</summary>
      <form className="audit-form" onSubmit={(event) => void suspend(event)}>
        <Textarea
          name="reason"
          label={say('audit.enrolment.reason')}
          description={say('audit.enrolment.suspend.about')}
          error={isMissing ? say('audit.enrolment.reason.missing') : null}
          autosize
          minRows={2}
        />
        <NotDone of={outcome} changed={changed} />
        <Button type="submit" size="compact-md" color="red" loading={isActing}>
          {say('audit.enrolment.suspend')}
        </Button>
      </form>
    </details>
  );
}

function LineList({ lines }: { lines: EnrolmentWithHistoryFragment['lines'] }) {
  const say = useWords();
  return (
    <ul>
      {lines.map(({ subject, unit, superior }) => (
        <li key={subject}>
          <bdi>
            {superior === null
              ? say('audit.enrolment.line.head', { subject, unit })
              : say('audit.enrolment.line', { subject, unit, superior })}
          </bdi>
        </li>
      ))}
    </ul>
  );
}

/** To whom its officers report, and what is being decided of that. */
function Lines({ enrolment: { lines, proposedLines } }: Pick<Deciding, 'enrolment'>) {
  const say = useWords();
  return (
    <details open={proposedLines !== null}>
      <summary>{say('audit.enrolment.lines')}</summary>
      {lines.length === 0 ? <p className="quiet">{say('audit.enrolment.lines.none')}</p> : <LineList lines={lines} />}
      {proposedLines === null ? null : (
        <>
          <h3>{say('audit.enrolment.lines.proposed')}</h3>
          <LineList lines={proposedLines} />
        </>
      )}
    </details>
  );
}

export function EnrolmentCard({ enrolment, changed }: Deciding) {
  const say = useWords();
  const code = useCodes();
  const { organisation, name, country, state, change, issuer, callBackNumber, reportAddress, offices, roles, activeFrom, history } =
    enrolment;
  return (
    <article className="panel audit-section" aria-label={name ?? organisation} data-enrolment={enrolment.id}>
      <h2>
        <Body of={{ organisation: name ?? organisation, country }} />{' '}
        <Mark tone={tones[state] ?? 'calm'}>
          <Code of="EnrolmentState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          change === null || change === undefined
            ? null
            : [say('audit.enrolment.change'), <Code key="change" of="EnrolmentChange" value={change} />],
          [say('audit.enrolment.report-address'), reportAddress],
          [say('audit.enrolment.roles'), roles.map((role) => code('AuthorityRole', role)).join(', ')],
          [say('audit.enrolment.offices'), offices.map((office) => code('Office', office)).join(', ')],
          [say('audit.enrolment.organisation'), <Identifier key="organisation">{organisation}</Identifier>],
          [say('audit.enrolment.issuer'), <Identifier key="issuer">{issuer}</Identifier>],
          [say('audit.enrolment.number'), callBackNumber],
          activeFrom === null || activeFrom === undefined ? null : [say('audit.enrolment.active'), <When key="active" at={activeFrom} />],
        ]}
      />
      <Lines enrolment={enrolment} />
      <details>
        <summary>{say('audit.enrolment.history')}</summary>
        <ol>
          {history.map(({ act, at, by, reason, to }) => (
            <li key={`${act} ${at}`}>
              <When at={at} />: <Code of="EnrolmentAct" value={act} /> (
              <bdi>{[String(by.person), by.organisation].filter(Boolean).join(', ')}</bdi>) → <Code of="EnrolmentState" value={to} />
              {reason ? (
                <>
                  {': '}
                  <bdi>{reason}</bdi>
                </>
              ) : null}
            </li>
          ))}
        </ol>
      </details>
      {state === 'APPROVED' || (change !== null && change !== undefined && history.at(-1)?.act === 'APPROVED') ? (
        <Confirm enrolment={enrolment} changed={changed} />
      ) : null}
      {state === 'ENROLLED' ? <Suspend enrolment={enrolment} changed={changed} /> : null}
    </article>
  );
}
