/** What an issuer sends, as the content of an order: what is left out is null, and nothing is judged here. */
import type { OrderContent } from '@writ/orders-domain/order';
import type { OrderInput } from '@writ/schema/generated/orders.ts';

export function contentOfInput(input: OrderInput): OrderContent {
  const { legalBasis, emergency, secrecy, notified, targets, from, to } = input;
  const { provision = '', offence = null, threshold = null, catalogue = null, grounds = '', redress = null, worldwide = null } = legalBasis;
  return {
    kind: input.kind,
    emergency: emergency ?? null,
    reference: input.reference ?? '',
    legalBasis: { provision, offence, threshold, catalogue, grounds, redress, worldwide },
    purpose: input.purpose ?? '',
    identifiers: targets.map(({ type, value }) => ({ type, value })),
    categories: input.categories ?? [],
    from: from ?? null,
    to: to ?? null,
    territories: input.territories ?? [],
    recipient: input.recipient ?? 'ISSUING_AUTHORITY',
    secrecy: secrecy ? { ...secrecy, until: secrecy.until ?? null } : null,
    notified: notified ?? null,
    notNotified: input.notNotified ?? null,
    earlier: input.earlier ?? null,
    preservation: input.preservation ?? null,
    informBy: input.informBy ?? null,
    reportTo: input.reportTo ?? null,
    processor: input.processor ?? null,
  };
}
