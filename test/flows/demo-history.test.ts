/** The history that a demo begins with: played by the product's own acts with a clock that was set back, on a log that verifies like any other. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AccessLog } from '@writ/access-log';
import { readConfig, type SubgraphName, subgraphNames } from '@writ/core';
import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDemoWitness } from '../../apps/cli/witness/demo-witness.ts';
import { playHistory } from '../../apps/demo/history/play-history.ts';
import { demoPerson } from '../../apps/demo/identity-provider/demo-people.ts';
import { enrolDemoBodies } from '../../apps/demo/seed/demo-enrolments.ts';
import { noteDemo } from '../../apps/demo/seed/seed-demo.ts';
import { type InstallationOptions, openLog, startGateway } from '../../apps/server/compose.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { freePort } from '../harness/free-port.ts';
import { seeded, seededIndexKey, urlOf } from '../harness/stack.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));
const closers: (() => Promise<unknown>)[] = [];
let database: TestDatabase;
let superuser: pg.Pool;
let installation: InstallationOptions;
let log: AccessLog;
/** When the history began to be played, and when it had come to the present. */
let began: Date;
let ended: Date;

/** A demo's own database without a word in its log, as its first start finds it. */
async function freshDemo(folder: string): Promise<InstallationOptions> {
  const roles = ['owner', 'log', 'mail', 'source', ...subgraphNames] as const;
  const environment = Object.fromEntries(roles.map((role) => [`DATABASE_URL_${role.toUpperCase()}`, urlOf(database, role)]));
  const config = readConfig(
    { WRIT_BASE_URL: `http://localhost:${await freePort()}`, WRIT_DATA: folder, WRIT_KEY_INDEX: seededIndexKey.toString('base64') },
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  await superuser.query('UPDATE records.account_holder SET issuer = $1', [config.issuer]);
  const owner = new pg.Pool({ ...database.options('owner'), max: 1 });
  await enrolDemoBodies(owner, config.issuer).finally(() => owner.end());
  return { config, database: { environment } };
}

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'writ-history-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  database = await freshDatabase(seeded);
  closers.push(() => database.drop());
  superuser = new pg.Pool({ ...database.options('postgres'), max: 2 });
  closers.push(() => superuser.end());
  installation = await freshDemo(folder);
  const witness = await startDemoWitness(installation.config);
  closers.push(() => witness.close());
  began = new Date();
  await playHistory({
    installation,
    announce: (past, pastLog) => noteDemo(pastLog, past.config, past.clock),
    progress: () => undefined,
  });
  ended = new Date();
  log = await openLog(installation);
  closers.push(() => log.close());
});
afterAll(async () => {
  for (const close of closers.reverse()) await close();
});

const values = async (sql: string): Promise<string[]> =>
  (await superuser.query<{ value: string }>(`SELECT (${sql})::text AS value`)).rows.map(({ value }) => value);
const column = async (sql: string): Promise<string[]> => (await superuser.query<{ value: string }>(sql)).rows.map(({ value }) => value);

it('has orders in every state that an order can have', async () => {
  const states = await column('SELECT DISTINCT status::text AS value FROM orders.legal_order');
  const all = await column('SELECT unnest(enum_range(NULL::orders.order_status))::text AS value');
  expect(states.sort()).toEqual(all.sort());
  const [count] = await values('SELECT count(*) FROM orders.legal_order');
  expect(Number(count)).toBeGreaterThanOrEqual(20);
  expect(Number(count)).toBeLessThanOrEqual(30);
});

it('has a removal order with forty minutes left, and an emergency that waits', async () => {
  const due = (kind: string) =>
    column(`SELECT c.due_at::text AS value FROM orders.clock c JOIN orders.legal_order o ON o.id = c.order_id
             WHERE c.kind = 'ANSWER' AND c.ended_at IS NULL AND o.status = 'SERVED' AND ${kind}`);
  const [removal] = await due("o.kind = 'TCO_REMOVAL'");
  const minutesLeft = (Date.parse(removal ?? '') - began.getTime()) / 60_000;
  expect(minutesLeft).toBeGreaterThan(39);
  expect(minutesLeft).toBeLessThan(41);
  expect(await due('o.emergency IS NOT NULL')).toHaveLength(1);
});

it('has complaints that were decided either way and one that waits, and restrictions by country', async () => {
  expect(await column('SELECT state::text AS value FROM enforcement.complaint ORDER BY 1')).toEqual(['OPEN', 'REVERSED', 'UPHELD']);
  const own = `SELECT array_to_string(r.territories, ' ') AS value FROM enforcement.restriction r JOIN content.item i ON i.id = r.item_id
     JOIN records.account_holder h ON h.account_id = i.account_id WHERE h.subject = 'holder-1' ORDER BY 1`;
  expect(await column(own)).toEqual(['AT DE', 'FR', 'WORLD']);
});

it('has readings by two authorities, of the day on which it ends', async () => {
  const read = `SELECT o.issuing_organisation || ' ' || count(DISTINCT g.log_idx) AS value FROM orders.access_grant g
     JOIN orders.legal_order o ON o.id = g.reference WHERE g.purpose = 'ORDER' AND g.granted_at >= $1 GROUP BY o.issuing_organisation ORDER BY 1`;
  const { rows } = await superuser.query<{ value: string }>(read, [began]);
  expect(rows.map(({ value }) => value)).toEqual(['northport-police 2', 'northport-prosecution-office 3']);
});

it('calls its holders as their accounts do', async () => {
  const { rows } = await superuser.query<{ handle: string; subject: string }>(
    'SELECT a.handle, h.subject FROM records.account a JOIN records.account_holder h ON h.account_id = a.id ORDER BY h.subject',
  );
  expect(rows.map(({ subject }) => demoPerson(subject)?.name.toLowerCase().replaceAll(' ', '.'))).toEqual(rows.map(({ handle }) => handle));
});

it('is not in the future, and the log verifies', async () => {
  const [latest] = await values('SELECT max(greatest(created_at, issuing_at, served_at)) FROM orders.legal_order');
  expect(Date.parse(latest ?? '')).toBeLessThanOrEqual(ended.getTime());
  const nowhere = Object.fromEntries(subgraphNames.map((name) => [name, 'http://127.0.0.1:9/'])) as Record<SubgraphName, string>;
  const gateway = await startGateway(installation, log, nowhere);
  const address = `${installation.config.baseUrl}/log/1/`;
  const { code, text } = await new Promise<{ code: number; text: string }>((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
    execFile(process.execPath, [entry, 'verify', address, '--key', log.verifierKey], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
  await gateway.close();
  expect(text).toContain('Verified.');
  expect(code).toBe(0);
});
