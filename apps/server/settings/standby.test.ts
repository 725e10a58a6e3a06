import { StartError } from '@writ/core';
import { freshDatabase } from '@writ/prisma/test-database';
import { describe, expect, test } from 'vitest';
import { requireStandby, standbyOf } from './standby.ts';

const inProduction = (value?: string) =>
  standbyOf({ mode: 'production', environment: value === undefined ? {} : { WRIT_DATABASE_STANDBY: value } });

describe('WRIT_DATABASE_STANDBY', () => {
  test('is none, required or storage, and none by default', () => {
    expect([inProduction(), inProduction('none'), inProduction('required'), inProduction('storage')]).toEqual([
      'none',
      'none',
      'required',
      'storage',
    ]);
  });

  test.each(['', 'yes', 'Required', 'none ', 'toString'])('is refused as %j', (value) => {
    expect(() => inProduction(value)).toThrow(StartError);
    expect(() => inProduction(value)).toThrow('set it to none, required or storage');
  });

  test.each(['required', 'storage'])('is refused as %s in a demo', (value) => {
    expect(() => standbyOf({ mode: 'demo', environment: { WRIT_DATABASE_STANDBY: value } })).toThrow(
      "the demo's own database has no standby",
    );
  });

  test('is refused as required for a database that does not wait for a standby', async () => {
    const database = await freshDatabase();
    await expect(requireStandby('required', database.options('log'))).rejects.toThrow(
      /^WRIT_DATABASE_STANDBY is required, but the database does not wait/,
    );
    for (const standby of ['none', 'storage'] as const)
      await expect(requireStandby(standby, database.options('log'))).resolves.toBeUndefined();
    await database.drop();
  });
});
