import type { AccessLog } from '@writ/access-log';
import { makeBench, poolAs } from '@writ/access-log/testing';
import { newEventId } from '@writ/core';
import type { EnrolledIssuer } from '@writ/gateway';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announceAuthorities } from './authorities.ts';

const at = () => new Date('2031-05-06T12:00:00.000Z');
const court: EnrolledIssuer = {
  issuer: 'https://id.court.example',
  graphs: ['authority'],
  roles: ['VALIDATING', 'ISSUING'],
  organisation: 'northport-district-court',
};
const police: EnrolledIssuer = {
  issuer: 'https://id.police.example',
  graphs: ['authority'],
  roles: ['ISSUING'],
  organisation: 'northport-police',
};

let bench: Awaited<ReturnType<typeof makeBench>>;
let log: AccessLog;
let pool: pg.Pool;
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'audit');
});
afterAll(async () => {
  await pool.end();
  await bench.end();
});

/** The public content of all leaves. */
async function enrolled(): Promise<unknown[]> {
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
  return rows.map(({ leaf }) => {
    const parsed = parseLeaf(new Uint8Array(leaf));
    return 'public' in parsed ? parsed.public : null;
  });
}

const start = (...issuers: EnrolledIssuer[]) => announceAuthorities({ log, pool }, issuers, at());
const entry = (content: object) => ({ type: 'authority.enrolled.v1', time: at().toISOString(), ...content });
const enrolledAs = (issuer: EnrolledIssuer) => entry({ authority: { ...issuer, roles: [...issuer.roles].sort() }, enrolled: true });

test('each issuer has an entry when it is enrolled, may assert something else, is removed, and returns as before', async () => {
  await start(court, police);
  // How the console signs people in there is nobody's business, and changes nothing of what is said.
  await start(police, { ...court, roles: ['ISSUING', 'VALIDATING'], console: { clientId: 'writ', clientSecret: 'a secret' } });
  const said = [enrolledAs(court), enrolledAs(police)];
  expect(await enrolled()).toEqual(said);
  const more: EnrolledIssuer = { ...police, roles: ['ISSUING', 'ENFORCING'] };
  await start(court, more);
  await start(court, police);
  said.push(enrolledAs(more), enrolledAs(police));
  expect(await enrolled()).toEqual(said);
  await start(court);
  await start(court);
  said.push(entry({ authority: { issuer: police.issuer }, enrolled: false }));
  expect(await enrolled()).toEqual(said);
  await Promise.all(Array.from({ length: 8 }, () => start(police, court)));
  said.push(enrolledAs(police));
  expect(await enrolled()).toEqual(said);
  for (const change of [{ organisation: 'other' }, { graphs: ['audit'] }] as const) {
    await start(court, { ...police, ...change });
    said.push(enrolledAs({ ...police, ...change }));
  }
  expect(await enrolled()).toEqual(said);
});

test('the enrolments of bodies are beside them under the same type, and are not confused with them', async () => {
  await start(court);
  const before = (await enrolled()).length;
  for (const isEnrolled of [true, false]) {
    const enrolment = {
      issuer: court.issuer,
      organisation: 'northport-district-court',
      country: 'DE',
      roles: ['VALIDATING'],
      offices: ['JUDGE'],
    };
    await log.append({
      event: newEventId(),
      kind: 'audit',
      type: 'authority.enrolled.v1',
      at: at(),
      details: { enrolment: { ...enrolment, activeFrom: at().toISOString() }, enrolled: isEnrolled },
    });
    await start(court);
  }
  expect(await enrolled()).toHaveLength(before + 2);
  const change = { ...court, organisation: 'another-court' };
  await start(change);
  expect((await enrolled()).at(-1)).toEqual(enrolledAs(change));
});
