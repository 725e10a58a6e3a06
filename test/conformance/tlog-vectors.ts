/**
 * Where other people's vectors of the log formats lie: in a folder outside this repository, named by
 * WRIT_CONFORMANCE_DATA or `../shared/data` beside the project. Without it the tests are skipped, by name.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const folder = join(resolve(project, process.env['WRIT_CONFORMANCE_DATA'] ?? '../shared/data'), 'tlog');
const present = existsSync(folder);

/** A `describe` that is skipped, and says why in its name, when the vectors are not there. */
export function describeVectors(name: string, suite: () => void): void {
  if (present) describe(name, suite);
  else describe.skip(`${name} (skipped: set WRIT_CONFORMANCE_DATA to the folder with the vectors)`, suite);
}

/** The bytes of one vector file. */
export const readVector = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
/** The text of one vector file. */
export const readVectorText = (path: string): string => readFileSync(join(folder, path), 'utf8');
/** The names in one vector folder. */
export const listVectors = (path: string): string[] => (present ? readdirSync(join(folder, path)) : []);
/** One vector file as JSON; `Shape` is what its source documents, and not checked. */
export const readVectorJson = <Shape>(path: string): Shape => JSON.parse(readVectorText(path)) as Shape;
