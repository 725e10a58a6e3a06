/**
 * From an empty server of PostgreSQL and three issuers to the first disclosure, by the commands of the guides alone: they are read out of the pages and typed into a
 * terminal, and what the pages say is put in its place. Only the hours in which others may object to a new authority are passed over, behind Writ's back.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@writ/demo/database';
import { startMailServer } from '@writ/mail/testing';
import { connect, socketConnection } from '@writ/prisma';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { proofKey } from '../../gateway/testing/proofs.ts';
import { hasPostgres15, startPostgres15 } from '../harness/debian-postgres.ts';
import { commandsOf } from '../harness/guide-commands.ts';
import { GuideShell } from '../harness/guide-shell.ts';
import { cleanUp, freePort, freshFolder, projectFolder } from '../harness/life-server.ts';
import { selfSigned } from '../harness/self-signed.ts';
import { startTlsEdge } from '../harness/tls-edge.ts';
import { startTokenIssuer } from '../harness/token-issuer.ts';

const install = 'docs/how-to/install.md';
const order = 'docs/how-to/first-disclosure.md';

const has = (...programs: string[]): boolean => {
  try {
    execFileSync('/bin/sh', ['-c', `for one in ${programs.join(' ')}; do command -v $one || exit 1; done`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** The places that the first page lists: what is printed, and nothing else. */
function printedPlaces(): string[] {
  const [, table = ''] = /\| printed [^\n]*\n[^\n]*\n((?:\|[^\n]*\n)+)/.exec(readFileSync(join(projectFolder, install), 'utf8')) ?? [];
  return table.split('\n').flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, place = '']) => place));
}

interface EmptyServer {
  readonly socketFolder: string;
  stop(): Promise<void>;
}

async function superuser(server: EmptyServer, sql: string, database = 'postgres'): Promise<Record<string, string>[]> {
  const client = await connect(socketConnection(server.socketFolder, 'postgres', database));
  return (await client.query<Record<string, string>>(sql).finally(() => client.end())).rows;
}

const servers: Record<string, () => Promise<EmptyServer>> = {
  async 18() {
    const server = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
    await superuser(server, 'DROP DATABASE writ');
    await superuser(server, 'DROP ROLE writ_owner');
    const stop = async (): Promise<void> => {
      await server.stop();
      if (server.location.startsWith('/var/lib/writ-')) rmSync(server.location, { recursive: true, force: true });
    };
    return { socketFolder: server.socketFolder, stop };
  },
  15: startPostgres15,
};

/** What a newcomer has before the first command: a server that asks everybody but its superuser for a password, an edge, a mail server, three issuers. */
async function openSurroundings(version: string, later: (close: () => Promise<void>) => void) {
  const server = await (servers[version] ?? expect.fail(`no server ${version}`))();
  later(() => server.stop());
  expect((await superuser(server, 'SHOW server_version'))[0]?.['server_version']).toMatch(new RegExp(`^${version}\\.`));
  const [rules] = await superuser(server, 'SHOW hba_file');
  writeFileSync(rules?.['hba_file'] ?? '', 'local all postgres trust\nlocal all all scram-sha-256\n');
  await superuser(server, 'SELECT pg_reload_conf()');
  const tls = selfSigned();
  const [open, behind, witness] = [await freePort(), await freePort(), await freePort()];
  const edge = await startTlsEdge(tls, open, behind);
  later(() => edge.close());
  const mail = await startMailServer();
  later(() => mail.close());
  const issuers = { staff: await startTokenIssuer(tls), audit: await startTokenIssuer(tls), justice: await startTokenIssuer(tls) };
  for (const issuer of Object.values(issuers)) later(() => issuer.close());
  return { server, tls, baseUrl: `https://localhost:${open}`, ports: { behind, witness }, mail, issuers };
}
type Surroundings = Awaited<ReturnType<typeof openSurroundings>>;

/** What this newcomer puts in the place of what the pages print. The witness's key is known once it runs. */
async function placesOf(folder: string, { server, baseUrl, ports, mail, issuers }: Surroundings): Promise<Map<string, string>> {
  const { staff, audit, justice } = issuers;
  const key = proofKey();
  const cnf = { jkt: key.thumbprint };
  writeFileSync(join(folder, 'key.json'), JSON.stringify(key.privateKey.export({ format: 'jwk' })));
  const agent = (sub: string, role: string) => staff.token(`${baseUrl}/platform/graphql`, { sub, org: 'platform', roles: [role], cnf });
  return new Map([
    ['/etc/writ', join(folder, 'writ')],
    ['/srv/witness', join(folder, 'witness')],
    ['https://writ.platform.example', baseUrl],
    ['4000', String(ports.behind)],
    ['4100', String(ports.witness)],
    [
      'postgres://db.platform.example/writ?sslmode=verify-full',
      `postgres://localhost/writ?host=${encodeURIComponent(server.socketFolder)}`,
    ],
    ['https://id.platform.example', staff.issuer],
    ['https://id.auditor.example', audit.issuer],
    ['https://id.justice.example', justice.issuer],
    ['smtp://mail.platform.example', mail.url],
    ['witness.example+00000000+AAAA', ''],
    ['AGENT-TOKEN', await agent('an agent', 'AGENT')],
    ['COUNSEL-TOKEN', await agent('a counsel', 'COUNSEL')],
    ['AUDITOR-TOKEN', await audit.token(`${baseUrl}/audit/graphql`, { sub: 'the auditor', org: 'auditor', roles: ['AUDITOR'], cnf })],
    ['/etc/people/key.json', join(folder, 'key.json')],
    [
      'OFFICER-TOKEN',
      await justice.token(`${baseUrl}/authority/graphql`, {
        ...{ sub: 'a prosecutor', org: 'northport-prosecution', country: 'DE', office: 'PUBLIC_PROSECUTOR', roles: ['ISSUING'], cnf },
      }),
    ],
  ]);
}

