/** Two counsel put a version of the law in force: who may, what is said of it, and what it changes. */
import { createHash } from 'node:crypto';
import { lawFiles, lawOf, putInForce, shippedLaw } from '@writ/orders-domain/law';
import { people, production, walked } from '@writ/orders-domain/testing';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../testing/served.ts';
import { followLawAtStart } from './in-force.ts';

let served: Served;
/** Where the entries of the test begin. */
let from = 0;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(async () => {
  await served.sql('TRUNCATE orders.law_version');
  putInForce(shippedLaw);
  from = served.entries.length;
});

const second = { ...people.counsel, subject: 'second counsel' };
const document = `mutation ($files: String!) { applyLaw(files: $files) {
  ... on LawVersion { number hash since } ... on Refusal { reasons message } } }`;
const apply = async (who: typeof people.counsel, files: unknown) => {
  const { data, errors } = await served.askAs(who, document, { files: JSON.stringify(files) });
  return data?.applyLaw ?? errors;
};

/** The law that ships, with another time for the answer to an EPOC, and another who informs of a national order. */
const changed = (days: number, informs: 'AUTHORITY' | 'PLATFORM' = 'AUTHORITY') =>
  lawFiles(shippedLaw).map((file) => {
    if (file.kind === 'EPOC' && file.answer !== null)
      return { ...file, answer: { ...file.answer, ordinary: { ...file.answer.ordinary, amount: days } } };
    if (file.kind === 'NATIONAL_PRODUCTION')
      return { ...file, informs, information: { ...file.information, within: informs === 'PLATFORM' ? null : file.information.within } };
    return file;
  });
const inForce = async () => (await served.askAs(people.police, '{ lawInForce { number hash since } }')).data.lawInForce;
const types = () => served.entries.slice(from).map(({ type }) => type);

describe('a version of the law', () => {
  it('is proposed by one counsel and put in force by another, with the same files', async () => {
    const proposed = await apply(people.counsel, changed(12));
    expect(proposed).toMatchObject({ number: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/), since: null });
    expect(await inForce()).toMatchObject({ number: 0, since: null });
    expect(lawOf('EPOC').answer?.ordinary.amount).toBe(10);
    expect(await apply(second, changed(12).reverse())).toMatchObject({
      number: 1,
      hash: proposed.hash,
      since: served.state.now.toISOString(),
    });
    expect(await inForce()).toMatchObject({ number: 1, hash: proposed.hash });
    expect(lawOf('EPOC').answer?.ordinary.amount).toBe(12);
    expect(types()).toEqual(['law.proposed.v1', 'law.applied.v1', 'policy.changed.v1']);
    expect(served.entries.at(-1)?.details).toEqual({ law: { version: 1, hash: proposed.hash, replaced: null } });
  });

  it('is not put in force by who proposed it, and not with other files', async () => {
    await apply(people.counsel, changed(12));
    expect(await apply(people.counsel, changed(12))).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(await apply(second, changed(13))).toMatchObject({ number: 2, since: null });
    expect(await inForce()).toMatchObject({ number: 0 });
  });

  it('is refused with its faults, where it has any, and leaves nothing', async () => {
    const faulty = changed(12).map((file) => (file.kind === 'EPOC' ? { ...file, permits: 'RESTRICTIONS' } : file));
    expect(await apply(people.counsel, faulty)).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('permits') });
    expect(await apply(people.counsel, 'no list')).toMatchObject({ reasons: ['INVALID'] });
    expect(await served.sql('SELECT number FROM orders.law_version')).toEqual([]);
    expect(types()).toEqual([]);
  });

  it('is not applied again while it is in force, and an earlier one may come back', async () => {
    for (const days of [12, 13, 12]) for (const who of [people.counsel, second]) await apply(who, changed(days));
    expect(await apply(people.counsel, changed(12))).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await inForce()).toMatchObject({ number: 3 });
  });

  it.each(['agent', 'auditor', 'police'] as const)('is applied by no %s', async (who) => {
    expect(await apply(people[who], changed(12))).toMatchObject([{ code: expect.stringMatching(/FORBIDDEN|GRAPHQL_VALIDATION_FAILED/) }]);
    expect(await served.sql('SELECT number FROM orders.law_version')).toEqual([]);
  });
});

it('what is served from then on has the new time, and what runs keeps its own', async () => {
  const before = walked(production(), 'SERVED');
  await served.put({ ...before, id: 'before' });
  const dueOf = async (id: string) =>
    (await served.sql(`SELECT due_at FROM orders.clock WHERE order_id = $1 AND kind = 'ANSWER'`, [id]))[0]?.['due_at'];
  const earlier = await dueOf('before');
  for (const who of [people.counsel, second]) await apply(who, changed(20));
  await served.askAs(people.agent, '{ lawInForce { number } }');
  expect(await dueOf('before')).toEqual(earlier);
  await served.sql('TRUNCATE orders.legal_order CASCADE');
  await served.put({ ...walked(production(), 'SERVED'), id: 'after' });
  expect(Number(await dueOf('after'))).toBeGreaterThan(Number(earlier));
});

it('the database goes by the version in force of who informs the person', async () => {
  const informs = async () => (await served.sql(`SELECT orders.platform_informs('NATIONAL_PRODUCTION') AS informs`))[0];
  expect(await informs()).toEqual({ informs: false });
  await apply(people.counsel, changed(10, 'PLATFORM'));
  expect(await informs()).toEqual({ informs: false });
  await apply(second, changed(10, 'PLATFORM'));
  expect(await informs()).toEqual({ informs: true });
});

it('a version that was in force stays as it is, and nobody confirms their own, whoever writes to the table', async () => {
  await apply(people.counsel, changed(12));
  const { issuer, subject } = people.counsel;
  const confirm = (who: string | null) =>
    served.sql('UPDATE orders.law_version SET confirmed_issuer = $1, confirmed_subject = $2, since = now()', [issuer, who]);
  await expect(confirm(subject)).rejects.toThrow(/law_version_by_another/);
  await confirm('somebody else');
  await expect(served.sql(`UPDATE orders.law_version SET hash = repeat('b', 64)`)).rejects.toThrow(/stays as it is/);
});

/** Puts files in force past the product, under the hash that they have or another. */
const forced = (
  files: unknown[],
  hash = createHash('sha256')
    .update(String(canonicalize(files)))
    .digest('hex'),
) =>
  served.sql(
    `INSERT INTO orders.law_version (number, hash, files, proposed_issuer, proposed_subject, proposed_at, confirmed_issuer, confirmed_subject, since)
     VALUES (1, $1, $2, 'i', 'a', now(), 'i', 'b', now())`,
    [hash, JSON.stringify(files)],
  );

it.each<[string, unknown[], string | undefined, RegExp]>([
  ['that this build can not read', [{ kind: 'EPOC', later: true }], undefined, /not one that this build can follow: EPOC/],
  ['whose files were changed in the database', changed(12), 'a'.repeat(64), /do not have its hash/],
])('no process starts under a law %s, and a running one decides nothing', async (_name, files, hash, refusal) => {
  await forced(files, hash);
  await expect(followLawAtStart(served.options.database)).rejects.toThrow(refusal);
  expect(await apply(people.counsel, changed(13))).toMatchObject([{ code: 'INTERNAL_SERVER_ERROR' }]);
});
