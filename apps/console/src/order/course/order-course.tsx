/**
 * The state of an order as one track: the stages that an order of its kind goes through, each done one with who and when, the present one with
 * who has to act and the running clock, those to come. One that ended early shows where and why. By the icon and the words of each stage, and never
 * by its colour alone; for a screen reader it is a list with the present step marked.
 */
import { VisuallyHidden } from '@mantine/core';
import type { StageState } from '@writ/orders-domain/course';
import type { ReactNode } from 'react';
import { Cited } from '../../app/words/citation.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { useBodyName } from '../../parts/body.tsx';
import { Clock, ShortClock, useNow } from '../../parts/clock.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark } from '../../parts/mark.tsx';
import { ShortWhen } from '../../parts/when.tsx';
import { IconCheck, IconClock, IconMinus, IconPointFilled, IconX } from '../../pictures/icons.tsx';
import { aimOf, type OrderFacts } from '../order-facts.ts';
import { OrderStatusMark } from '../order-status.tsx';
import { type StageLine, stageLines } from './stage-lines.ts';
import './course.css';

const icons: Readonly<Record<StageState, typeof IconCheck | null>> = {
  DONE: IconCheck,
  NOW: IconPointFilled,
  MEANWHILE: IconClock,
  AHEAD: null,
  LEFT_OUT: IconMinus,
  ENDED: IconX,
};

function Who({ of: who }: { of: NonNullable<StageLine['who']> }) {
  const say = useWords();
  const nameOf = useBodyName();
  if (typeof who === 'string') return <p>{say(`order.actor.${who}`)}</p>;
  return (
    <p>
      <bdi>{who.person}</bdi>
      {who.organisation === null ? null : (
        <>
          {', '}
          <bdi>{nameOf(who)}</bdi>
        </>
      )}
    </p>
  );
}

/** Why an order ended here: the state that it has since, codes, and what was written. */
function Ending({ order, of: { by } }: { order: OrderFacts; of: StageLine }) {
  const code = useCodes();
  if (by === null) return null;
  return (
    <>
      <p className="course-ended">{code('OrderStatus', order.status)}</p>
      {by.codes.length === 0 ? null : <p>{by.codes.map((one) => code('DecisionCode', one)).join(', ')}</p>}
      {by.text == null || by.text === '' ? null : (
        <p>
          <bdi className="said">{by.text}</bdi>
        </p>
      )}
    </>
  );
}

/** Who has to act at a stage, or what is to be known of one that nobody did. */
function useStageSentence(order: OrderFacts): (line: StageLine) => string | null {
  const say = useWords();
  return ({ stage, state, at }) => {
    if (stage === 'READING' && at !== null) return say(state === 'NOW' ? 'order.course.read-on' : 'order.course.read-first');
    if (state === 'NOW') return say(`order.waits.${order.status}`, { aim: aimOf(order) });
    if (state === 'MEANWHILE') return say(`order.course.meanwhile.${stage}`);
    if (state === 'LEFT_OUT') return say(`order.course.left-out.${stage}`);
    return stage === 'OBJECTION' && state === 'DONE' && at === null ? say('order.course.no-objection') : null;
  };
}

interface StageProps {
  order: OrderFacts;
  of: StageLine;
}

function Stage({ order, of: line }: StageProps) {
  const say = useWords();
  const now = useNow();
  const sentence = useStageSentence(order)(line);
  const { stage, state, isPresent, who, at, clocks } = line;
  const Icon = icons[state];
  return (
    <li className="course-stage" data-stage={stage} data-state={state} {...(isPresent ? { 'aria-current': 'step' as const } : {})}>
      <span className="course-node" aria-hidden="true">
        {Icon === null ? null : <Icon size="1em" stroke={2.5} />}
      </span>
      <div className="course-text">
        <p className="course-name">
          {say(`order.stage.${stage}`, { aim: aimOf(order) })} <VisuallyHidden>({say(`order.course.state.${state}`)})</VisuallyHidden>
        </p>
        {state === 'ENDED' ? <Ending order={order} of={line} /> : null}
        {sentence === null ? null : <p>{sentence}</p>}
        {who === null ? null : <Who of={who} />}
        {at === null ? null : (
          <p className="course-when">
            <ShortWhen at={at} />
          </p>
        )}
        {clocks.map((clock) => (
          <p key={clock.kind} className="course-clock" data-clock={clock.kind}>
            <ShortClock of={clock} now={now} />{' '}
            <span className="course-when">
              {say('common.clock.due')} <ShortWhen at={clock.dueAt} />
            </span>
          </p>
        ))}
      </div>
    </li>
  );
}

/** Every clock that runs, with the time that the law gives. */
function Clocks({ of: clocks }: { of: OrderFacts['clocks'] }) {
  const say = useWords();
  if (clocks.length === 0) return null;
  return (
    <details className="course-clocks">
      <summary>{say('order.course.clocks', { count: clocks.length })}</summary>
      <ul className="plain-list">
        {clocks.map(({ term, ...clock }) => (
          <li key={clock.kind}>
            <Clock of={clock} />
            {term ? (
              <span className="clock-term">
                {' · '}
                <Cited of={term} />
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface OrderCourseProps {
  order: OrderFacts;
  /** The way to what is decided here. */
  lead?: ReactNode;
}

export function OrderCourse({ order, lead }: OrderCourseProps) {
  const say = useWords();
  const code = useCodes();
  const { id, kind, status, emergency, clocks, earlier } = order;
  return (
    <section className="panel order-course" aria-label={say('order.course')}>
      <div className="course-head">
        <OrderStatusMark of={order} />
        {emergency === null ? null : <Mark tone="bad">{say('order.emergency')}</Mark>}
        <strong>{code('OrderKind', kind)}</strong>
        <span className="course-number">
          {say('order.id')}{' '}
          <Identifier key="id" copy>
            {id}
          </Identifier>
        </span>
        {earlier === null ? null : (
          <span className="course-number">
            {say('order.earlier')} <Identifier>{earlier}</Identifier>
          </span>
        )}
      </div>
      <ol className="course">
        {stageLines(order).map((line) => (
          <Stage key={line.stage} order={order} of={line} />
        ))}
      </ol>
      <div className="course-foot">
        <p>{say(`order.next.${status}`, { aim: aimOf(order) })}</p>
        {lead}
        <Clocks of={clocks} />
      </div>
    </section>
  );
}
