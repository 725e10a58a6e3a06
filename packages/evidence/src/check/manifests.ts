import { createHash } from 'node:crypto';
import type { Written } from '../bag/bag-writer.ts';
import { FileFault, type PackageFiles } from './package-files.ts';

/** What the manifests and the files tell of each other. */
export interface Manifests {
  /** Each file of `data/`, as it is now. */
  readonly payload: ReadonlyMap<string, Written>;
  /** `tagmanifest-sha512.txt`, which is what the seals are over. */
  readonly sealed: Buffer;
  /** The files without those that cannot be read, which the faults name. */
  readonly readable: PackageFiles;
  /** A sentence for each thing that is not as it should be. */
  readonly faults: readonly string[];
}

const algorithms = ['sha256', 'sha512'] as const;
const line = /^([0-9a-f]+) {2}(.+)$/;

/** Compares every file of the bag with both manifests, and every line of them with the files (RFC 8493 3). */
export async function checkManifests(given: PackageFiles): Promise<Manifests> {
  const { all, readable, faults } = await hashAll(given);
  for (const algorithm of algorithms)
    for (const [name, covered] of [
      [`manifest-${algorithm}.txt`, isPayload],
      [`tagmanifest-${algorithm}.txt`, isTag],
    ] as const)
      faults.push(...(await compared(readable, name, new Map([...all].filter(([path]) => covered(path))))));
  const payload = new Map([...all].filter(([path]) => isPayload(path)));
  const bytes = [...payload.values()].reduce((sum, file) => sum + file.bytes, 0);
  const declared = /^Payload-Oxum: (.*)$/m.exec(await textOf(readable, 'bag-info.txt'))?.[1];
  if (declared !== `${bytes}.${payload.size}`)
    faults.push(`bag-info.txt declares ${declared ?? 'no'} bytes and files; there are ${bytes}.${payload.size}.`);
  if (!/^BagIt-Version: 1\.0\nTag-File-Character-Encoding: UTF-8\n$/.test(await textOf(readable, 'bagit.txt')))
    faults.push('bagit.txt is not that of BagIt 1.0.');
  return { payload, sealed: await bytesOf(readable, 'tagmanifest-sha512.txt'), readable, faults };
}

const isPayload = (path: string) => path.startsWith('data/');
/** What the tag manifests list: all but the payload, themselves and what was made over them. */
const isTag = (path: string) => !isPayload(path) && !path.startsWith('seal/') && !path.startsWith('tagmanifest-');
/** Files that are read whole, and how many bytes they may have. */
const mostWhole = 64 * 1024 * 1024;

/** Reads every file once: what it is, and a fault for each that cannot be read. */
async function hashAll(files: PackageFiles) {
  const all = new Map<string, Written>();
  const faults: string[] = [];
  for (const path of files.paths) {
    try {
      const written = await hashed(files, path);
      if (!isPayload(path) && written.bytes > mostWhole) throw new FileFault(`${path} has more than ${mostWhole} bytes.`);
      all.set(path, written);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      faults.push(error.message);
    }
  }
  return { all, faults, readable: { folder: files.folder, paths: new Set(all.keys()), read: files.read.bind(files) } };
}

/** What one manifest and the files that it covers tell of each other. */
async function compared(files: PackageFiles, name: string, covered: ReadonlyMap<string, Written>): Promise<string[]> {
  const faults: string[] = [];
  const algorithm = name.endsWith('manifest-sha256.txt') ? 'sha256' : 'sha512';
  const listed = await readManifest(files, name, faults);
  for (const [path, hashes] of covered) {
    if (!listed.has(path)) faults.push(`${path} is not in ${name}.`);
    else if (listed.get(path) !== hashes[algorithm]) faults.push(`${path} is not the file that ${name} lists: its hash is another.`);
  }
  for (const path of listed.keys()) if (!covered.has(path)) faults.push(`${name} lists ${path}, which is not there.`);
  return faults;
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
