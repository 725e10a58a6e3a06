/** Orders by their case number. */
import { OrdersByReferenceDocument } from '../graphql/authority/graphql.ts';
import { FoundOrders } from '../search/found-orders.tsx';

export const SearchPage = () => <FoundOrders document={OrdersByReferenceDocument} />;
