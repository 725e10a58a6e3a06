/** The law that an order rests on, why it is considered necessary, and its purpose. */
import { Code, useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { useOffenceWords } from './offence-words.ts';
import type { OrderFacts } from './order-facts.ts';
import { OrderSection } from './order-section.tsx';

/** What a person wrote, as they wrote it. */
const said = (text: string | null | undefined) =>
  text === null || text === undefined || text === '' ? null : <bdi className="said">{text}</bdi>;

export function OrderBasis({ order }: { order: OrderFacts }) {
  const say = useWords();
  const { legalBasis, purpose, emergency, processor, reportTo } = order;
  const { provision, offence, threshold, catalogue, grounds, redress, worldwide } = legalBasis;
  const named = useOffenceWords();
  return (
    <OrderSection title={say('order.basis')}>
      <Facts
        of={[
          [say('order.basis.provision'), said(provision)],
          [say('order.basis.offence'), said(offence)],
          [say('order.basis.threshold'), threshold === null ? null : <Code key="threshold" of="OffenceThreshold" value={threshold} />],
          [say('order.basis.catalogue'), catalogue === null ? null : named(catalogue)],
          [say('order.basis.grounds'), said(grounds)],
          [say('order.purpose'), said(purpose)],
          [
            say('order.emergency'),
            emergency === null ? null : (
              <>
                <Code of="EmergencyGround" value={emergency.ground} />. {said(emergency.threat)}
              </>
            ),
          ],
          [say('order.basis.redress'), said(redress)],
          [say('order.basis.worldwide'), said(worldwide)],
          [say('order.basis.processor'), said(processor)],
          [say('order.basis.report-to'), said(reportTo)],
        ]}
      />
    </OrderSection>
  );
}
