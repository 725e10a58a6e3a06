/** One part of an order's page, under its heading. */
import { type ReactNode, useId } from 'react';
import './order.css';

export interface OrderSectionProps {
  title: string;
  /** Beside the heading. */
  aside?: ReactNode;
  children: ReactNode;
}

export function OrderSection({ title, aside, children }: OrderSectionProps) {
  const id = useId();
  return (
    <section className="panel order-section" aria-labelledby={id}>
      <div className="order-section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
