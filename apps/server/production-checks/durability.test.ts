import { StartError } from '@writ/core';
import { connect } from '@writ/prisma';
import { freshDatabase } from '@writ/prisma/test-database';
import { describe, expect, it } from 'vitest';
import { refuseLossy, refuseOldServer, requireDurable, requireVersion } from './durability.ts';

const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };

describe('the version of a database server', () => {
  it('is 15 or later', async () => {
    for (const version of [150_000, 150_020, 180_004]) expect(() => refuseOldServer(version)).not.toThrow();
    expect(() => refuseOldServer(140_019)).toThrow(/is PostgreSQL 14, and Writ needs 15 or later/);
    expect(() => refuseOldServer(Number.NaN)).toThrow(StartError);
    const database = await freshDatabase();
    await requireVersion(database.options('log')).finally(() => database.drop());
  });
});

describe('the settings of a database server', () => {
  it('are sufficient when everything is on, or waits for the standby to have applied it', () => {
    expect(() => refuseLossy(safe)).not.toThrow();
    expect(() => refuseLossy({ ...safe, synchronous_commit: 'remote_apply' })).not.toThrow();
  });

  it.each([
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
    ['synchronous_commit', 'off'],
    ['synchronous_commit', 'local'],
    ['synchronous_commit', 'remote_write'],
  ])('are refused with %s %s, alone', (name, setting) => {
    const refuse = () => refuseLossy({ ...safe, [name]: setting });
    expect(refuse).toThrow(StartError);
    expect(refuse).toThrow(new RegExp(`^The database runs with ${name} ${setting} and may lose .*: set ${name} to on`));
  });

  it.each(Object.keys(safe))('are refused when %s is not known', (name) => {
    expect(() => refuseLossy(Object.fromEntries(Object.entries(safe).filter(([key]) => key !== name)))).toThrow(`with ${name} unknown`);
  });

  it('are those of the server, for the role that connects', async () => {
    const database = await freshDatabase();
    const client = await connect(database.options('log'));
    const { rows } = await client
      .query<{ name: string; setting: string }>('SELECT name, setting FROM pg_settings')
      .finally(() => client.end());
    const told = new Map(rows.map(({ name, setting }) => [name, setting]));
    for (const name of Object.keys(safe)) expect(told.get(name), 'the server of tests is fast and forgets').toBe('off');
    await expect(requireDurable(database.options('log'))).rejects.toThrow('The database runs with fsync off');
    await database.drop();
  });
});
