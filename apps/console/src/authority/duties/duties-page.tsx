/** What the person's body owes because of its orders: overdue first, done last. Each is confirmed with words that say what was done. */
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { Cited } from '../../app/words/citation.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { ConfirmDutyDocument, DutiesDocument, type DutiesQuery, type DutyState } from '../../graphql/authority/graphql.ts';
import { DutyFinding, DutyText, EvidenceFields, evidenceOf, noEvidence } from '../../order/duty-finding.tsx';
import { DutyOrder } from '../../order/duty-order.tsx';
import { dutyTones } from '../../order/order-duties.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';
import '../../order/order.css';
import '../order/acts.css';
import { Stale } from '../../states/stale.tsx';
import { Written } from '../order/simple-acts.tsx';
import { dutyStates } from './duty-state.ts';

type Duty = NonNullable<DutiesQuery['duties']>['nodes'][number];

export function DutiesPage() {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { after, state } = useSearch({ strict: false }) as { after?: string; state?: DutyState };
  const asked = useAsk(
    DutiesDocument,
    { first: 20, ...(after === undefined ? {} : { after }), ...(state === undefined ? {} : { states: [state] }) },
    { live: ['DUTY'] },
  );
  return (
    <Page title={say('authority.duties.title')} about={say('authority.duties.about')}>
      <NativeSelect
        className="duties-filter"
        label={say('authority.duties.show')}
        value={state ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          void navigate({ to: '/duties', search: chosen === '' ? {} : { state: chosen } });
        }}
        data={[
          { value: '', label: say('authority.duties.all') },
          ...dutyStates.map((value) => ({ value, label: code('DutyState', value) })),
        ]}
      />
      <Loaded of={asked}>
        {({ duties }) =>
          duties === null || duties.nodes.length === 0 ? (
            <Empty title={say(state === undefined ? 'authority.duties.none' : 'authority.duties.none-such')}>
              <p>{say(state === undefined ? 'authority.duties.none.about' : 'authority.duties.none-such.about')}</p>
            </Empty>
          ) : (
            <>
              <ul className="plain-list duties">
                {duties.nodes.map((duty) => (
                  <OneDuty key={duty.id} duty={duty} again={asked.again} />
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

function OneDuty({ duty, again }: { duty: Duty; again: () => void }) {
  const say = useWords();
  const code = useCodes();
  const heading = useId();
  const { kind, state, order, article, createdAt, dueAt, doneAt, late, text, finding, evidence } = duty;
  return (
    <li className="panel" data-duty={kind} data-state={state} aria-labelledby={heading}>
      <p className="order-header-marks">
        <strong id={heading}>{code('DutyKind', kind)}</strong>
        <Mark tone={dutyTones[state] ?? 'calm'}>
          <Code of="DutyState" value={state} />
        </Mark>
        {state === 'DONE' && late ? <Mark tone="warn">{say('order.duties.late')}</Mark> : null}
      </p>
      {doneAt === null ? (
        <p>
          <Clock of={{ startedAt: createdAt, dueAt }} />
        </p>
      ) : (
        <p>
          {say('order.duties.done')} <When at={doneAt} />
        </p>
      )}
      {order === null ? null : (
        <p>
          <DutyOrder of={duty} />
        </p>
      )}
      {article === null ? null : (
        <p className="quiet">
          <Cited of={article} />
        </p>
      )}
      {finding === null ? null : <DutyFinding finding={finding} evidence={evidence} />}
      {text === null ? null : (
        <p>
          <DutyText of={text} />
        </p>
      )}
      <div className="acts">
        {state === 'DONE' || duty.package !== null ? null : <Confirming duty={duty} again={again} />}
        {state === 'DONE' || duty.package === null ? null : <p>{say('authority.duties.by-receipt', { name: duty.package.slice(0, 8) })}</p>}
      </div>
    </li>
  );
}

const isStale = (outcome: Outcome<unknown> | null): boolean => outcome?.kind === 'refused' && outcome.refusal.reasons.includes('STALE');

function Confirming({ duty, again }: { duty: Duty; again: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const form = useId();
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [evidence, setEvidence] = useState(noEvidence);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [confirm, acting] = useAct(ConfirmDutyDocument);
  const kind = code('DutyKind', duty.kind);
  const send = async () => {
    const came = await confirm({ duty: duty.id, generation: duty.generation, text, evidence: evidenceOf(duty.kind, evidence) });
    setOutcome(came);
    if (came.kind === 'done') announce(say('authority.duties.confirmed', { duty: kind }));
    else again();
  };
  return (
    <div>
      <Button
        size="compact-sm"
        variant={opened ? 'light' : 'default'}
        aria-expanded={opened}
        aria-controls={form}
        onClick={() => setOpened(!opened)}
      >
        {say('authority.duties.confirm', { duty: kind })}
      </Button>
      <form
        id={form}
        hidden={!opened}
        className="act-form"
        aria-label={say('authority.duties.confirm', { duty: kind })}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') void send();
        }}
      >
        <Written label={say('authority.duties.text')} about={say('authority.duties.text.about')} value={text} change={setText} />
        {duty.finding === null ? null : <EvidenceFields value={evidence} change={setEvidence} />}
        {isStale(outcome) ? <Stale show={() => setOutcome(null)} /> : null}
        {outcome?.kind === 'refused' && !isStale(outcome) ? <Refused refusal={outcome.refusal} /> : null}
        {outcome?.kind === 'failed' ? <Failed failures={outcome.failures} of="act" again={again} /> : null}
        <div className="act-send">
          <Button type="submit" loading={acting} disabled={text.trim() === '' || isStale(outcome)}>
            {say('authority.duties.send')}
          </Button>
        </div>
      </form>
    </div>
  );
}
