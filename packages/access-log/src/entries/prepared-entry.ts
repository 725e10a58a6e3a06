/**
 * From a draft to what will be stored: the leaf's bytes, and each private field with its salt and commitment. Done before
 * the entry is queued, so that a draft that can't be an entry is its caller's alone and never spoils a batch.
 * A leaf has one shape for all private entries; a few types of entry are wholly public.
 */
import { type EventId, utcDay } from '@writ/core';
import {
  commitment,
  decisionTree,
  entryCommitment,
  entryMaxBytes,
  type Hash,
  hashLeaf,
  leafBlockBytes,
  leafKinds,
  saltLength,
} from '@writ/tlog';
import { freshBytes } from '../keys/fresh-bytes.ts';
import { accountSubject, organisationSubject, systemSubject } from '../keys/keyring.ts';
import { canonicalText } from './canonical-json.ts';
import { isPublicType } from './catalogue.ts';
import { decisionsField, type PreparedDecision, prepareDecisions } from './decisions.ts';
import type { EntryDraft, Json } from './entry.ts';

/** A private field: its value as canonical JSON, and what commits to it. */
export interface PreparedField {
  readonly name: string;
  readonly value: Buffer;
  /** 32 random bytes of its own. */
  readonly salt: Buffer;
  /** base64url */
  readonly commitment: string;
  /** Whose key it will be encrypted under. */
  readonly subject: string;
}

/** An entry that lacks only its index. */
export interface PreparedEntry {
  readonly event: EventId;
  readonly leaf: Uint8Array;
  readonly leafHash: Hash;
  /** None when the leaf is wholly public. */
  readonly fields: readonly PreparedField[];
  /** The account that the entry is about, as the blind index knows it. */
  readonly about?: string;
  /** Of an entry of decisions, the hashes of their leaves, one after the other in the order of the ids. */
  readonly leafHashes?: Buffer;
}

/** An entry of decisions before the keys of their accounts are at hand: it lacks the root over them, and so its leaf. */
export interface UnrootedEntry {
  readonly event: EventId;
  /** In the order of their leaves. */
  readonly decisions: readonly PreparedDecision[];
  /** Whose keys it needs beside those of its decisions. */
  readonly owner: string;
  /** The entry over the leaves of its decisions, in their order. */
  rooted(leafHashes: readonly Hash[]): PreparedEntry;
}

/** What a draft is before it is queued. */
export type Prepared = PreparedEntry | UnrootedEntry;

/** The fields that are about the account, where there is one. */
const aboutAccount = ['target', 'response.digest', 'legal'];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Refuses what no caller should send. Throws TypeError; names fields and never values. */
function assertDraft(draft: EntryDraft): void {
  if (!uuid.test(draft.event)) throw new TypeError('The event id of a log entry must be a UUID in lower case.');
  if (!leafKinds.some((kind) => kind === draft.kind))
    throw new TypeError(`The kind of log entry ${draft.event} is not one of ${leafKinds.join(', ')}.`);
  if (!/^[a-z][a-z0-9-]*(?:\.[a-z][a-z0-9-]*)*\.v[1-9][0-9]*$/.test(draft.type))
    throw new TypeError(`The type of log entry ${draft.event} must look like record.disclosed.v1.`);
  const time = draft.at.getTime();
  if (!(time >= 0 && time < Date.UTC(10_000, 0))) throw new TypeError(`The time of log entry ${draft.event} is not from 1970 to 9999.`);
  for (const name of ['type', 'time'])
    if (Object.hasOwn(draft.details, name))
      throw new TypeError(`Log entry ${draft.event} gives the field ${name}, which is added from the draft.`);
  for (const owner of [draft.subject, draft.organisation])
    if (owner !== undefined && !/^[^\0]{1,500}$/u.test(owner))
      throw new TypeError(`The subject or organisation of log entry ${draft.event} is empty, too long or has a NUL character.`);
}

