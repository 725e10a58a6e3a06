/** The facts of decisions in bulk, from what is stored of them; what is not what its entry covers is refused, since a report from it would be wrong. */
import { canonicalText, type LogDetails } from '@writ/access-log';
import { StartError } from '@writ/core';
import { storedDecisions } from '@writ/enforcement';
import type { DatabaseConnection } from '@writ/prisma';
import type pg from 'pg';

/**
 * The lines of the decisions that entries of the span cover, those of one entry after the other with its index. Of a decision whose account was erased nothing can be held against its entry, so it says nothing. Throws StartError
 * for a decision that was changed.
 */
export async function* bulkFacts(
  { pool, owner, details }: { pool: pg.Pool; owner: DatabaseConnection; details: LogDetails },
  { from, to }: { from: number; to: number },
): AsyncGenerator<{ readonly index: number; readonly lines: readonly string[] }> {
  const text =
    'select e.event_id as event, d.idx from log.log_decisions d join log.log_entry e on e.idx = d.idx where d.idx >= $1 and d.idx < $2';
  const { rows } = await pool.query<{ event: string; idx: string }>(text, [from, to]);
  const covering = new Map(rows.map(({ event, idx }) => [event, Number(idx)]));
  if (covering.size === 0) return;
  for await (const { entry, decisions } of storedDecisions(owner)) {
    const index = covering.get(entry);
    if (index === undefined) continue;
    const { changed, missing, erased } = await details.compareDecisions(index, decisions);
    if (changed.length + missing.length > 0)
      throw new StartError(`What is stored of the decisions of entry ${index} is not what it covers: "writ log compare" names them.`);
    const shown = decisions.filter(({ id }) => !erased.includes(id));
    if (shown.some(({ fields: { fact } }) => fact === undefined))
      throw new StartError(`Entry ${index} covers decisions from before there were facts: let the period begin after its day.`);
    yield { index, lines: shown.map(({ fields: { fact = null } }) => canonicalText(fact)) };
  }
}
