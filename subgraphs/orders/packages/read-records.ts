/**
 * Reads the records of a package, page after page, as the gateway reads those of an answer: of the subgraphs that hold them, under a caller token of the officer
 * who asked, by the handle of the grant. Each page brings its report, and without it nothing more is read.
 */
import type { Caller, DataCategory, ReadReport } from '@writ/access';
import { isUnreported, type RecordFields, recordsIn } from '@writ/access/release';
import { type GrantHandle, type OperationId, PublicError } from '@writ/core';
import type { RecordRow, SizedFile } from '@writ/evidence';
import { filesDigest } from '@writ/subgraph';
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { fileQuestion, type Question, questions, type RecordsPart } from './questions.ts';
import type { VolumeReads } from './volume-reads.ts';

/** What a subgraph answered, taken apart. */
export interface RecordsAnswer {
  readonly data: Record<string, unknown> | null;
  /** The codes of its errors. */
  readonly codes: readonly string[];
  readonly reads: readonly ReadReport[];
}

/** Asks a subgraph for records, as the gateway does. Rejects when it can't be reached. */
export type AskRecords = (
  part: RecordsPart,
  question: { readonly query: string; readonly variables: Record<string, unknown> },
  by: { readonly caller: Caller; readonly operation: OperationId },
) => Promise<RecordsAnswer>;

/** What tells which of an answer's fields are records: the schema, and their categories. */
export interface RecordsSchema {
  readonly schema: GraphQLSchema;
  readonly records: RecordFields;
}

export interface Reading extends RecordsSchema {
  readonly ask: AskRecords;
  readonly caller: Caller;
  readonly operation: OperationId;
  readonly handle: GrantHandle;
  /** The index of the entry that the grant rests on. */
  readonly decision: string;
  /** What was read so far, as the subgraphs reported it: the entries of the disclosure say it. */
  readonly reads: VolumeReads;
  /** The kept files that the records name. */
  readonly files: Map<string, KeptFile>;
  /** Called before each question; throws where nothing is to be read any more. */
  readonly goOn: () => Promise<void>;
}

/** A file by the page that names it, which begins after this cursor, and its size as it was collected. */
interface KeptFile {
  readonly after: string | null;
  readonly size: number;
}

/** What a part answers of a file at once, in bytes: the description of `RecordFile.content` says it. */
const pieceBytes = 4_194_304;

interface Page {
  readonly nodes: readonly RecordRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Nothing more is read: what was read is not whole, or not reported. */
export class ReadingRefused extends Error {}

const documents = new Map<string, { document: DocumentNode; operation: OperationDefinitionNode }>();

function parsed(query: string) {
  const known = documents.get(query);
  if (known) return known;
  const document = parse(query);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError('The question is no operation.');
  const made = { document, operation };
  documents.set(query, made);
  return made;
}

/** The account of the answer, once every record in it has its report. */
async function ask(reading: Reading, { part, query }: Question, variables: Record<string, unknown>) {
  const { caller, operation, handle, decision, schema, records } = reading;
  await reading.goOn();
  const handles = [{ __typename: 'DisclosedAccount', grant: handle }];
  const { data, codes, reads } = await reading.ask(part, { query, variables: { handles, ...variables } }, { caller, operation });
  if (codes.some((code) => code === 'FORBIDDEN' || code === 'NOT_FOUND')) throw new ReadingRefused('The grant covers this no more.');
  if (codes.length > 0 || data === null) throw new PublicError('UPSTREAM_UNAVAILABLE', `A part answered with ${codes.join()}.`);
  if (isUnreported(recordsIn(data, { ...parsed(query), schema, records }), reads))
    throw new ReadingRefused('A part answered a record without reporting the read.');
  if (reads.some(({ grant }) => grant !== decision)) throw new ReadingRefused('A read was reported under another decision.');
  const [account] = data['_entities'] as (Record<string, unknown> | null)[];
  return { account: account ?? {}, reads };
}

/** A read's report counts what was answered, and commits to its files; what is right goes on into the entry of a volume. */
function addPage(reading: Reading, category: DataCategory, rows: readonly RecordRow[], reads: readonly ReadReport[]): void {
  const [report, ...more] = reads.filter((read) => read.category === category);
  if (report === undefined || more.length > 0 || report.count !== rows.length)
    throw new ReadingRefused(`A part reports another number of records of ${category} than it answered.`);
  const hashes = rows.map((row) => filesOfRow(row).map(({ sha256 }) => sha256));
  const all = hashes.flat();
  if (report.files?.digest !== (all.length === 0 ? undefined : filesDigest(all)))
    throw new ReadingRefused('A part reports other files than it answered.');
  reading.reads.addPage(report, hashes);
}

interface FileOfRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly kept: boolean | null;
}
const filesOfRow = (row: RecordRow): readonly FileOfRow[] => (row['attachments'] as readonly FileOfRow[] | undefined) ?? [];

/** The records of a category, oldest first. Throws {@link ReadingRefused} for what ends the package. */
export async function* recordsOf(reading: Reading, category: DataCategory): AsyncIterable<RecordRow> {
  const question = questions[category];
  if (category === 'SUBSCRIBER') {
    const { account, reads } = await ask(reading, question, {});
    const row = account[question.field] as RecordRow | null | undefined;
    addPage(reading, category, row ? [row] : [], reads);
    if (row) yield row;
    return;
  }
  let after: string | null = null;
  for (;;) {
    const { account, reads } = await ask(reading, question, { after });
    const { nodes, pageInfo } = account[question.field] as Page;
    addPage(reading, category, nodes, reads);
    for (const row of nodes) {
      for (const { sha256, bytes, kept } of filesOfRow(row))
        if (kept && !reading.files.has(sha256)) reading.files.set(sha256, { after, size: bytes });
      yield row;
    }
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** The files that the records read so far name and that are kept, each once. */
export async function* filesOf(reading: Reading): AsyncIterable<SizedFile> {
  for (const [sha256, file] of reading.files) yield { sha256, size: file.size, read: () => bytesOf(reading, sha256, file) };
}

/** Piece by piece; whoever takes them compares the hash of the whole. */
async function* bytesOf(reading: Reading, sha256: string, { after, size }: KeptFile): AsyncIterable<Uint8Array> {
  for (let part = 0; part * pieceBytes < size || part === 0; part += 1) {
    const { account, reads } = await ask(reading, fileQuestion, { after, sha256, part: size > pieceBytes ? part : null });
    const { nodes } = account[fileQuestion.field] as Page;
    const files = nodes.flatMap((row) => (row['attachments'] as readonly { sha256: string; content: string | null }[] | undefined) ?? []);
    const content = files.find((file) => file.sha256 === sha256)?.content ?? null;
    const report = reads.find(({ category }) => category === 'CONTENT');
    if (content === null || report === undefined) throw new ReadingRefused('A file that is kept was not answered.');
    if (part === 0) reading.reads.addFile(report, sha256);
    yield Buffer.from(content, 'base64');
  }
}
