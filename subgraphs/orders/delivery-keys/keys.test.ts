/** A key from its proposal to its end, as the body, counsel and auditors act on it through their graphs. */
import { createHash } from 'node:crypto';
import type { EntryDraft } from '@writ/access-log';
import { day, hour, type people, start } from '@writ/orders-domain/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ageRecipients, certificates } from '../testing/certificates.ts';
import { putKey } from '../testing/enrolled-key.ts';
import { type Served, serve } from '../testing/served.ts';

type Who = keyof typeof people;
interface KeyView {
  readonly id: string;
  readonly generation: number;
  readonly state: string;
  readonly usable: boolean;
  readonly thumbprint: string;
  readonly reasons?: readonly string[];
  readonly message?: string;
}

const facts = '__typename ... on DeliveryKey { id generation state usable thumbprint usableFrom } ... on Refusal { reasons message }';
const number = '+49 30 23125 000';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(async () => {
  served.state.now = start;
  await served.sql(`UPDATE orders.enrolment SET state = 'ENROLLED'`);
  await served.sql('DELETE FROM orders.delivery_key');
  await served.sql('DELETE FROM orders.alert');
});

async function asked(who: Who, name: string, document: string, variables: Record<string, unknown>): Promise<KeyView> {
  const { data, messages } = await served.ask(who, document, variables);
  expect(messages).toEqual([]);
  return data[name];
}
const encryption = { purpose: 'ENCRYPTION', profile: 'CMS', material: certificates.evidence, label: 'Evidence desk' };
const [recipient, otherRecipient] = ageRecipients;
const age = { purpose: 'ENCRYPTION', profile: 'AGE', material: recipient, label: 'Laboratory' };
const signing = { purpose: 'SIGNING', material: certificates.signing, label: 'Receipts' };
const add = (who: Who, input: Record<string, unknown> = encryption) =>
  asked(who, 'addDeliveryKey', `mutation ($input: DeliveryKeyInput!) { addDeliveryKey(input: $input) { ${facts} } }`, { input });
const approve = (who: Who, { id, generation }: KeyView, callBack = { number, text: 'The desk read the thumbprint aloud.' }) =>
  asked(
    who,
    'approveDeliveryKey',
    `mutation ($deliveryKey: ID!, $generation: Int!, $callBack: DeliveryKeyCallInput!) {
       approveDeliveryKey(deliveryKey: $deliveryKey, generation: $generation, callBack: $callBack) { ${facts} } }`,
    { deliveryKey: id, generation, callBack },
  );
const revoke = (who: Who, { id, generation }: KeyView, reason = 'The token is lost.') =>
  asked(
    who,
    'revokeDeliveryKey',
    `mutation ($deliveryKey: ID!, $generation: Int!, $reason: String!) {
       revokeDeliveryKey(deliveryKey: $deliveryKey, generation: $generation, reason: $reason) { ${facts} } }`,
    { deliveryKey: id, generation, reason },
  );
async function list(who: Who): Promise<KeyView[]> {
  const { data } = await served.ask(who, `{ deliveryKeys { id generation state usable thumbprint } }`);
  return data.deliveryKeys;
}
const stateOf = async (who: Who, { id }: KeyView) => (await list(who)).find((one) => one.id === id);
const since = async (work: () => Promise<unknown>): Promise<EntryDraft[]> => {
  const before = served.entries.length;
  await work();
  return served.entries.slice(before);
};
const alerts = async () =>
  (await served.sql(`SELECT event, detail, readers FROM orders.alert WHERE kind = 'KEY' ORDER BY at, detail`)) as object[];
const enrolmentOf = async (organisation: string): Promise<string> => {
  const [row] = await served.sql('SELECT id FROM orders.enrolment WHERE organisation = $1', [organisation]);
  return String(row?.['id']);
};

