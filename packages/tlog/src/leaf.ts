/**
 * The leaves of the access log: one JSON object of fixed shape, padded with spaces to a multiple of 128 bytes, so that a
 * leaf tells neither by its keys nor by its length what it is about. Reads and checks; writing is the log's business.
 */
import { fromBase64Url, fromUtf8 } from './bytes.ts';
import { commitment, entryCommitment } from './commitment.ts';
import { TlogError } from './errors.ts';

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

const bad = (message: string, options?: ErrorOptions): TlogError => new TlogError('BAD_LEAF', message, options);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a leaf's JSON spells; deep nesting can overflow the stack, so both directions are inside the `try`. */
function parseObject(json: string): Record<string, unknown> {
  let value: unknown;
  let spelled: string;
  try {
    value = JSON.parse(json);
    spelled = JSON.stringify(value);
  } catch (cause) {
    throw bad('The leaf is not JSON.', { cause });
  }
  if (!isObject(value) || spelled !== json) throw bad('The leaf has spaces, repeated keys or spellings that its writer does not use.');
  return value;
}

const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
const isKind = (value: unknown): value is LeafKind => leafKinds.some((kind) => kind === value);
function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/**
 * The content of a leaf's bytes. Throws `BAD_LEAF` for every byte that the fixed shape does not allow.
 * Not checked: that the leaf is in a log, and what is behind its commitment; {@link verifyOpening} does that.
 */
export function parseLeaf(bytes: Uint8Array): Leaf {
  const text = fromUtf8(bytes);
  if (text === undefined) throw bad('The leaf is not UTF-8.');
  const json = text.slice(0, text.lastIndexOf('}') + 1);
  const padding = text.length - json.length;
  if (bytes.length === 0 || bytes.length % leafBlockBytes !== 0 || padding >= leafBlockBytes || text !== json + ' '.repeat(padding))
    throw bad(`The leaf is not padded to the next multiple of ${leafBlockBytes} bytes.`);
  const object = parseObject(json);
  const { specversion, id, kind, day, commitment: secret, public: open } = object;
  const keys = Object.keys(object).join();
  if (keys !== 'specversion,id,kind,day,commitment' && keys !== 'specversion,id,kind,day,public')
    throw bad('The leaf must have the keys specversion, id, kind, day and then commitment or public, in this order.');
  if (specversion !== '1.0') throw bad('The leaf has another specversion than 1.0.');
  if (!isUuid(id)) throw bad('The id of the leaf is not a UUID in lower case.');
  if (!isKind(kind)) throw bad(`The kind of the leaf is none of ${leafKinds.join(', ')}.`);
  if (!isDay(day)) throw bad('The day of the leaf is not a date like 2031-12-24.');
  if (typeof secret === 'string' && fromBase64Url(secret)?.length === 32) return { id, kind, day, commitment: secret };
  if (isObject(open)) return { id, kind, day, public: open };
  throw bad('The commitment of the leaf is not 32 bytes in base64url, or its public part is not an object.');
}

/**
 * Passes when the leaf commits to `value` in `field`; else throws `OPENING_MISMATCH`, or `BAD_LEAF` and `BAD_COMMITMENT` for
 * input that has not the shape. `commitments` are those of all fields of the entry; `value` the committed bytes (of the access log's entries: the
 * RFC 8785 text of the field's JSON value); `salt` 32 bytes.
 * Not checked: that the leaf is in a log, which {@link verifyTlogProof} does.
 */
export function verifyOpening(o: {
  leaf: Uint8Array;
  commitments: Readonly<Record<string, string>>;
  field: string;
  value: Uint8Array;
  salt: Uint8Array;
}): void {
  const leaf = parseLeaf(o.leaf);
  if (!('commitment' in leaf)) throw new TlogError('OPENING_MISMATCH', 'This leaf is public: it has no commitments to open.');
  if (entryCommitment(o.commitments) !== leaf.commitment)
    throw new TlogError('OPENING_MISMATCH', 'The commitments of the fields are not those of this leaf.');
  if (!Object.hasOwn(o.commitments, o.field) || o.commitments[o.field] !== commitment(o.field, o.salt, o.value))
    throw new TlogError('OPENING_MISMATCH', `The entry does not say this value in its field ${o.field}.`);
}
