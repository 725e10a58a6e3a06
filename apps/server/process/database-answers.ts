/** Whether a part's database answers under its role, for whoever asks whether the part is ready. */
import { connect, type DatabaseConnection } from '@writ/prisma';

/** Milliseconds for which an answer is believed; one that there is none is soon asked again. */
const believedMs = { answers: 10_000, silent: 1_000 };
const withinMs = 2_000;

/** Asks by a connection of its own, since the part's may all be at work. */
async function asks(connection: DatabaseConnection): Promise<boolean> {
  try {
    const client = await connect(connection);
    // It may be lost while it is asked or ended; the query's answer says so.
    client.on('error', () => undefined);
    try {
      await client.query('select 1');
    } finally {
      await client.end();
    }
    return true;
  } catch {
    // Why it can't be reached is reported by what needs it.
    return false;
  }
}

/** Answers whether it does, within two seconds; however often it is asked, the database is asked by one connection at a time. */
export function databaseProbe(connection: DatabaseConnection, ask: (connection: DatabaseConnection) => Promise<boolean> = asks) {
  let known: { answers: boolean; until: number } | undefined;
  let asking: Promise<boolean> | undefined;
  const learn = async (): Promise<boolean> => {
    const answers = await ask(connection);
    known = { answers, until: performance.now() + (answers ? believedMs.answers : believedMs.silent) };
    asking = undefined;
    return answers;
  };
  return async (): Promise<boolean> => {
    if (known !== undefined && performance.now() < known.until) return known.answers;
    asking ??= learn();
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(false), withinMs);
    const answers = await Promise.race([asking, late.promise]);
    clearTimeout(timer);
    return answers;
  };
}
