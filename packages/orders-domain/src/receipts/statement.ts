/**
 * What the body that has a package states of it once it left: that it opened it, deleted it, or gave it to another body. A statement is one text in the form of
 * RFC 8785, so that everybody signs and hashes the same bytes. It names a package, bodies and codes, and no person.
 */
import canonicalize from 'canonicalize';

/** Why a text is no statement. The message is a sentence for whoever sent it. */
export class StatementRefused extends Error {}

/** What no other signed text of the body contains. */
export const receiptFormat = 'org.writ.package-receipt.v1';

export const receiptTypes = ['acknowledged', 'deleted', 'transferred'] as const;
export type ReceiptType = (typeof receiptTypes)[number];

/**
 * What ended, so that a package was deleted: the order or the part of it (Regulation (EU) 2023/1543, Art. 4(5) and 12(4), or a court), the need for it in the case, or
 * the time for which the body may keep it (Directive (EU) 2016/680, Art. 4(1)(e) and 5).
 */
export const deletionGrounds = ['ORDER', 'CASE', 'PERIOD'] as const;
export type DeletionGround = (typeof deletionGrounds)[number];

interface Stated {
  /** The package's id. */
  readonly package: string;
  /** P of each volume, in their order: the SHA-256 of its `tagmanifest-sha512.txt`, in hexadecimal. */
  readonly hashes: readonly string[];
  /** Who states it, as the body is enrolled. */
  readonly body: { readonly organisation: string; readonly country: string };
  /** When it was done: RFC 3339 in UTC, to the second. */
  readonly at: string;
}

export type ReceiptStatement = Stated &
  (
    | { readonly type: 'acknowledged' }
    | { readonly type: 'deleted'; readonly ended: DeletionGround }
    /** To which body, by its name, and on which legal basis. */
    | { readonly type: 'transferred'; readonly recipient: string; readonly basis: string }
  );

/** The bytes that are signed, as text. */
export const statementText = (statement: ReceiptStatement): string => canonicalize({ ...statement, format: receiptFormat }) ?? '';

const longest = 20_000;
const wordsMost = 500;
const common = ['at', 'body', 'format', 'hashes', 'package', 'type'];
const more: Readonly<Record<ReceiptType, readonly string[]>> = {
  acknowledged: [],
  deleted: ['ended'],
  transferred: ['basis', 'recipient'],
};

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.trim() === value && value.length > 0 && value.length <= most && !/\p{Cc}/u.test(value);
const hasMembers = (value: Members, names: readonly string[]): boolean => Object.keys(value).sort().join() === [...names].sort().join();
const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));

function objectOf(text: string): Members {
  let value: unknown;
  try {
    value = text.length > longest ? undefined : JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value)) throw new StatementRefused('The statement is no JSON object: take the text that was signed, as it is.');
  if (canonicalize(value) !== text)
    throw new StatementRefused(
      'The statement is not in the form of RFC 8785, without a space or a line at its end: take the text that was signed, as it is.',
    );
  return value;
}

function require(holds: boolean, sentence: string): asserts holds {
  if (!holds) throw new StatementRefused(sentence);
}

/**
 * The statement that the text makes. Whether it is true, about which package, and who signed it is not checked.
 * @throws StatementRefused for any other text: another form, a member too many, a member that is missing, a code that there is not.
 */
export function readStatement(text: string): ReceiptStatement {
  const { format, type, ...members } = objectOf(text);
  require(format === receiptFormat, `The statement's format must be ${receiptFormat}.`);
  const known = receiptTypes.find((one) => one === type);
  require(known !== undefined, `The statement's type must be one of ${receiptTypes.join(', ')}.`);
  require(hasMembers({ ...members, format, type }, [
    ...common,
    ...more[known],
  ]), `A statement of the type ${known} has the members ${[...common, ...more[known]].sort().join(', ')}, and no other.`);
  const { at, body, hashes, package: id } = members;
  require(typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id), "The statement's package must be the id of a package.");
  require(Array.isArray(hashes) &&
    hashes.length > 0 &&
    hashes.every(
      (hash) => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash),
    ), "The statement's hashes must be the SHA-256 of each volume's tagmanifest-sha512.txt, in lower-case hexadecimal.");
  require(isInstant(at), "The statement's at must be an instant in UTC such as 2026-12-01T12:00:00Z.");
  require(isObject(body) &&
    hasMembers(body, ['country', 'organisation']) &&
    isText(body['organisation'], 200) &&
    isText(body['country'], 2), "The statement's body must have organisation and country, as the body is enrolled.");
  const stated = { package: id, hashes: hashes as string[], body: body as unknown as Stated['body'], at };
  return { ...stated, ...ofType(known, members) };
}

type OfType =
  | { type: 'acknowledged' }
  | { type: 'deleted'; ended: DeletionGround }
  | { type: 'transferred'; recipient: string; basis: string };

function ofType(type: ReceiptType, { ended, recipient, basis }: Members): OfType {
  if (type === 'acknowledged') return { type };
  if (type === 'deleted') {
    const ground = deletionGrounds.find((one) => one === ended);
    require(ground !== undefined, `The statement's ended must be one of ${deletionGrounds.join(', ')}.`);
    return { type, ended: ground };
  }
  require(isText(recipient, wordsMost), "The statement's recipient must be the name of the body that has the package now.");
  require(isText(basis, wordsMost), "The statement's basis must be the provision under which it was given to that body.");
  return { type, recipient, basis };
}
