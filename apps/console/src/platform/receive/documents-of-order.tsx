/** The documents that the issuer attached, for whoever reviews the order. */
import { useReading } from '../../app/ask.ts';
import { PlatformOrderDocumentDocument } from '../../graphql/platform/graphql.ts';
import { OrderDocuments } from '../../order/outside/order-documents.tsx';
import type { Order } from '../review/checks.ts';

export function DocumentsOfOrder({ order }: { order: Order }) {
  const [read] = useReading(PlatformOrderDocumentDocument);
  return <OrderDocuments order={order} read={read} />;
}
