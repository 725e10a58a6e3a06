/** The checks of an order, each with its finding; a mark states whether it passes, needs attention or is not known. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import type { Check } from './checks.ts';

const tones = { holds: 'good', look: 'warn', unknown: 'calm' } as const;

export function CheckList({ checks }: { checks: readonly Check[] }) {
  const say = useWords();
  return (
    <ul className="review-checks">
      {checks.map(({ name, state, found, values, at, orders }) => (
        <li key={`${name}.${found}`} data-check={name} data-state={state}>
          <Mark tone={tones[state]}>{say(`platform.review.check.${state}`)}</Mark>
          <div>
            <strong>{say(`platform.review.check.${name}`)}</strong>
            <p>
              {say(`platform.review.check.${name}.${found}`, values)} {at === undefined ? null : <When at={at} />}
            </p>
            {orders === undefined ? null : (
              <ul>
                {orders.map((order) => (
                  <li key={order.id}>
                    <Link to="/orders/$id" params={{ id: order.id }}>
                      {order.reference}
                    </Link>{' '}
                    · <bdi>{order.issuing.organisation}</bdi> · <Code of="OrderStatus" value={order.status} />
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
