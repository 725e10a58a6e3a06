/**
 * What the image takes from Debian: the libraries that Node's program is linked with, as Debian's own packages have them, and a few files that
 * name users and say where names of hosts are found. No shell, no package manager.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Component } from '../sbom/sbom.ts';

/** A package of Debian, as it was taken. */
export interface DebianPackage {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

const gcc = 'GPL-3.0-or-later WITH GCC-exception-3.1';

/** With the licence of what is taken from each; the text of that of the last three is in the last. */
const licences: Readonly<Record<string, string>> = { libc6: 'LGPL-2.1-or-later', 'libstdc++6': gcc, 'libgcc-s1': gcc, 'gcc-14-base': gcc };
const names = Object.keys(licences);

/** As an SBOM names it (package-url, type deb). */
export function componentOf({ name, version, sha256 }: DebianPackage): Component {
  const purl = `pkg:deb/debian/${encodeURIComponent(name)}@${encodeURIComponent(version)}`;
  const hashes = [{ alg: 'SHA-256', content: sha256 }];
  return { type: 'library', 'bom-ref': purl, name, version, hashes, licenses: [{ expression: licences[name] ?? '' }], purl };
}

/** What of them runs: the loader, the libraries that `ldd node` names, and those by which libc resolves names. */
const libraries =
  /\/(?:ld-linux[^/]*|lib(?:c|m|dl|pthread|rt|resolv|nss_dns|nss_files|gcc_s|stdc\+\+)\.so\.[\d.]+)$|\/doc\/[^/]+\/copyright$/;

/** The user of the image, who owns nothing in it. */
export const user = 10_001;

const files: Readonly<Record<string, string>> = {
  'etc/passwd': `root:x:0:0:root:/:/nonexistent\nwrit:x:${user}:${user}:Writ:/:/nonexistent\n`,
  'etc/group': `root:x:0:\nwrit:x:${user}:\n`,
  'etc/hosts': '127.0.0.1 localhost\n::1 localhost\n',
  'etc/nsswitch.conf': 'hosts: files dns\n',
};

/** Fetches the newest of the mirror, or the versions that are asked for; `apt-get` needs no rights for it. */
function fetchPackages(folder: string, wanted: readonly DebianPackage[] | undefined): void {
  const asked = wanted?.map(({ name, version }) => `${name}=${version}`) ?? names;
  try {
    execFileSync('apt-get', ['-qq', 'download', ...asked], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    const why = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(
      `Debian's packages ${asked.join(', ')} can't be fetched. The image is built on Debian 13, after "apt-get update". ${why}`,
    );
  }
}

const field = (file: string, name: string): string => execFileSync('dpkg-deb', ['--field', file, name], { encoding: 'utf8' }).trim();

/** Unpacks one and keeps what runs. Debian's folders below / are links to those below /usr. */
function takeFrom(file: string, root: string): void {
  const whole = mkdtempSync(join(tmpdir(), 'writ-deb-'));
  try {
    execFileSync('dpkg-deb', ['--extract', file, whole]);
    for (const entry of readdirSync(whole, { recursive: true, withFileTypes: true })) {
      const from = join(entry.parentPath, entry.name);
      const path = from.slice(whole.length);
      if (entry.isDirectory() || !libraries.test(path)) continue;
      const to = join(root, path.startsWith('/usr/') ? path : `/usr${path}`);
      mkdirSync(dirname(to), { recursive: true });
      cpSync(from, to, { verbatimSymlinks: true });
    }
  } finally {
    rmSync(whole, { recursive: true, force: true });
  }
}

/** Makes the base below `root` and answers what it was made of. Throws where a package is not the one that `wanted` names. */
export function makeBase(root: string, wanted: readonly DebianPackage[] | undefined): DebianPackage[] {
  const fetched = mkdtempSync(join(tmpdir(), 'writ-debian-'));
  try {
    fetchPackages(fetched, wanted);
    const taken = readdirSync(fetched)
      .filter((name) => name.endsWith('.deb'))
      .sort()
      .map((name) => {
        const file = join(fetched, name);
        takeFrom(file, root);
        const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
        return { name: field(file, 'Package'), version: field(file, 'Version'), sha256 };
      });
    for (const { name, sha256 } of wanted ?? [])
      if (!taken.some((one) => one.name === name && one.sha256 === sha256))
        throw new Error(`The mirror's ${name} is not the one with the digest ${sha256}.`);
    for (const name of ['lib', 'lib64']) {
      mkdirSync(join(root, 'usr', name), { recursive: true });
      if (!existsSync(join(root, name))) symlinkSync(`usr/${name}`, join(root, name));
    }
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const folder of ['tmp', 'proc', 'dev', 'run', 'var/lib/writ']) mkdirSync(join(root, folder), { recursive: true });
    return taken;
  } finally {
    rmSync(fetched, { recursive: true, force: true });
  }
}
