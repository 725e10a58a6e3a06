/**
 * Reads a person's own records, one answer of the public graph after the other, as the person could ask for them: each is an operation of its own, decided, logged,
 * read under a grant and released like any other.
 */
import type { ApolloServer } from '@apollo/server';
import { type Caller, requestLimits } from '@writ/access';
import { allowedDetail, type FaultLog, isErrorCode, PublicError } from '@writ/core';
import type { CopyPage, CopyPart, EvidenceFile, RecordRow } from '@writ/evidence';
import { answerGraphQL } from '../endpoint/answer.ts';
import { type GatewayContext, newOperation } from '../operation.ts';
import { type AskedPart, askedParts } from './parts.ts';

/** Whose records are read, and by what. */
export interface CopyReading {
  /** The public graph. */
  readonly server: ApolloServer<GatewayContext>;
  /** The texts of its documents by their names. */
  readonly documents: ReadonlyMap<string, string>;
  readonly caller: Caller;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
  readonly onFault: FaultLog;
  /** Whose records they were in the first answer: an answer about nobody, or about somebody else, ends the copy. */
  readonly account?: string;
}

/** A copy of which the first answer has come, so that its entry is in the log. */
export interface OpenedCopy {
  /** The platform's own id of the account. */
  readonly account: string;
  readonly parts: readonly CopyPart[];
}

interface Answer {
  readonly text: string;
  readonly data: Record<string, unknown>;
}

interface AnswerBody {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

const unread = () =>
  new PublicError('UPSTREAM_UNAVAILABLE', 'A part of your records could not be read, so there is no copy. Try again.', {
    retryAfterSeconds: 1,
  });

/** The answer, when it is whole: half of the records are not a copy of them. */
async function ask(
  { server, documents, caller, signal, onFault, account }: CopyReading,
  document: string,
  variables: object,
): Promise<Answer> {
  const query = documents.get(document);
  if (query === undefined) throw new TypeError(`There is no document ${document}.`);
  const operation = newOperation(caller, AbortSignal.any([signal, AbortSignal.timeout(requestLimits.timeMs)]));
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, search: '', body: { query, variables } };
  const { body: text } = await answerGraphQL(server, request, operation, onFault);
  const { data, errors = [] } = JSON.parse(text) as AnswerBody;
  const [error] = errors;
  if (error !== undefined) {
    const code = error.extensions?.['code'];
    throw isErrorCode(code) ? new PublicError(code, error.message, allowedDetail(error.extensions)) : unread();
  }
  if (!data) throw unread();
  if (account !== undefined && 'me' in data && (data['me'] as { id: string } | null)?.id !== account) throw unread();
  return { text, data };
}

const isTooLarge = (error: unknown): boolean => error instanceof PublicError && error.code === 'LIMIT_EXCEEDED';

interface Asked {
  readonly answer: Answer;
  /** Rows of a page from now on. */
  readonly first: number | undefined;
}

/** Asks for a page, and for half of it where the whole is more than one answer may have. */
async function askPage(reading: CopyReading, part: AskedPart, first: number | undefined, after: string | null): Promise<Asked> {
  for (let size = first; ; size = Math.floor(size / 2)) {
    try {
      return { answer: await ask(reading, part.document, size === undefined ? {} : { first: size, after }), first: size };
    } catch (error) {
      if (size === undefined || size === 1 || !isTooLarge(error)) throw error;
    }
  }
}

interface Page {
  readonly nodes: readonly RecordRow[];
  readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The same without the names of types, which console and graph need; what a complaint or a restriction is about keeps its own. */
function withoutTypes(value: unknown, isSubject = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutTypes(one));
  if (value === null || typeof value !== 'object') return value;
  const fields = Object.entries(value).filter(([name]) => isSubject || name !== '__typename');
  return Object.fromEntries(fields.map(([name, field]) => [name, withoutTypes(field, name === 'subject')]));
}

