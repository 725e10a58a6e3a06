import { openAsBlob } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { BlobReader, configure, type Entry, type FileEntry, ZipReader } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

/** Why something is not even looked at as a package: its form could do harm, or is none. */
export class PackageRefused extends Error {}

/** Why one file of a package cannot be what it should be: a sentence with its name. */
export class FileFault extends Error {}

/** The files of one package, by their paths within its one folder. Nothing is ever extracted. */
export interface PackageFiles {
  /** The name of the folder. */
  readonly folder: string;
  readonly paths: ReadonlySet<string>;
  /** Its bytes. The iteration throws {@link FileFault} where they cannot be read. */
  read(path: string): AsyncIterable<Uint8Array>;
}

const most = { files: 100_000, ratio: 1000 };

/**
 * Opens a ZIP file, or a folder into which one was unpacked.
 * @param limit how many files there may be.
 * @throws PackageRefused for a name that leads elsewhere, a link, a name twice, too many files, or a file that unpacks to more than
 * a thousand times its size.
 */
export async function openPackage(path: string, limit = most.files): Promise<PackageFiles> {
  return (await lstat(path)).isDirectory() ? await openFolder(path, limit) : await openZip(path, limit);
}

async function openZip(path: string, limit: number): Promise<PackageFiles> {
  // What two programs may read in two ways is refused, and so is a file whose bytes are those of another one too.
  const options = { checkSignature: true, strictness: 'strict', checkOverlappingEntry: true } as const;
  const reader = new ZipReader(new BlobReader(await openAsBlob(path)), options);
  const entries: Entry[] = [];
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entries.push(entry) > limit) throw new PackageRefused(`It has more than ${limit} files.`);
    }
  } catch (error) {
    throw error instanceof PackageRefused ? error : new PackageRefused(`It cannot be read as a ZIP file: ${reasonOf(error)}`);
  }
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  for (const entry of entries) checkEntry(entry);
  const folder = oneFolder(files.map(({ filename }) => filename));
  const byPath = new Map(files.map((entry) => [entry.filename.slice(folder.length + 1), entry]));
  return {
    folder,
    paths: checkedPaths([...files.map(({ filename }) => filename.slice(folder.length + 1))]),
    read: (wanted) => unpacked(wanted, byPath.get(wanted)),
  };
}

/** The bytes of a file in a ZIP file: as many as it declares, with the checksum that it declares. */
async function* unpacked(path: string, entry: FileEntry | undefined): AsyncIterable<Uint8Array> {
  if (!entry) throw new FileFault(`${path} is missing.`);
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const reader = readable.getReader();
  // Who writes may fail before the first byte, and then nobody ends what is read.
  const ended = entry.getData(writable);
  const failed = new Promise<never>((_, reject) => ended.catch(reject));
  failed.catch(() => undefined);
  let bytes = 0;
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), failed]);
      if (part.done) break;
      bytes += part.value.length;
      if (bytes > entry.uncompressedSize) throw new Error('it unpacks to more bytes than it declares');
      yield part.value;
    }
    await ended;
  } catch (error) {
    throw new FileFault(`${path} cannot be read: ${reasonOf(error)}.`);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Links, and what unpacks to more than its size can be, are refused before anything is read. */
function checkEntry({ filename, unixMode, compressedSize, uncompressedSize, encrypted }: Entry): void {
  const kind = (unixMode ?? 0) & 0o170000;
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000) throw new PackageRefused(`${filename} is a link, or no file.`);
  if (encrypted) throw new PackageRefused(`${filename} is encrypted.`);
  if (uncompressedSize > most.ratio * Math.max(compressedSize, 1))
    throw new PackageRefused(`${filename} unpacks to more than ${most.ratio} times its size.`);
}

async function openFolder(path: string, limit: number): Promise<PackageFiles> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  if (entries.length > limit) throw new PackageRefused(`It has more than ${limit} files.`);
  const other = entries.find((entry) => !entry.isFile() && !entry.isDirectory());
  if (other) throw new PackageRefused(`${other.name} is a link, or no file.`);
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const folder = path.split(sep).filter(Boolean).at(-1) ?? '';
  return {
    folder,
    paths: checkedPaths(paths),
    async *read(wanted) {
      try {
        yield* (await open(join(path, ...wanted.split('/')))).createReadStream();
      } catch (error) {
        throw new FileFault(`${wanted} cannot be read: ${reasonOf(error)}.`);
      }
    },
  };
}

function oneFolder(names: readonly string[]): string {
  const [folder = ''] = names[0]?.split('/') ?? [];
  if (folder === '' || names.some((name) => !name.startsWith(`${folder}/`))) throw new PackageRefused('It is not one folder.');
  return folder;
}

/** Letters that no system takes for something else, and no two names that one system takes for the same. */
const safe = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

function checkedPaths(paths: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (!safe.test(path) || path.split('/').some((part) => /^\.+$/.test(part)))
      throw new PackageRefused(`The name ${JSON.stringify(path)} leads elsewhere, or may.`);
    if (seen.has(path.toLowerCase())) throw new PackageRefused(`The name ${path} is there twice.`);
    seen.add(path.toLowerCase());
  }
  return new Set(paths);
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
