/**
 * Prints the SQL that the models of prisma/schema need beyond the migrations that exist, for the author of a new one:
 * `npx node prisma/author.ts > prisma/migrations/<number>_<name>/migration.sql`. Writes nothing itself; grants,
 * policies, checks and triggers are to be added by hand.
 */
import { driftOf } from './drift.ts';
import { freshDatabase } from './testing/test-database.ts';

const database = await freshDatabase();
try {
  const sql = await driftOf(database.options('owner'));
  process.stdout.write(sql === '' ? '-- The migrations already lead to the models.\n' : `${sql}\n`);
} finally {
  await database.drop();
}
