/**
 * Import lines into tables, some statements a type of line and a chunk. Runs as `writ_owner`, who otherwise reads no record: row-level security lets
 * it reach the rows that the lines of this transaction name.
 */

import type pg from 'pg';
import type { IdentifierKey } from '../../../../prisma/blind-index.ts';
import { type DeletionLine, type FileLine, type ImportLine, isDeletion, type LineOf, type LineType } from '../lines/lines.ts';
import type { Refusal } from '../lines/read-lines.ts';
import { writeAccounts } from './accounts.ts';
import { writeDeletions } from './deletions.ts';
import { examine } from './examine.ts';
import { writeHolders, writeNotices } from './notices-and-holders.ts';
import { writeRecords } from './records.ts';
import type { RecordType } from './rows.ts';
import { allOf, type Changes, type Numbered, noChanges, type Writing } from './writing.ts';

/** What came of a chunk. */
export interface Written {
  readonly changes: Changes;
  /** Lines that can't be written, in the order of the file. */
  readonly refusals: Refusal[];
}

const ofType = <T extends LineType>(type: T, lines: readonly Numbered<ImportLine>[]): Numbered<LineOf<T>>[] =>
  lines.filter((one): one is Numbered<LineOf<T>> => one.line.type === type);

async function writePresent(writing: Writing, lines: readonly Numbered<ImportLine>[]): Promise<void> {
  const accounts = ofType('account', lines);
  if (accounts.length > 0) await writeAccounts(writing, accounts);
  const records = (['identification', 'traffic', 'item', 'message'] as const).map((type): [RecordType, Numbered<LineOf<RecordType>>[]] => [
    type,
    ofType(type, lines),
  ]);
  await allOf(
    writing.client,
    records
      .filter(([, some]) => some.length > 0)
      .map(
        ([type, some]) =>
          () =>
            writeRecords(writing, type, some),
      ),
  );
  const [notices, holders] = [ofType('notice', lines), ofType('holder', lines)];
  if (notices.length > 0) await writeNotices(writing, notices);
  if (holders.length > 0) await writeHolders(writing, holders);
}

const deletesAccount = ({ line }: Numbered<FileLine>): boolean => isDeletion(line) && line.type === 'account';

/** Pieces in which all lines delete accounts or none does: an account that goes takes with it what stands before it, and frees its handle for what follows. */
function piecesOf(lines: readonly Numbered<FileLine>[]): Numbered<FileLine>[][] {
  const pieces: Numbered<FileLine>[][] = [];
  for (const one of lines) {
    const last = pieces.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && deletesAccount(before) === deletesAccount(one)) last.push(one);
    else pieces.push([one]);
  }
  return pieces;
}

/** Writes the lines of one file, or of one batch of a seed, in one transaction of the caller's. */
export class LineWriter {
  readonly #client: pg.ClientBase;
  readonly #identifierKey: IdentifierKey;
  readonly #expectsRepeated: boolean;
  #instant: string | undefined;

  /** Unless keys that come twice are expected, the first one ends the transaction with KeyRepeated, which is faster for all other files. */
  constructor(client: pg.ClientBase, identifierKey: IdentifierKey, { expectsRepeated }: { readonly expectsRepeated: boolean }) {
    this.#client = client;
    this.#identifierKey = identifierKey;
    this.#expectsRepeated = expectsRepeated;
  }

  /** The instant of the transaction, at which what it adds and changes is recorded. */
  async instant(): Promise<string> {
    this.#instant ??= (await this.#client.query<{ now: string }>('SELECT now()::text AS now')).rows[0]?.now;
    if (this.#instant === undefined) throw new TypeError('the database told no time');
    return this.#instant;
  }

  /** Writes the lines of a chunk that can be written, in the order of the file where order counts. */
  async write(lines: readonly Numbered<FileLine>[]): Promise<Written> {
    const writing: Writing = {
      client: this.#client,
      identifierKey: this.#identifierKey,
      instant: await this.instant(),
      changes: noChanges(),
      refusals: [],
    };
    for (const piece of piecesOf(lines)) {
      const { accepted, erased, refusals } = await examine(this.#client, piece, this.#expectsRepeated);
      writing.refusals.push(...refusals);
      for (const { line } of erased) writing.changes.skipped[line.type] += 1;
      await writePresent(
        writing,
        accepted.filter((one): one is Numbered<ImportLine> => !isDeletion(one.line)),
      );
      await writeDeletions(
        writing,
        accepted.filter((one): one is Numbered<DeletionLine> => isDeletion(one.line)),
      );
    }
    return { changes: writing.changes, refusals: writing.refusals.toSorted((a, b) => a.number - b.number) };
  }

  /** Forgets which rows were named; last of all in the transaction. */
  async end(): Promise<void> {
    await this.#client.query('DELETE FROM importing.line');
  }
}
