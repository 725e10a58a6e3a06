/**
 * `writ erase`: erases an account at its person's request, in two steps by two people who each sign in with a token of their own. Decides
 * nothing about the request's merit: whoever asks and whoever confirms do. Never prints what the account holds, nor what keeps a part of it.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Role } from '@writ/access';
import { openDetails } from '@writ/access-log';
import { type AccountId, type Config, readConfig, readSecret, StartError, systemClock, UsageError } from '@writ/core';
import { type ConnectionSource, connect, connectionFor, type IndexKeys, requireKnownKey } from '@writ/prisma';
import { printable, printableJson } from '@writ/verifier/printable.ts';
import pg from 'pg';
import { readRunFile } from '../../server/process/run-file.ts';
import { indexKeys, keysNamed, masterKeys } from '../../server/secrets.ts';
import { answerText } from '../erase/answer.ts';
import { finishErasures } from '../erase/finish.ts';
import { type ListedRequest, listRequests } from '../erase/list.ts';
import { type Person, personOf } from '../erase/person.ts';
import { confirmErasure, requestErasure } from '../erase/request.ts';

/** One line for the list of commands. */
export const summary = 'erase an account at its person’s request, by two people';

/** The text of `writ erase --help`. */
export const usage = `
Usage: writ erase request --account KEY --reason TEXT   request an erasure, as an agent or a counsel
       writ erase confirm REQUEST                       confirm it, as another person, a counsel, within 30 days
       writ erase list [--json]                         list the requests
       writ erase run                                   finish what could not be erased yet: run it daily

The person who requests or confirms is the person of the token in WRIT_TOKEN or WRIT_TOKEN_FILE, a token for the platform graph:

  WRIT_TOKEN=$(npx writ token counsel-1) npx writ erase confirm REQUEST

WRIT_TOKEN_KEY_FILE names the file of the private key that the token is bound to, as every token for this graph is in production.

"confirm" prints the answer to the person who asked. The answer is the same whether or not an order, a preservation or a non-disclosure period exists.
Each step is an entry of the log, appended by a running Writ. Backups: docs/decisions/erasure.md explains what they must leave out.

Uses the database of DATABASE_URL, as writ_owner, or that of the demo which runs here.

Exit code: 0 done, 1 refused or failed, 2 wrong usage.
`;

const projectFolder = fileURLToPath(new URL('../../..', import.meta.url));
const reasonMost = 2_000;

type Call =
  | { step: 'request'; account: AccountId; reason: string }
  | { step: 'confirm'; request: string }
  | { step: 'list'; json: boolean }
  | { step: 'run' };

