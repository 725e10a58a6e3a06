/** The subgraph over a database of its own, asked as different callers: with the shield, without HTTP. Its log keeps drafts, and can be told to fail. */
import type { Caller } from '@writ/access';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import { keyedParts } from '@writ/access-log/testing';
import { newOperationId, PublicError } from '@writ/core';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase, playClock, type TestDatabase } from '@writ/prisma/test-database';
import { callServices, protectedSchema } from '@writ/subgraph';
import { startWorker } from '@writ/worker';
import { graphql } from 'graphql';
import { expect } from 'vitest';
import { tableHolders } from '../../../packages/subgraph/testing/no-source.ts';
import { tableItems } from '../../../packages/subgraph/testing/table-items.ts';
import { openEnforcement, openEnforcementWork } from '../index.ts';
import { moveDue } from '../restrictions/clock-job.ts';
import { contact } from './contact.ts';

type Row = Record<string, unknown>;

const services = callServices(new Uint8Array(32), 'enforcement');
const rows = `
  insert into records.account values ('author', 'author', '2020-01-01Z'), ('reader', 'reader', '2020-01-01Z');
  insert into records.account_holder values ('i', 'author', 'author'), ('i', 'reader', 'reader');
  insert into content.item (id, account_id, thread_id, published_at) values
    ('item-1', 'author', 't', '2024-05-06T07:08:09Z'), ('item-2', 'reader', 't', '2024-05-07Z');`;

