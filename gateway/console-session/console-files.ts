/**
 * The console as it was built: every file is read at the start and kept, so that a build that runs meanwhile changes nothing here, and
 * no path of a request ever reaches the disk. Compressed when somebody first asks.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { acceptsCoding } from '../log-files/accept-encoding.ts';

export interface ConsoleFile {
  readonly bytes: Buffer;
  readonly type: string;
  /** Whether a coding makes it smaller by enough to be worth it. */
  readonly isCompressible: boolean;
  /** The bytes in a coding, made once. */
  compressed(coding: 'br' | 'gzip'): Promise<Buffer>;
}

/** Content types by the end of the name. What has none here isn't served. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};
const alreadySmall = new Set(['.png', '.ico', '.woff2']);
/** Less isn't worth a coding. */
const compressedBytesMin = 1_024;

const brotli = promisify(brotliCompress);
const codings = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: promisify(gzip) as (bytes: Buffer) => Promise<Buffer>,
};

/** A page that is made for one request in a coding that its sender accepts, quickly; as it is where there is none. Only for pages without a secret in them. */
export async function codedPage(html: string, accepted: string | undefined): Promise<{ body: string | Buffer; coding?: 'br' }> {
  if (html.length < compressedBytesMin || !acceptsCoding(accepted, 'br')) return { body: html };
  return { body: await brotli(Buffer.from(html), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), coding: 'br' };
}

function fileOf(path: string): ConsoleFile | null {
  const ending = extname(path);
  const type = types[ending];
  if (type === undefined) return null;
  const bytes = readFileSync(path);
  const made: Partial<Record<'br' | 'gzip', Promise<Buffer>>> = {};
  return {
    bytes,
    type,
    isCompressible: !alreadySmall.has(ending) && bytes.length >= compressedBytesMin,
    compressed: (coding) => (made[coding] ??= codings[coding](bytes)),
  };
}

/** The files below a folder by their path in it, with slashes; empty when there is no such folder. */
export function readFiles(folder: string): ReadonlyMap<string, ConsoleFile> {
  const files = new Map<string, ConsoleFile>();
  for (const name of namesBelow(folder)) {
    const file = fileOf(join(folder, name));
    if (file !== null) files.set(name.split(sep).join('/'), file);
  }
  return files;
}

function namesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
