/** `writ init`: makes what an installation in production begins with, in a folder of its own. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError, UsageError } from '@writ/core';
import { connectionFor } from '@writ/prisma';
import { type Files, filesOf } from '../init/files.ts';

export const summary = 'make the keys, roles and settings of a new installation';

export const usage = `
Usage: writ init FOLDER --base-url URL --database URL --country CC

Makes FOLDER, which must not be there yet, readable by you alone, with
  keys/             every key, made at random
  database/         the URL of each database role, with its password
  log.vkey          the log's public key: for its witnesses, and for whoever checks it
  log-pq.vkey       its second one (ML-DSA), for whoever checks it; not made by a Node that doesn't know ML-DSA
  roles.sql         run it once as a superuser: it makes the roles and the database
  issuers.json      whose tokens are accepted: a template to fill in
  contact.json      whom people and authorities write to: a template to fill in
  witnesses.policy  who cosigns the log: a template to fill in
  writ.env          every setting with what it is; those that are needed have a value or wait for one

  --base-url URL    the public address, like https://writ.platform.example
  --database URL    where the database will be, without user and password, like postgres://db.platform.example/writ?sslmode=verify-full,
                    or with several servers of which one takes writes, like postgres://one.example,two.example/writ?sslmode=verify-full
  --country CC      where the platform or its representative is, ISO 3166

Nothing is sent anywhere, and no file that is there is changed. Then: psql -d postgres -f FOLDER/roles.sql, fill in what says REPLACE and what has no value,
load writ.env, and run "writ check" until it finds nothing. Keep a copy of keys/ apart from all backups of the database: without
keys/master no private entry of the log can be opened again.

Exit code: 0 done, 1 could not, 2 wrong usage.
`;

const shape = { 'base-url': { type: 'string' }, database: { type: 'string' }, country: { type: 'string' } } as const;

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: shape });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : cause} See writ init --help.`);
  }
}

function baseAddress(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') throw new UsageError('--base-url must be a URL that begins with https://.');
  if (url.username !== '' || url.password !== '') throw new UsageError('--base-url must have no user and no password.');
  return url.href.replace(/\/+$/, '');
}

/** As every part reads it later. */
function databaseAddress(text: string): string {
  if (text.includes('@')) throw new UsageError('--database must have no user and no password: each role gets its own.');
  if (/['\\\p{Cc}]/u.test(text))
    throw new UsageError('--database must have no apostrophe, backslash or line break: write them %27, %5C or %0A.');
  try {
    connectionFor('owner', { environment: { DATABASE_URL: text } });
  } catch (cause) {
    if (!(cause instanceof StartError)) throw cause;
    throw new UsageError(`--database is read as DATABASE_URL will be. ${cause.message}`, { cause });
  }
  return text;
}

/** All of them or, where one can't be written, as many as went; nothing that is there is touched. */
function write(folder: string, files: Files): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    mkdirSync(folder, { mode: 0o700 });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
      writeFileSync(join(folder, path), `${text}\n`, { mode: 0o600, flag: 'wx' });
    }
  } catch (cause) {
    throw new StartError(`${folder} can't be written. Check who may write there, or name another folder.`, { cause });
  }
}

/** Runs the command. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  const { 'base-url': base, database, country } = values;
  if (folder === undefined || more.length > 0 || base === undefined || database === undefined || country === undefined)
    throw new UsageError('Name a folder, --base-url, --database and --country. See writ init --help.');
  if (!/^[A-Z]{2}$/.test(country)) throw new UsageError('--country must be the two letters of ISO 3166, like IE.');
  const place = {
    baseUrl: baseAddress(base),
    database: databaseAddress(database),
    country,
    folder: resolve(folder),
  };
  if (/['\p{Cc}]/u.test(place.folder)) throw new UsageError('The folder must have no apostrophe and no line break in its name.');
  if (existsSync(place.folder)) throw new StartError(`${place.folder} is there already: name a folder that is not.`);
  write(place.folder, filesOf(place));
  process.stdout.write(
    `Made in ${place.folder}. Next: psql -d postgres -f ${join(place.folder, 'roles.sql')}, fill in writ.env and the templates, and run "writ check".\n`,
  );
  return 0;
}
