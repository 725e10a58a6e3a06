/** What the platform retains of the content that it removed under the order; the authority says that a review needs it longer. */
import { useAct } from '../../app/ask.ts';
import { useRole } from '../../app/session.ts';
import { KeepLongerDocument, type OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { KeptCopies } from '../../parts/kept-copies.tsx';

export function KeptOfOrder({ order, again }: { order: OrderOfAuthorityFragment; again: () => void }) {
  const isIssuing = useRole('ISSUING');
  const [keep, keeping] = useAct(KeepLongerDocument);
  const copies = order.targets.flatMap(({ kept }) => kept.filter(({ endedAt }) => endedAt === null));
  return isIssuing ? <KeptCopies of={copies} keep={keep} acting={keeping} changed={again} /> : null;
}
