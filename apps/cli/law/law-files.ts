/** Files of law on disk: one JSON file a kind of order, and one of duties. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StartError } from '@writ/core';

/** A file with its name, for what is said of it. */
export interface NamedFile {
  readonly name: string;
  readonly content: unknown;
}

const isLaw = (name: string): boolean => name.endsWith('.json') && !name.endsWith('.schema.json');

function pathsIn(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
  return readdirSync(path)
    .filter(isLaw)
    .sort()
    .map((name) => join(path, name));
}

function read(path: string): NamedFile {
  try {
    return { name: basename(path), content: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (error instanceof SyntaxError) throw new StartError(`${path} is no JSON: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new StartError(`${path} can't be read: ${error.message}`);
    throw error;
  }
}

/** Every file that is named, and the files of every folder that is. Throws {@link StartError} for one that can't be read. */
export function readLawFiles(paths: readonly string[]): NamedFile[] {
  const files = paths.flatMap(pathsIn).map(read);
  if (files.length === 0) throw new StartError(`There is no file of law in ${paths.join(', ')}.`);
  return files;
}
