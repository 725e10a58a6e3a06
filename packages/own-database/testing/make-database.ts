/** For tests: makes a service's own database as its `create.sql` says, beside those of other tests. */
import pg from 'pg';

/** Makes the role if this cluster does not have it, as another test file may do at the same moment. */
async function makeRole(superuser: pg.Pool, statement: string): Promise<void> {
  try {
    await superuser.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && (error.code === '42710' || error.code === '23505'))) throw error;
  }
}

/** `created` makes the role first, and then the database, which gets another name here. */
export async function makeDatabase(superuser: pg.Pool, created: string, { from, to }: { from: string; to: string }): Promise<void> {
  const [role = '', ...rest] = created
    .replace(/^--.*$/gm, '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  await makeRole(superuser, role);
  for (const statement of rest) await superuser.query(statement.replace(`DATABASE ${from}`, `DATABASE "${to}"`));
}
