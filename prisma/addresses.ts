/**
 * The addresses of people, for the sender of mail: as `writ_mail`, one notification at a time while it is being sent. That it was given out is
 * written down first, and stays. Knows neither the content of a notification nor its receiver.
 */
import pg from 'pg';
import type { DatabaseConnection } from './connect.ts';
import { pools } from './pools.ts';

/** Where somebody is written to, and in which language if the platform knows it. */
export interface Delivery {
  readonly address: string;
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

/** Connections are made when they are needed; `onFault` gets the error of one that broke while unused. */
export function openAddresses(database: DatabaseConnection, onFault: (cause: Error) => void): Addresses {
  const pool = new pg.Pool({ ...database, max: pools.addresses });
  pool.on('error', onFault);
  return {
    async of(letter, attempt) {
      await handOver(pool, letter, attempt);
      const { rows } = await pool.query<Delivery>('SELECT address, language FROM records.address_for($1)', [letter]);
      return rows[0] ?? null;
    },
    close: () => pool.end(),
  };
}
