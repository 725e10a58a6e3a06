/** Who issued, validated and enforces an order, and when each signed. */
import { useCodes, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Identifier } from '../parts/identifier.tsx';
import { When } from '../parts/when.tsx';
import { isSignedAlone, type OrderFacts, type Signature } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

/** A signature: who, as what, for which body, when. */
export function SignatureLine({ of }: { of: Signature }) {
  const code = useCodes();
  const { person, office, organisation, country, at } = of;
  const body = [organisation, country].filter(Boolean).join(', ');
  return (
    <>
      <bdi>{person}</bdi>
      {[office === null ? '' : code('Office', office), body].filter(Boolean).map((part) => (
        <span key={part}> · {part}</span>
      ))}
      <br />
      <span className="quiet">
        <When at={at} />
      </span>
    </>
  );
}

export function OrderPeople({ order }: { order: OrderFacts }) {
  const say = useWords();
  const { issuing, validating, enforcing, notified, notifiedAt, notificationEvidence: evidence, notNotified } = order;
  return (
    <OrderSection title={say('order.people')}>
      <Facts
        of={[
          [say('order.people.issuing'), <SignatureLine key="issuing" of={issuing} />],
          [
            say('order.people.validating'),
            validating === null ? (
              say(isSignedAlone(order) ? 'order.people.not-required' : 'order.people.nobody')
            ) : (
              <SignatureLine key="validating" of={validating} />
            ),
          ],
          [
            say('order.people.notified'),
            notified === null ? null : <bdi key="notified">{`${notified.organisation}, ${notified.country}`}</bdi>,
          ],
          [say('order.people.notified-at'), notifiedAt === null ? null : <When key="notified-at" at={notifiedAt} />],
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
    </OrderSection>
  );
}
