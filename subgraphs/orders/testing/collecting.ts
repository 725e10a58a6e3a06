/**
 * The part of `orders` that collects, over a migrated database, with a log of witnesses that proves what it holds and a source adapter that believes
 * nothing else: the adapter is a process of its own and has as many records as is asked for.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import { keyedParts } from '@writ/access-log/testing';
import type { EventId } from '@writ/core';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase } from '@writ/prisma/test-database';
import { openSource } from '@writ/source/client';
import { AdapterProcess, GeneratedSource, type MadeEntry, MadeLog } from '@writ/source/testing';
import pg from 'pg';
import type { Services } from '../dependencies.ts';
import { trustProofs } from '../disclosure/proofs.ts';

export interface Collecting {
  readonly services: Services;
  /** The superuser's connections. */
  readonly admin: pg.Pool;
  /** A connection of the owner of the tables. */
  owner(): Promise<pg.Client>;
  /** What was written into the log, in its order. */
  readonly logged: readonly EntryDraft[];
  /** Moves the clock of the services on. */
  pass(ms: number): void;
  /** An order on the traffic and the content of the account, served now. Answers the key of its snapshot. */
  serve(order: string): Promise<string>;
  /** The adapter that was started last. */
  adapter(): AdapterProcess;
  /** Starts the adapter, or starts it again with the book of before. */
  startAdapter(): Promise<AdapterProcess>;
  close(): Promise<void>;
}

/** The entries that a test writes, in a log with a proof for each. */
function provingLog(made: MadeLog, admin: pg.Pool) {
  const entries: MadeEntry[] = [];
  const logged: EntryDraft[] = [];
  const log: Partial<AccessLog> = {
    ...keyedParts,
    quorum: made.quorum,
    append: async (draft) => {
      const entry = made.append({ event: draft.event, type: draft.type, kind: draft.kind, values: draft.details });
      entries.push(entry);
      logged.push(draft);
      await admin.query(`INSERT INTO log.log_entry VALUES ($1, $2, '', '')`, [entry.index, draft.event]);
      return { index: entry.index } as Awaited<ReturnType<AccessLog['append']>>;
    },
    cosignedReceipt: async (index) => {
      const entry = entries[index];
      if (entry === undefined) throw new RangeError(`There is no entry ${index}.`);
      const { openings, ...receipt } = made.receipt(entry);
      const { outcome, ...named } = openings;
      return { ...receipt, event: entry.event as EventId, openings: outcome === undefined ? named : { ...named, outcome } };
    },
    consistencyProof: async (from, to) => made.consistency(from, to).map((hash) => Buffer.from(hash, 'base64')),
  };
  return { log: log as AccessLog, logged };
}

/** The account has so many traffic records, and so many files, each described by two items. `portOf` names where the adapter is asked, when that is not its own port: a test may stand in between. */
export async function collecting(
  lines: number,
  portOf?: (adapter: () => AdapterProcess) => Promise<number>,
  files = 0,
  keyService: Services['keyService'] = null,
): Promise<Collecting> {
  const database = await freshDatabase();
  const admin = new pg.Pool({ ...database.options('postgres'), max: 4 });
  // Dropping the database cuts connections that are still closing.
  admin.on('error', () => {});
  const folder = mkdtempSync(join(tmpdir(), 'writ-collecting-'));
  const made = new MadeLog('log.example.org');
  const [writ, adapterKeys] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const { log, logged } = provingLog(made, admin);
  const queueKey = randomBytes(32);
  await trustProofs(database.options('orders'), queueKey);
  let adapter: AdapterProcess | undefined;
  const running = (): AdapterProcess => {
    if (adapter === undefined) throw new Error('The adapter was not started.');
    return adapter;
  };
  const between = portOf === undefined ? null : await portOf(running);
  const startAdapter = async (): Promise<AdapterProcess> => {
    adapter = await AdapterProcess.start({
      ...{ lines, files },
      book: join(folder, 'book.sqlite'),
      policy: made.policyText,
      writKey: writ.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      adapterKey: adapterKeys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      ...(between !== null && { authority: `127.0.0.1:${between}` }),
    });
    return adapter;
  };
  const url = `http://127.0.0.1:${between ?? (await startAdapter()).port}`;
  let passedMs = 0;
  const clock = () => new Date(Date.now() + passedMs);
  const services = {
    db: openPrisma(database.options('orders'), 2),
    log,
    clock,
    indexKey: randomBytes(32),
    queueKey,
    preservationKey: randomBytes(32),
    keyService,
    source: openSource({ url, key: writ.privateKey, adapterKey: adapterKeys.publicKey }),
  } as unknown as Services;
  return {
    services,
    admin,
    owner: () => connect(database.options('owner')),
    logged,
    pass: (ms) => {
      passedMs += ms;
    },
    serve: async (order) => {
      await admin.query(
        `INSERT INTO orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories,
                                         territories, issuing_issuer, issuing_subject, issuing_at, digest, served_at)
         VALUES ($1, 3, 'EPOC_PR', 'SERVED', 'IN_FORCE', $2, 'reference', 'test', '{}', 'ISSUING_AUTHORITY', '{TRAFFIC,CONTENT}', '{}', 'issuer', 'subject', $2,
                 repeat('0', 64), $2)`,
        [order, clock()],
      );
      await admin.query(`INSERT INTO orders.order_target (id, order_id, position, type, value) VALUES ($1, $1, 0, 'EMAIL', $2)`, [
        order,
        GeneratedSource.email,
      ]);
      await admin.query('INSERT INTO orders.preservation (id, order_id, target_id, asked_at) VALUES ($1, $1, $1, $2)', [order, clock()]);
      return order;
    },
    adapter: running,
    startAdapter,
    close: async () => {
      await adapter?.kill();
      await services.db.$disconnect();
      await admin.end();
      await database.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
