/**
 * For tests: the subgraph over HTTP on a database and a log of its own, asked as different callers. The log is the real one; it keeps
 * a list of what the subgraph appended, and can be told to fail.
 */
import { type Caller, signCallerToken } from '@writ/access';
import { freshSignIn } from '@writ/access/testing/fresh-sign-in';
import type { EntryDraft, EntryType } from '@writ/access-log';
import { makeBench } from '@writ/access-log/testing';
import { newEventId, newOperationId, PublicError } from '@writ/core';
import { connect } from '@writ/prisma';
import { serveSubgraph } from '@writ/subgraph';
import { makeWitnessPolicy, parseVerifierKey, type WitnessPolicy } from '@writ/tlog';
import { tableHolders } from '../../../packages/subgraph/testing/no-source.ts';
import { openAudit } from '../index.ts';

const rows = `
  insert into records.account values ('ann', 'ann', '2020-01-01Z'), ('bea', 'bea', '2020-01-01Z');
  insert into records.account_holder values ('i', 'ann-sub', 'ann'), ('i', 'bea-sub', 'bea');`;

/** Whoever publishes holds it. */

export const callers = {
  auditor: { graph: 'audit', subject: 'auditor', organisation: 'court-of-audit', roles: ['AUDITOR'] },
  ann: { graph: 'public', subject: 'ann-sub', organisation: null, roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  bea: { graph: 'public', subject: 'bea-sub', organisation: null, roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  nobody: { graph: 'public', subject: 'without-account', organisation: null, roles: ['PUBLIC', 'ACCOUNT_HOLDER'] },
  agent: { graph: 'platform', subject: 'agent', organisation: null, roles: ['AGENT'] },
  counsel: { graph: 'platform', subject: 'counsel', organisation: null, roles: ['COUNSEL'] },
} as const satisfies Record<string, Pick<Caller, 'graph' | 'subject' | 'organisation' | 'roles'>>;
export type Who = keyof typeof callers;

/** What was answered. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
  data: any;
  codes: string[];
  errors: { message: string; extensions: { code: string; reason?: string } }[];
}

/** An order of which its authority has informed the person. */
const told = `insert into orders.legal_order (id, generation, kind, status, desired_status, created_at, reference, purpose, legal_basis, recipient, categories,
    territories, issuing_issuer, issuing_subject, issuing_at, digest, knowable_from)
  values ('o-1', 1, 'EPOC', 'SUBMITTED', 'IN_FORCE', now(), 'r', 'p', '{}', 'ISSUING_AUTHORITY', '{}', '{}', 'i', 's', now(), repeat('0', 64), '2026-01-01Z')
  on conflict do nothing`;

/** An entry that somebody else appended. */
export const draftOf = ({
  type = 'record.disclosed.v1',
  ...changes
}: Partial<Omit<EntryDraft, 'type'>> & { type?: string } = {}): EntryDraft => ({
  event: newEventId(),
  kind: 'authority',
  type: type as EntryType,
  at: new Date('2026-02-01T10:00:00.000Z'),
  details: { initiator: { issuer: 'i', subject: 'officer' }, action: 'disclose', outcome: 'success' },
  organisation: 'northport-police',
  ...changes,
});

export async function serve({ witnesses }: { witnesses?: Pick<WitnessPolicy, 'witnesses' | 'quorum'> } = {}) {
  const bench = await makeBench();
  const log = await bench.open();
  const superuser = await connect(bench.database.options('postgres'));
  await superuser.query(rows);
  const state = { now: new Date('2026-03-01T12:00:00.000Z'), logFails: false };
  const key = new Uint8Array(32).fill(7);
  const appended: EntryDraft[] = [];
  const faults: unknown[] = [];
  const append = async (draft: EntryDraft) => {
    if (state.logFails) throw new PublicError('LOG_UNAVAILABLE', 'The log is away.', { retryAfterSeconds: 7 });
    const receipt = await log.append(draft);
    appended.push(draft);
    return receipt;
  };
  const details = { database: bench.database.options('log'), masterKey: bench.masterKey };
  const definition = openAudit({
    database: bench.database.options('audit'),
    log: { append },
    clock: () => state.now,
    details,
    queueKey: key,
    source: tableHolders(superuser),
    ...(witnesses === undefined
      ? {}
      : { witnesses: makeWitnessPolicy({ logs: [{ origin: log.origin, key: parseVerifierKey(log.verifierKey) }], ...witnesses }) }),
  });
  const running = await serveSubgraph(definition, { key, clock: () => state.now, onFault: ({ cause }) => faults.push(cause) });
  const publish = () => superuser.query('insert into log.log_checkpoint select size, note from log.log_head on conflict do nothing');
  return {
    log,
    state,
    /** What the subgraph appended, the oldest first. */
    appended,
    /** What it could not explain to its callers. */
    faults,
    masterKey: bench.masterKey,
    publish,
    sql: async (text: string, values: unknown[] = []) => (await superuser.query(text, values)).rows,
    /** Lets the holder of the account know of the accesses that these entries permitted. */
    async tell(account: string, ...indices: number[]): Promise<void> {
      await superuser.query(told);
      await superuser.query(
        `insert into orders.told_access (account_id, log_idx, basis, reference, granted_at, known_from)
         select $1, unnest($2::bigint[]), 'ORDER', 'o-1', '2026-02-01T10:00:00Z', '2026-02-01T10:00:00Z'`,
        [account, indices],
      );
    },
    /** Destroys the key of a subject of the log, such as `account:ann`. */
    erase: (subject: string) =>
      superuser.query('update log.subject_key set wrapped = null, destroyed_at = now() where subject_id = $1', [subject]),
    /** Does `act` while nobody publishes. */
    async unpublished<Result>(act: () => Promise<Result>): Promise<Result> {
      const holder = await connect(bench.database.options('postgres'));
      await holder.query("begin; select from log.turn where of = 'publish' for update");
      return act().finally(() => holder.end());
    },
    /** Appends for others, in this order, and publishes. */
    async add(...drafts: EntryDraft[]): Promise<number[]> {
      const indices: number[] = [];
      for (let at = 0; at < drafts.length; at += 256) {
        const receipts = await Promise.all(drafts.slice(at, at + 256).map((draft) => log.append(draft)));
        indices.push(...receipts.map(({ index }) => index));
      }
      await publish();
      return indices;
    },
    async ask(who: Who, query: string, variables: object = {}, own: Partial<Caller> = {}): Promise<Answer> {
      const caller: Caller = { ...callers[who], issuer: 'i', country: null, office: null, signIn: freshSignIn, ...own };
      const token = await signCallerToken({ caller, operation: newOperationId(), subgraph: 'audit', key, now: state.now });
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
      const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
      const { data = null, errors = [] } = (await response.json()) as { data?: unknown; errors?: Answer['errors'] };
      return { data, errors, codes: errors.map(({ extensions }) => extensions.code) };
    },
    async close() {
      await running.close();
      await superuser.end();
      await bench.end();
    },
  };
}
export type Served = Awaited<ReturnType<typeof serve>>;
