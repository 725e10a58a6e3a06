/**
 * The account that a signed-in person holds, which is the platform's to say: its source is asked, and anew once its answer is a quarter of an hour
 * old (`orders.seen_holder`). Only `orders`, which decides by it, has `keep` and so remembers an answer; every other part asks again until it does.
 */
import type { AccountId } from '@writ/core';
import type { SourceClient } from '@writ/source/client';
import { askSource } from './ask-source.ts';

/** A connection under the role of any subgraph. */
interface Database {
  $queryRaw<T>(query: TemplateStringsArray, ...values: unknown[]): Promise<T>;
}

/** What is asked of the source. */
export type HolderSource = Pick<SourceClient, 'holder'>;

/** Nobody, where a part of it is missing. */
export interface Person {
  readonly issuer: string | null;
  readonly subject: string | null;
}

/** What the source answered to a question of an instant. */
export interface SeenHolder {
  readonly issuer: string;
  readonly subject: string;
  readonly account: AccountId | null;
  readonly at: Date;
}

export interface HolderServices {
  readonly db: Database;
  readonly source: HolderSource;
  readonly clock: () => Date;
  readonly keep?: (seen: SeenHolder) => Promise<void>;
}

/** Null for a person who holds no account, and without a person. Throws UPSTREAM_UNAVAILABLE where the source has to say it and doesn't. */
export type HeldBy = (person: Person | null) => Promise<AccountId | null>;

/** The person waits for it: a source that hangs is one that is away. */
const withinMs = 3_000;
const sentence = 'The platform does not say now whose account this is. Try again later.';

/** Tells whose account it is, by what was seen of the person or by the source. */
export const holders =
  ({ db, source, clock, keep }: HolderServices): HeldBy =>
  async (person) => {
    if (person === null || person.issuer === null || person.subject === null) return null;
    const { issuer, subject } = person;
    const at = clock();
    const [row] = await db.$queryRaw<{ id: AccountId | null }[]>`SELECT orders.seen_holder(${issuer}, ${subject}, ${at}) AS id`;
    if (row !== undefined && row.id !== null) return row.id;
    const account = (await askSource((signal) => source.holder({ issuer, subject }, signal), { withinMs, sentence })) as AccountId | null;
    await keep?.({ issuer, subject, account, at });
    return account;
  };
