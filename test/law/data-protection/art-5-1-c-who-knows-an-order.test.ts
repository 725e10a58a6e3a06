/** Who of the platform knows whom an order names and why. Written from the principle of data minimisation, and asked of the served subgraph. */
import type { Caller } from '@writ/access';
import { mayKnow } from '@writ/orders-domain/people';
import { at, emergency, hour, minute, move, people, production, sampleOf, walked } from '@writ/orders-domain/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../../subgraphs/orders/testing/served.ts';

const article = 'Regulation (EU) 2016/679, Art. 5(1)(c)';
const national = () => walked(sampleOf('NATIONAL_PRODUCTION'), 'UNDER_REVIEW', { ...people.court, country: 'IE' });
const caller = (who: keyof typeof people, graph: Caller['graph'] = 'platform'): Caller => ({ ...people[who], graph });

describe(`${article}: identifiers and grounds of an order`, () => {
  const order = national();
  it('are known to the agent who has claimed it, and to no other agent', () => {
    expect([mayKnow(order, caller('agent'), at(minute)), mayKnow(order, caller('otherAgent'), at(minute))]).toEqual([true, false]);
  });
  it('are not known to an agent whose claim has lapsed', () => {
    expect(mayKnow(order, caller('agent'), at(hour))).toBe(false);
  });
  it('are known to the counsel who has taken the case, and not to another', () => {
    const taken = move(order, { type: 'takeOrder' }, people.counsel).order;
    expect([mayKnow(taken, caller('counsel'), at(hour)), mayKnow(taken, caller('otherCounsel'), at(hour))]).toEqual([true, false]);
    expect(mayKnow(order, caller('counsel'), at(hour)), 'before').toBe(false);
  });
  it('are known to the counsel who acts on it', () => {
    const released = walked(sampleOf('NATIONAL_PRODUCTION'), 'IN_FORCE', { ...people.court, country: 'IE' });
    expect(mayKnow(released, caller('counsel'), at(hour))).toBe(true);
  });
  it('are known to an agent who acted and is no counsel no longer than their claim', () => {
    const released = walked(sampleOf('NATIONAL_PRODUCTION'), 'IN_FORCE', { ...people.court, country: 'IE' });
    expect(mayKnow(released, caller('agent'), at(hour))).toBe(false);
  });
  it('are known to its authorities, and never to an auditor', () => {
    expect([mayKnow(order, caller('court', 'authority'), at(0)), mayKnow(order, caller('auditor', 'audit'), at(0))]).toEqual([true, false]);
  });
});

describe('asked of the subgraph', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve();
  });
  afterEach(() => served.close());

  const everything = `{ kind status issuing { organisation } clocks { dueAt } categories
    purpose legalBasis { grounds provision } emergency { ground threat } secrecy { ground reason }
    sameTargets { id } targets { id type value } digestParts { name salt hash } history { act text } }`;
  const query = `query ($id: ID!) { order(id: $id) ${everything} }`;
  const take = `mutation ($id: ID!, $generation: Int!) { takeOrder(order: $id, generation: $generation) { ... on Order ${everything} ... on Refusal { reasons } } }`;
  const read = async (who: keyof typeof people, id: string) => (await served.ask(who, query, { id })).data.order;

  it(`${article}: before a claim the desk sees kind, authority, term and counts, and neither identifiers nor grounds`, async () => {
    const order = walked(sampleOf('NATIONAL_PRODUCTION'), 'SERVED', { ...people.court, country: 'IE' });
    await served.put(order);
    for (const who of ['agent', 'counsel'] as const) {
      const seen = await read(who, order.id);
      expect(seen, who).toMatchObject({ kind: 'NATIONAL_PRODUCTION', purpose: null, sameTargets: null });
      expect(seen.legalBasis, who).toEqual({ grounds: null, provision: order.legalBasis.provision });
      expect(seen.targets, who).toEqual(order.targets.map(({ id, type }) => ({ id, type, value: null })));
      expect(seen.clocks.length).toBeGreaterThan(0);
      const hidden = seen.digestParts.flatMap(({ name, salt }: { name: string; salt: string | null }) => (salt === null ? [name] : []));
      expect(hidden).toEqual(['grounds', 'purpose', 'emergency', 'secrecy', 'targets']);
      expect(JSON.stringify(seen), who).not.toContain(order.targets[0]?.value);
    }
  });

  it(`${article}: the threat of an emergency and the reason of a non-disclosure period are read like the grounds`, async () => {
    const order = walked(emergency({ secrecy: { ground: 'PUBLIC_SECURITY', reason: 'Accomplices.', until: null } }), 'SERVED');
    await served.put(order);
    expect(await read('agent', order.id)).toMatchObject({
      emergency: { ground: order.emergency?.ground, threat: null },
      secrecy: { ground: 'PUBLIC_SECURITY', reason: null },
    });
  });

  it(`${article}: a counsel takes the case, which is logged, and then reads it; another counsel does not`, async () => {
    const order = walked(sampleOf('NATIONAL_PRODUCTION'), 'SERVED', { ...people.court, country: 'IE' });
    await served.put(order);
    const answer = await served.ask('counsel', take, { id: order.id, generation: order.generation });
    expect(answer.data.takeOrder).toMatchObject({ purpose: order.purpose, targets: order.targets.map(({ value }) => ({ value })) });
    expect(served.entries.map(({ type }) => type)).toContain('order.taken.v1');
    expect(await read('otherCounsel', order.id)).toMatchObject({ purpose: null, legalBasis: { grounds: null } });
    const again = await served.ask('counsel', take, { id: order.id, generation: order.generation + 1 });
    expect(again.data.takeOrder).toEqual({ reasons: ['WRONG_STATE'] });
    expect((await served.ask('agent', take, { id: order.id, generation: order.generation + 1 })).messages.length).toBeGreaterThan(0);
  });

  it('Regulation (EU) 2023/1543, Art. 9(2): taking the case of a European order shows its identifiers, and still no grounds', async () => {
    const order = walked(production(), 'SERVED');
    await served.put(order);
    const { data } = await served.ask('counsel', take, { id: order.id, generation: order.generation });
    expect(data.takeOrder).toMatchObject({ purpose: null, targets: order.targets.map(({ value }) => ({ value })) });
  });

  it(`${article}: orders that name the same account are shown to who knows it`, async () => {
    const [one, other] = [walked(production(), 'SERVED'), { ...walked(production(), 'SERVED'), id: 'other' }];
    await served.put(one);
    await served.put({ ...other, targets: other.targets.map((target) => ({ ...target, id: `other.${target.id}` })), decisions: [] });
    const { data } = await served.ask('counsel', take, { id: one.id, generation: one.generation });
    expect(data.takeOrder.sameTargets).toEqual([{ id: 'other' }]);
  });
});
