/** Orders by their case number: an auditor's search is an entry, and so is each order that it finds. */

import { useWords } from '../app/words/words.tsx';
import { OrdersByReferenceDocument } from '../graphql/audit/graphql.ts';
import { FoundOrders } from '../search/found-orders.tsx';

export const SearchPage = () => <FoundOrders document={OrdersByReferenceDocument} about={useWords()('search.audit.about')} />;