describe('a key', () => {
  it('is proposed by its body, approved after a call, waits, and is then on trial', async () => {
    const proposed = await add('police');
    expect(proposed).toMatchObject({ __typename: 'DeliveryKey', generation: 1, state: 'PROPOSED', usable: false });
    const approved = await approve('counsel', proposed);
    expect(approved).toMatchObject({
      generation: 2,
      state: 'WAITING',
      usable: false,
      usableFrom: new Date(start.getTime() + 72 * hour).toISOString(),
    });
    served.pass(72 * hour - 1);
    expect(await stateOf('policeColleague', proposed)).toMatchObject({ state: 'WAITING', usable: false });
    served.pass(1);
    expect(await stateOf('policeColleague', proposed)).toMatchObject({ state: 'TRIAL', usable: true });
  });

  it('leaves who did what in the log, and in public from when on it is used, and that it no longer is', async () => {
    const entries = await since(async () => revoke('auditor', await approve('counsel', await add('police'))));
    expect(entries.map(({ type, kind }) => `${kind} ${type}`)).toEqual([
      ...['authority key.proposed.v1', 'platform key.approved.v1', 'platform key.enrolled.v1'],
      ...['audit key.revoked.v1', 'audit key.enrolled.v1'],
    ]);
    const [key] = await list('counsel');
    const target = { thumbprint: key?.thumbprint, profile: 'CMS', purpose: 'ENCRYPTION' };
    const body = {
      id: await enrolmentOf('north-police'),
      issuer: 'https://authorities.example',
      organisation: 'north-police',
      country: 'DE',
    };
    const usableFrom = new Date(start.getTime() + 72 * hour).toISOString();
    expect(entries.map(({ details }) => details)).toMatchObject([
      { action: 'proposed', target },
      { action: 'approved', target, reason: { text: 'The desk read the thumbprint aloud.' } },
      { ...target, enrolment: body, enrolled: true, usableFrom },
      { action: 'revoked', target, reason: { text: 'The token is lost.' } },
      { ...target, enrolment: body, enrolled: false, usableFrom },
    ]);
  });

  it('is news for counsel when it is proposed, and for its body when it is decided', async () => {
    const approved = await approve('counsel', await add('police'));
    served.pass(hour);
    await revoke('otherCounsel', approved);
    const body = ['ISSUING DE north-police', 'VALIDATING DE north-police'];
    expect(await alerts()).toEqual([
      { event: 'DECISION', detail: 'APPROVED', readers: body },
      { event: 'ARRIVAL', detail: 'PROPOSED', readers: ['COUNSEL'] },
      { event: 'DECISION', detail: 'REVOKED', readers: body },
    ]);
  });

  it('that signs is used once it has waited, without a trial', async () => {
    const key = await approve('counsel', await add('judge', signing));
    served.pass(72 * hour);
    expect(await stateOf('judge', key)).toMatchObject({ state: 'IN_USE', usable: true });
  });

  it('of age goes the same way, beside others, and never ends by itself', async () => {
    const entries = await since(async () => {
      const key = await approve('counsel', await add('police', age));
      expect(await add('police', { ...age, material: otherRecipient })).toMatchObject({ state: 'PROPOSED' });
      served.pass(72 * hour);
      expect(await stateOf('police', key)).toMatchObject({ state: 'TRIAL', usable: true });
      served.pass(1_000 * day);
      expect(await stateOf('police', key)).toMatchObject({ state: 'TRIAL', usable: true });
    });
    const leaf = entries.find(({ type }) => type === 'key.enrolled.v1');
    const thumbprint = `sha256:${createHash('sha256').update(recipient).digest('hex')}`;
    expect(leaf?.details).toMatchObject({ thumbprint, profile: 'AGE', purpose: 'ENCRYPTION', enrolled: true });
  });

  it('is dropped by its body before anybody approves it, without a public entry, and proposed again', async () => {
    const entries = await since(async () =>
      expect(await revoke('policeColleague', await add('police'))).toMatchObject({ state: 'REVOKED' }),
    );
    expect(entries.map(({ type }) => type)).toEqual(['key.proposed.v1', 'key.revoked.v1']);
    expect(await add('police')).toMatchObject({ state: 'PROPOSED' });
  });

  it.each(['SUSPENDED', 'ENDED'])('is not used while the enrolment is %s', async (state) => {
    const key = await approve('counsel', await add('police'));
    served.pass(80 * hour);
    await served.sql(`UPDATE orders.enrolment SET state = $1::orders.enrolment_state WHERE organisation = 'north-police'`, [state]);
    expect(await stateOf('counsel', key)).toMatchObject({ state: 'TRIAL', usable: false });
  });

  it('whose certificate ends within 30 days is news for its body, once', async () => {
    const { id } = await putKey(served.sql, await enrolmentOf('north-police'), { tried: true });
    await served.sql(`UPDATE orders.delivery_key SET not_after = $2 WHERE id = $1`, [id, new Date(start.getTime() + 31 * day)]);
    const ends = async () => (await alerts()).filter((one) => 'detail' in one && one.detail === 'ENDS');
    expect(await ends()).toEqual([]);
    served.pass(day);
    await vi.waitFor(
      async () =>
        expect(await ends()).toMatchObject([{ event: 'DEADLINE', readers: ['ISSUING DE north-police', 'VALIDATING DE north-police'] }]),
      {
        timeout: 60_000,
      },
    );
    served.pass(30 * day);
    expect(await stateOf('police', { id } as KeyView)).toMatchObject({ state: 'EXPIRED', usable: false });
    expect(await ends()).toHaveLength(1);
  });
});

