/**
 * The leaves of the access log: one JSON object of fixed shape, padded with spaces to a multiple of 128 bytes, so that a
 * leaf tells neither by its keys nor by its length what it is about. Reads and checks; writing is the log's business.
 */
import { fromUtf8 } from '../bytes.ts';
import { TlogError } from '../errors.ts';
import { commitment, entryCommitment } from './commitment.ts';

/** What a leaf says in public about its kind. */
export const leafKinds = ['authority', 'platform', 'self', 'enforcement', 'audit', 'system'] as const;
export type LeafKind = (typeof leafKinds)[number];

/** A leaf's length is a multiple of this, in bytes. */
export const leafBlockBytes = 128;

/** A leaf whose content is private (`commitment`) or wholly public (`public`). */
export type Leaf = { id: string; kind: LeafKind /** UTC date, `YYYY-MM-DD`. */; day: string } & (
  | { commitment: string }
  | { public: Readonly<Record<string, unknown>> }
);

const bad = (message: string): TlogError => new TlogError('BAD_LEAF', message);

const uuidShape = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const dayShape = '\\d{4}-\\d{2}-\\d{2}';
/** 32 bytes in base64url: the unused bits of the last character are zero. */
const commitmentShape = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]';

/** The JSON of a leaf. What it matches has no other spelling, but for what a public leaf says, which is taken as it is. */
const leafShape = new RegExp(
  `^\\{"specversion":"1\\.0","id":"(${uuidShape})","kind":"(${leafKinds.join('|')})","day":"(${dayShape})",` +
    `(?:"commitment":"(${commitmentShape})"|"public":(\\{[^]*\\}))\\}$`,
);
type LeafParts = [json: string, id: string, kind: LeafKind, day: string, secret: string | undefined, open: string];

/**
 * The object of a JSON text, which must end with "}": then it can be nothing else. Undefined for what is no JSON, and for another spelling
 * than `JSON.stringify` has. Deep nesting can overflow the stack, so both directions are inside the `try`.
 */
function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: Record<string, unknown> = JSON.parse(json);
    return JSON.stringify(value) === json ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a text of the shape of a day is one. Leap years come again after 400 years, and `Date.UTC` takes those before 100 for others. */
function isInCalendar(day: string): boolean {
  const month = Number(day.slice(5, 7)) - 1;
  const dayOfMonth = Number(day.slice(8));
  const date = new Date(Date.UTC(2000 + (Number(day.slice(0, 4)) % 400), month, dayOfMonth));
  return date.getUTCMonth() === month && date.getUTCDate() === dayOfMonth;
}

const hasShape = (value: unknown, shape: string): value is string => typeof value === 'string' && new RegExp(`^(?:${shape})$`).test(value);

/** Throws what is wrong with the JSON of a leaf that was refused. */
function refuse(json: string): never {
  const object = parseObject(json);
  if (object === undefined) throw bad('The leaf is not JSON as its writer spells it: without spaces, repeated keys or needless escapes.');
  const { specversion, id, kind, day } = object;
  const keys = Object.keys(object).join();
  if (keys !== 'specversion,id,kind,day,commitment' && keys !== 'specversion,id,kind,day,public')
    throw bad('The leaf must have the keys specversion, id, kind, day and then commitment or public, in this order.');
  if (specversion !== '1.0') throw bad('The leaf has another specversion than 1.0.');
  if (!hasShape(id, uuidShape)) throw bad('The id of the leaf is not a UUID in lower case.');
  if (!hasShape(kind, leafKinds.join('|'))) throw bad(`The kind of the leaf is none of ${leafKinds.join(', ')}.`);
  if (!hasShape(day, dayShape) || !isInCalendar(day)) throw bad('The day of the leaf is not a date like 2031-12-24.');
  throw bad('The commitment of the leaf is not 32 bytes in base64url, or its public part is not an object.');
}

/** The JSON of a leaf, without the padding that fills its last block. */
function unpadded(bytes: Uint8Array): string {
  let end = bytes.length;
  while (bytes[end - 1] === 0x20) end -= 1;
  const json = fromUtf8(bytes.subarray(0, end));
  if (json === undefined) throw bad('The leaf is not UTF-8.');
  if (!json.endsWith('}') || bytes.length % leafBlockBytes !== 0 || bytes.length - end >= leafBlockBytes)
    throw bad(`The leaf is not padded to the next multiple of ${leafBlockBytes} bytes.`);
  return json;
}

/**
 * The content of a leaf's bytes. Throws `BAD_LEAF` for every byte that the fixed shape does not allow.
 * Not checked: that the leaf is in a log, and what is behind its commitment; {@link verifyOpening} does that.
 */
export function parseLeaf(bytes: Uint8Array): Leaf {
  const json = unpadded(bytes);
  const parts = leafShape.exec(json) as LeafParts | null;
  if (parts === null || !isInCalendar(parts[3])) return refuse(json);
  const [, id, kind, day, secret, open] = parts;
  if (secret !== undefined) return { id, kind, day, commitment: secret };
  const fields = parseObject(open);
  return fields === undefined ? refuse(json) : { id, kind, day, public: fields };
}

/**
 * Passes when the leaf commits to `value` in `field`; else throws `OPENING_MISMATCH`, or `BAD_LEAF` and `BAD_COMMITMENT` for
 * input that has not the shape. `commitments` are those of all fields of the entry; `value` the committed bytes (of the access log's entries: the
 * RFC 8785 text of the field's JSON value); `salt` 32 bytes.
 * Not checked: that the leaf is in a log, which {@link verifyTlogProof} does.
 */
export function verifyOpening(opening: FieldsOfLeaf & Opening): void {
  verifyCommitments(opening);
  verifyField(opening.commitments, opening);
}

/** A leaf's bytes and the commitments of all fields of its entry. */
export interface FieldsOfLeaf {
  leaf: Uint8Array;
  commitments: Readonly<Record<string, string>>;
}

/** A field, the bytes that it commits to, and its salt. */
export interface Opening {
  field: string;
  value: Uint8Array;
  salt: Uint8Array;
}

/** Passes when these are the commitments that the leaf commits to. Throws as {@link verifyOpening}, of which it is the first half, once for all fields. */
export function verifyCommitments({ leaf: bytes, commitments }: FieldsOfLeaf): void {
  const leaf = parseLeaf(bytes);
  if (!('commitment' in leaf)) throw new TlogError('OPENING_MISMATCH', 'This leaf is public: it has no commitments to open.');
  if (entryCommitment(commitments) !== leaf.commitment)
    throw new TlogError('OPENING_MISMATCH', 'The commitments of the fields are not those of this leaf.');
}

/** Passes when one of these commitments is that of the field. Throws as {@link verifyOpening}, of which it is the second half. */
export function verifyField(commitments: FieldsOfLeaf['commitments'], { field, value, salt }: Opening): void {
  if (!Object.hasOwn(commitments, field) || commitments[field] !== commitment(field, salt, value))
    throw new TlogError('OPENING_MISMATCH', `The entry does not say this value in its field ${field}.`);
}
