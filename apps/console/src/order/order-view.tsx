/** Everything that is shown of an order, for whoever reads it: its course, what can be done, scope, decisions, law, people, silence, duties, and the line of time. */
import type { ReactNode } from 'react';
import { OrderCourse } from './course/order-course.tsx';
import { OrderBasis } from './order-basis.tsx';
import { OrderDecisions } from './order-decisions.tsx';
import { OrderDuties } from './order-duties.tsx';
import { OrderIncidents } from './order-incidents.tsx';
import { OrderPeople } from './order-people.tsx';
import { OrderScrutiny } from './order-scrutiny.tsx';
import { OrderSheet } from './order-sheet.tsx';
import { OrderSilence } from './order-silence.tsx';
import { OrderAnswers, OrderProductions, OrderReceipt } from './outside/order-receipt.tsx';
import { OrderTimeline, type OrderTimelineProps } from './timeline/order-timeline.tsx';

export interface OrderViewProps extends OrderTimelineProps {
  /** What became of the person's last act: above everything else. */
  outcome?: ReactNode;
  /** What the person can do with it, beside the facts. */
  children?: ReactNode;
  /** What belongs to the order for its reader alone, before the history. */
  file?: ReactNode;
  /** What is decided once the facts are read; in its place on a narrow screen. */
  decision?: ReactNode;
  /** Under the course: the way to the decision. */
  lead?: ReactNode;
}

export function OrderView({ outcome, children, file, decision, lead, ...timeline }: OrderViewProps) {
  const { order } = timeline;
  const beside = (
    <>
      {decision}
      {children}
      <OrderDuties order={order} />
      <OrderIncidents order={order} />
    </>
  );
  return (
    <div className="order-view">
      {outcome}
      <OrderCourse order={order} lead={lead} />
      <OrderSheet beside={beside} isLast={decision !== undefined}>
        <OrderDecisions order={order} />
        <OrderBasis order={order} />
        <OrderPeople order={order} />
        <OrderSilence order={order} />
        <OrderReceipt order={order} />
        <OrderAnswers order={order} />
        <OrderProductions order={order} />
        <OrderScrutiny order={order} />
        {file}
        <OrderTimeline {...timeline} />
      </OrderSheet>
    </div>
  );
}
