/** What all that writes lines shares: the transaction, its instant, and what came of the lines so far. */

import pg from 'pg';
import type { IdentifierKey } from '../../../../prisma/blind-index.ts';
import { type FileLine, keyOf, type LineType, lineTypes } from '../lines/lines.ts';
import type { AcceptedLine, Refusal } from '../lines/read-lines.ts';
import type { Row } from './rows.ts';

/** A number for each type of line. */
export type Counts = Record<LineType, number>;

/** None of any type. */
export const noCounts = (): Counts => ({ account: 0, identification: 0, traffic: 0, item: 0, message: 0, notice: 0, holder: 0 });

/** What lines did to the rows that they name: `skipped` are those of an account that was erased. */
export type Changes = Readonly<Record<'added' | 'changed' | 'unchanged' | 'deleted' | 'skipped', Counts>>;

export const noChanges = (): Changes => ({
  added: noCounts(),
  changed: noCounts(),
  unchanged: noCounts(),
  deleted: noCounts(),
  skipped: noCounts(),
});

/** Adds what came of some lines to what came of others. */
export function addChanges(sum: Changes, more: Changes): void {
  for (const [what, counts] of Object.entries(more) as [keyof Changes, Counts][])
    for (const type of lineTypes) sum[what][type] += counts[type];
}

/** One chunk of lines on its way into the tables. */
export interface Writing {
  readonly client: pg.ClientBase;
  readonly identifierKey: IdentifierKey;
  /** The import's instant, as the database writes it: what is added or changed is recorded at it. */
  readonly instant: string;
  readonly changes: Changes;
  readonly refusals: Refusal[];
}

/** A line that is to be written, or what it deletes. */
export type Numbered<L extends FileLine> = Omit<AcceptedLine, 'line'> & { readonly line: L };

/** Counts `among` lines that are there already: some became another, the rest were as they are. */
export function count(
  { changes }: Writing,
  type: LineType,
  among: number,
  became: { added: number; changed: number; refused?: number },
): void {
  changes.added[type] += became.added;
  changes.changed[type] += became.changed;
  changes.unchanged[type] += among - became.added - became.changed - (became.refused ?? 0);
}

/** Refuses the lines with these keys. */
export function refuse({ refusals }: Writing, lines: readonly Numbered<FileLine>[], keys: ReadonlySet<string>, reason: string): void {
  for (const { number, line } of lines) if (keys.has(keyOf(line))) refusals.push({ number, reason });
}

/** Runs one statement over rows. */
export async function withRows<R extends object = Row>(
  client: pg.ClientBase,
  statement: string,
  rows: readonly Row[],
  ...more: readonly unknown[]
): Promise<{ rows: R[]; count: number }> {
  const { rows: found, rowCount } = await client.query<R>(statement, [JSON.stringify(rows), ...more]);
  return { rows: found, count: rowCount ?? 0 };
}

/**
 * Does work that doesn't depend on one another. A connection in pipeline mode (`pipeline: true`) is sent all of it at once and works without waiting for
 * Node between two statements; they run in this order in either case.
 */
export async function allOf(client: pg.ClientBase, works: readonly (() => Promise<unknown>)[]): Promise<void> {
  if (client instanceof pg.Client && client.pipeline) await everyOne(works.map((work) => work()));
  else for (const work of works) await work();
}

/** Waits for the end of all, so that nothing of a failed chunk runs on, and throws the first failure: those after it only say that the transaction is over. */
async function everyOne(running: readonly Promise<unknown>[]): Promise<void> {
  const ended = await Promise.allSettled(running);
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}

/** An account whose erasure was confirmed is never written to again. */
export const erasedAccount = (column: string): string =>
  `EXISTS (SELECT FROM erasure.request q WHERE q.account_id = ${column} AND q.confirmed_at IS NOT NULL)`;

/** Of what is left of an item that is gone: recorded after all that can be asked. */
export const never = "'9999-12-31Z'::timestamptz";
