/**
 * What `npm run image` makes, unpacked and run as a container runs it: its own files alone, which nobody may write, as the user that the image
 * names. Mounting asks for root on Linux; another program reads the image where Debian's umoci is there.
 */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, freePort, freshFolder, isRoot, projectFolder } from '../harness/life-server.ts';
import { productionSettings } from '../harness/production-settings.ts';

const run = promisify(execFile);
const answers = (program: string, ...args: string[]): boolean => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether the image can be built and run here; its name says what is missing where not. */
const missing = [
  isRoot || 'root',
  answers('apt-get', '--version') || 'Debian',
  answers('unshare', '--mount', 'true') || 'mounts of its own',
].filter((found) => found !== true);

interface Manifest {
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string; readonly size: number }[];
}

let database: Embedded;
let made: string;
let layout: string;
let root: string;

const build = (to: string, ...more: string[]) => run('node', ['deploy/image/build.ts', '--to', to, ...more], { cwd: projectFolder });
const imageIn = (folder: string): string => join(folder, readdirSync(folder).find((name) => name.endsWith('-image.tar')) ?? '');
const blob = (digest: string): Buffer => readFileSync(join(layout, 'blobs', digest.replace(':', '/')));

/** Puts the image's layers over one another in `root`; nothing in them takes away what is below. */
function unpack(): Manifest {
  layout = freshFolder();
  execFileSync('tar', ['-xf', imageIn(made), '-C', layout]);
  const { manifests } = JSON.parse(readFileSync(join(layout, 'index.json'), 'utf8')) as { manifests: [{ digest: string }] };
  const manifest = JSON.parse(String(blob(manifests[0].digest))) as Manifest;
  root = join(freshFolder(), 'root');
  mkdirSync(root);
  for (const { digest } of manifest.layers) execFileSync('tar', ['-xzf', '-', '-C', root], { input: blob(digest) });
  return manifest;
}

/** Runs the entry of the image: read-only but for its data and /tmp, with the network of this machine and the database's socket. */
function container(args: string[], settings: Record<string, string>): ReturnType<typeof spawn> {
  const prepare = [
    'mount --bind "$0" "$0"',
    'mount -o remount,bind,ro "$0"',
    'mount -t tmpfs -o mode=1777 tmpfs "$0/tmp"',
    'mount -t tmpfs -o uid=10001,gid=10001,mode=700 tmpfs "$0/var/lib/writ"',
    'mount --bind "$1" "$0/run"',
    'mount --bind /dev "$0/dev"',
    'mount --bind /proc "$0/proc"',
    'root="$0"; shift',
    'exec chroot --userspec=10001:10001 "$root" /usr/bin/node /writ/apps/cli/writ.mjs "$@"',
  ].join(' && ');
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', NODE_ENV: 'production', ...settings, WRIT_DATA: '/var/lib/writ' };
  return spawn('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', prepare, root, database.socketFolder, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What it printed, and its exit code. */
async function ended(child: ReturnType<typeof spawn>, until?: string): Promise<{ text: string; code: number | null }> {
  let text = '';
  const { promise, resolve } = Promise.withResolvers<{ text: string; code: number | null }>();
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk;
      if (until !== undefined && text.includes(until)) resolve({ text, code: null });
    });
  child.once('close', (code) => resolve({ text, code }));
  return await promise;
}

