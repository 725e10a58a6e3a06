/** Whether the person concerned is notified: by when and by whom, or why not yet, on what ground and until when. */
import { Code, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { When } from '../parts/when.tsx';
import type { OrderFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

function Until({ at }: { at: string | null }) {
  const say = useWords();
  return at === null ? say('order.silence.endless') : <When at={at} />;
}

interface ToPersonFacts {
  readonly mayBeInformed: boolean;
  readonly since: string | null;
  readonly whyNot: string | null;
}

/** Whether the person may be informed of the order when they ask, for whoever answers them or examines the answer. */
function ToPerson({ of: { mayBeInformed, since, whyNot } }: { of: ToPersonFacts }) {
  const say = useWords();
  return (
    <span data-to-person={mayBeInformed}>
      {say(mayBeInformed ? 'order.to-person.yes' : 'order.to-person.no')}{' '}
      {since === null ? null : (
        <>
          {say('order.to-person.since')} <When at={since} />
        </>
      )}
      {whyNot === null ? null : <Code of="WhyNotTold" value={whyNot} />}
    </span>
  );
}

export function OrderSilence({ order, toPerson }: { order: OrderFacts; toPerson?: ToPersonFacts | undefined }) {
  const say = useWords();
  const { secrecy, informBy, informedAt } = order;
  if (secrecy === null && informBy === null && informedAt === null && toPerson === undefined) return null;
  return (
    <OrderSection title={say('order.silence')}>
      {secrecy?.state === 'LAPSED' ? (
        <p className="notice" data-tone="warn">
          {say('order.silence.lapsed')}
        </p>
      ) : null}
      <Facts
        of={[
          [say('order.silence.inform-by'), informBy === null ? null : <When key="inform-by" at={informBy} />],
          [say('order.silence.informed-at'), informedAt === null ? null : <When key="informed-at" at={informedAt} />],
          [
            say('order.silence.state'),
            secrecy === null ? say('order.silence.none') : <Code key="none" of="SecrecyState" value={secrecy.state} />,
          ],
          [say('order.silence.ground'), secrecy === null ? null : <Code key="ground" of="SecrecyGround" value={secrecy.ground} />],
          [
            say('order.silence.reason'),
            typeof secrecy?.reason !== 'string' ? null : (
              <bdi key="reason" className="said">
                {secrecy.reason}
              </bdi>
            ),
          ],
          [say('order.silence.since'), secrecy?.since ? <When key="since" at={secrecy.since} /> : null],
          [say('order.silence.until'), secrecy === null ? null : <Until key="until" at={secrecy.until} />],
          [
            say('order.silence.renewals'),
            secrecy === null || secrecy.renewals.length === 0 ? null : (
              <ol key="renewals" className="plain-list">
                {secrecy.renewals.map(({ at, ground, reason, until }) => (
                  <li key={at}>
                    <When at={at} />: <Code of="SecrecyGround" value={ground} />, {say('order.silence.renewed-until')} <Until at={until} />.{' '}
                    {typeof reason !== 'string' ? null : <bdi className="said">{reason}</bdi>}
                  </li>
                ))}
              </ol>
            ),
          ],
          [say('order.to-person'), toPerson === undefined ? null : <ToPerson key="to-person" of={toPerson} />],
        ]}
      />
    </OrderSection>
  );
}