export const callers = {
  anonymous: { graph: 'public', subject: null, roles: ['PUBLIC'] },
  author: { graph: 'public', subject: 'author', roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  reader: { graph: 'public', subject: 'reader', roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  agent: { graph: 'platform', subject: 'agent', roles: ['AGENT'] },
  agent2: { graph: 'platform', subject: 'agent-2', roles: ['AGENT'] },
  counsel: { graph: 'platform', subject: 'counsel', roles: ['COUNSEL'] },
  /** The same person as `counsel`, off duty. */
  counselAtHome: { graph: 'public', subject: 'counsel', roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  counsel2: { graph: 'platform', subject: 'counsel-2', roles: ['COUNSEL'] },
  coordinator: {
    graph: 'authority',
    subject: 'c',
    roles: ['COORDINATOR'],
    organisation: 'west-coordinator',
    office: 'ADMINISTRATIVE_AUTHORITY',
  },
  auditor: { graph: 'audit', subject: 'auditor', roles: ['AUDITOR'], organisation: 'supervisor' },
  counsel3: { graph: 'platform', subject: 'counsel-3', roles: ['COUNSEL'] },
  /** On the public graph, of an organisation that a test can record or enrol. */
  member: { graph: 'public', subject: 'member', roles: ['PUBLIC'], organisation: 'fraud-watch' },
  /** An officer of an authority, who signed in on the public graph. */
  officer: { graph: 'public', subject: 'officer', roles: ['PUBLIC'], organisation: 'north-police', holdsAuthorityRole: true },
  /** The same, by a sign-in that names no body. */
  officerOfNoBody: { graph: 'public', subject: 'officer-2', roles: ['PUBLIC'], holdsAuthorityRole: true },
  issuing: { graph: 'authority', subject: 'issuing', roles: ['ISSUING'], organisation: 'north-police', office: 'PUBLIC_PROSECUTOR' },
  enforcing: { graph: 'authority', subject: 'enforcing', roles: ['ENFORCING'], organisation: 'north-justice', office: 'JUDGE' },
} as const satisfies Record<string, Pick<Caller, 'graph' | 'subject' | 'roles'> & Partial<Caller>>;
export type Who = keyof typeof callers;

/** What was answered: data by field, and the codes of errors. */
// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
export type Answer = { data: any; codes: unknown[]; messages: string[] };

/** On a database that is given, which closing drops, or else on a fresh one. */
export async function serve(given?: TestDatabase) {
  const database = given ?? (await freshDatabase());
  await playClock(database);
  const superuser = await connect(database.options('postgres'));
  await superuser.query(rows);
  const state = { now: new Date('2026-03-01T12:00:00.000Z'), logFails: false, tickMs: 0 };
  const entries: EntryDraft[] = [];
  const log: AccessLog = {
    append(draft) {
      if (state.logFails) return Promise.reject(new PublicError('LOG_UNAVAILABLE', 'The log is away.', { retryAfterSeconds: 7 }));
      entries.push(draft);
      const { event } = draft;
      return Promise.resolve({
        event,
        index: entries.length - 1,
        size: entries.length,
        leaf: new Uint8Array(),
        proof: '',
        commitments: {},
        openings: () => ({}),
      });
    },
    ...keyedParts,
    checkpoint: () => Promise.resolve(''),
    health: () => ({ ready: true }),
    verifierKey: '',
    origin: '',
    close: () => Promise.resolve(),
  };
  const clock = (): Date => {
    state.now = new Date(state.now.getTime() + state.tickMs);
    return state.now;
  };
  const parts = {
    database: database.options('enforcement'),
    log,
    clock,
    queueKey: new Uint8Array(32),
    filesKey: new Uint8Array(32).fill(7),
    country: 'IE',
    baseUrl: 'https://writ.example',
    contact,
    source: { ...tableHolders(superuser), ...tableItems({ query: (text, values) => superuser.query(text, values) }) },
    webhooks: { publicKey: 'whpk_known', privates: 'refuse' as const, hasStream: false },
  };
  const definition = await openEnforcement(parts);
  const schema = protectedSchema(definition);

  async function ask(who: Who, source: string, variableValues: Row = {}, country: string | null = null): Promise<Answer> {
    const issuer = who === 'anonymous' ? 'anonymous' : 'i';
    const caller: Caller = { organisation: null, office: null, ...callers[who], issuer, country };
    const contextValue = definition.context({ caller, operation: newOperationId(), reads: [], views: [], ...services });
    const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
    const causes = errors.map((error) =>
      error.originalError instanceof PublicError ? error.originalError.code : error.extensions['code'],
    );
    return { data, codes: causes, messages: errors.map(({ message }) => message) };
  }
  return {
    database,
    ask,
    entries,
    state,
    /** What another process of the subgraph is opened with. */
    parts,
    /** Another process, which does what enforcement does by itself. */
    startWorker() {
      const { webhooks: _, source: __, filesKey: ___, ...own } = parts;
      const onFault = (kind: string, cause: unknown) => expect.fail(`${kind}: ${String(cause)}`);
      return startWorker({ database: database.options('orders'), works: [openEnforcementWork(own)], onFault, lookMs: 50 });
    },
    /** Does what the clock does to restrictions. */
    moveByClock: async (): Promise<void> => {
      const db = openPrisma(parts.database, 1);
      try {
        while ((await moveDue({ ...parts, db })) > 0);
      } finally {
        await db.$disconnect();
      }
    },
    sql: async (text: string, values: unknown[] = []) => (await superuser.query<Row>(text, values)).rows,
    /** Does `act` while `hold` is done in a transaction that ends when so many statements of the subgraph wait for it. */
    async atOnce<Result>(hold: string, waiting: number, act: () => Promise<Result>): Promise<Result> {
      const holder = await connect(database.options('postgres'));
      await holder.query('begin');
      await holder.query(hold);
      const outcome = act();
      const blocked = `select from pg_stat_activity where datname = current_database() and usename = 'writ_enforcement' and wait_event_type = 'Lock'`;
      await expect.poll(async () => (await superuser.query(blocked)).rowCount).toBe(waiting);
      await holder.query('commit');
      await holder.end();
      return outcome;
    },
    /** Does `act` while `hold` is done in a transaction that is still open, and that ends after two seconds for an `act` that waits for it. */
    async during<Result>(hold: string, act: () => Promise<Result>): Promise<Result> {
      const holder = await connect(database.options('postgres'));
      await holder.query('begin');
      await holder.query(hold);
      const outcome = act();
      await Promise.race([outcome, new Promise((resolve) => setTimeout(resolve, 2_000))]);
      await holder.query('rollback');
      await holder.end();
      return outcome;
    },
    pass: (ms: number) => {
      state.now = new Date(state.now.getTime() + ms);
    },
    close: async () => {
      await superuser.end();
      await definition.close();
      await database.drop();
    },
  };
}
export type Served = Awaited<ReturnType<typeof serve>>;
