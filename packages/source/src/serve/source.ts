/**
 * What an adapter writes. The server half has checked signature, proof and scope before it asks; it checks each line against the scope
 * after. An instant is a text like 2025-01-31T09:00:00.000Z.
 */

import type { Position } from '../stream/order.ts';
import type { Window } from '../stream/overstep.ts';
import type { Description } from '../wire/capabilities.ts';
import type { EffectBody, EffectResult, Observation, Subject } from '../wire/effects.ts';
import type { GapLine, RecordLine } from '../wire/lines.ts';
import type { Identifier } from '../wire/scalars.ts';
import type { AccountAnswer, HolderBody, ItemAnswer } from '../wire/subjects.ts';

type May<T> = T | Promise<T>;

export interface CollectRequest {
  readonly account: string;
  /** In the order of the stream. */
  readonly categories: readonly Window[];
  /** Records that were recorded later are not asked for. */
  readonly horizon: string;
  readonly after: Position | null;
}

/** A file's bytes, whole or in pieces. */
export interface Blob {
  readonly mediaType: string;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>;
}

/** A question that this source has no means to answer, such as an identifier of a type that it has no index of. */
export class Unsupported extends Error {
  override readonly name = 'Unsupported';
}

/** The source is overloaded or one of its parts is down: Writ asks again after so many seconds. */
export class Busy extends Error {
  override readonly name = 'Busy';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds = 5, options?: ErrorOptions) {
    super('The source is busy.', options);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface Source {
  describe(): May<Description>;
  /** The stable ids of the accounts that an identifier names: none, one, or several. */
  resolve(identifier: Identifier, horizon: string): May<readonly string[]>;
  /** Records oldest first by (category, at, key), keys once; `at` of a subscriber record counts as empty. Texts compare by their UTF-8. */
  collect(request: CollectRequest): AsyncIterable<RecordLine>;
  /** What of this is not held, and why. */
  gaps(request: Omit<CollectRequest, 'after'>): May<readonly Omit<GapLine, 'type'>[]>;
  /** A file of the account; undefined when it is not there (any more). */
  blob(account: string, sha256: string): May<Blob | undefined>;
  /** A published item; undefined for private, gone and never. */
  item(name: { readonly id: string } | { readonly url: string }): May<ItemAnswer | undefined>;
  account(id: string): May<AccountAnswer | undefined>;
  /** The id of the account that the person holds. */
  holder(person: HolderBody): May<string | undefined>;
  /** Carries the state out, looks what anybody gets afterwards, and reports it; undefined when there is no such subject. */
  put(subject: Subject, effect: EffectBody): May<EffectResult | undefined>;
  /** What anybody gets now, in the order of the subjects. */
  observe(subjects: readonly Subject[]): May<readonly Observation[]>;
}
