/**
 * What is asked to be logged, and what is answered once it is: the words that every caller of the log uses.
 * A draft holds private values in the clear; it is never written anywhere but encrypted, and never to a text log.
 */
import type { AccountId, EventId } from '@writ/core';
import type { EntryField, EntryType } from './catalogue.ts';
import type { EntryKind } from './declaration.ts';

/** A value that JSON can spell. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** The fields of an entry by name, of those that the catalogue lists for its type. `type` and `time` are added from the draft. */
export type EntryDetails<Type extends EntryType = EntryType> = { readonly [Field in EntryField<Type>]?: Json };

/**
 * One of many decisions under one entry. Its fields never change once they are decided: they are stored nowhere in the log, and whoever shows
 * the decision later reads them where they are.
 */
export interface DecisionDraft {
  /** Its id where it is stored; another one for each decision of the entry. */
  readonly id: string;
  /** The account whose key protects all of its fields. */
  readonly account: AccountId;
  readonly fields: { readonly [name: string]: Json };
}

/** One entry to append. */
export interface EntryDraft<Type extends EntryType = EntryType> {
  /** The entry's id and its idempotency key: one id is one entry, whoever appends it and however often. Drawn at random (version 4). */
  event: EventId;
  /**
   * A name in place of the id, for entries that several may make at once: the log derives the id from it under its key, and `event` is
   * not used. The entry is wholly public by its type.
   */
  name?: string;
  kind: EntryKind;
  type: Type;
  at: Date;
  details: EntryDetails<Type>;
  /** The account whose key protects what is about it: `target`, `response.digest` and `legal`. */
  subject?: AccountId;
  /** The organisation whose key protects the other fields; without one they are under the system's own. */
  organisation?: string;
  /**
   * Up to 1,000 decisions that the entry covers, of a type with the field `decisions`: the log adds that, since the root over them needs the
   * keys of their accounts. The entry itself is about none of these accounts and has no `subject`.
   */
  decisions?: readonly DecisionDraft[];
}

/** A value and its salt (base64url): whoever has both can recompute the field's commitment. */
export interface Opening {
  value: Json;
  salt: string;
}

/** An entry that is durable and in the tree. */
export interface Appended {
  event: EventId;
  index: number;
  /** The size of the tree that `proof` leads to. */
  size: number;
  leaf: Uint8Array;
  /** tlog-proof text, made when it is first read; for an entry that was there already, against the head at the time of this answer. */
  proof: string;
  /** Field name to commitment (base64url), all fields; empty for a leaf that is wholly public. */
  commitments: Record<string, string>;
  /** Values and salts of those of the named fields that the entry has and whose key still exists. */
  openings(fields: readonly string[]): Record<string, Opening>;
}
