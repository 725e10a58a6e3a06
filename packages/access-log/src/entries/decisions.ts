/**
 * The decisions that one entry covers: as bytes, in the order of their ids, and the leaf of each in the tree whose root the entry commits to
 * (`decisions` of `@writ/tlog`). Salts follow from the key of the decision's account, so that neither values nor salts are stored here.
 */
import { commitment, decisionLeafHash, decisionsMax, type Hash } from '@writ/tlog';
import { accountSubject, type DataKey, decisionSalt } from '../keys/keyring.ts';
import { canonicalText } from './canonical-json.ts';
import { entryTypes } from './catalogue.ts';
import type { DecisionDraft, EntryDraft, Json, Opening } from './entry.ts';

/** A decision whose fields are canonical JSON. */
export interface PreparedDecision {
  readonly id: string;
  /** Whose key its salts follow from. */
  readonly subject: string;
  /** In the order of their names. */
  readonly fields: readonly { readonly name: string; readonly value: Buffer }[];
}

/** The field of an entry that is made from its decisions. */
export const decisionsField = 'decisions';

/** Whether entries of this type cover decisions. */
export const coversDecisions = (type: string): boolean =>
  Object.hasOwn(entryTypes, type) && entryTypes[type as keyof typeof entryTypes].fields.includes(decisionsField);

/** Printable ASCII without spaces: the order of bytes is the order of characters, and a NUL ends it. */
const isName = (text: string): boolean => /^[\x21-\x7e]{1,100}$/.test(text);

/** The decision as bytes. Throws TypeError for one that can't be committed to; names fields and never values. */
export function prepareDecision({ id, account, fields }: DecisionDraft): PreparedDecision {
  if (!isName(id)) throw new TypeError('The id of a decision has 1 to 100 printable ASCII characters without spaces.');
  if (!/^[^\0]{1,500}$/u.test(account)) throw new TypeError(`The account of decision ${id} is empty, too long or has a NUL character.`);
  const names = Object.keys(fields).sort();
  if (names.length === 0) throw new TypeError(`Decision ${id} has no field.`);
  if (!names.every(isName)) throw new TypeError(`Decision ${id} has a field whose name is not printable ASCII without spaces.`);
  const prepared = names.map((name) => ({ name, value: Buffer.from(canonicalText(fields[name] ?? null)) }));
  return { id, subject: accountSubject(account), fields: prepared };
}

const byId = (one: PreparedDecision, other: PreparedDecision): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** In the order of their leaves, which is that of their ids. */
export const inLeafOrder = (decisions: readonly DecisionDraft[]): PreparedDecision[] => decisions.map(prepareDecision).toSorted(byId);

/** The decisions of a draft in the order of their leaves; undefined where it has none. Throws TypeError when they can't be an entry's. */
export function prepareDecisions({ event, type, details, subject, decisions }: EntryDraft): PreparedDecision[] | undefined {
  if (Object.hasOwn(details, decisionsField))
    throw new TypeError(`Log entry ${event} gives the field ${decisionsField}, which is made from the decisions of the draft.`);
  if (coversDecisions(type) !== (decisions !== undefined))
    throw new TypeError(`Log entry ${event} of the type ${type} has decisions where its type has none, or lacks them.`);
  if (decisions === undefined) return undefined;
  if (decisions.length < 1 || decisions.length > decisionsMax)
    throw new TypeError(`Log entry ${event} has ${decisions.length} decisions: 1 to ${decisionsMax} fit.`);
  if (new Set(decisions.map(({ id }) => id)).size !== decisions.length)
    throw new TypeError(`Log entry ${event} has two decisions with one id.`);
  if (subject !== undefined) throw new TypeError(`Log entry ${event} has decisions and can't be about an account: each of them is.`);
  return inLeafOrder(decisions);
}

/** By field of a decision, the commitment under the key of its account. */
export const decisionCommitments = ({ id, fields }: PreparedDecision, key: DataKey): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, value }) => [name, commitment(name, decisionSalt(key, id, name), value)]));

/** The leaf of a decision in the tree of its entry. */
export const leafOfDecision = (decision: PreparedDecision, key: DataKey): Hash => decisionLeafHash(decisionCommitments(decision, key));

/** What opens all fields of the decision. */
export const openDecision = ({ id, fields }: PreparedDecision, key: DataKey): Record<string, Opening> =>
  Object.fromEntries(
    fields.map(({ name, value }) => [
      name,
      { value: JSON.parse(value.toString()) as Json, salt: decisionSalt(key, id, name).toString('base64url') },
    ]),
  );
