/**
 * The grants of one call, by handle. Loaded once a handle, always under the whole handle and never by account, so that
 * two grants in one batch stay two grants.
 */
import { createHash } from 'node:crypto';
import { type AccessRequest, caseFieldOf, type DataCategory, type ReadReport } from '@writ/access';
import { forbidden, PublicError } from '@writ/core';
import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Call } from './call.ts';
import { ForeignRow, hasForeignRow, type OfAccount, type ReadResult } from './foreign-rows.ts';
import { selectedFields } from './selected-fields.ts';

/** What a grant was given for. */
export type GrantPurpose = AccessRequest['purpose'];

/** What a grant must have been given for, by the type that stands for it in the graph; a type that isn't here stands for none. */
const purposes: ReadonlyMap<string, GrantPurpose> = new Map([
  ['DisclosedAccount', 'ORDER'],
  ['OwnAccount', 'SELF'],
  ['CaseAccount', 'CASE'],
  ['ReportedAccount', 'REPORT'],
  ['HandedAccount', 'REPORT'],
]);

/** One row of a grant, as the database gives it for the session's handles. */
export interface GrantRow {
  handleHash: Uint8Array;
  category: DataCategory;
  purpose: GrantPurpose;
  accountId: string;
  from: Date | null;
  to: Date | null;
  horizon: Date;
  /** Index of the log entry that the grant rests on. */
  index: bigint;
  /** The snapshots that may be read: none but under an order. */
  preservations: readonly string[];
  /** Of a case or a report: the fields of the subscriber record that it names. Empty for what covers whole records. */
  fields: readonly string[];
}

export interface Grants {
  /**
   * The grant's row for a category, where it was given for what `type` stands for; undefined when the handle names no living
   * grant of this operation, another purpose, or not this category.
   */
  row(handle: string, category: DataCategory, type: string): Promise<GrantRow | undefined>;
  covers(handle: string, category: DataCategory, type: string): Promise<boolean>;
}

/** Handles are sent comma-separated. Anything outside this alphabet could smuggle in a second handle, so it matches no grant. */
const isHandle = (text: string): boolean => /^[A-Za-z0-9_-]+$/.test(text);

/** `read` gets handles and answers the rows of those that live. */
export function grantsOf(read: (handles: readonly string[]) => Promise<readonly GrantRow[]>): Grants {
  const loader = new DataLoader<string, GrantRow[]>(async (handles) => {
    const named = handles.filter(isHandle);
    const rows = named.length === 0 ? [] : await read(named);
    return handles.map((handle) => {
      const hash = createHash('sha256').update(handle).digest();
      return rows.filter((row) => hash.equals(row.handleHash));
    });
  });
  const row: Grants['row'] = async (handle, category, type) =>
    (await loader.load(handle)).find((found) => found.category === category && found.purpose === purposes.get(type));
  return { row, covers: async (...named) => (await row(...named)) !== undefined };
}

/**
 * What a cursor is bound to: the scope, so that a page can go on in a later operation under a new grant of the same scope. An
 * order's scope ends at its horizon, which no other order shares; other grants read what there is at each statement.
 */
export const scopeKey = ({ accountId, category, purpose, from, to, horizon }: GrantRow): string =>
  createHash('sha256')
    .update(JSON.stringify([accountId, category, purpose, from, to, purpose === 'ORDER' ? horizon : null]))
    .digest('base64url')
    .slice(0, 16);

/** Whether a grant for a case names this field of the subscriber record. */
export const namesField = ({ fields }: Pick<GrantRow, 'fields'>, field: string): boolean => fields.includes(caseFieldOf(field));

/** What {@link readRecords} needs of a call. */
export interface GrantedCall extends Pick<Call, 'reads' | 'operation' | 'takePage'> {
  readonly grants: Grants;
  underHandle<T>(handle: string, read: () => PromiseLike<T>): Promise<T>;
  /** Whether the grant is one for a package, which is made of all pages. */
  isExport(handle: string): Promise<boolean>;
  /** Closes the authority graph, for good until its auditor opens it: a row came that the grant of this handle does not cover. */
  lockDown(handle: string): PromiseLike<unknown>;
}

