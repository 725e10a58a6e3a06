/**
 * Which statements wait until what they wrote is on the disk: those whose transaction wrote and did not ask to be flushed with a later one. What writes is known
 * by its words and by the functions of the database that are not STABLE or IMMUTABLE.
 */
import type { Statement } from './statements.ts';

type Sql = <Row extends Record<string, unknown>>(role: 'postgres', text: string) => Promise<Row[]>;

const words = String.raw`\binsert into\b|\bdelete from\b|\bupdate\b[^;]*\bset\b|\bpg_logical_emit_message\b`;

/** What the text of a statement that writes has in it. */
export async function writingIn(sql: Sql): Promise<RegExp> {
  const rows = await sql<{ name: string }>(
    'postgres',
    `SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE p.provolatile = 'v' AND n.nspname NOT IN ('pg_catalog', 'information_schema')`,
  );
  const functions = rows.map(({ name }) => name.replaceAll('.', String.raw`\.`));
  return new RegExp(`${words}|\\b(?:${functions.join('|')})\\(`, 'i');
}

const isFlushedLater = ({ text }: Statement): boolean => text.includes(`set_config('synchronous_commit', 'off', true)`);

/** The statements that wait: each by itself, or the COMMIT of the transaction that they are in. One of a transaction counts for it. */
export function flushesIn(sent: readonly Statement[], writing: RegExp): Statement[] {
  const counted = new Set<number>();
  return sent.filter((statement) => {
    const { session, text, inTransaction } = statement;
    if (!inTransaction || /^begin/i.test(text)) counted.delete(session);
    if (!writing.test(text) || isFlushedLater(statement) || counted.has(session)) return false;
    if (inTransaction) counted.add(session);
    return true;
  });
}
