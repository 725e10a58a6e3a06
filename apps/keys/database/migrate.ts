/** The service's own database. */
import { fileURLToPath } from 'node:url';
import { migrateOwn, type OwnDatabase, requireOwn } from '@writ/own-database';
import type pg from 'pg';

const ownFolder = fileURLToPath(new URL('./migrations', import.meta.url));
const own: OwnDatabase = { of: 'the service of keys', role: 'keys_of_writ', table: 'keys_migration', lock: 5_123_001 };

/** Applies what is missing; answers the names. Throws StartError, and as the database does: then nothing was applied. */
export const migrateKeys = (pool: pg.Pool, folder: string = ownFolder): Promise<string[]> => migrateOwn(pool, own, folder);

/** Passes where the database is its own. Throws StartError for a superuser, and for the database that keeps the records. */
export const requireOwnDatabase = (pool: pg.Pool): Promise<void> => requireOwn(pool, own);
