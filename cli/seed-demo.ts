/** Fills the demo's database with the seed, with progress, and adds nothing when everything is there. */
import type { Config } from '@writ/core';
import type { DatabaseConnection } from '@writ/prisma';
import { seed, showProgress } from '@writ/prisma/seed';
import pg from 'pg';
import { indexKey } from './keys.ts';

export async function fillDemo(config: Config, owner: DatabaseConnection): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 2 });
  try {
    const limit = config.environment['WRIT_SEED_MAILS'];
    await seed({
      owner: pool,
      issuer: config.issuer,
      blindIndexKey: indexKey(config),
      progress: showProgress(process.stderr, 'Seed'),
      ...(limit === undefined ? {} : { limit: Number(limit) }),
    });
  } finally {
    await pool.end();
  }
}
