/** An access by its id: whom it is shown to, and how much of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decision, ownRead } from '../testing/decisions.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let [contested, own, ofBea, silent, read] = [0, 0, 0, 0, 0];
beforeAll(async () => {
  served = await serve();
  [contested = 0, own = 0, ofBea = 0, silent = 0, read = 0] = await served.add(
    decision('ann'),
    decision('ann', { reference: 'uncontested' }),
    decision('bea'),
    decision('ann', { order: 'o-silent' }),
    ownRead('ann'),
  );
  await served.tell('ann', contested, own);
  await served.tell('bea', ofBea);
  const complaint = `insert into enforcement.complaint (id, access_idx, access_basis, access_reference, account_id, filed_issuer, filed_subject, explanation, filed_at)
    values ('c-' || $1::bigint, $1::bigint, 'ORDER', 'o-1', 'ann', 'i', 'ann-sub', 'x', now())`;
  for (const index of [contested, silent]) await served.sql(complaint, [index]);
});
afterAll(() => served.close());

const fields = 'id authority reference categories purpose receipt';
const ask = (who: Who, id: unknown) =>
  served.ask(
    who,
    `{ _entities(representations: [{ __typename: "Access", id: ${JSON.stringify(String(id))} }]) { ... on Access { ${fields} } } }`,
  );
const shown = async (who: Who, id: unknown) => (await ask(who, id)).data?._entities[0] ?? null;

describe('a counsel', () => {
  test('sees of a contested access what the person sees, receipt included, and never who acted', async () => {
    const seen = await shown('counsel', contested);
    expect(seen).toMatchObject({ id: String(contested), authority: 'northport-police (DE)', reference: 'NP-17', purpose: 'fraud' });
    expect(seen).toEqual(await shown('ann', contested));
    expect(JSON.stringify(seen)).not.toContain('officer-4711');
  });

  test('sees no access without a complaint, nor what a non-disclosure period hides from the person', async () => {
    for (const id of [own, ofBea, silent, read, 4_711, -1, 'x', '']) expect(await shown('counsel', id), String(id)).toBeNull();
  });
});

describe('for every other caller,', () => {
  test('the holder sees their own accesses, contested or not, and nobody else’s', async () => {
    expect(await shown('ann', own)).toMatchObject({ reference: 'uncontested' });
    for (const id of [ofBea, silent, read]) expect(await shown('ann', id), String(id)).toBeNull();
    expect(await shown('bea', contested)).toBeNull();
    expect(await shown('nobody', contested)).toBeNull();
  });

  test('agents are refused, and auditors see no contested access', async () => {
    expect((await ask('agent', contested)).codes).toContain('FORBIDDEN');
    expect(await shown('agent', contested)).toBeNull();
    expect(await shown('auditor', contested)).toBeNull();
  });
});
