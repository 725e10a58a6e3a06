/** One part of a collection as it comes: lines checked against the scope, and an end that is verified before the part counts. */
import { type KeyObject, verify } from 'node:crypto';
import { comparePositions, type Position, parsePosition, positionOf } from '../stream/order.ts';
import { overstepOf, type Window } from '../stream/overstep.ts';
import { ambiguous, type BeginLine, type EndLine, endStatement, type GapLine, line as lineSchema, type RecordLine } from '../wire/lines.ts';
import { type RawLine, rawLines } from './lines.ts';
import { SourceError } from './source-error.ts';

/** What the lines of a part are held against. */
export interface PartScope {
  readonly entry: string;
  /** The account of the scope; null where it names an identifier. */
  readonly account: string | null;
  readonly categories: readonly Window[];
  readonly horizon: string;
  readonly after: string | null;
  readonly limit: number;
}

/** The verified end of a part, to be kept as the adapter's word: its signature is over entry, `after`, lines, digest and `next`. */
export interface PartEnd {
  readonly lines: number;
  readonly sha256: string;
  readonly next: string | null;
  readonly signature: string;
}

/** Whom the collection is of. */
export type Found = { readonly account: string } | 'NOBODY' | 'AMBIGUOUS';

export interface Part {
  readonly after: string | null;
  readonly asOf: string;
  readonly found: Found;
  /** Gaps and records, once. Throws {@link SourceError} unless a true end line follows: nothing of the part counts then. */
  readonly lines: AsyncIterable<GapLine | RecordLine>;
  /** After `lines` ended. Throws TypeError before. */
  end(): PartEnd;
}

function parseLine({ text }: RawLine) {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SourceError('BAD_ANSWER', 'A line is not JSON.', { cause });
  }
  const parsed = lineSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SourceError('BAD_ANSWER', `A line is not of the protocol: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
}

const incomplete = (why: string): SourceError => new SourceError('INCOMPLETE', `The part does not count: ${why}.`);

function foundIn({ accounts }: BeginLine, { account }: PartScope): Found {
  const [one, another] = accounts;
  if (one === undefined) return 'NOBODY';
  if (another !== undefined) {
    if (one === ambiguous && another === ambiguous) return 'AMBIGUOUS';
    throw new SourceError('BAD_ANSWER', 'A name of several accounts tells which.');
  }
  if (account !== null && one !== account) throw new SourceError('OVERSTEP', 'The stream is of another account.');
  return { account: one };
}

/** Whether lines are of the scope, in order, and not too many. */
function scopeCheck(scope: PartScope, found: Found) {
  let last: Position | null = scope.after === null ? null : (parsePosition(scope.after) ?? null);
  let records = 0;
  const account = typeof found === 'object' ? found.account : '';
  return (line: GapLine | RecordLine): void => {
    if (line.type === 'gap') {
      if (records > 0 || !scope.categories.some(({ category }) => category === line.category))
        throw new SourceError('OVERSTEP', 'A gap is of another category, or stands behind a record.');
      return;
    }
    const overstep = overstepOf(line, { account, categories: scope.categories, horizon: scope.horizon });
    if (overstep) throw new SourceError('OVERSTEP', `A line is outside the ${overstep} of the scope.`);
    const position = positionOf(line);
    records += 1;
    if (last && comparePositions(last, position) >= 0)
      throw new SourceError('OVERSTEP', 'A line is out of order, or its key stands twice.');
    if (records > scope.limit) throw new SourceError('OVERSTEP', 'A part has more lines than were asked for.');
    last = position;
  };
}

function requireTrueEnd(
  end: EndLine,
  counted: number,
  digest: string,
  { scope, adapterKey }: { scope: PartScope; adapterKey: KeyObject },
): void {
  if (end.lines !== counted) throw incomplete('its end counts other lines');
  if (end.sha256 !== digest) throw incomplete('its end has another digest');
  const statement = endStatement({ entry: scope.entry, after: scope.after, lines: end.lines, sha256: end.sha256, next: end.next });
  if (!verify(null, statement, adapterKey, Buffer.from(end.signature, 'base64')))
    throw incomplete("its end is not signed by the adapter's key");
  if (end.next !== null && end.next === scope.after) throw new SourceError('BAD_ANSWER', 'The part leads to itself.');
}

/** Reads the beginning of a part. */
export async function openPart(body: AsyncIterable<Uint8Array>, scope: PartScope, adapterKey: KeyObject): Promise<Part> {
  const raw = rawLines(body);
  const first = await raw.next();
  if (first.done) throw incomplete('it is empty');
  const begin = parseLine(first.value);
  if (begin.type !== 'begin') throw new SourceError('BAD_ANSWER', 'A part starts with a line "begin".');
  const found = foundIn(begin, scope);
  let end: PartEnd | undefined;
  async function* lines(): AsyncGenerator<GapLine | RecordLine> {
    const check = scopeCheck(scope, found);
    let counted = 0;
    let last: EndLine | undefined;
    for await (const one of raw) {
      if (last) throw new SourceError('BAD_ANSWER', 'Lines stand behind the end.');
      const line = parseLine(one);
      if (line.type === 'begin') throw new SourceError('BAD_ANSWER', 'A part begins twice.');
      if (line.type === 'end') {
        requireTrueEnd(line, counted, one.digestBefore(), { scope, adapterKey });
        last = line;
        continue;
      }
      check(line);
      counted += 1;
      yield line;
    }
    if (!last) throw incomplete('it has no end');
    end = { lines: last.lines, sha256: last.sha256, next: last.next, signature: last.signature };
  }
  return {
    after: scope.after,
    asOf: begin.asOf,
    found,
    lines: lines(),
    end() {
      if (!end) throw new TypeError('The end of a part is known when its lines have been read.');
      return end;
    },
  };
}
