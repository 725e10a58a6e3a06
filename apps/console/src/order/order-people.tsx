/** Who issued, validated and enforces an order, and when each signed. */
import type { ReactNode } from 'react';
import { useCodes, useWords } from '../app/words/words.tsx';
import { Body, useBody } from '../parts/body.tsx';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { ShortWhen, When } from '../parts/when.tsx';
import { isSignedAlone, type OrderFacts, type Signature } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

interface SignatureLineProps {
  of: Signature;
  /** Left out where the course of the order says it. */
  isDated?: boolean;
}

/** A signature: who, as what, for which body, when. */
export function SignatureLine({ of, isDated = true }: SignatureLineProps) {
  const code = useCodes();
  const { person, office, organisation, country, at } = of;
  const body = useBody()({ organisation, country });
  return (
    <>
      <bdi>{person}</bdi>
      {[office === null ? '' : code('Office', office), body].filter(Boolean).map((part) => (
        <span key={part}> · {part}</span>
      ))}
      {isDated ? (
        <span className="quiet signed-at">
          {' '}
          <ShortWhen at={at} />
        </span>
      ) : null}
    </>
  );
}

export function OrderPeople({ order, children }: { order: OrderFacts; children?: ReactNode }) {
  const say = useWords();
  const { issuing, validating, enforcing, notified, notifiedAt, notificationEvidence: evidence, notNotified } = order;
  const isDated = order.received !== null || order.status === 'DRAFT';
  return (
    <OrderSection title={say('order.people')}>
      <Facts
        of={[
          [say('order.people.issuing'), <SignatureLine key="issuing" of={issuing} isDated={isDated} />],
          [
            say('order.people.validating'),
            validating === null ? (
              say(isSignedAlone(order) ? 'order.people.not-required' : 'order.people.nobody')
            ) : (
              <SignatureLine key="validating" of={validating} isDated={isDated} />
            ),
          ],
          [
            say('order.people.notified'),
            notified === null ? null : (
              <span key="notified">
                <Body of={notified} />
                {notifiedAt === null ? null : (
                  <span className="quiet signed-at">
                    {' '}
                    {say('order.people.notified-at')} <ShortWhen at={notifiedAt} />
                  </span>
                )}
              </span>
            ),
          ],
          [
            say('order.people.evidence'),
            evidence === null ? null : (
              <span key="evidence">
                <bdi className="said">{evidence.reference}</bdi> · <When at={evidence.at} />
                <br />
                <Identifier copy>{evidence.sha256}</Identifier>
              </span>
            ),
          ],
          [
            say('order.people.not-notified'),
            notNotified === null ? null : (
              <bdi key="not-notified" className="said">
                {notNotified}
              </bdi>
            ),
          ],
          [say('order.people.enforcing'), enforcing === null ? null : <SignatureLine key="enforcing" of={enforcing} />],
        ]}
      />
      {children}
    </OrderSection>
  );
}