describe.skipIf(missing.length > 0)(
  `an image${missing.length === 0 ? '' : ` (not here: it needs ${missing.join(', ')})`}`,
  { timeout: 900_000 },
  () => {
    beforeAll(async () => {
      database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
      // The user of the container is another one than whoever started the database.
      for (const path of ['', ...readdirSync(database.socketFolder)]) chmodSync(join(database.socketFolder, path), 0o777);
      made = freshFolder();
      await build(made);
    }, 900_000);
    afterAll(async () => {
      await cleanUp();
      await database.stop();
      if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
    });

    it('has less than 250 MB, and 80 MB compressed, in blobs that their digests name', () => {
      const { layers, config } = unpack();
      for (const { digest } of [...layers, config])
        expect(`sha256:${createHash('sha256').update(blob(digest)).digest('hex')}`).toBe(digest);
      expect(layers.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(80e6);
      // Each file once: `find` follows no link, and readdirSync does.
      const lengths = execFileSync('find', [root, '-type', 'f', '-printf', '%s\\n'], { encoding: 'utf8' }).trim().split('\n');
      const bytes = lengths.reduce((sum, length) => sum + Number(length), 0);
      expect(bytes).toBeLessThan(250e6);
      expect(bytes).toBeGreaterThan(100e6);
    });

    it('has no shell and no package manager, nothing that anybody but root owns or that changes the user, and the licences', () => {
      const found = (test: string[]) => execFileSync('find', [root, ...test], { encoding: 'utf8' }).trim();
      expect(
        found(['(', '-name', 'sh', '-o', '-name', 'bash', '-o', '-name', 'npm', '-o', '-name', 'apt*', ')', '-perm', '/111', '-type', 'f']),
      ).toBe('');
      expect(found(['!', '-user', '0', '-o', '-perm', '/6022', '!', '-type', 'l'])).toBe('');
      for (const name of ['libc6', 'gcc-14-base']) expect(found(['-path', `*/doc/${name}/copyright`])).not.toBe('');
      expect(readFileSync(join(root, 'writ/NOTICE'), 'utf8')).toContain('Elastic');
      const { components } = JSON.parse(
        readFileSync(join(made, readdirSync(made).find((name) => name.endsWith('.cdx.json')) ?? ''), 'utf8'),
      );
      const named = components.map(({ name }: { name: string }) => name);
      expect(named).toEqual(expect.arrayContaining(['node', 'libc6', 'libstdc++6', 'fastify', 'react']));
      for (const name of ['vite', 'oidc-provider', 'typescript', 'pkcs11js']) expect(named).not.toContain(name);
    });

    it('is the same from the same packages of Debian', async () => {
      const again = freshFolder();
      await build(again, '--base', join(made, 'base.json'));
      expect(readFileSync(imageIn(again)).equals(readFileSync(imageIn(made)))).toBe(true);
    });

    it.skipIf(!answers('umoci', '--version'))('is unpacked by another program to the same files', () => {
      const other = join(freshFolder(), 'bundle');
      execFileSync('umoci', [
        'unpack',
        '--image',
        `${layout}:${JSON.parse(readFileSync(join(root, 'writ/build.json'), 'utf8')).version}`,
        other,
      ]);
      execFileSync('diff', ['--recursive', '--no-dereference', '--brief', root, join(other, 'rootfs')]);
      const { process: told } = JSON.parse(readFileSync(join(other, 'config.json'), 'utf8'));
      expect(told).toMatchObject({
        user: { uid: 10_001, gid: 10_001 },
        args: ['/usr/bin/node', '/writ/apps/cli/writ.mjs', '--help'],
        cwd: '/writ',
      });
    });

    it('migrates and serves every part with a root that nobody may write, as user 10001', async () => {
      const owner = 'postgres://writ_owner@localhost/writ?host=/run';
      const port = await freePort();
      const baseUrl = `http://localhost:${port}`;
      const issuers = [
        { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
      ];
      const { WRIT_WITNESS_POLICY: policy = '', ...settings } = productionSettings({
        dataFolder: freshFolder(),
        database: owner,
        baseUrl,
        issuers,
      });
      // The policy lies where the container has it, as one that is mounted would.
      execFileSync('cp', [policy, join(root, 'writ/witnesses')]);
      const migrated = await ended(container(['migrate'], { DATABASE_URL_OWNER: owner }));
      expect(migrated.text).toContain('Applied');
      expect(migrated.code).toBe(0);

      const child = container(['start'], { ...settings, WRIT_WITNESS_POLICY: '/writ/witnesses', WRIT_STOP_WITH_PARENT: 'off' });
      const { text } = await ended(child, 'Ready at');
      expect(text).toContain('Ready at');
      await expect
        .poll(async () => await (await fetch(`${baseUrl}/readyz`)).json(), { timeout: 60_000 })
        .toMatchObject({ status: 'ready' });
      expect(await (await fetch(`${baseUrl}/`)).text()).toContain('<html');
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      expect(status).toMatch(/^Uid:\t10001\t10001/m);
      child.kill('SIGTERM');
      expect((await ended(child)).code).toBe(0);
    });
  },
);