describe('an approval is refused', () => {
  it('without a call on the number of the enrolment, in which something was heard', async () => {
    const key = await add('police');
    expect(await approve('counsel', key, { number: '+49 30 999 000', text: 'Read aloud.' })).toMatchObject({ reasons: ['INVALID'] });
    expect(await approve('counsel', key, { number, text: '  ' })).toMatchObject({ reasons: ['MISSING'] });
    expect(await approve('counsel', key, { number: '+49 (30) 23125-000', text: 'Read aloud.' })).toMatchObject({ state: 'WAITING' });
  });
  it('of what has changed, is approved or revoked, or is not there', async () => {
    const key = await add('police');
    expect(await approve('counsel', { ...key, generation: 2 })).toMatchObject({ reasons: ['STALE'] });
    expect(await approve('counsel', { ...key, id: 'none' })).toMatchObject({ reasons: ['NOT_FOUND'] });
    const approved = await approve('counsel', key);
    expect(await approve('otherCounsel', approved)).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect(await approve('otherCounsel', await revoke('counsel', approved))).toMatchObject({ reasons: ['WRONG_STATE'] });
  });
  it('while the body is suspended', async () => {
    const key = await add('police');
    await served.sql(`UPDATE orders.enrolment SET state = 'SUSPENDED' WHERE organisation = 'north-police'`);
    expect(await approve('counsel', key)).toMatchObject({ reasons: ['WRONG_STATE'] });
  });
  it('to whoever proposed it, which is an entry', async () => {
    const key = await add('police');
    await served.sql(
      `UPDATE orders.delivery_key SET proposed_by = '{"issuer": "https://platform.example", "subject": "counsel"}' WHERE id = $1`,
      [key.id],
    );
    const entries = await since(async () => expect(await approve('counsel', key)).toMatchObject({ reasons: ['SAME_PERSON'] }));
    expect(entries).toMatchObject([{ type: 'access.refused.v1', details: { action: 'approveDeliveryKey', reason: ['SAME_PERSON'] } }]);
    expect(await approve('otherCounsel', key)).toMatchObject({ state: 'WAITING' });
  });
});

