/** How a target is named: an account by its identifier, or an item by its id or URL. */
import { accountIdentifiers } from '@writ/core/identifier-form';

export const identifierTypes = [...accountIdentifiers, 'ITEM_ID', 'ITEM_URL'] as const;
export type IdentifierType = (typeof identifierTypes)[number];
