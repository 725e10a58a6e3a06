/** The words and limits that the law, the schema and the pages share: constants alone, which run in a browser too. */
export * from './country.ts';
export * from './data-categories.ts';
export * from './order-limits.ts';
export * from './orders/order-knowledge.ts';
export * from './readers/readers.ts';
export * from './roles.ts';
export * from './subscriber-fields.ts';
