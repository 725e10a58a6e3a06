import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const refusals = (): unknown[] =>
  served.entries.filter(({ type }) => type === 'access.refused.v1').map(({ details }) => [details['action'], details['initiator']]);
const by = (subject: string) => ({ issuer: 'i', subject, organisation: null });
/** Frees the claim of who was refused, then claims and decides. */
const free = () => served.sql('update enforcement.work_item set claimed_by = null, claim_ends_at = null');
async function decide(who: Who, id: string, outcome: string) {
  await free();
  await acts.claim(who, id);
  return acts.decideComplaint(who, id, outcome);
}
async function refuse(who: Who, id: string, generation: number) {
  await free();
  await acts.claim(who, id);
  return acts.decideNotice(who, id, 'NOT_ACTIONED', generation);
}

describe('a notice that was reopened', () => {
  test('is not decided by a person who decided it or the complaint, who do not hear the next complaint either', async () => {
    const { id } = await acts.submitNotice('reader');
    expect(await refuse('counsel', id, 0)).toMatchObject({ state: 'NOT_ACTIONED' });
    const first = await acts.complain('reader', { notice: id });
    expect(await decide('counsel2', first.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect((await refuse('counsel', id, 2)).reasons).toEqual(['SAME_PERSON']);
    expect((await refuse('counsel2', id, 2)).reasons).toEqual(['SAME_PERSON']);
    expect(refusals()).toEqual([
      ['decideNotice', by('counsel')],
      ['decideNotice', by('counsel-2')],
    ]);
    expect(await refuse('agent', id, 2)).toMatchObject({ state: 'NOT_ACTIONED', generation: 3 });
    const second = await acts.complain('reader', { notice: id });
    expect((await decide('counsel', second.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect((await decide('counsel2', second.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect(refusals().slice(2)).toEqual([
      ['decideComplaint', by('counsel')],
      ['decideComplaint', by('counsel-2')],
    ]);
    expect(await decide('counsel3', second.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
    const again = [await acts.decideComplaint('counsel3', second.id, 'UPHELD', 1), await acts.decideNotice('agent', id, 'NOT_ACTIONED', 3)];
    expect(again.map(({ reasons }) => reasons)).toEqual([['WRONG_STATE'], ['WRONG_STATE']]);
    expect(refusals()).toHaveLength(4);
  });
  test('and then acted on has a restriction whose complaint they do not hear either', async () => {
    const { id } = await acts.submitNotice('reader');
    await refuse('counsel', id, 0);
    await decide('counsel2', (await acts.complain('reader', { notice: id })).id, 'REVERSED');
    const restriction = await acts.restrict('agent', acts.fromNotice(id));
    const complaint = await acts.complain('author', { restriction: restriction.id });
    for (const who of ['counsel', 'counsel2'] as const)
      expect((await decide(who, complaint.id, 'UPHELD')).reasons, who).toEqual(['SAME_PERSON']);
    expect(await decide('counsel3', complaint.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
  });
});

test('a person who gave a notice does not decide it, and a person who restricts on the way to acting on it does', async () => {
  const own = await acts.submitNotice('counselAtHome');
  expect((await refuse('counsel', own.id, 0)).reasons).toEqual(['SAME_PERSON']);
  await acts.restrict('counsel2', acts.fromNotice(own.id));
  await free();
  await acts.claim('counsel2', own.id);
  expect(await acts.decideNotice('counsel2', own.id, 'ACTIONED')).toMatchObject({ state: 'ACTIONED' });
});

describe('a complaint about a narrower restriction', () => {
  const narrower = { territories: ['DE'] };
  test('that replaced a wider one is not heard by who decided the wider one, nor by who heard the complaint about it', async () => {
    const wider = await acts.restrict('counsel', { territories: ['DE', 'FR'] });
    const first = await acts.complain('author', { restriction: wider.id });
    const rest = await acts.restrict('agent', narrower);
    expect(await decide('counsel2', first.id, 'PARTIALLY_REVERSED')).toMatchObject({ state: 'PARTIALLY_REVERSED' });
    const second = await acts.complain('author', { restriction: rest.id });
    for (const who of ['counsel', 'counsel2'] as const)
      expect((await decide(who, second.id, 'UPHELD')).reasons, who).toEqual(['SAME_PERSON']);
    expect(await decide('counsel3', second.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
  });
  test('is not heard by who decided the wider one before its own complaint is decided', async () => {
    const wider = await acts.restrict('counsel', { territories: ['DE', 'FR'] });
    await acts.complain('author', { restriction: wider.id });
    const rest = await acts.restrict('agent', narrower);
    const second = await acts.complain('author', { restriction: rest.id });
    expect((await decide('counsel', second.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
    expect(await decide('counsel2', second.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
  });
  test('of another case is heard by a person who decided something else about the item', async () => {
    await acts.restrict('counsel', { territories: ['DE', 'FR'] });
    const other = await acts.restrict('agent', narrower);
    const complaint = await acts.complain('author', { restriction: other.id });
    expect(await decide('counsel', complaint.id, 'UPHELD')).toMatchObject({ state: 'UPHELD' });
  });
});

test('a person who lifted a restriction does not hear the complaint that remains open about it', async () => {
  const { id } = await acts.restrict('agent');
  const complaint = await acts.complain('author', { restriction: id });
  await acts.lift('counsel', id);
  expect((await decide('counsel', complaint.id, 'UPHELD')).reasons).toEqual(['SAME_PERSON']);
});
