import type { AccessLog } from '@writ/access-log';
import { makeBench, poolAs } from '@writ/access-log/testing';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announcePolicy, type Policy, policyOf } from './policy.ts';

const at = (day: number) => new Date(Date.UTC(2031, 4, day, 12));
let bench: Awaited<ReturnType<typeof makeBench>>;
let log: AccessLog;
let pool: pg.Pool;
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'log');
});
afterAll(async () => {
  await pool.end();
  await bench.end();
});

async function announced(): Promise<unknown[]> {
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
  return rows.map(({ leaf }) => {
    const parsed = parseLeaf(new Uint8Array(leaf));
    return 'public' in parsed ? parsed.public : null;
  });
}

test('the rules have an entry whenever they change, even back to what they were, by one process or several at once', async () => {
  const now = policyOf('none', 'a'.repeat(64));
  const other = { ...now, law: now.limits };
  const start = (day: number, policy: Policy) => announcePolicy({ log, pool }, at(day), policy);
  const entry = (day: number, policy: Policy) => ({ type: 'policy.changed.v1', time: at(day).toISOString(), policy });
  await start(1, now);
  await start(2, now);
  expect(await announced()).toEqual([entry(1, now)]);
  await start(3, other);
  await start(4, now);
  await start(5, now);
  expect(await announced()).toEqual([entry(1, now), entry(3, other), entry(4, now)]);
  await Promise.all(Array.from({ length: 8 }, () => start(6, other)));
  expect(await announced()).toEqual([entry(1, now), entry(3, other), entry(4, now), entry(6, other)]);
});

test('the longest history is read to its end', async () => {
  const policies = Array.from({ length: 130 }, (_, i) => ({ ...policyOf('none', 'a'.repeat(64)), law: String(i % 2) }));
  for (const policy of policies) await announcePolicy({ log, pool }, at(7), policy);
  expect((await announced()).slice(4)).toEqual(
    policies.map((policy) => ({ type: 'policy.changed.v1', time: at(7).toISOString(), policy })),
  );
});

test('no change counts as announced while the log cannot be read', async () => {
  const unreadable = poolAs(bench, 'records');
  await expect(announcePolicy({ log, pool: unreadable }, at(8), policyOf('none', 'a'.repeat(64)))).rejects.toMatchObject({
    code: 'LOG_UNAVAILABLE',
  });
  await unreadable.end();
});

test.each(['schema', 'law', 'limits', 'database'] as const)('the part %s has a digest of its own', (part) => {
  const policy = policyOf('none', 'a'.repeat(64));
  expect(policy[part]).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(Object.values(policy)).size).toBe(6);
});
