/** What the service works with: its own pins, its own database, its own clock, and the secrets of accounts. */
import type { SigningPlace } from '@writ/acts/check';
import type { Clock } from '@writ/core';
import type { Sql } from '@writ/own-database';
import type { AccountSecret, IdentifierKey, SignedAccountKey } from '@writ/sealing';
import type { VerifierKey, WitnessedCheckpoint, WitnessPolicy } from '@writ/tlog';
import type pg from 'pg';
import { Refused } from '../evidence/refused.ts';
import type { Verified } from '../evidence/verified.ts';
import type { WrappedSecret } from '../secrets/secrets.ts';
import type { CountedLines } from '../store/counted-lines.ts';
import { type JournalLine, writeJournal } from '../store/journal.ts';
import type { AskedWitnesses } from './asked-witnesses.ts';

/** Where the secrets of accounts come from. */
export interface AccountSecrets {
  /** A secret of the account; undefined where nothing unwraps it any more. */
  unwrap(account: string, wrapped: WrappedSecret): Promise<AccountSecret | undefined>;
  /** The newest public key; its secret is made now where there is none. */
  publicKey(account: string): Promise<SignedAccountKey>;
  /** The public key of a next version, by which nothing was sealed yet. */
  rotate(account: string): Promise<SignedAccountKey>;
  /** Destroys every secret of the account; `also` is done in the same transaction. Answers how many there were. */
  erase(account: string, also: (sql: Sql, secrets: number) => Promise<void>): Promise<number>;
}

/** The service's own key: it cosigns checkpoints and signs receipts. */
export interface ServiceKey {
  readonly cosigner: VerifierKey;
  /** Ed25519 over the message. */
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export interface Service {
  readonly pool: pg.Pool;
  readonly policy: WitnessPolicy;
  readonly place: SigningPlace;
  readonly own: ServiceKey;
  readonly secrets: AccountSecrets;
  /** Makes blind indexes of identifiers; nobody else has it. */
  readonly indexKey: IdentifierKey;
  readonly clock: Clock;
  /** Who is asked, before the first grant, how far the log is. */
  readonly witnesses: AskedWitnesses;
  /** Of what anybody sends that is no request, too much, or signed by no registered key. */
  readonly counted: CountedLines;
  /** What of grants was verified in this process. */
  readonly verified: { readonly checkpoints: Verified<WitnessedCheckpoint>; readonly acts: Verified<true> };
}

/** Adds to the line that a refusal will have what became known of the request until then, and from then on whether a registered key signed it. */
export type Noted = (more: Partial<JournalLine>, isSigned?: boolean) => void;

/**
 * What `act` answers. A refusal is a line of the journal before it is thrown on; of whoever is no part, what no registered key signed is counted, since anybody can invent
 * keys and statements without end.
 */
export async function journalled<T>(
  { pool, clock, counted }: Service,
  begun: Pick<JournalLine, 'operation' | 'part'>,
  act: (note: Noted) => Promise<T>,
): Promise<T> {
  let line = begun;
  let wasSigned = false;
  const noteRefusal = (refused: JournalLine): Promise<void> =>
    refused.part === null && !wasSigned ? counted.note(refused) : writeJournal(pool, clock(), refused);
  try {
    return await act((more, isSigned = false) => {
      line = { ...line, ...more };
      wasSigned ||= isSigned;
    });
  } catch (error) {
    if (error instanceof Refused) await noteRefusal({ ...line, outcome: error.code });
    throw error;
  }
}
