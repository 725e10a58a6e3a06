/**
 * The subgraph with its worker over a database of its own, asked as the people of the tests: with the shield, without HTTP. Its log keeps
 * drafts, and the database sees their entries. Orders are put in as the machine has them.
 */
import type { Caller, Graph } from '@writ/access';
import { freshSignIn } from '@writ/access/testing/fresh-sign-in';
import type { AccessLog, EntryDraft } from '@writ/access-log';
import { keyedParts } from '@writ/access-log/testing';
import type { SigningPlace } from '@writ/acts/check';
import { newOperationId, PublicError } from '@writ/core';
import type { KeyService } from '@writ/keys-client';
import type { MailOptions } from '@writ/mail';
import type { Order } from '@writ/orders-domain/order';
import type { PersonActor } from '@writ/orders-domain/people';
import { people, start } from '@writ/orders-domain/testing';
import { connect } from '@writ/prisma';
import { openPrisma } from '@writ/prisma/client';
import { freshDatabase, playClock, type TestDatabase, undeadlocked } from '@writ/prisma/test-database';
import { callServices, protectedSchema } from '@writ/subgraph';
import { startWorker } from '@writ/worker';
import { graphql } from 'graphql';
import type { RecordSource } from '../dependencies.ts';
import { openOrders, openOrderWork, trustProofs } from '../index.ts';
import { insertOrder } from '../store/write.ts';
import type { AlertOptions } from '../worker/open.ts';
import { directSource, draftReceipts, openedOf } from './direct-source.ts';

type Row = Record<string, unknown>;

/** Every body of the tests' people, enrolled for what any of them claims. */
const services = callServices(new Uint8Array(32), 'orders');
const enrolments = `
  insert into orders.enrolment (id, generation, state, issuer, organisation, country, roles, offices, call_back_number,
                                proposed_by, approved_by, confirmed_by, proposed_at, active_from)
  select gen_random_uuid(), 3, 'ENROLLED', issuer, organisation, country, '{ISSUING,VALIDATING,ENFORCING,COORDINATOR}', array_agg(distinct office),
         '+49 30 23125 000', 'p agent', 'p counsel', 'p auditor', '2020-01-01Z', '2020-01-04Z'
    from json_to_recordset($1) as person (issuer text, organisation text, country text, office text) where office is not null group by issuer, organisation, country`;

const rows = `
  insert into records.account values ('author', 'author', '2020-01-01Z');
  insert into records.account_holder values ('https://platform.example', 'holder', 'author');
  insert into content.item (id, account_id, thread_id, published_at) values
    ('item-1', 'author', 't', '2024-05-06T07:08:09Z'), ('item-2', 'author', 't', '2024-05-07Z');`;

const graphOf = (roles: readonly string[]): Graph => {
  if (roles.includes('AGENT') || roles.includes('COUNSEL')) return 'platform';
  if (roles.includes('AUDITOR')) return 'audit';
  return roles.includes('PUBLIC') ? 'public' : 'authority';
};

// biome-ignore lint/suspicious/noExplicitAny: an answer has any shape; a test says which it expects
export type Answer = { data: any; messages: string[] };

export interface ServeOptions {
  mail?: MailOptions;
  alerts?: AlertOptions;
  country?: string;
  /** A database that was filled before it was migrated. */
  upgraded?: TestDatabase;
  /** Makes the platform's source of that over the tables. */
  source?: (tables: RecordSource) => RecordSource;
  /** Whether what falls due is done meanwhile; a test that does it by itself would find it done between two of its statements. */
  works?: boolean;
  /** Where persons sign what they do with orders; nobody signs when left out. */
  signing?: SigningPlace;
  /** The service of keys; there is none when left out. */
  keyService?: KeyService;
}