/**
 * Under an order each operation counts once, however much it reads: so it reads one page of a category of a grant, unless a package is made of them
 * all. SUBSCRIBER is one record and has no pages.
 */
async function requireFirstPage(call: GrantedCall, handle: string, { purpose, index, category }: GrantRow): Promise<void> {
  if (purpose !== 'ORDER' || category === 'SUBSCRIBER' || call.takePage(`${call.operation} ${index} ${category}`)) return;
  if (await call.isExport(handle)) return;
  throw new PublicError('LIMIT_EXCEEDED', `One operation reads one page of ${category} under an order: ask for the next page in another.`, {
    limit: 'pagesPerDisclosure',
  });
}

/** Closes the authority graph when the read returns what its grant doesn't cover. */
async function covered<Row>(call: GrantedCall, handle: string, read: () => Promise<Row>): Promise<Row> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ForeignRow) await call.lockDown(handle);
    throw error;
  }
}

/** SHA-256, in hexadecimal, over the hashes in hexadecimal, each once, sorted, with a line feed after each: whoever has the answer can make it. */
export const filesDigest = (hashes: Iterable<string>): string =>
  createHash('sha256')
    .update(
      [...new Set(hashes)]
        .sort()
        .map((hash) => `${hash}\n`)
        .join(''),
    )
    .digest('hex');

/** Which files of records an operation answers: the report of the read commits to their hashes, and so does the entry of the disclosure. */
export class AnsweredFiles {
  readonly #hashes = new Set<string>();

  add(files: readonly { readonly sha256: string }[]): void {
    for (const { sha256 } of files) this.#hashes.add(sha256);
  }

  /** Undefined where none was answered. */
  get report(): ReadReport['files'] {
    return this.#hashes.size === 0 ? undefined : { count: this.#hashes.size, digest: filesDigest(this.#hashes) };
  }
}

interface Asked {
  readonly handle: string;
  readonly category: DataCategory;
  readonly info: GraphQLResolveInfo;
  /** Which files of the rows are answered, as the resolvers below come to them. */
  readonly files?: AnsweredFiles;
}

/**
 * One read of records: finds the grant's row for the category and the type, reads under that grant alone, and reports what was read.
 * The shield has refused before what the grant doesn't cover; a grant that died in between is refused here.
 */
export const readRecords = <Row extends ReadResult>(
  call: GrantedCall,
  asked: Asked,
  read: (row: GrantRow) => PromiseLike<Row>,
  count: (result: Row) => number,
): Promise<Row> =>
  readBeside(
    call,
    asked,
    async (row) => {
      await requireFirstPage(call, asked.handle, row);
      return read(row);
    },
    count,
  );

/** The same of what is told beside the records of a category, which is no page of it. */
export async function readBeside<Row extends ReadResult>(
  call: GrantedCall,
  { handle, category, info, files }: Asked,
  read: (row: GrantRow) => PromiseLike<Row>,
  count: (result: Row) => number,
): Promise<Row> {
  const row = await call.grants.row(handle, category, info.parentType.name);
  if (row === undefined) throw forbidden(`No grant of yours covers ${category} here.`);
  const result = await covered(call, handle, async () => {
    const found = await call.underHandle(handle, () => read(row));
    if (hasForeignRow(found, row.accountId)) throw new ForeignRow();
    return found;
  });
  const fields = selectedFields(info).filter((field) => row.fields.length === 0 || namesField(row, field));
  call.reads.push({
    ...{ grant: String(row.index), category, fields, count: count(result) },
    // Known when the answer is whole.
    get files() {
      return files?.report;
    },
  });
  return result;
}

/**
 * What belongs to rows that a read under a grant has returned and reported, read under the same grant. A row of another account is never answered, and
 * closes the authority graph.
 */
export const readMore = <Row extends OfAccount>(
  call: GrantedCall,
  { handle, account }: { readonly handle: string; readonly account: string },
  read: () => PromiseLike<Row[]>,
): Promise<Row[]> =>
  covered(call, handle, async () => {
    const nodes = await call.underHandle(handle, read);
    if (hasForeignRow({ nodes }, account)) throw new ForeignRow();
    return nodes;
  });
