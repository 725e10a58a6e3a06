/** What an order is, its state, who must act now, what happens then, and by when. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Clock } from '../parts/clock.tsx';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import './order.css';
import { aimOf, type OrderFacts } from './order-facts.ts';

const tones: Readonly<Record<string, Tone>> = {
  IN_FORCE: 'good',
  CLARIFICATION: 'warn',
  HELD: 'warn',
  REFUSED: 'bad',
  REVOKED: 'bad',
  DRAFT: 'calm',
  FULFILLED: 'calm',
  WITHDRAWN: 'calm',
  EXPIRED: 'calm',
};

/** The state of an order, in words. */
export function OrderStatusMark({ of }: { of: Pick<OrderFacts, 'status'> }) {
  return (
    <Mark tone={tones[of.status] ?? 'info'}>
      <Code of="OrderStatus" value={of.status} />
    </Mark>
  );
}

export function OrderHeader({ order }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  const { id, kind, status, emergency, clocks, earlier } = order;
  return (
    <div className="panel order-header">
      <p className="order-header-marks">
        <OrderStatusMark of={order} />
        {emergency === null ? null : <Mark tone="bad">{say('order.emergency')}</Mark>}
        <span>{code('OrderKind', kind)}</span>
      </p>
      <Facts
        of={[
          [say('order.who-acts'), say(`order.waits.${status}`, { aim: aimOf(order) })],
          [say('order.next'), say(`order.next.${status}`, { aim: aimOf(order) })],
          [
            say('order.clocks'),
            clocks.length === 0 ? null : (
              <ul key="clocks" className="plain-list">
                {clocks.map((clock) => (
                  <li key={clock.kind}>
                    <Clock of={clock} />
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            say('order.id'),
            <Identifier key="id" copy>
              {id}
            </Identifier>,
          ],
          [say('order.earlier'), earlier === null ? null : <Identifier key="earlier">{earlier}</Identifier>],
        ]}
      />
    </div>
  );
}