describe('a proposal is refused', () => {
  it('of a key that the body has for the other purpose, in both directions', async () => {
    await add('police');
    const other = { ...signing, material: certificates.evidenceSigning };
    expect(await add('policeColleague', other)).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('signs nothing') });
    expect(await add('judge', other)).toMatchObject({ state: 'PROPOSED' });
    expect(await add('judge')).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('signs nothing') });
  });
  it('of a key that the body has, and of one that was in use and is revoked', async () => {
    const key = await approve('counsel', await add('police', signing));
    expect(await add('policeColleague', signing)).toMatchObject({ reasons: ['WRONG_STATE'] });
    await revoke('police', key);
    expect(await add('police', signing)).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('for good') });
  });
  it('of a recipient of age that the body has, or that was tried and is revoked, but of no other one then', async () => {
    const key = await approve('counsel', await add('police', age));
    expect(await add('policeColleague', age)).toMatchObject({ reasons: ['WRONG_STATE'] });
    await served.sql(`UPDATE orders.delivery_key SET tried_at = now(), tried_event = gen_random_uuid() WHERE id = $1`, [key.id]);
    await revoke('police', key);
    expect(await add('police', age)).toMatchObject({ reasons: ['INVALID'], message: expect.stringContaining('for good') });
    expect(await add('police', { ...age, material: otherRecipient })).toMatchObject({ state: 'PROPOSED' });
  });
  it('of what is no certificate, with what to do; nothing of it is kept or logged', async () => {
    const material = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----';
    const entries = await since(async () => {
      const { reasons, message } = await add('police', { ...encryption, material, label: ' ' });
      expect(reasons).toEqual(['INVALID', 'MISSING']);
      expect(message).toContain('never use it again');
    });
    expect(entries).toEqual([]);
    expect(await list('counsel')).toEqual([]);
  });
  it('beyond ten keys that are not over', async () => {
    const body = await enrolmentOf('north-police');
    await served.sql(
      `INSERT INTO orders.delivery_key (id, enrolment_id, purpose, profile, material, thumbprint, label, proposed_by, proposed_at)
       SELECT n::text, $1, 'ENCRYPTION', 'AGE', 'age1' || n, 'sha256:' || encode(sha256(convert_to('age1' || n, 'UTF8')), 'hex'), 'l', '{}', now()
         FROM generate_series(1, 10) n`,
      [body],
    );
    expect(await add('police')).toMatchObject({ reasons: ['WRONG_STATE'], message: expect.stringContaining('10 keys') });
    await served.sql(`UPDATE orders.delivery_key SET revoked_by = '{}', revoked_at = now(), revoke_reason = 'r' WHERE id = '7'`);
    expect(await add('police')).toMatchObject({ state: 'PROPOSED' });
  });
});

describe('a key of another body', () => {
  it('is neither listed nor revoked, like one that is not there', async () => {
    const key = await add('police');
    expect(await list('otherPolice')).toEqual([]);
    const theirs = await revoke('otherPolice', key);
    expect(theirs).toEqual(await revoke('otherPolice', { ...key, id: 'none' }));
    expect(theirs.reasons).toEqual(['NOT_FOUND']);
    expect(await stateOf('police', key)).toMatchObject({ state: 'PROPOSED' });
  });
  it('is listed for counsel and auditors with its number and the call, which its body does not read', async () => {
    await approve('counsel', await add('police'));
    const document = '{ deliveryKeys { organisation callBackNumber callBack approved { person } } }';
    for (const who of ['counsel', 'auditor'] as const)
      expect((await served.ask(who, document)).data.deliveryKeys).toEqual([
        {
          organisation: 'north-police',
          callBackNumber: number,
          callBack: 'The desk read the thumbprint aloud.',
          approved: { person: 'counsel' },
        },
      ]);
    expect((await served.ask('police', document)).messages).not.toEqual([]);
  });
});

describe('a revocation is refused', () => {
  it('of what has changed or is revoked, and without a reason', async () => {
    const key = await add('police');
    expect(await revoke('police', { ...key, generation: 7 })).toMatchObject({ reasons: ['STALE'] });
    expect(await revoke('police', key, ' ')).toMatchObject({ reasons: ['MISSING'] });
    const revoked = await revoke('police', key);
    expect(await revoke('counsel', revoked)).toMatchObject({ reasons: ['WRONG_STATE'] });
  });
});
