/** What the platform owes because of orders and complaints, what is overdue first; whoever has done it says so, and how. */

import { Button, Textarea } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { Cited } from '../../app/words/citation.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { ConfirmDutyDocument, DutiesDocument, type DutiesQuery } from '../../graphql/platform/graphql.ts';
import { DutyFinding, DutyText, EvidenceFields, evidenceOf, noEvidence } from '../../order/duty-finding.tsx';
import { DutyOrder } from '../../order/duty-order.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';
import './duties.css';
import { DutyCause } from './duty-cause.tsx';

type Duty = NonNullable<DutiesQuery['duties']>['nodes'][number];

const pageRows = 50;
const tones = { OPEN: 'info', OVERDUE: 'bad', DONE: 'good' } as const;

function Confirm({ duty }: { duty: Duty }) {
  const say = useWords();
  const announce = useAnnounce();
  const [confirm, confirming] = useAct(ConfirmDutyDocument);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const send = async () => {
    const outcome = await confirm({ duty: duty.id, generation: duty.generation, text, evidence: evidenceOf(duty.kind, evidence) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') announce(say('platform.duties.said'));
  };
  return (
    <form
      className="duty-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Textarea
        required
        autosize
        minRows={2}
        label={say('platform.duties.text')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {duty.finding === null ? null : <EvidenceFields value={evidence} change={setEvidence} />}
      {trouble === null ? null : trouble.kind === 'refused' ? (
        <Refused refusal={trouble.refusal} />
      ) : (
        <Failed failures={trouble.failures} of="act" />
      )}
      <Button type="submit" size="compact-sm" loading={confirming}>
        {say('platform.duties.confirm')}
      </Button>
    </form>
  );
}

function DutyPanel({ duty }: { duty: Duty }) {
  const say = useWords();
  const { kind, state, article, cause, order, createdAt, dueAt, doneAt, late, text, finding, evidence } = duty;
  return (
    <li className="panel">
      <h2>
        <Code of="DutyKind" value={kind} />{' '}
        <Mark tone={tones[state]}>
          <Code of="DutyState" value={state} />
        </Mark>
      </h2>
      <Facts
        of={[
          [
            say('platform.duties.due'),
            doneAt === null ? <Clock key="due" of={{ startedAt: createdAt, dueAt }} /> : <When key="due" at={dueAt} />,
          ],
          [
            say('platform.duties.done'),
            doneAt === null ? null : (
              <span key="done">
                <When at={doneAt} /> {late ? <Mark tone="bad">{say('platform.review.late')}</Mark> : null}
              </span>
            ),
          ],
          [say('platform.duties.article'), article === null ? null : <Cited key="article" of={article} />],
          [say('platform.duties.cause'), <DutyCause key="cause" of={cause} />],
          [say('platform.duties.order'), order === null ? null : <DutyOrder key="order" of={duty} />],
          [say('platform.duties.how'), text && <DutyText key="how" of={text} />],
        ]}
      />
      {finding === null ? null : <DutyFinding finding={finding} evidence={evidence} />}
      {state === 'DONE' ? null : <Confirm duty={duty} />}
    </li>
  );
}

export function DutiesPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(DutiesDocument, { first: pageRows, ...(after === undefined ? {} : { after }) }, { live: ['DUTY'] });
  return (
    <Page title={say('platform.duties.title')} about={say('platform.duties.about')}>
      <Loaded of={asked} lines={8}>
        {({ duties }) =>
          duties === null || duties.nodes.length === 0 ? (
            <Empty title={say('platform.duties.none')} />
          ) : (
            <>
              <ul className="duty-list">
                {duties.nodes.map((duty) => (
                  <DutyPanel key={duty.id} duty={duty} />
                ))}
              </ul>
              <More pageInfo={duties.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
