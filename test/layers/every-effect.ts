/** What calls have brought about, in words that can be listed: what was told, changed, locked or left, and what a later time brought besides. */
import type { MarkedDatabase } from '../harness/marked-database.ts';
import { type Owner, owners } from '../harness/marked-states.ts';
import type { Call, Outcome, RowChange } from './every-call.ts';

export async function primaryKeysOf({ admin }: MarkedDatabase): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await admin.query<{ table: string; columns: string[] }>(`
    SELECT n.nspname || '.' || c.relname AS table, array_agg(a.attname::text) AS columns
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
     WHERE i.indisprimary GROUP BY 1`);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

/** An answer that says nothing: no row, no value, no, or none. */
function isNothing(answer: unknown): boolean {
  if (answer === null || answer === false || answer === 0 || answer === '') return true;
  return typeof answer === 'object' && Object.values(answer).every(isNothing);
}
const answerOf = ({ state, text }: Outcome): unknown => (state === 'answered' && text !== '' ? JSON.parse(text) : null);
const sizeOf = (outcome: Outcome): number => {
  const answer = answerOf(outcome);
  return outcome.changes.length + (isNothing(answer) ? 0 : Array.isArray(answer) ? answer.length : 1);
};

/** What is told of a column: of everybody, of what is silent, told or over, or of one owner alone. */
function ofWhom(all: ReadonlySet<Owner>): string[] {
  if (all.size === owners.length) return [''];
  const both = (variant: string | undefined) => all.has(`a ${variant}` as Owner) && all.has(`b ${variant}` as Owner);
  return [...all].map((owner) => (both(owner.split(' ')[1]) ? ` of what is ${owner.split(' ')[1]}` : ` of ${owner}`));
}

/** What an outcome tells that was not in the call: columns by their marks, or something without one. */
function told(marked: MarkedDatabase, outcome: Outcome): { column: string; owner?: Owner }[] {
  const given = new Set(marked.marksIn(outcome.call).map(({ column, owner }) => `${column} ${owner}`));
  const found = marked.marksIn(outcome.text).filter(({ column, owner }) => !given.has(`${column} ${owner}`));
  const says = outcome.state === 'answered' ? '' : 'in an error ';
  if (found.length > 0) return found.map(({ column, owner }) => ({ column: `${says}${column}`, owner }));
  return outcome.changes.length === 0 && !isNothing(answerOf(outcome)) ? [{ column: 'whether something is so' }] : [];
}

/** Rows that came, went, and became others. */
function changed(marked: MarkedDatabase, keys: ReadonlyMap<string, readonly string[]>, changes: readonly RowChange[]): string[] {
  const variant = ({ row }: RowChange) => marked.marksIn(JSON.stringify(row))[0]?.owner.split(' ')[1] ?? 'nobody';
  const keyOf = ({ table, row }: RowChange) => JSON.stringify([table, ...(keys.get(table) ?? Object.keys(row)).map((one) => row[one])]);
  const before = new Map(changes.filter((one) => !one.is_new).map((one) => [keyOf(one), one]));
  const after = new Map(changes.filter((one) => one.is_new).map((one) => [keyOf(one), one]));
  const lines: string[] = [];
  for (const [key, one] of after) if (!before.has(key)) lines.push(`adds to ${one.table}`);
  for (const [key, one] of before) {
    const now = after.get(key);
    if (now === undefined) lines.push(`removes from ${one.table} what is ${variant(one)}`);
    else
      for (const column of Object.keys(one.row))
        if (JSON.stringify(now.row[column]) !== JSON.stringify(one.row[column]))
          lines.push(`changes ${one.table}.${column} of what is ${variant(one)}`);
  }
  return lines;
}

/** All that the calls of one function have brought about. `left` advisory locks outlived their transaction. */
export function effectsOf(
  marked: MarkedDatabase,
  keys: ReadonlyMap<string, readonly string[]>,
  calls: readonly Call[],
  outcomes: readonly Outcome[],
  left: number,
): ReadonlySet<string> {
  const effects = new Set<string>(left > 0 ? ['leaves a lock'] : []);
  const tells = new Map<string, Set<Owner>>();
  const sizes = new Map(outcomes.map((one) => [one.call, sizeOf(one)]));
  for (const [nth, outcome] of outcomes.entries()) {
    for (const line of changed(marked, keys, outcome.changes)) effects.add(line);
    for (const { column, owner } of told(marked, outcome)) {
      const whose = tells.get(column) ?? new Set();
      tells.set(column, owner === undefined ? whose : whose.add(owner));
    }
    if (outcome.locks > 0) effects.add('takes a lock of its name');
    const call = calls[nth];
    if (call !== undefined && /9999|'infinity/.test(call.sql) && sizeOf(outcome) > (sizes.get(call.atPresent) ?? 0))
      effects.add('does more at a time that has not come');
  }
  for (const [column, whose] of tells) for (const of of whose.size === 0 ? [''] : ofWhom(whose)) effects.add(`tells ${column}${of}`);
  return effects;
}
