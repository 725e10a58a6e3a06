/** The database that a service beside the product has for itself: migrations, and work in one transaction. It shares nothing with the product's database. */
export { migrateOwn, type OwnDatabase, requireOwn } from './migrate.ts';
export { connected, inTransaction, type Sql } from './transaction.ts';
