/**
 * What is compared, each as one function that resolves when one more entry is durable: this access log and two simpler ways, with
 * public and with private entries.
 */
import { createPrivateKey } from 'node:crypto';
import { openAccessLog } from '@writ/access-log';
import { systemClock } from '@writ/core';
import { connectionFor, type DatabaseConnection } from '@writ/prisma';
import { openFullPool, privateAppend, publicAppend } from './comparison.ts';
import { privateEntry, publicEntry } from './entries.ts';

/** Whether an entry is wholly public or has private fields. */
export const contents = ['public', 'private'] as const;
export type Content = (typeof contents)[number];
/** The log and what it is compared with. */
export const ways = ['log', 'naive', 'chain'] as const;
export type Way = (typeof ways)[number];

/** Of a throwaway log: its keys are as worthless as its entries. */
export interface LogSettings {
  readonly origin: string;
  /** Ed25519, PKCS #8 in PEM. */
  readonly signingKey: string;
  readonly masterKey: Uint8Array;
}

/** What goes wrong is not measured but told. */
const logger = {
  warn: (fields: object, message: string): void => console.error(message, fields),
  error: (fields: object, message: string): void => console.error(message, fields),
};

/** Opens the access log of one replica. Throws StartError. */
export const openLog = (database: DatabaseConnection, { signingKey, ...settings }: LogSettings) =>
  openAccessLog({ ...settings, database, signingKey: createPrivateKey(signingKey), clock: systemClock, logger });

/** The variants of one replica. Of the log's receipts nothing is read, so that none of their proofs is made. */
export interface OpenVariants {
  readonly append: Readonly<Record<Way, Record<Content, () => Promise<unknown>>>>;
  close(): Promise<void>;
}

/** Opens them for as many appends at a time. */
export async function openVariants(socketFolder: string, settings: LogSettings, inFlight: number): Promise<OpenVariants> {
  const log = await openLog(connectionFor('log', { socketFolder }), settings);
  const pool = await openFullPool(connectionFor('owner', { socketFolder }), inFlight);
  return {
    append: {
      log: { public: () => log.append(publicEntry()), private: () => log.append(privateEntry()) },
      naive: { public: publicAppend(pool, 'naive'), private: privateAppend(pool, 'naive') },
      chain: { public: publicAppend(pool, 'chain'), private: privateAppend(pool, 'chain') },
    },
    async close() {
      await pool.end();
      await log.close();
    },
  };
}
