/**
 * Where notifications to people go, for the sender of mail: as `writ_mail` it learns to which account one goes while that is being sent, and then the platform's
 * source is asked for the address. That it was given out is written down first, and stays. Knows nothing of the content of a notification.
 */
import pg from 'pg';
import type { DatabaseConnection } from './connect.ts';
import { pools } from './pools.ts';

/** Where somebody is written to, and in which language if the platform knows it. */
export interface Delivery {
  readonly address: string;
  readonly language: string | null;
}

interface Recipient {
  readonly account: string;
  readonly language: string | null;
}

export interface Addresses {
  /** The address for this attempt to send a notification; null where there is none. Rejects when it was already given out in this attempt. */
  of(letter: string, attempt: number): Promise<Delivery | null>;
  close(): Promise<void>;
}

const uniqueViolation = '23505';
const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === uniqueViolation;

async function handOver(pool: pg.Pool, letter: string, attempt: number): Promise<void> {
  try {
    await pool.query('INSERT INTO mail.handover (letter, attempt) VALUES ($1, $2)', [letter, attempt]);
  } catch (cause) {
    if (!isTaken(cause)) throw cause;
    const message = `The address for letter ${letter} was handed over before in this attempt: find out who uses the password of writ_mail.`;
    throw new Error(message, { cause });
  }
}

/** The address of an account, for the notification with this id; null where there is none. */
export type AskAddress = (account: string, letter: string) => Promise<string | null>;

/** Connections are made when they are needed; `onFault` gets the error of one that broke while unused. */
export function openAddresses(database: DatabaseConnection, ask: AskAddress, onFault: (cause: Error) => void): Addresses {
  const pool = new pg.Pool({ ...database, max: pools.addresses });
  pool.on('error', onFault);
  return {
    async of(letter, attempt) {
      await handOver(pool, letter, attempt);
      const { rows } = await pool.query<Recipient>('SELECT account, language FROM mail.recipient_of($1)', [letter]);
      const [to] = rows;
      const address = to === undefined ? null : await ask(to.account, letter);
      return to === undefined || address === null ? null : { address, language: to.language };
    },
    close: () => pool.end(),
  };
}