/** Types a block in which every command must do what it should. */
async function typed(shell: GuideShell, block: string): Promise<string> {
  const { out, err, failed } = await shell.type(block);
  expect(failed, `${out}\n${err}`).toEqual([]);
  const refused = /"__typename": "Refusal"|^null$/m;
  if (refused.test(out)) expect.fail(`${out}\n${err}\n${(await shell.type('cat "$TRY/answer.json"')).out}`);
  return out;
}

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0).reverse()) await close();
});
afterAll(cleanUp);

describe.skipIf(!has('psql', 'jq', 'curl'))('the commands of the guides (psql, jq and curl run them)', { timeout: 600_000 }, () => {
  const walk = async (version: string): Promise<void> => {
    const around = await openSurroundings(version, (close) => closings.push(close));
    const folder = mkdtempSync(join(tmpdir(), 'writ-newcomer-'));
    closings.push(async () => rmSync(folder, { recursive: true, force: true }));
    const certificate = join(folder, 'authority.pem');
    writeFileSync(certificate, around.tls.cert);
    const places = await placesOf(folder, around);
    expect([...places.keys()].sort()).toEqual(printedPlaces().sort());
    const shell = new GuideShell(places, {
      ...{ PGHOST: around.server.socketFolder, PGUSER: 'postgres' },
      ...{ NODE_EXTRA_CA_CERTS: certificate, CURL_CA_BUNDLE: certificate, TMPDIR: folder },
    });
    closings.push(() => shell.close());

    const [init = '', roles = '', witness = '', fill = '', load = '', migrate = '', check = '', start = '', ...more] = commandsOf(
      install,
      'Steps',
    );
    expect(more).toEqual([]);
    await typed(shell, init);
    await typed(shell, roles);
    const cosigning = await shell.run(witness);
    const [key] = await cosigning.says(/witness\.example\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+/);
    places.set('witness.example+00000000+AAAA', key);
    await typed(shell, fill);
    await typed(shell, load);
    expect(await typed(shell, migrate)).toMatch(/^Applied \d+: 0001_roles, /);
    // What it can't reach within some seconds it reports, as on a busy machine.
    // It notes of each issuer here that it has no log-in; of the profile nothing else is wanted of it.
    const clean =
      /^(?: *Note: The issuer \S+ has no log-in \(no authorization_endpoint\): .*\n)*Nothing was found that a start would refuse\.\n$/;
    await vi.waitFor(async () => expect(await typed(shell, check)).toMatch(clean));
    const serving = await shell.run(start);
    await serving.says(/Ready at/);
    expect(serving.out()).toContain(readFileSync(join(folder, 'writ', 'log.vkey'), 'utf8').trim());

    const [bring = '', people = '', enrol = '', draft = '', collect = '', decide = '', read = '', verify = '', ...others] = commandsOf(
      order,
      'Commands',
    );
    expect(others).toEqual([]);
    await typed(shell, bring);
    await typed(shell, people);
    expect(await typed(shell, enrol)).toMatch(/"state": "ENROLLED"/);
    expect((await shell.type(draft)).out, 'others may still object to the body').toMatch(/"NOT_YET"/);
    await superuser(around.server, `UPDATE orders.enrolment SET active_from = active_from - interval '73 hours'`, 'writ');
    expect(await typed(shell, draft)).toMatch(/"status": "SERVED"/);
    await typed(shell, collect);
    expect(await typed(shell, decide)).toMatch(/"status": "IN_FORCE"/);
    expect(await typed(shell, read)).toMatch(/"name": "Alma Venn"/);
    expect((await typed(shell, verify)).match(/^Verified\.$/gm), 'the receipt and the log').toHaveLength(2);
  };

  it('lead from an empty PostgreSQL 18 to the first disclosure', () => walk('18'));
  it.skipIf(!hasPostgres15)('lead from an empty PostgreSQL 15 to the first disclosure (Debian’s postgresql-15)', () => walk('15'));
});
