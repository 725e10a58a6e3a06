/** An order that asks less than before, made from one that was submitted: what an issuer may answer a question of the platform with. */
import { lawOf } from '@writ/orders-domain/law';
import type { DataCategory, OrderInput, OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { callsFor } from '../new-order/rules/offered.ts';

/** What an issuer removes or replaces. Null leaves the order as it is. */
export interface ChangedScope {
  categories: readonly DataCategory[];
  /** Ids of the targets that stay. */
  targets: readonly string[];
  /** Instants in UTC; null without a window. */
  from: string | null;
  to: string | null;
}

export const scopeOf = ({ categories, targets, from, to }: OrderOfAuthorityFragment): ChangedScope => ({
  categories,
  targets: targets.map(({ id }) => id),
  from,
  to,
});

export const isChanged = (order: OrderOfAuthorityFragment, scope: ChangedScope): boolean =>
  JSON.stringify(scopeOf(order)) !== JSON.stringify(scope);

/** The whole order with the changed scope. What only the categories that were taken out call for goes with them. */
export function inputWith(order: OrderOfAuthorityFragment, { categories, targets, from, to }: ChangedScope): OrderInput {
  const { kind, reference, purpose, legalBasis, emergency, territories, recipient, secrecy, notified, notNotified } = order;
  const { earlier, preservation, informBy, reportTo, processor } = order;
  const { provision, offence, threshold, catalogue, grounds, redress, worldwide } = legalBasis;
  const law = lawOf(kind);
  const hasWindow = callsFor(law.window?.categories, categories);
  const isNotified = callsFor(law.notification?.requiredFor, categories);
  return {
    kind,
    reference,
    purpose: purpose ?? '',
    legalBasis: {
      provision,
      offence,
      threshold: callsFor(law.threshold?.categories, categories) ? threshold : null,
      catalogue: callsFor(law.threshold?.categories, categories) ? catalogue : null,
      grounds: grounds ?? '',
      redress,
      worldwide,
    },
    emergency: emergency && { ground: emergency.ground, threat: emergency.threat ?? '' },
    targets: order.targets.filter(({ id }) => targets.includes(id)).map(({ type, value }) => ({ type, value: value ?? '' })),
    categories: [...categories],
    from: hasWindow ? from : null,
    to: hasWindow ? to : null,
    territories,
    recipient,
    secrecy: secrecy && { ground: secrecy.ground, reason: secrecy.reason ?? '', until: secrecy.until },
    notified: isNotified && notified ? { organisation: notified.organisation, country: notified.country } : null,
    notNotified: isNotified ? notNotified : null,
    earlier,
    preservation,
    informBy,
    reportTo,
    processor,
  };
}