export async function serve({
  mail,
  alerts,
  country = 'IE',
  upgraded,
  source = (tables) => tables,
  works = true,
  signing,
  keyService,
}: ServeOptions = {}) {
  const database = upgraded ?? (await freshDatabase());
  await playClock(database);
  const superuser = await connect(database.options('postgres'));
  await superuser.query(rows);
  await superuser.query(enrolments, [JSON.stringify(Object.values(people))]);
  const writer = openPrisma(database.options('orders'));
  /** `meanwhile` happens while somebody waits for witnesses that are there. */
  const state: {
    now: Date;
    health: ReturnType<AccessLog['health']>;
    witnesses: 'NONE' | 'THERE' | 'AWAY';
    meanwhile: () => Promise<unknown>;
  } = {
    now: start,
    health: { ready: true },
    witnesses: 'NONE',
    meanwhile: async () => undefined,
  };
  const entries: EntryDraft[] = [];
  const faults: unknown[] = [];
  const log: AccessLog = {
    async append(draft) {
      const known = draft.name === undefined ? undefined : entries.findIndex(({ name }) => name === draft.name);
      const index = known !== undefined && known >= 0 ? known : entries.push(draft) - 1;
      const { event } = entries[index] ?? draft;
      if (event === draft.event)
        await superuser.query(`insert into log.log_entry (idx, event_id, leaf_hash, leaf) values ($1, $2, '', '')`, [index, event]);
      return { event, index, size: index + 1, leaf: new Uint8Array(), proof: '', commitments: {}, openings: openedOf(draft) };
    },
    ...keyedParts,
    ...draftReceipts(entries),
    get quorum() {
      return state.witnesses === 'NONE' ? 0 : 1;
    },
    async awaitCosigned() {
      if (state.witnesses === 'AWAY') throw new PublicError('LOG_UNAVAILABLE', 'The witnesses are away.');
      await state.meanwhile();
      return { size: entries.length, note: '' };
    },
    checkpoint: () => Promise.resolve(''),
    health: () => state.health,
    verifierKey: '',
    origin: '',
    close: () => Promise.resolve(),
  };
  const options = {
    database: database.options('orders'),
    log,
    clock: () => state.now,
    indexKey: new Uint8Array(32),
    queueKey: new Uint8Array(32),
    preservationKey: new Uint8Array(32),
    source: source(directSource(superuser, new Uint8Array(32))),
    baseUrl: 'https://platform.example',
    country,
    ...(signing && { signing }),
    ...(keyService && { keyService }),
  };
  await trustProofs(options.database, options.queueKey);
  const definition = openOrders(options);
  const onFault = (cause: unknown) => faults.push(cause);
  const work = openOrderWork({
    ...options,
    onFault,
    onAddressRefused: onFault,
    ...(alerts && { alerts }),
    ...(mail && { mail: { ...mail, platform: 'Example', language: 'en', addresses: database.options('mail') } }),
  });
  const worker = startWorker({
    database: options.database,
    works: works ? [work] : [],
    onFault: (_kind, cause) => onFault(cause),
    lookMs: 100,
  });
  const schema = protectedSchema(definition);
  const sql = async (text: string, values: unknown[] = []) => (await undeadlocked(() => superuser.query<Row>(text, values))).rows;

  return {
    database,
    /** What the subgraph and its worker are opened with. */
    options,
    entries,
    /** What the worker could not do. */
    faults,
    state,
    sql,
    async ask(who: keyof typeof people, source: string, variableValues: Row = {}): Promise<Answer> {
      const caller: Caller = { signIn: freshSignIn, ...people[who], graph: graphOf(people[who].roles) };
      const contextValue = definition.context({ caller, operation: newOperationId(), reads: [], views: [], ...services });
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      return { data, messages: errors.map(({ message }) => message) };
    },
    /** As anybody, with what the errors are coded as. */
    async askAs(person: PersonActor, source: string, variableValues: Row = {}) {
      const caller: Caller = { signIn: freshSignIn, ...person, graph: graphOf(person.roles) };
      const contextValue = definition.context({ caller, operation: newOperationId(), reads: [], views: [], ...services });
      const { data, errors = [] } = await graphql({ schema, source, variableValues, contextValue });
      const coded = errors.map(({ message, originalError }) => {
        const { code, detail } = originalError instanceof PublicError ? originalError : { code: 'INTERNAL_SERVER_ERROR', detail: {} };
        return { code, message, ...detail };
      });
      return { data: data as Answer['data'], errors: coded };
    },
    put: (order: Order) => insertOrder(writer, order),
    /** Restricts an item under an order, as `enforcement` writes it: in all its places, or in some. */
    restrict: (order: string, item: string, places: readonly string[] | null = null) =>
      sql(
        `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
         select $1 || $2, 'ACTIVE', $2, 'author', '{DECISION_VISIBILITY_CONTENT_DISABLED}', coalesce($4, o.territories), $3, $1, 'i agent', $3
           from orders.legal_order o where o.id = $1`,
        [order, item, state.now, places],
      ),
    pass: (ms: number) => {
      state.now = new Date(state.now.getTime() + ms);
    },
    close: async () => {
      await writer.$disconnect();
      await worker.close();
      await definition.close();
      await superuser.end();
      await database.drop();
    },
  };
}
export type Served = Awaited<ReturnType<typeof serve>>;
