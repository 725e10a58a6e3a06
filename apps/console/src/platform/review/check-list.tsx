/** The checks of an order, each with its finding; a mark states whether it passes, needs attention or is not known. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import { useBodyName, useCountry } from '../../parts/body.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import type { Check, EarlierOrder } from './checks.ts';

const tones = { holds: 'good', look: 'warn', unknown: 'calm' } as const;

/** Orders that are listed before somebody asks for the rest. */
const most = 3;

/** Earlier orders, the newest first, each with its state. */
function Earlier({ of: orders }: { of: readonly EarlierOrder[] }) {
  const say = useWords();
  const nameOf = useBodyName();
  const list = (of: readonly EarlierOrder[]) => (
    <ul>
      {of.map((order) => (
        <li key={order.id}>
          <Link to="/orders/$id" params={{ id: order.id }}>
            {order.reference}
          </Link>{' '}
          · <bdi>{nameOf(order.issuing)}</bdi> · <Code of="OrderStatus" value={order.status} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(orders.slice(0, most))}
      {orders.length <= most ? null : (
        <details>
          <summary>{say('platform.review.check.earlier.more', { count: orders.length - most })}</summary>
          {list(orders.slice(most))}
        </details>
      )}
    </>
  );
}

/** `isMore` for one of the same name as the one before, under whose title it is. */
function Checked({ of: { name, state, found, values, body, at, orders }, isMore }: { of: Check; isMore: boolean }) {
  const say = useWords();
  const nameOf = useBodyName();
  const countryOf = useCountry();
  const told =
    body === undefined
      ? values
      : { ...values, who: nameOf(body) || (values?.['who'] ?? ''), country: body.country && countryOf(body.country) };
  return (
    <li data-check={name} data-state={state}>
      {isMore ? null : (
        <>
          <Mark tone={tones[state]}>{say(`platform.review.check.${state}`)}</Mark> <strong>{say(`platform.review.check.${name}`)}</strong>
        </>
      )}
      <div>
        <p>
          {say(`platform.review.check.${name}.${found}`, told)} {at === undefined ? null : <When at={at} />}
        </p>
        {orders === undefined ? null : <Earlier of={orders} />}
      </div>
    </li>
  );
}

/** What needs attention is open; what holds is one line, until somebody wants to see it. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const say = useWords();
  const holding = checks.filter(({ state }) => state === 'holds');
  const list = (of: readonly Check[]) => (
    <ul className="review-checks">
      {of.map((check, index) => (
        <Checked key={`${check.name}.${check.found}`} of={check} isMore={of[index - 1]?.name === check.name} />
      ))}
    </ul>
  );
  return (
    <>
      {list(checks.filter(({ state }) => state !== 'holds'))}
      {holding.length === 0 ? null : (
        <details className="review-holding" data-holding={holding.length}>
          <summary>{say('platform.review.checks.hold', { count: holding.length, all: checks.length })}</summary>
          {list(holding)}
        </details>
      )}
    </>
  );
}
