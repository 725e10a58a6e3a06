/** Where an alert reaches somebody, looked up when it is sent: an address that was changed or taken back is not used any more. */
import type { Database } from '../store/database.ts';

export interface Target {
  readonly address: string | null;
  readonly webhook: string | null;
  /** Null where nobody knows it: that of the installation. */
  readonly language: string | null;
}

const addressed = (address: string | null | undefined): Target | null =>
  address == null ? null : { address, webhook: null, language: null };

/** A body's address is the one that it was enrolled with, while it is enrolled. */
async function ofBody(db: Database, country: string, organisation: string): Promise<Target | null> {
  const [enrolled] = await db.enrolment.findMany({
    where: { country, organisation, state: 'ENROLLED', reportAddress: { not: null } },
    orderBy: { id: 'asc' },
    take: 1,
  });
  return addressed(enrolled?.reportAddress);
}

/** Null where there is nobody, or no address. Settings that have ended are nobody's. */
export async function targetOf(db: Database, hearer: string, { desk, now }: { desk: string | null; now: Date }): Promise<Target | null> {
  if (hearer === 'DESK') return addressed(desk);
  if (hearer === 'SECOND') return addressed((await db.secondPerson.findFirst({ where: { id: 'DESK' } }))?.address);
  if (hearer.startsWith('BODY ')) {
    const [, country = '', ...organisation] = hearer.split(' ');
    return ofBody(db, country, organisation.join(' '));
  }
  const [person] = await db.hearer.findMany({ where: { id: hearer, endsAt: { gt: now } } });
  return person ?? null;
}
