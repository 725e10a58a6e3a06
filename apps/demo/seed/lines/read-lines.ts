/**
 * An import file, line by line, each one parsed or refused with its number and a reason. Reads any size of file with the
 * memory of one line; the bytes are a stranger's, so length, encoding and shape are checked in that order.
 * A reason never quotes a value: it may be somebody's.
 */
import { createReadStream } from 'node:fs';
import { deletableTypes, deletionLine, type FileLine, importLine, lineTypes } from './lines.ts';

/** A line that can be taken. */
export interface AcceptedLine {
  readonly number: number;
  readonly line: FileLine;
  /** How long it is. */
  readonly bytes: number;
}

/** A line that can't, and why. */
export interface Refusal {
  readonly number: number;
  readonly reason: string;
}

/** Bytes of the longest line that is read. */
const maxLineBytes = 8 * 1024 * 1024;
/** Bytes that are read, and whose lines are parsed, at a time: what waits for the database is not kept from its answer for long. */
const readBytes = 16 * 1024;
const lineFeed = 10;

interface RawLine {
  readonly number: number;
  /** Missing when the line is too long. */
  readonly bytes?: Buffer;
}

/** Splits at line feeds; of a line that is too long nothing is kept. */
async function* rawLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<RawLine> {
  let [number, pieces, length]: [number, Buffer[], number] = [1, [], 0];
  const take = (piece: Buffer): void => {
    length += piece.length;
    if (length <= maxLineBytes) pieces.push(piece);
    else pieces = [];
  };
  const finish = (): RawLine => {
    const line = length <= maxLineBytes ? { number, bytes: Buffer.concat(pieces) } : { number };
    [number, pieces, length] = [number + 1, [], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      take(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}

function parseJson(bytes: Buffer): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string;
}

/** One issue as "path: what is wrong". */
function issueText({ path, message, code }: Issue, types: readonly string[]): string {
  if (path.length === 1 && path[0] === 'type' && code === 'invalid_union') return `type: must be one of ${types.join(', ')}`;
  return path.length > 0 ? `${path.join('.')}: ${message}` : message;
}

/** Parses one line, or says what is wrong with it. */
export function parseLine(number: number, bytes: Buffer): AcceptedLine | Refusal {
  let value: unknown;
  try {
    value = parseJson(bytes);
  } catch (error) {
    if (error instanceof SyntaxError) return { number, reason: 'is not JSON: write one whole object on one line' };
    if (error instanceof TypeError) return { number, reason: 'is not UTF-8: save the file in that encoding' };
    throw error;
  }
  const deletes = typeof value === 'object' && value !== null && 'deleted' in value;
  const result = deletes ? deletionLine.safeParse(value) : importLine.safeParse(value);
  if (result.success) return { number, line: result.data, bytes: bytes.length };
  const types = deletes ? deletableTypes : lineTypes;
  return { number, reason: result.error.issues.map((issue) => issueText(issue, types)).join('; ') };
}

/** Every line of a file that is not blank. `read` gets each chunk as it is read. */
export async function* readLines(path: string, read: (chunk: Buffer) => void): AsyncGenerator<AcceptedLine | Refusal> {
  async function* chunks(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path, { highWaterMark: readBytes }) as AsyncIterable<Buffer>) {
      read(chunk);
      yield chunk;
    }
  }
  for await (const { number, bytes } of rawLines(chunks())) {
    if (!bytes) yield { number, reason: `is longer than ${maxLineBytes / 1024 / 1024} MB` };
    else if (bytes.some((byte) => byte > 32)) yield parseLine(number, bytes);
  }
}
