/** A secret of the demo in a file of the data folder, made once and open to its owner alone. */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StartError } from '@writ/core';

/** What is in the file, which is made where there is none: whole, and once, whoever makes it at the same time. Throws StartError for one that others may read. */
export function kept(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const fresh = `${file}.${randomUUID()}`;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(fresh, make(), { mode: 0o600, flag: 'wx' });
    try {
      linkSync(fresh, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(fresh);
    }
  }
  const { mode } = lstatSync(file);
  if ((mode & 0o177) !== 0)
    throw new StartError(`${file} holds a secret and is open to others: its mode is ${(mode & 0o777).toString(8)}, and must be 600.`);
  return readFileSync(file, 'utf8');
}
