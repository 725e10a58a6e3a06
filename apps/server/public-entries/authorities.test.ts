import type { AccessLog } from '@writ/access-log';
import { makeBench, poolAs } from '@writ/access-log/testing';
import { newEventId } from '@writ/core';
import type { EnrolledIssuer } from '@writ/gateway';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { announceAuthorities, believedInLog } from './authorities.ts';

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

const start = (...issuers: EnrolledIssuer[]) => announceAuthorities({ log, pool }, { issuers, number: null }, at());
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

describe('a list with a number', () => {
  const list = (number: number | null, ...issuers: EnrolledIssuer[]) => announceAuthorities({ log, pool }, { issuers, number }, at());

  test('is announced with it, once by several processes, and an older one takes nothing back', async () => {
    await list(1, court, police);
    const before = (await enrolled()).length;
    const wider: EnrolledIssuer = { ...police, roles: ['ISSUING', 'ENFORCING'] };
    await Promise.all(Array.from({ length: 8 }, () => list(2, court, wider)));
    expect((await enrolled()).slice(before)).toEqual([
      entry({ authority: { ...wider, roles: [...wider.roles].sort(), list: { number: 2, digest: expect.any(String) } }, enrolled: true }),
    ]);
    await expect(list(1, court, police)).rejects.toThrow(/^WRIT_ISSUER is list 1, and the log has list 2 of enrolled issuers/);
    await expect(list(2, court, police)).rejects.toThrow(/^WRIT_ISSUER is another list 2 than the one in the log/);
    await expect(list(null, court, police)).rejects.toThrow(/^WRIT_ISSUER has no number/);
    await list(2, wider, court);
    expect(await enrolled()).toHaveLength(before + 1);
    await list(3, court);
    expect((await enrolled()).slice(before + 1)).toEqual([
      entry({ authority: { issuer: police.issuer, list: { number: 3, digest: expect.any(String) } }, enrolled: false }),
    ]);
  });

  test('states all bodies of an issuer together', async () => {
    const [german, french] = ['DE', 'FR'].map((country) => ({ ...police, country }));
    await list(4, court, french as EnrolledIssuer, german as EnrolledIssuer);
    const body = { organisation: police.organisation, graphs: ['authority'], roles: ['ISSUING'] };
    const bodies = [
      { ...body, country: 'DE' },
      { ...body, country: 'FR' },
    ];
    expect((await enrolled()).at(-1)).toMatchObject({ authority: { issuer: police.issuer, bodies, list: { number: 4 } }, enrolled: true });
    const size = (await enrolled()).length;
    await list(5, court, german as EnrolledIssuer, french as EnrolledIssuer);
    expect(await enrolled()).toHaveLength(size);
  });

  test('believes nobody of whom the log says something else', async () => {
    await list(6, court, police);
    const log6 = { log, pool };
    const issuers = [court, police];
    expect(await believedInLog(log6, issuers)).toBe(issuers);
    const wider: EnrolledIssuer = { ...police, roles: ['ISSUING', 'ENFORCING'] };
    expect(await believedInLog(log6, [court, wider])).toEqual([court]);
    await list(7, court, wider);
    expect(await believedInLog(log6, issuers)).toEqual([court]);
    expect(await believedInLog(log6, [court, wider])).toEqual([court, wider]);
  });
});
