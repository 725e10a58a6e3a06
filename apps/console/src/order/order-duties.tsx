/** What stays to be done because of an order, and by whom. */
import { Cited } from '../app/words/citation.tsx';
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { useBodyName } from '../parts/body.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import { ShortWhen } from '../parts/when.tsx';
import { DutyText } from './duty-finding.tsx';
import type { OrderFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

export const dutyTones: Readonly<Record<string, Tone>> = { OPEN: 'info', OVERDUE: 'bad', DONE: 'good' };

export function OrderDuties({ order: { duties } }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  const nameOf = useBodyName();
  if (duties.length === 0) return null;
  return (
    <OrderSection title={say('order.duties')}>
      <ul className="plain-list order-entries">
        {duties.map(({ id, kind, state, organisation, country, article, dueAt, doneAt, late, text }) => (
          <li key={id}>
            <strong>{code('DutyKind', kind)}</strong>{' '}
            <Mark tone={dutyTones[state] ?? 'calm'}>
              <Code of="DutyState" value={state} />
            </Mark>
            {late && state === 'DONE' ? <> {say('order.duties.late')}</> : null}
            <br />
            {organisation === null ? say('order.duties.platform') : <bdi>{nameOf({ organisation, country })}</bdi>}
            {' · '}
            {say(doneAt === null ? 'order.duties.due' : 'order.duties.done')} <ShortWhen at={doneAt ?? dueAt} />
            {article === null ? null : (
              <span className="quiet">
                {' '}
                · <Cited of={article} />
              </span>
            )}
            {text === null ? null : (
              <>
                <br />
                <DutyText of={text} />
              </>
            )}
          </li>
        ))}
      </ul>
    </OrderSection>
  );
}
