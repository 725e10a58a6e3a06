/** What a package says beside the records: the order as its recipient knows it, what is not given and why, and where the records come from. */
import type { DataCategory } from '@writ/access';
import type { CustodyStep, PackageFacts, RecordRow, VolumeContents, Withheld } from '@writ/evidence';
import { isAnswered, type Order, type OrderTarget } from '@writ/orders-domain/order';
import type { StoredOrder } from '../store/read.ts';
import { queryDigest } from './questions.ts';
import type { PackageRow } from './store.ts';

/** Who a package is for, as people read it. */
export interface Recipient {
  readonly name: string;
  readonly country: string;
}

const categories = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;

export const factsOf = (row: PackageRow, { name, country }: Recipient, at: Date): Omit<PackageFacts, 'volume'> => ({
  id: row.id,
  order: row.orderId,
  recipient: { name, country, key: row.thumbprint },
  decision: Number(row.decisionIdx ?? 0),
  madeOn: at.toISOString().slice(0, 10),
});

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const body = (signed: Order['validating']) =>
  signed && { organisation: signed.organisation, country: signed.country, office: signed.office };

/** The order, without the names of officers. */
export const orderOf = (order: Order, { id, type, value }: OrderTarget): RecordRow => ({
  id: order.id,
  kind: order.kind,
  reference: order.reference,
  digest: order.digest,
  generation: order.generation,
  status: order.status,
  issuing: body(order.issuing),
  validating: body(order.validating),
  legalBasis: { provision: order.legalBasis.provision },
  categories: order.categories,
  from: iso(order.from),
  to: iso(order.to),
  servedAt: iso(order.servedAt),
  target: { id, type, value },
});

/** The categories that are given. */
export type Given = ReadonlySet<DataCategory>;

/** What of the four categories is not in the package, or not whole, and why. */
export function withheldOf(order: Order, { id }: OrderTarget, given: Given): Withheld[] {
  return categories.flatMap((category): Withheld[] => {
    const decision = order.decisions.find((one) => one.target === id && one.category === category);
    if (decision === undefined) return [{ category, why: 'NOT_ASKED' }];
    const { outcome, code, window } = decision;
    if (outcome === 'REFUSED') return [{ category, why: 'REFUSED', ...(code === null ? {} : { code }) }];
    if (!given.has(category)) return [{ category, why: isAnswered(order, { target: id, category }) ? 'NOT_GIVEN_OUT' : 'NOT_AVAILABLE' }];
    if (outcome !== 'NARROWED') return [];
    return [{ category, why: 'NARROWED', ...(window === null ? {} : { from: window.from.toISOString(), to: window.to.toISOString() }) }];
  });
}

/** How often an act that the entry of the release rests on is told. */
const releasedAt = ({ order, releasedAt: entry }: StoredOrder): CustodyStep[] => {
  const event = order.history.findLast(({ act }) => act === 'releaseOrder');
  return event === undefined || entry === null ? [] : [{ act: 'DECIDED', role: 'COUNSEL', at: event.at.toISOString(), entry }];
};

export function custodyOf(
  stored: StoredOrder,
  row: PackageRow,
  { given, from, build, now }: { given: readonly DataCategory[]; from: Date; build: string; now: () => Date },
): VolumeContents['custody'] {
  const begun = from.toISOString();
  return {
    order: row.orderId,
    target: row.targetId,
    query: queryDigest(given),
    steps: [...releasedAt(stored), { act: 'EXTRACTED', role: 'SYSTEM', at: begun, entry: Number(row.decisionIdx ?? 0) }],
    // Asked for when all of a volume is read.
    extraction: {
      from: begun,
      get to() {
        return now().toISOString();
      },
    },
    build,
  };
}
