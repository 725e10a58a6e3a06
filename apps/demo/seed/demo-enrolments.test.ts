import type { AccessLog } from '@writ/access-log';
import { makeBench, poolAs } from '@writ/access-log/testing';
import { parseLeaf } from '@writ/tlog';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPeople } from '../identity-provider/demo-people.ts';
import { enrolDemoBodies, noteDemoEnrolments } from './demo-enrolments.ts';

const issuer = 'http://localhost:4000/oidc';
let bench: Awaited<ReturnType<typeof makeBench>>;
let log: AccessLog;
let owner: pg.Pool;
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  owner = new pg.Pool({ ...bench.database.options('owner'), max: 1 });
});
afterAll(async () => {
  await owner.end();
  await bench.end();
});

const enrolled = async () =>
  (
    await owner.query(
      `select organisation, country, roles, offices, state, active_from < now() as is_active from orders.enrolment order by 1`,
    )
  ).rows;
const authorities = demoPeople.filter(({ office }) => office !== null);

test('every body of the demo is enrolled for what its log-ins claim and for no more, and can submit orders at once', async () => {
  await enrolDemoBodies(owner, issuer);
  const bodies = await enrolled();
  expect(bodies).toHaveLength(new Set(authorities.map(({ org }) => org)).size);
  for (const { organisation, country, roles, offices, state, is_active } of bodies) {
    const members = authorities.filter(({ org }) => org === organisation);
    expect([state, is_active], organisation).toEqual(['ENROLLED', true]);
    expect(new Set(members.map((member) => member.country))).toEqual(new Set([country]));
    expect(new Set(members.flatMap((member) => member.roles))).toEqual(new Set(roles));
    expect(new Set(members.map(({ office }) => office))).toEqual(new Set(offices));
  }
});

test('a second start adds nothing, and another address of the demo has another issuer', async () => {
  const before = await enrolled();
  await enrolDemoBodies(owner, issuer);
  expect(await enrolled()).toEqual(before);
  await enrolDemoBodies(owner, 'http://localhost:4001/oidc');
  expect(await enrolled()).toHaveLength(2 * before.length);
});

test('the log states the enrolments publicly, once', async () => {
  await noteDemoEnrolments(log, issuer);
  await noteDemoEnrolments(log, issuer);
  const pool = poolAs(bench, 'audit');
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
  await pool.end();
  const said = rows.map(({ leaf }) => parseLeaf(new Uint8Array(leaf))).map((leaf) => ('public' in leaf ? leaf.public : null));
  expect(said).toHaveLength(new Set(authorities.map(({ org }) => org)).size);
  expect(said[0]).toMatchObject({ type: 'authority.enrolled.v1', enrolled: true, enrolment: { issuer, organisation: 'northport-police' } });
});
