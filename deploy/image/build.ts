/**
 * `npm run image [-- --to FOLDER] [--base FILE]`: the release as an image of the Open Container Initiative, without a daemon. Its base is the
 * newest that the Debian mirror has; `--base` names a base.json that an earlier image came with, and insists on the same packages.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeTar } from '../product/archive.ts';
import { writeChecksums } from '../product/checksums.ts';
import { type Build, buildParts, currentBuild, root, shippedLock, stage } from '../product/stage.ts';
import { writeSbom } from '../sbom/build.ts';
import type { Lock } from '../sbom/licences.ts';
import type { Component } from '../sbom/sbom.ts';
import { componentOf, type DebianPackage, makeBase, user } from './base.ts';
import { writeImage, writeLayer } from './oci.ts';

const { values } = parseArgs({ options: { to: { type: 'string', default: join(root, 'dist') }, base: { type: 'string' } } });

/** More is refused: what the image carries is what a node fetches at each start elsewhere. In millions of bytes. */
const budget = { unpacked: 250, packed: 80 };

/** The libraries of the release, installed as everybody installs them, without what never runs. */
function installLibraries(folder: string): void {
  execFileSync('npm', ['ci', '--omit=dev'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  rmSync(join(folder, 'node_modules/.cache'), { recursive: true, force: true });
  rmSync(join(folder, 'node_modules/.package-lock.json'), { force: true });
}

/** Node's program without the names of its own functions, which a debugger alone reads: a sixth of it. */
function strip(from: string, to: string): void {
  try {
    execFileSync('strip', ['-o', to, from]);
  } catch (cause) {
    throw new Error("Node's program can't be stripped: it needs Debian's binutils.", { cause });
  }
}

/** A package that npm compiles where a compiler is there: with it, the image would depend on the machine that built it. */
const compiledHere = 'pkcs11js';

/** The packages that the image brings. */
function lockOfImage(): Lock {
  const lock = shippedLock();
  return {
    ...lock,
    packages: Object.fromEntries(Object.entries(lock.packages).filter(([path]) => path !== `node_modules/${compiledHere}`)),
  };
}

/** What the image is made of. */
interface Laid {
  readonly folders: readonly string[];
  readonly base: readonly DebianPackage[];
  readonly node: Component;
}

/** Node's program, which is of the package that npm installs it by. */
function nodeComponent(node: string): Component {
  const { version } = JSON.parse(readFileSync(join(node, 'package.json'), 'utf8')) as { version: string };
  const purl = `pkg:generic/node@${version}`;
  return { type: 'application', 'bom-ref': purl, name: 'node', version, licenses: [{ license: { id: 'MIT' } }], purl };
}

/** The three layers, by how seldom they change: Debian and Node, libraries, Writ. */
function layOut(work: string, build: Build, wanted: readonly DebianPackage[] | undefined): Laid {
  const [system, libraries, writ] = ['system', 'libraries', 'writ'].map((name) => join(work, name)) as [string, string, string];
  const release = join(writ, 'writ');
  mkdirSync(release, { recursive: true });
  stage(release, build);
  installLibraries(release);
  mkdirSync(join(libraries, 'writ'), { recursive: true });
  renameSync(join(release, 'node_modules'), join(libraries, 'writ/node_modules'));
  const node = join(libraries, 'writ/node_modules/node');
  if (!existsSync(join(node, 'bin/node'))) throw new Error('npm has not installed Node for this platform: the image is built on Linux.');
  const base = makeBase(system, wanted);
  mkdirSync(join(system, 'usr/bin'), { recursive: true });
  strip(join(node, 'bin/node'), join(system, 'usr/bin/node'));
  const program = nodeComponent(node);
  for (const path of ['node', '.bin', compiledHere]) rmSync(join(libraries, 'writ/node_modules', path), { recursive: true, force: true });
  writeFileSync(join(release, 'base.json'), `${JSON.stringify(base, null, 2)}\n`);
  return { folders: [system, libraries, writ], base, node: program };
}

const config = {
  User: `${user}:${user}`,
  Entrypoint: ['/usr/bin/node', '/writ/apps/cli/writ.mjs'],
  Cmd: ['--help'],
  Env: ['PATH=/usr/bin', 'NODE_ENV=production', 'WRIT_DATA=/var/lib/writ'],
  WorkingDir: '/writ',
  StopSignal: 'SIGTERM',
};

const millions = (bytes: number): number => bytes / 1e6;

async function makeImage(to: string, work: string, build: Build): Promise<void> {
  const wanted = values.base === undefined ? undefined : (JSON.parse(readFileSync(values.base, 'utf8')) as DebianPackage[]);
  const { folders, base, node } = layOut(work, build, wanted);
  const layout = join(work, 'layout');
  const layers = [];
  for (const folder of folders) layers.push(await writeLayer(layout, folder, build.seconds));
  const digest = writeImage(layout, layers, {
    architecture: process.arch === 'x64' ? 'amd64' : process.arch,
    seconds: build.seconds,
    tag: build.version,
    config,
    annotations: {
      'org.opencontainers.image.title': 'Writ',
      'org.opencontainers.image.version': build.version,
      'org.opencontainers.image.revision': build.commit,
      'org.opencontainers.image.licenses': 'Apache-2.0 AND Elastic-2.0',
    },
  });
  const unpacked = millions(layers.reduce((sum, { bytes }) => sum + bytes, 0));
  const packed = millions(layers.reduce((sum, { blob }) => sum + blob.size, 0));
  console.log(
    `${digest}\n${unpacked.toFixed(0)} MB, ${packed.toFixed(0)} MB compressed; ${base.map(({ name, version }) => `${name} ${version}`).join(', ')}`,
  );
  if (unpacked > budget.unpacked || packed > budget.packed)
    throw new Error(`The image may have ${budget.unpacked} MB, and ${budget.packed} MB compressed.`);
  mkdirSync(to, { recursive: true });
  const archive = `writ-${build.version}-image.tar`;
  await writeTar(layout, join(to, archive), build.seconds);
  writeFileSync(join(to, 'base.json'), `${JSON.stringify(base, null, 2)}\n`);
  const sbom = `writ-${build.version}-image.cdx.json`;
  writeSbom(join(to, sbom), { lock: lockOfImage(), beside: [node, ...base.map(componentOf)] });
  writeChecksums(to, [archive, sbom]);
  console.log(`${join(to, archive)} is an OCI archive: "docker load", "podman load" and "skopeo copy oci-archive:" read it.`);
}

const build = currentBuild();
if (build.changed) console.log('The folder has changes that are in no commit: build.json in the image says so.');
buildParts();
const work = mkdtempSync(join(tmpdir(), 'writ-image-'));
try {
  await makeImage(resolve(values.to), work, build);
} finally {
  rmSync(work, { recursive: true, force: true });
}
