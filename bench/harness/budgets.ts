/** The budgets of a measurement: one officer reads more in it than one may on a day. */
import { connect, socketConnection } from '@writ/prisma';

/** From here on each budget is locked and written as ever, and stays as it was. */
export async function keepBudgets(socketFolder: string): Promise<void> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  await client
    .query(
      `CREATE FUNCTION orders.take_nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.taken := OLD.taken; RETURN NEW; END';
       CREATE TRIGGER take_nothing BEFORE UPDATE ON orders.budget FOR EACH ROW EXECUTE FUNCTION orders.take_nothing()`,
    )
    .finally(() => client.end());
}
