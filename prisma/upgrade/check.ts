/**
 * `npm run check:migrations`: each new migration states whether it expands or contracts, one that expands takes nothing away, and the files of
 * earlier releases are as they were released (`released.sha256`). `--release` adds what is new to that list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Migration, readMigrations } from '../migrate.ts';
import { takenAway } from './expand-rules.ts';
import { kindOf } from './kind.ts';

const list = fileURLToPath(new URL('./released.sha256', import.meta.url));

/** Reads lines of `sha256sum`: the hash of each released file by the name of its migration. */
export const releasedIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
  );

const fileOf = (name: string): string => `prisma/migrations/${name}/migration.sql`;

/** What is wrong with the migrations, a sentence each. */
export function faultsOf(migrations: readonly Migration[], released: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const found = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const [name, hash] of released)
    if (found.get(name)?.checksum !== hash)
      faults.push(`${fileOf(name)} was released and is not as it was: restore it, and write a new migration.`);
  for (const { name, sql } of migrations) {
    if (released.has(name)) continue;
    const kind = kindOf(sql);
    if (kind === 'base')
      faults.push(
        `${fileOf(name)} does not state its kind: begin it with "-- expand: why" or "-- contract: why" (docs/decisions/upgrades.md).`,
      );
    if (kind === 'expand')
      faults.push(
        ...takenAway(sql).map((what) => `${fileOf(name)} states that it expands, but ${what}: leave that to a migration that contracts.`),
      );
  }
  return faults;
}

if (import.meta.filename === process.argv[1]) {
  const migrations = readMigrations();
  const faults = faultsOf(migrations, releasedIn(readFileSync(list, 'utf8')));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else if (process.argv.includes('--release'))
    writeFileSync(list, migrations.map(({ name, checksum }) => `${checksum}  ${name}\n`).join(''));
}
