/** Everything that is shown of an order, for whoever reads it: header, scope, decisions, law, people, silence, duties, and the line of time. */
import type { ReactNode } from 'react';
import { OrderBasis } from './order-basis.tsx';
import { OrderDecisions } from './order-decisions.tsx';
import { OrderDuties } from './order-duties.tsx';
import { OrderHeader } from './order-header.tsx';
import { OrderIncidents } from './order-incidents.tsx';
import { OrderPeople } from './order-people.tsx';
import { OrderScope } from './order-scope.tsx';
import { OrderScrutiny } from './order-scrutiny.tsx';
import { OrderSilence } from './order-silence.tsx';
import { OrderTimeline, type OrderTimelineProps } from './order-timeline.tsx';
import { OrderAnswers, OrderProductions, OrderReceipt } from './outside/order-receipt.tsx';

export interface OrderViewProps extends OrderTimelineProps {
  /** What the person can do with it: between the header and the facts. */
  children?: ReactNode;
  /** What is decided once the facts are read: after them. */
  decision?: ReactNode;
}

export function OrderView({ children, decision, ...timeline }: OrderViewProps) {
  const { order } = timeline;
  return (
    <div className="order-view">
      <OrderHeader order={order} />
      {children}
      <OrderDecisions order={order} />
      <div className="order-columns">
        <div>
          <OrderReceipt order={order} />
          <OrderAnswers order={order} />
          <OrderProductions order={order} />
          <OrderScope order={order} />
          <OrderBasis order={order} />
        </div>
        <div>
          <OrderPeople order={order} />
          <OrderSilence order={order} />
          <OrderDuties order={order} />
          <OrderScrutiny order={order} />
          <OrderIncidents order={order} />
        </div>
      </div>
      {decision}
      <OrderTimeline {...timeline} />
    </div>
  );
}