const options = {
  account: { type: 'string', default: '' },
  reason: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
} as const;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${error.message} See writ erase --help.`);
  }
}

function parseCall(args: string[]): Call {
  const { values, positionals } = parsed(args);
  const [step, request = '', ...more] = positionals;
  const { account, json } = values;
  const reason = values.reason.trim();
  const [asks, plain] = [account !== '' || reason !== '', request === '' && more.length === 0];
  if (step === 'request' && plain && account !== '' && reason !== '' && reason.length <= reasonMost && !json)
    return { step, account: account as AccountId, reason };
  if (step === 'confirm' && !asks && !json && more.length === 0 && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(request))
    return { step, request };
  if (step === 'list' && plain && !asks) return { step, json };
  if (step === 'run' && plain && !asks && !json) return { step };
  throw new UsageError(
    'Use "request" with --account and --reason, "confirm" with the id of a request, "list" or "run". See writ erase --help.',
  );
}

function databaseOf(config: Config): ConnectionSource {
  if (config.mode === 'production') return config;
  const running = readRunFile(config.dataFolder);
  if (running) return { socketFolder: running.socketFolder };
  throw new StartError('No database: run "npm start" first, to use its database, or set DATABASE_URL.');
}

/** What the database says when it was never migrated. */
const isNotMigrated = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && ['42P01', '3F000', '42883'].includes(error.code ?? '');

async function withDatabase<T>(database: ConnectionSource, work: (db: pg.Pool, client: pg.PoolClient) => Promise<T>): Promise<T> {
  const connection = connectionFor('owner', database);
  await (await connect(connection)).end();
  const db = new pg.Pool({ ...connection, max: 3 });
  try {
    const client = await db.connect();
    return await work(db, client).finally(() => client.release());
  } catch (cause) {
    if (isNotMigrated(cause)) throw new StartError("The database doesn't have Writ's tables: run its migrations first.", { cause });
    throw cause;
  } finally {
    await db.end();
  }
}

function line({ id, account, state, requestedAt, requestedBy, confirmedAt, confirmedBy }: ListedRequest): string {
  const requested = `asked ${requestedAt.toISOString()} by ${requestedBy}`;
  return `${id}  ${state.padEnd(9)}  ${account}  ${requested}${confirmedAt === null ? '' : `, confirmed ${confirmedAt.toISOString()} by ${confirmedBy}`}`;
}

const asLines = (requests: ListedRequest[], json: boolean): string =>
  json ? printableJson(requests) : requests.map((request) => printable(line(request))).join('\n') || 'No erasure was asked for.';

async function perform(call: Call, config: Config, database: ConnectionSource): Promise<{ text: string; code: number }> {
  const signedIn = async (roles: readonly Role[]): Promise<Person> => {
    const { verifierOf } = await import('../../server/compose.ts'); // the whole of Writ, for a step that is signed
    const { environment } = config;
    const shown = { token: readSecret(environment, 'WRIT_TOKEN'), keyFile: environment['WRIT_TOKEN_KEY_FILE'] };
    const { createSuspensions } = await import('@writ/gateway/identity');
    const pool = new pg.Pool({ ...connectionFor('owner', database), max: 1 });
    try {
      return await personOf(shown, verifierOf({ config, database }, { isSuspended: createSuspensions(pool) }), roles);
    } finally {
      await pool.end();
    }
  };
  const at = systemClock();
  const knownKey = async (): Promise<IndexKeys> => {
    await requireKnownKey(connectionFor('owner', database), 'INDEX', ...keysNamed(config, 'INDEX'));
    return indexKeys(config);
  };
  // Under another master key nothing about the account would be found: it would be erased before its time.
  const knownMaster = async () => {
    await requireKnownKey(connectionFor('owner', database), 'MASTER', ...keysNamed(config, 'MASTER'));
    return masterKeys(config);
  };
  switch (call.step) {
    case 'request': {
      const person = await signedIn(['AGENT', 'COUNSEL']);
      const keys = await knownMaster();
      const request = await withDatabase(database, (pool, client) =>
        requestErasure(client, { ...call, person, at, details: openDetails({ pool, ...keys }) }),
      );
      return {
        text: `Request ${request} is written down. A counsel who is somebody else confirms it: writ erase confirm ${request}`,
        code: 0,
      };
    }
    case 'confirm': {
      const person = await signedIn(['COUNSEL']);
      const confirmed = { request: call.request, person, at };
      const answer = await withDatabase(database, async (_db, client) =>
        confirmErasure(client, { ...confirmed, indexKey: await knownKey() }),
      );
      return { text: answerText(answer), code: 0 };
    }
    case 'list':
      return { text: asLines(await withDatabase(database, (_db, client) => listRequests(client, at)), call.json), code: 0 };
    case 'run': {
      const finishing = { at, ...(await knownMaster()) };
      const waiting = await withDatabase(database, async (db) => finishErasures({ db, ...finishing, indexKey: await knownKey() }));
      if (waiting.length === 0) return { text: 'Everything that was due is erased.', code: 0 };
      return {
        text: 'Not everything could be erased: an entry is not in the log yet. Let a running Writ append it, and run this again.',
        code: 1,
      };
    }
  }
}

/** Runs the command. Throws {@link UsageError}, and `StartError` for what is refused, for keys and for a database that can't be used. */
export async function run(args: string[]): Promise<number> {
  const call = parseCall(args);
  const config = readConfig(process.env, projectFolder);
  const { text, code } = await perform(call, config, databaseOf(config));
  (code === 0 ? process.stdout : process.stderr).write(`${text}\n`);
  return code;
}