/** The rows at that place: of a page, of a list, or one. There may be none but where there are always pages. */
function pageAt(data: Record<string, unknown>, { at, table }: Pick<AskedPart, 'at' | 'table'>): Page {
  const found = at.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data);
  if (found === null || found === undefined) {
    if (table !== undefined) throw unread();
    return { nodes: [] };
  }
  if (Array.isArray(found)) return { nodes: found as RecordRow[] };
  return 'nodes' in (found as object) ? (found as Page) : { nodes: [found as RecordRow] };
}

interface FileOfRow {
  readonly sha256: string;
  readonly content?: string | null;
}
const filesOfRow = (row: RecordRow): readonly FileOfRow[] => (row['attachments'] as readonly FileOfRow[] | undefined) ?? [];

async function* one<Value>(value: Value): AsyncIterable<Value> {
  yield value;
}

/** The files of a page that are not in the copy yet. What the platform has no longer, or what is too large for an answer, is left out. */
async function* filesOf(
  reading: CopyReading,
  { rows, file, first, after }: { rows: readonly RecordRow[]; file: string; first: number; after: string | null },
  seen: Set<string>,
): AsyncIterable<EvidenceFile> {
  for (const { sha256 } of rows.flatMap(filesOfRow)) {
    if (seen.has(sha256)) continue;
    seen.add(sha256);
    const { data } = await ask(reading, file, { sha256, first, after });
    const { nodes } = pageAt(data, { at: ['me', 'records', 'content'] });
    const content = nodes.flatMap(filesOfRow).find((found) => typeof found.content === 'string')?.content;
    if (typeof content === 'string') yield { sha256, bytes: one(Buffer.from(content, 'base64')) };
  }
}

/** The rows as the document for one of them answers them, where there is one: a list has less of each. */
async function wholesOf(reading: CopyReading, { each }: AskedPart, rows: readonly RecordRow[]): Promise<readonly RecordRow[]> {
  if (each === undefined) return rows;
  const wholes: RecordRow[] = [];
  for (const { id } of rows) {
    const { data } = await ask(reading, each.document, { id });
    wholes.push(...pageAt(data, each).nodes);
  }
  return wholes;
}

/** The pages of a part; `begun` is the first where that was asked before. */
async function* pagesOf(reading: CopyReading, part: AskedPart, begun?: Asked): AsyncIterable<CopyPage> {
  const seen = new Set<string>();
  let after: string | null = null;
  let asked = begun ?? (await askPage(reading, part, part.first, after));
  for (;;) {
    const { answer, first } = asked;
    const { nodes, pageInfo } = pageAt(answer.data, part);
    const rows = withoutTypes(await wholesOf(reading, part, nodes)) as RecordRow[];
    const { file } = part;
    const files = file === undefined || first === undefined ? {} : { files: filesOf(reading, { rows, file, first, after }, seen) };
    yield { answer: answer.text, rows, ...files };
    if (!pageInfo?.hasNextPage) return;
    after = pageInfo.endCursor;
    asked = await askPage(reading, part, first, after);
  }
}

/** Asks the first question. Throws what the graph refuses, NOT_FOUND for a person without an account; then nothing was read. */
export async function openCopy(reading: CopyReading): Promise<OpenedCopy> {
  const [part, ...more] = askedParts;
  const begun = await askPage(reading, part, part.first, null);
  const me = begun.answer.data['me'] as { id: string } | null;
  if (me === null) throw new PublicError('NOT_FOUND', 'You have no account here, so there are no records to copy.');
  const ofOne = { ...reading, account: me.id };
  const partOf = ({ path, table }: AskedPart, pages: AsyncIterable<CopyPage>): CopyPart => ({ path, ...(table && { table }), pages });
  return { account: me.id, parts: [partOf(part, pagesOf(ofOne, part, begun)), ...more.map((one) => partOf(one, pagesOf(ofOne, one)))] };
}
