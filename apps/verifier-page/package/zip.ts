/**
 * The files of a ZIP file that a person chose, read where they are: nothing is unpacked anywhere. Small and strict: what this does not know is
 * refused, and the command `writ package verify` knows more.
 */

/** Why a file is not looked at as a package. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';
}

/** The files of the package's one folder, by their paths in it. */
export type ZipFiles = ReadonlyMap<string, () => Promise<Uint8Array<ArrayBuffer>>>;

const most = { files: 100_000, ratio: 1000 };
const signatures = { end: 0x06054b50, central: 0x02014b50, local: 0x04034b50 };
const safe = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const viewOf = async (blob: Blob, from: number, to: number): Promise<DataView> => new DataView(await blob.slice(from, to).arrayBuffer());
const textIn = (view: DataView, at: number, length: number): string =>
  new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));

/** Opens a ZIP file. Throws {@link PackageRefused} for what is none, and for names, links and sizes that could do harm. */
export async function openZip(blob: Blob): Promise<ZipFiles> {
  const entries = await readEntries(blob);
  const [folder = ''] = entries[0]?.name.split('/') ?? [];
  const files = new Map<string, () => Promise<Uint8Array<ArrayBuffer>>>();
  const seen = new Set<string>();
  for (const entry of entries) {
    const path = entry.name.slice(folder.length + 1);
    if (folder === '' || !entry.name.startsWith(`${folder}/`)) throw new PackageRefused('It is not one folder.');
    if (!safe.test(path) || path.split('/').some((part) => /^\.+$/.test(part)))
      throw new PackageRefused(`The name ${JSON.stringify(entry.name)} leads elsewhere, or may.`);
    if (seen.has(path.toLowerCase())) throw new PackageRefused(`The name ${path} is there twice.`);
    seen.add(path.toLowerCase());
    files.set(path, () => unpacked(blob, entry, path));
  }
  return files;
}

async function readEntries(blob: Blob): Promise<Entry[]> {
  const end = await viewOf(blob, blob.size - 22, blob.size);
  if (blob.size < 22 || end.getUint32(0, true) !== signatures.end || end.getUint16(20, true) !== 0)
    throw new PackageRefused('It cannot be read as a ZIP file.');
  const [count, length, from] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  if (count === 0xffff || count > most.files || from + length !== blob.size - 22)
    throw new PackageRefused('Its list of files is in a form that only the command reads.');
  const view = await viewOf(blob, from, from + length);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + 46 > length || view.getUint32(at, true) !== signatures.central) throw new PackageRefused('Its list of files is damaged.');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const next = at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (next > length) throw new PackageRefused('Its list of files is damaged.');
    entries.push(entryAt(view, at, textIn(view, at + 46, name ?? 0)));
    at = next;
  }
  return entries;
}

function entryAt(view: DataView, at: number, name: string): Entry {
  const kind = (view.getUint32(at + 38, true) >>> 28) & 15;
  if (kind !== 0 && kind !== 8) throw new PackageRefused(`${name} is a link, or no file.`);
  if (view.getUint16(at + 8, true) & 1) throw new PackageRefused(`${name} is encrypted.`);
  const [method, packed, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
  if (method !== 0 && method !== 8) throw new PackageRefused(`${name} is packed in a way that only the command reads.`);
  if (size > most.ratio * Math.max(packed, 1)) throw new PackageRefused(`${name} unpacks to more than ${most.ratio} times its size.`);
  return { name, method, packed, size, at: view.getUint32(at + 42, true) };
}

/** The bytes of one file. Throws an error that names it where they can't be read, or are more or fewer than it declares. */
async function unpacked(blob: Blob, { name, method, packed, size, at }: Entry, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const head = await viewOf(blob, at, at + 30);
  const damaged = (why: string) => new Error(`${path} cannot be read: ${why}.`);
  if (head.byteLength < 30 || head.getUint32(0, true) !== signatures.local) throw damaged('it is not where the list of files says');
  const [nameLength, extraLength] = [head.getUint16(26, true), head.getUint16(28, true)];
  const from = at + 30 + nameLength + extraLength;
  if (textIn(await viewOf(blob, at + 30, at + 30 + nameLength), 0, nameLength) !== name) throw damaged('its name is another');
  const data = blob.slice(from, from + packed);
  const stream = method === 0 ? data.stream() : data.stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const bytes = new Uint8Array(size);
  const reader = stream.getReader();
  let length = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (length + part.value.length > size) throw new Error('it unpacks to more bytes than it declares');
      bytes.set(part.value, length);
      length += part.value.length;
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw damaged(error instanceof Error ? error.message : String(error));
  }
  if (length !== size) throw damaged('it ends early');
  return bytes;
}
