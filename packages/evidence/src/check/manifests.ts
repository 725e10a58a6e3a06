import { createHash } from 'node:crypto';
import type { Written } from '../bag/bag-writer.ts';
import type { PackageFiles } from './package-files.ts';

/** What the manifests and the files tell of each other. */
export interface Manifests {
  /** Each file of `data/`, as it is now. */
  readonly payload: ReadonlyMap<string, Written>;
  /** `tagmanifest-sha512.txt`, which is what the seals are over. */
  readonly sealed: Buffer;
  /** A sentence for each thing that is not as it should be. */
  readonly faults: readonly string[];
}

const algorithms = ['sha256', 'sha512'] as const;
const line = /^([0-9a-f]+) {2}(.+)$/;

/** Compares every file of the bag with both manifests, and every line of them with the files (RFC 8493 3). */
export async function checkManifests(files: PackageFiles): Promise<Manifests> {
  const faults: string[] = [];
  const found = new Map<string, Written>();
  let bytes = 0;
  for (const path of files.paths) {
    if (path.startsWith('seal/') || path.startsWith('tagmanifest-')) continue;
    const written = await hashed(files, path);
    if (path.startsWith('data/')) bytes += written.bytes;
    found.set(path, written);
  }
  const isPayload = (path: string) => path.startsWith('data/');
  for (const algorithm of algorithms) {
    const compare = async (name: string, covered: (path: string) => boolean) => {
      const listed = await readManifest(files, name, faults);
      for (const [path, hashes] of found) {
        if (!covered(path)) continue;
        if (!listed.has(path)) faults.push(`${path} is not in ${name}.`);
        else if (listed.get(path) !== hashes[algorithm]) faults.push(`${path} is not the file that ${name} lists: its hash is another.`);
      }
      for (const path of listed.keys()) if (!found.has(path) || !covered(path)) faults.push(`${name} lists ${path}, which is not there.`);
    };
    await compare(`manifest-${algorithm}.txt`, isPayload);
    await compare(`tagmanifest-${algorithm}.txt`, (path) => !isPayload(path));
  }
  const payload = [...found].filter(([path]) => isPayload(path));
  const declared = /^Payload-Oxum: (.*)$/m.exec(await textOf(files, 'bag-info.txt'))?.[1];
  if (declared !== `${bytes}.${payload.length}`)
    faults.push(`bag-info.txt declares ${declared ?? 'no'} bytes and files; there are ${bytes}.${payload.length}.`);
  if (!/^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(await textOf(files, 'bagit.txt')))
    faults.push('bagit.txt is not that of BagIt 1.0.');
  return {
    payload: new Map(payload),
    sealed: await bytesOf(files, 'tagmanifest-sha512.txt'),
    faults,
  };
}

async function hashed(files: PackageFiles, path: string): Promise<Written> {
  const [sha256, sha512] = [createHash('sha256'), createHash('sha512')];
  let size = 0;
  for await (const part of files.read(path)) {
    size += part.length;
    sha256.update(part);
    sha512.update(part);
  }
  return { bytes: size, sha256: sha256.digest('hex'), sha512: sha512.digest('hex') };
}

async function readManifest(files: PackageFiles, name: string, faults: string[]): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  for (const text of (await textOf(files, name)).split('\n').slice(0, -1)) {
    const [, hash, path] = line.exec(text) ?? [];
    if (hash === undefined || path === undefined) faults.push(`${name} has a line that is no hash and path.`);
    else if (listed.has(path)) faults.push(`${name} lists ${path} twice.`);
    else listed.set(path, hash);
  }
  return listed;
}

/** A small file whole; empty where it is not there. */
export async function bytesOf(files: PackageFiles, path: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  if (files.paths.has(path)) for await (const part of files.read(path)) parts.push(part);
  return Buffer.concat(parts);
}

export const textOf = async (files: PackageFiles, path: string) => (await bytesOf(files, path)).toString('utf8');