/** One JSON text, padded so that lengths tell nothing. */
function encodeLeaf(draft: EntryDraft, last: { commitment: string } | { public: Json }): Uint8Array {
  const json = JSON.stringify({ specversion: '1.0', id: draft.event, kind: draft.kind, day: utcDay(draft.at), ...last });
  const length = Buffer.byteLength(json);
  const leaf = Buffer.alloc(Math.ceil(length / leafBlockBytes) * leafBlockBytes, ' ');
  if (leaf.length > entryMaxBytes)
    throw new TypeError(`The public leaf of log entry ${draft.event} would have ${leaf.length} bytes: at most ${entryMaxBytes} fit.`);
  leaf.write(json);
  return leaf;
}

const ownerOf = ({ organisation }: EntryDraft): string => (organisation === undefined ? systemSubject : organisationSubject(organisation));

function prepareFields(draft: EntryDraft, values: Record<string, Json>): PreparedField[] {
  const others = ownerOf(draft);
  const account = draft.subject === undefined ? others : accountSubject(draft.subject);
  const names = Object.keys(values).sort();
  return names.map((name) => {
    const value = Buffer.from(canonicalText(values[name] as Json));
    const salt = freshBytes(saltLength);
    return { name, value, salt, commitment: commitment(name, salt, value), subject: aboutAccount.includes(name) ? account : others };
  });
}

/** Field name to commitment. */
export const commitmentsOf = (fields: Iterable<{ readonly name: string; readonly commitment: string }>): Record<string, string> =>
  Object.fromEntries(Array.from(fields, ({ name, commitment }) => [name, commitment]));

/** The entry of a draft that was asserted, with what is made from its decisions. */
function finishEntry(draft: EntryDraft, made: Record<string, Json>): PreparedEntry {
  const values: Record<string, Json> = { ...draft.details, ...made, type: draft.type, time: draft.at.toISOString() };
  if (isPublicType(draft.type)) {
    if (draft.subject !== undefined)
      throw new TypeError(`Log entry ${draft.event} is public by its type ${draft.type} and can't be about an account.`);
    const leaf = encodeLeaf(draft, { public: JSON.parse(canonicalText(values)) as Json });
    return { event: draft.event, leaf, leafHash: hashLeaf(leaf), fields: [] };
  }
  if (draft.name !== undefined) throw new TypeError(`Log entry ${draft.event} has a name, and its type ${draft.type} is not public.`);
  const fields = prepareFields(draft, values);
  const leaf = encodeLeaf(draft, { commitment: entryCommitment(commitmentsOf(fields)) });
  const about = draft.subject === undefined ? {} : { about: accountSubject(draft.subject) };
  return { event: draft.event, leaf, leafHash: hashLeaf(leaf), fields, ...about };
}

/** The entry of a draft without decisions. Throws TypeError, or TlogError for a field's name, when the draft can't be one. */
export function prepareEntry(draft: EntryDraft): PreparedEntry {
  assertDraft(draft);
  if (prepareDecisions(draft) !== undefined)
    throw new TypeError(`Log entry ${draft.event} has decisions, and needs the keys of their accounts.`);
  return finishEntry(draft, {});
}

/** Throws as {@link prepareEntry}, and takes a draft with decisions too. */
export function prepareDraft(draft: EntryDraft): Prepared {
  if (draft.decisions === undefined) return prepareEntry(draft);
  assertDraft(draft);
  const decisions = prepareDecisions(draft) ?? [];
  // What its other fields can't be is found out now, and not under the log's lock.
  finishEntry(draft, {});
  return {
    event: draft.event,
    decisions,
    owner: ownerOf(draft),
    rooted(leafHashes) {
      const { root, count } = decisionTree(leafHashes).decisions;
      return { ...finishEntry(draft, { [decisionsField]: { root, count } }), leafHashes: Buffer.concat(leafHashes) };
    },
  };
}

/** What was prepared when its draft was saved, until it is appended. A draft is never changed, so that what was prepared of it holds. */
const ahead = new WeakMap<EntryDraft, Prepared>();

/** Prepares an entry that is to be appended soon: half the work of a change would be done twice otherwise. Throws as {@link prepareDraft}. */
export function prepareAhead(draft: EntryDraft): void {
  ahead.set(draft, prepareDraft(draft));
}

/** What was prepared ahead, given once, or what is prepared now. Throws as {@link prepareDraft}. */
export function preparedDraft(draft: EntryDraft): Prepared {
  const known = ahead.get(draft);
  ahead.delete(draft);
  return known ?? prepareDraft(draft);
}
