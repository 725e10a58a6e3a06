/** What of an order happened outside: how it was received, with which document, and whether it is genuine; what was answered by hand; where production is requested. */

import type { ReactNode } from 'react';
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import { Body } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import type { OrderFacts } from '../order-facts.ts';
import { OrderSection } from '../order-section.tsx';

type Received = NonNullable<OrderFacts['received']>;

function Authenticity({ of }: { of: Received['authenticity'] }) {
  const say = useWords();
  const code = useCodes();
  if (of === null) return say('order.receipt.unchecked');
  return (
    <>
      {say(of.confirmed ? 'order.receipt.confirmed' : 'order.receipt.denied', { means: code('AuthenticityMeans', of.means) })}{' '}
      {of.text === undefined ? null : <bdi className="said">{of.text}</bdi>} <When at={of.at} />
    </>
  );
}

export interface OrderReceiptProps {
  order: OrderFacts;
  /** The way to the document, for whoever may open it. */
  children?: ReactNode;
}

export function OrderReceipt({ order: { received }, children }: OrderReceiptProps) {
  const say = useWords();
  if (received === null) return null;
  const { channel, at, bytes, sha256, authenticity } = received;
  return (
    <OrderSection title={say('order.receipt')}>
      <Facts
        of={[
          [say('order.receipt.channel'), <Code key="channel" of="ReceiptChannel" value={channel} />],
          [say('order.receipt.at'), <When key="at" at={at} />],
          [
            say('order.receipt.document'),
            <span key="document">
              {say('order.receipt.document.facts', { bytes })} <Identifier copy>{sha256}</Identifier>
            </span>,
          ],
          [say('order.receipt.authenticity'), <Authenticity key="authenticity" of={authenticity} />],
        ]}
      />
      {children}
    </OrderSection>
  );
}

/** What was sent by hand: which parts, to whom, when, and whether a second person has confirmed it. */
export function OrderAnswers({ order: { answers, targets } }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  if (answers.length === 0) return null;
  const nameOf = (id: string): string => {
    const index = targets.findIndex((target) => target.id === id);
    return targets[index]?.value ?? say('order.answers.target', { number: index + 1 });
  };
  return (
    <OrderSection title={say('order.answers')}>
      <ol className="plain-list">
        {answers.map(({ id, parts, sentTo, sentAt, sha256, confirmedAt }) => (
          <li key={id} data-answer={id}>
            <Facts
              of={[
                [
                  say('order.answers.parts'),
                  <ul key="parts" className="plain-list">
                    {parts.map(({ target, category }) => (
                      <li key={`${target} ${category}`}>
                        <bdi>{nameOf(target)}</bdi> · {code('DataCategory', category)}
                      </li>
                    ))}
                  </ul>,
                ],
                [say('order.answers.to'), <bdi key="to">{sentTo}</bdi>],
                [say('order.answers.at'), <When key="at" at={sentAt} />],
                [
                  say('order.answers.sha256'),
                  <Identifier key="sha256" copy>
                    {sha256}
                  </Identifier>,
                ],
                [
                  say('order.answers.confirmed'),
                  confirmedAt === null ? say('order.answers.unconfirmed') : <When key="confirmed" at={confirmedAt} />,
                ],
              ]}
            />
          </li>
        ))}
      </ol>
    </OrderSection>
  );
}

/** Requests elsewhere to produce what the order preserves. */
export function OrderProductions({ order: { productionRequests } }: { order: OrderFacts }) {
  const say = useWords();
  const code = useCodes();
  if (productionRequests.length === 0) return null;
  return (
    <OrderSection title={say('order.productions')}>
      <p>{say('order.productions.about')}</p>
      <ul className="plain-list">
        {productionRequests.map(({ instrument, organisation, country, reference, requestedAt, confirmedAt }) => (
          <li key={`${reference} ${confirmedAt}`}>
            {code('ProductionInstrument', instrument)} · <Body of={{ organisation, country }} /> · <bdi>{reference}</bdi> ·{' '}
            <When at={requestedAt} /> · {say('order.productions.confirmed')} <When at={confirmedAt} />
          </li>
        ))}
      </ul>
    </OrderSection>
  );
}
