/** How a target is named: an account by its identifier, or an item by its id or URL. */
export const identifierTypes = ['USER_ID', 'EMAIL', 'PHONE_NUMBER', 'IP_ADDRESS_PORT_TIME', 'ITEM_ID', 'ITEM_URL'] as const;
export type IdentifierType = (typeof identifierTypes)[number];
