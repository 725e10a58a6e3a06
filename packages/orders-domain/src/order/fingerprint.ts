/**
 * By what an order is known when it comes again. The fingerprint is of what is asked and why: equal for orders that differ only in
 * spelling, in the number of the case or in who is notified. It is no digest: nobody signs it.
 */
import { hashOf } from '@writ/tlog/order-digest';
import type { OrderContent } from './content.ts';

/** Letters and digits alone: another comma is no other reason. */
export const spoken = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Of what is asked and why: lower-case hex, 64 characters. */
export function fingerprintOf({ kind, identifiers, categories, from, to, territories, legalBasis, emergency }: OrderContent): string {
  const request = {
    kind,
    targets: identifiers.map(({ type, value }) => JSON.stringify([type, value.toWellFormed()])).sort(),
    categories: [...categories].sort(),
    from: from?.getTime() ?? null,
    to: to?.getTime() ?? null,
    territories: territories.map((one) => one.toWellFormed()).sort(),
    threshold: legalBasis.threshold,
    basis: [legalBasis.provision, legalBasis.offence, legalBasis.grounds, legalBasis.worldwide].map(spoken),
    threat: spoken(emergency?.threat ?? null),
  };
  return hashOf(request);
}
