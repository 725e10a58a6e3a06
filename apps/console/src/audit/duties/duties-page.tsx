/** The duties of every body and of the platform, those that are overdue first: what is owed, under which order, since when, and what was said of it. */

import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Cited } from '../../app/words/citation.tsx';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { DutiesDocument, type DutiesQuery, type DutyState } from '../../graphql/audit/graphql.ts';
import { DutyFinding, DutyText } from '../../order/duty-finding.tsx';
import { DutyOrder } from '../../order/duty-order.tsx';
import { dutyTones } from '../../order/order-duties.tsx';
import { Body } from '../../parts/body.tsx';
import { Clock } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { type DutiesSearch, dutyStates } from './duties-search.ts';
import '../../order/order.css';

type ListedDuty = NonNullable<DutiesQuery['duties']>['nodes'][number];

const pageRows = 50;

function Duty({ of: duty }: { of: ListedDuty }) {
  const say = useWords();
  const code = useCodes();
  const { kind, state, late, order, organisation, country, article, createdAt, dueAt, doneAt, text, finding, evidence } = duty;
  return (
    <li className="panel" data-duty={kind} data-state={state}>
      <h2>
        {code('DutyKind', kind)}{' '}
        <Mark tone={dutyTones[state] ?? 'calm'}>
          <Code of="DutyState" value={state} />
        </Mark>{' '}
        {state === 'DONE' && late ? <Mark tone="warn">{say('order.duties.late')}</Mark> : null}
      </h2>
      {doneAt === null ? (
        <p>
          <Clock of={{ startedAt: createdAt, dueAt }} />
        </p>
      ) : (
        <p>
          {say('order.duties.done')} <When at={doneAt} />
        </p>
      )}
      <Facts
        of={[
          [
            say('audit.duties.body'),
            organisation === null ? say('audit.duties.platform') : <Body key="body" of={{ organisation, country }} />,
          ],
          [say('audit.duties.order'), order === null ? null : <DutyOrder key="order" of={duty} />],
          [say('audit.duties.article'), article && <Cited key="article" of={article} />],
          [say('audit.duties.text'), text && <DutyText key="text" of={text} />],
        ]}
      />
      {finding === null ? null : <DutyFinding finding={finding} evidence={evidence} />}
    </li>
  );
}

export function DutiesPage() {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { after, state } = useSearch({ strict: false }) as DutiesSearch;
  const asked = useAsk(DutiesDocument, {
    first: pageRows,
    ...(after === undefined ? {} : { after }),
    ...(state === undefined ? {} : { states: [state] }),
  });
  const choose = (chosen: DutyState | undefined) => void navigate({ to: '/duties', search: chosen === undefined ? {} : { state: chosen } });
  return (
    <Page title={say('audit.duties.title')} about={say('audit.duties.about')}>
      <NativeSelect
        className="duties-filter"
        label={say('audit.duties.state')}
        value={state ?? ''}
        data={[{ value: '', label: say('audit.duties.any') }, ...dutyStates.map((value) => ({ value, label: code('DutyState', value) }))]}
        onChange={(event) => choose(dutyStates.find((value) => value === event.currentTarget.value))}
      />
      <Loaded of={asked} lines={10}>
        {({ duties }) =>
          duties === null || duties.nodes.length === 0 ? (
            <Empty title={say('audit.duties.none')} />
          ) : (
            <>
              <ul className="plain-list duties">
                {duties.nodes.map((duty) => (
                  <Duty key={duty.id} of={duty} />
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
