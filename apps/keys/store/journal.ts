/** Every opening and every refusal is a line of the journal, before its answer leaves. No line has a key, an identifier or a handle. */
import type { Sql } from '@writ/own-database';
import type { RefusalCode } from '../evidence/refused.ts';

export type Operation = 'GRANT' | 'OPEN' | 'END' | 'CREDENTIAL' | 'COSIGN' | 'REWRAP' | 'ACCOUNTS' | 'ERASE' | 'DAY';

/** What happened. */
export interface JournalLine {
  readonly operation: Operation;
  readonly outcome: 'DONE' | RefusalCode;
  /** Who asked; null for anybody. */
  readonly part: string | null;
  /** SHA-256 of the handle, in hex. */
  readonly grant?: string;
  /** The decision's index in the log. */
  readonly index?: number;
  readonly account?: string;
  readonly reference?: string;
  /** How many keys were given. */
  readonly keys?: number;
  /** The act by its id. */
  readonly act?: string;
  /** Of ERASE: both acts by their ids. */
  readonly acts?: readonly string[];
  /** Of ACCOUNTS: how many public keys were given, and how many indexes are new. */
  readonly accounts?: number;
  readonly indexes?: number;
  readonly size?: number;
  /** Of what anybody sent that was no request, too much, or signed by no registered key: how often, since the line before. */
  readonly count?: number;
  /** Of ERASE and REWRAP: how many secrets were destroyed, or wrapped again, and of REWRAP the last epoch whose KEK was destroyed. */
  readonly secrets?: number;
  readonly destroyedThrough?: number;
}

/** Writes a line, in the transaction of what it tells. */
export async function writeJournal(sql: Sql, at: Date, line: JournalLine): Promise<void> {
  await sql.query('INSERT INTO journal (at, line) VALUES ($1, $2)', [at, JSON.stringify(line)]);
}

/** A line as it is kept. */
export interface KeptLine {
  readonly seq: number;
  readonly at: Date;
  readonly line: JournalLine;
}

const linesAtOnce = 1_000;

/** The lines of `[from, to)` in their order, so many at once. */
export async function* linesBetween(sql: Sql, from: Date, to: Date): AsyncGenerator<readonly KeptLine[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql.query<{ seq: string; at: Date; line: JournalLine }>(
      'SELECT seq, at, line FROM journal WHERE at >= $1 AND at < $2 AND seq > $3 ORDER BY seq LIMIT $4',
      [from, to, after, linesAtOnce],
    );
    const lines = rows.map((row) => ({ ...row, seq: Number(row.seq) }));
    if (lines.length > 0) yield lines;
    const last = lines.at(-1);
    if (last === undefined || lines.length < linesAtOnce) return;
    after = last.seq;
  }
}
