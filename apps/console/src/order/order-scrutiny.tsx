/**
 * The scrutiny of a removal order by the authority of the platform's state: who it is, until when it can be requested and found, what was. It
 * reminds counsel of a right that ends: Regulation (EU) 2021/784, Art. 4(4).
 */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import { Body, useBody } from '../parts/body.tsx';
import { useNow } from '../parts/clock.tsx';
import { Facts } from '../parts/facts.tsx';
import { When } from '../parts/when.tsx';
import type { OrderFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

type Scrutinised = Pick<OrderFacts, 'scrutiny'>;
type Finding = NonNullable<OrderFacts['scrutiny']>['findings'][number];

const isInfringing = ({ outcome }: Finding): boolean => outcome === 'INFRINGES';

/** Whether a decision can still be recorded. */
export const hasScrutiny = ({ scrutiny }: Scrutinised): boolean => scrutiny !== null && !scrutiny.findings.some(isInfringing);

/** Whether the platform may still request it. */
export const mayRequestScrutiny = (order: Scrutinised, now: number): boolean =>
  hasScrutiny(order) && order.scrutiny !== null && Date.parse(order.scrutiny.requestUntil) > now;

export function OrderScrutiny({ order }: { order: OrderFacts }) {
  const say = useWords();
  const now = useNow();
  const bodyOf = useBody();
  const { scrutiny } = order;
  if (scrutiny === null) return null;
  const { authority, requestUntil, findUntil, requests, findings } = scrutiny;
  const name = authority === null ? say('order.scrutiny.not-enrolled') : bodyOf(authority);
  return (
    <OrderSection title={say('order.scrutiny')}>
      <p>{say(mayRequestScrutiny(order, now) ? 'order.scrutiny.hint' : 'order.scrutiny.about')}</p>
      <Facts
        of={[
          [say('order.scrutiny.authority'), <bdi key="authority">{name}</bdi>],
          [say('order.scrutiny.request-until'), <When key="request" at={requestUntil} />],
          [say('order.scrutiny.find-until'), <When key="find" at={findUntil} />],
          [say('order.scrutiny.requests'), requests.length === 0 ? null : <Requests key="requests" of={requests} />],
          [say('order.scrutiny.findings'), findings.length === 0 ? null : <Findings key="findings" of={findings} />],
        ]}
      />
    </OrderSection>
  );
}

/** Reasons are told to the parties and not to an auditor. */
function Reasons({ of }: { of: { text?: string } }) {
  return of.text === undefined ? null : (
    <>
      {'. '}
      <bdi className="said">{of.text}</bdi>
    </>
  );
}

function Requests({ of: requests }: { of: readonly { at: string; text?: string }[] }) {
  return (
    <ul className="plain-list">
      {requests.map((one) => (
        <li key={one.at}>
          <When at={one.at} />
          <Reasons of={one} />
        </li>
      ))}
    </ul>
  );
}

function Findings({ of: findings }: { of: readonly (Finding & { text?: string })[] }) {
  const code = useCodes();
  return (
    <ul className="plain-list">
      {findings.map((one) => (
        <li key={one.recordedAt}>
          <Code of="ScrutinyOutcome" value={one.outcome} />, <Body of={one.authority} />, <When at={one.at} />
          {one.onRequestOf === null ? null : `, ${code('ScrutinyRequester', one.onRequestOf)}`}
          {one.document === null ? null : (
            <>
              {', '}
              <bdi>{one.document.reference}</bdi>
            </>
          )}
          <Reasons of={one} />
        </li>
      ))}
    </ul>
  );
}
