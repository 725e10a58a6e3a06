import { issuesFrom, type KindLaw, lawInForce, lawOf, orderKinds } from '@writ/orders-domain/law';
import type { AnsweredKind, Installation } from '@writ/schema/generated/orders.ts';
import type { OrdersContext } from '../../context.ts';
import { keyProfiles } from '../../delivery-keys/key.ts';
import { followLaw, lawHash, viewMs } from '../../law/in-force.ts';

const answered = (law: KindLaw, country: string): AnsweredKind => ({
  kind: law.kind,
  title: law.title,
  regulation: law.regulation,
  permits: law.permits,
  states: [...new Set([...law.from.states, country])].filter((state) => issuesFrom(law, state, country)).toSorted(),
  signing: law.signing.map(({ categories, alone, ifValidated, validatedBy }) => ({ categories, alone, ifValidated, validatedBy })),
  identifiers: law.targets.types,
  windows: law.window?.categories ?? [],
  emergency: law.emergency?.categories ?? [],
  hasTerritories: law.territories !== null,
});

/** Read from what decides: the law in force, the limits and the seal of this part. It looks at no order and at no caller. */
export async function installation(_: unknown, _args: unknown, context: OrdersContext): Promise<Installation> {
  const { db, country, limits, seals, sealCertificates } = context;
  await followLaw(db, viewMs);
  const { targets, windowDays, disclosuresPerOrder, packagesPerTarget } = limits;
  return {
    country,
    lawHash: lawHash(lawInForce()),
    kinds: orderKinds.map((kind) => answered(lawOf(kind), country)),
    limits: { targets, windowDays, disclosuresPerOrder, packagesPerTarget },
    packageProfiles: seals ? [...keyProfiles] : [],
    sealCertificates: [...sealCertificates],
  };
}
