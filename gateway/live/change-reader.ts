/**
 * Reads what has changed on desks since it was read last: `console.change`, which the changes' own transactions write (migration
 * live_changes). Every gateway reads for itself, so that a person hears of a change whichever of them they are connected to.
 */
import type pg from 'pg';

/** The kinds of things that change. */
export const changeKinds = ['ORDER', 'WORK', 'DUTY', 'ENROLMENT', 'ALERT', 'LETTER'] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  readonly kind: ChangeKind;
  /** The id of the thing; null where several have changed at once. */
  readonly id: string | null;
  /** Rises, with gaps; for one thing it follows its changes. */
  readonly sequence: string;
  /** For whom the thing exists: texts of `@writ/access`, {@link readerTextsOf}. */
  readonly readers: readonly string[];
}

export interface ChangeReader {
  /**
   * Everything that was committed since the edge of an earlier call, and the edge for the next one; no change without an edge. A change comes once, and
   * once every older transaction has ended. Rejects with the driver's error.
   */
  read(edge: string | null): Promise<{ edge: string; changes: readonly Change[] }>;
  /** Of which kinds something has changed in the last so many milliseconds that concerns one of these texts; every kind for longer than changes are kept. */
  kindsSince(ageMs: number, texts: readonly string[]): Promise<readonly ChangeKind[]>;
  /** Deletes what nobody reads any more. */
  forget(): Promise<void>;
}

const since = `
  WITH now AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot()) AS edge)
  SELECT now.edge::text, c.sequence::text, c.kind, c.subject, c.readers
    FROM now LEFT JOIN console.change c ON c.written_by >= $1::text::xid8 AND c.written_by < now.edge
   ORDER BY c.sequence`;

/** A little less than `console.forget_changes` keeps. */
const keptMs = 540_000;
/** An instant is that of the beginning of its transaction. */
const transactionMs = 20_000;

interface Row {
  edge: string;
  sequence: string | null;
  kind: ChangeKind;
  subject: string | null;
  readers: string[];
}

/** Reads over a pool of `writ_log`, which stays the caller's to end. */
export const createChangeReader = (pool: pg.Pool): ChangeReader => ({
  async read(edge) {
    const { rows } = await pool.query<Row>(since, [edge]);
    const [first] = rows;
    if (first === undefined) throw new TypeError('a snapshot has an edge');
    const changes = rows.flatMap(({ sequence, kind, subject, readers }) =>
      sequence === null ? [] : { kind, id: subject, sequence, readers },
    );
    return { edge: first.edge, changes };
  },
  async kindsSince(ageMs, texts) {
    if (!(ageMs <= keptMs)) return changeKinds;
    const { rows } = await pool.query<{ kind: ChangeKind }>(
      `SELECT DISTINCT kind FROM console.change WHERE written_at >= now() - $1 * interval '1 ms' AND readers && $2::text[]`,
      [ageMs + transactionMs, texts],
    );
    return rows.map(({ kind }) => kind);
  },
  async forget() {
    await pool.query('SELECT console.forget_changes()');
  },
});
