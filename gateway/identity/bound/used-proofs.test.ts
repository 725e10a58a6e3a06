import { freshDatabase, type TestDatabase } from '@writ/prisma/test-database';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createUsedProofs } from './used-proofs.ts';

let database: TestDatabase;
/** Two gateways' connections to one database. */
let pool: pg.Pool;
let other: pg.Pool;
beforeAll(async () => {
  database = await freshDatabase();
  [pool, other] = [new pg.Pool({ ...database.options('log'), max: 4 }), new pg.Pool({ ...database.options('log'), max: 4 })];
});
beforeEach(async () => {
  await pool.query('DELETE FROM console.used_proof');
});
afterAll(async () => {
  await Promise.all([pool.end(), other.end()]);
  await database.drop();
});

const at = (seconds: number): Date => new Date(seconds * 1_000);
const proof = (jti: string, iat = 1_000) => ({ thumbprint: 't', jti, iat });
const count = async (): Promise<number> => (await pool.query('SELECT count(*)::int AS n FROM console.used_proof')).rows[0].n;

test('a proof counts once, at all gateways together', async () => {
  const [one, two] = [createUsedProofs(pool), createUsedProofs(other)];
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? one : two).use(proof('a'), at(1_000))));
  expect(answers.filter((isNew) => isNew)).toHaveLength(1);
  expect(await two.use(proof('b'), at(1_000))).toBe(true);
  expect(await two.use({ ...proof('a'), thumbprint: 'u' }, at(1_000))).toBe(true);
});

test('key and id are not confused by concatenation', async () => {
  const used = createUsedProofs(pool);
  expect(await used.use({ thumbprint: 'ab', jti: 'c', iat: 1_000 }, at(1_000))).toBe(true);
  expect(await used.use({ thumbprint: 'a', jti: 'bc', iat: 1_000 }, at(1_000))).toBe(true);
});

test.each([10, 31, 60])('a proof counts once while a gateway may accept it, also where another clock is %i seconds ahead', async (skew) => {
  const [one, ahead] = [createUsedProofs(pool), createUsedProofs(other)];
  await one.use(proof('a', 1_010), at(1_000));
  // Accepted until 60 seconds after its time by one clock, and removed by the other.
  await ahead.use(proof('b', 1_070 + skew), at(1_070 + skew));
  expect(await one.use(proof('a', 1_010), at(1_070))).toBe(false);
});

test('a proof is gone when no gateway accepts it any more', async () => {
  await createUsedProofs(pool).use(proof('a', 1_010), at(1_000));
  await createUsedProofs(other).use(proof('c', 1_190), at(1_190));
  expect(await count()).toBe(1);
});

test('the table names nobody', async () => {
  await createUsedProofs(pool).use({ thumbprint: 'a-thumbprint', jti: 'an-id', iat: 1_000 }, at(1_000));
  const [row] = (await pool.query('SELECT p::text AS all FROM console.used_proof p')).rows;
  expect(row.all).not.toMatch(/a-thumbprint|an-id/);
});
