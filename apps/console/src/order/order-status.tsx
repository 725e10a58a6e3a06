/** The state of an order, in words. */
import { Code } from '../app/words/words.tsx';
import { Mark, type Tone } from '../parts/mark.tsx';
import type { OrderFacts } from './order-facts.ts';

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

export function OrderStatusMark({ of }: { of: Pick<OrderFacts, 'status'> }) {
  return (
    <Mark tone={tones[of.status] ?? 'info'}>
      <Code of="OrderStatus" value={of.status} />
    </Mark>
  );
}
