import { fromBase64, fromBase64Url, verifyOpening } from '@writ/tlog';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { draftOf, type Served, serve } from '../../testing/served.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());
beforeEach(() => {
  served.state.logFails = false;
  served.appended.length = 0;
});

const open = 'query ($index: ID!, $fields: [String!]!) { opening(index: $index, fields: $fields) { field value salt } }';
const opened = (index: number | string | undefined, fields: string[], own = {}) =>
  served.ask('auditor', open, { index: String(index), fields }, own);
const ann = 'ann' as NonNullable<ReturnType<typeof draftOf>['subject']>;
const by = (subject: string, type: string, issuer = 'i') =>
  draftOf({ type, details: { initiator: { issuer, subject }, outcome: 'success', target: { b: [1.5, 'ü'], a: null } }, subject: ann });

describe('the opening of an entry', () => {
  test('has the requested fields, in their order, and they belong to the leaf', async () => {
    const receipt = await served.log.append(by('officer', 'record.disclosed.v1'));
    await served.publish();
    const { data, errors } = await opened(receipt.index, ['target', 'nothing', 'initiator', 'target', 'constructor']);
    expect(errors).toEqual([]);
    expect(data.opening.map(({ field, value }: { field: string; value: string }) => [field, value])).toEqual([
      ['target', '{"a":null,"b":[1.5,"ü"]}'],
      ['initiator', '{"issuer":"i","subject":"officer"}'],
    ]);
    const { leaf, commitments } = (
      await served.ask('auditor', `{ entry(index: "${receipt.index}") { leaf commitments { field commitment } } }`)
    ).data.entry;
    const bound = commitments.map(({ field, commitment }: Record<'field' | 'commitment', string>) => [field, commitment]);
    for (const { field, value, salt } of data.opening)
      verifyOpening({
        leaf: fromBase64(leaf) ?? new Uint8Array(),
        commitments: Object.fromEntries(bound),
        field,
        value: Buffer.from(value),
        salt: fromBase64Url(salt) ?? new Uint8Array(),
      });
  });

  test('is in the log first, and is not answered otherwise', async () => {
    const [index] = await served.add(by('officer', 'record.disclosed.v1'));
    await opened(index, ['legal', 'target']);
    expect(served.appended).toMatchObject([
      {
        kind: 'audit',
        type: 'audit.inspected.v1',
        details: { outcome: 'success', target: { index: String(index), fields: ['legal', 'target'] } },
      },
    ]);
    served.state.logFails = true;
    const { data, codes } = await opened(index, ['target']);
    expect([data.opening, codes]).toEqual([null, ['LOG_UNAVAILABLE']]);
  });

  test('leaves out what was erased', async () => {
    const [index] = await served.add({ ...by('officer', 'record.disclosed.v1'), subject: 'zoe' as typeof ann });
    const fields = async () => (await opened(index, ['target', 'type'])).data.opening.map(({ field }: { field: string }) => field);
    expect(await fields()).toEqual(['target', 'type']);
    await served.erase('account:zoe');
    expect(await fields()).toEqual(['type']);
  });

  test('is for auditors alone', async () => {
    const [index] = await served.add(by('officer', 'record.disclosed.v1'));
    for (const who of ['ann', 'agent'] as const) {
      const { data, codes } = await served.ask(who, open, { index: String(index), fields: ['target'] });
      expect([data.opening, codes]).toEqual([null, ['FORBIDDEN']]);
    }
    expect(served.appended).toEqual([]);
  });
});

describe('the opening', () => {
  test.each([[[]], [['']], [['a b']], [['ü']], [['x'.repeat(101)]], [Array.from({ length: 33 }, (_, i) => `f${i}`)]])(
    'is refused for a list of fields that names no field: %j',
    async (fields) => {
      const [index] = await served.add(by('officer', 'record.disclosed.v1'));
      expect((await opened(index, fields)).codes).toEqual(['BAD_USER_INPUT']);
      expect((await opened(index, ['x'.repeat(100)])).data).toEqual({ opening: [] });
    },
  );

  test('is refused for a leaf that is wholly public, and the answer explains it', async () => {
    const { organisation: _, ...draft } = draftOf({ type: 'policy.changed.v1', details: {}, kind: 'system' });
    const [index] = await served.add(draft);
    const { codes, errors } = await opened(index, ['type']);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('entirely public');
    expect(served.appended).toEqual([]);
  });

  test('is refused beyond the end, and for an entry that is not yet published', async () => {
    expect((await opened(4_000_000, ['type'])).codes).toEqual(['NOT_FOUND']);
    expect((await opened('9007199254740991', ['type'])).codes).toEqual(['NOT_FOUND']);
    await served.unpublished(async () => {
      const { index } = await served.log.append(by('officer', 'record.disclosed.v1'));
      expect((await opened(index, ['type'])).codes).toEqual(['NOT_FOUND']);
      await served.publish();
      expect((await opened(index, ['type'])).codes).toEqual([]);
    });
    for (const index of ['-1', '01', '1.5', 'x', '', '9007199254740992'])
      expect((await opened(index, ['type'])).codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('an auditor who acted in a case', () => {
  test.each(['order.released.v1', 'order.clarification.asked.v1', 'access.decision.v1', 'record.disclosed.v1'])(
    'may not open its %s',
    async (type) => {
      const [index] = await served.add(by('auditor', type));
      const { data, codes, errors } = await opened(index, ['type']);
      expect([data.opening, codes]).toEqual([null, ['FORBIDDEN']]);
      expect(errors[0]?.extensions.reason).toBe('SAME_PERSON');
      expect(served.appended).toMatchObject([
        {
          kind: 'audit',
          type: 'access.refused.v1',
          details: {
            initiator: { issuer: 'i', subject: 'auditor' },
            outcome: 'failure',
            reason: 'SAME_PERSON',
            target: { index: String(index), fields: ['type'] },
          },
        },
      ]);
      expect((await opened(index, ['type'], { subject: 'auditor-2' })).data.opening).toHaveLength(1);
      expect((await opened(index, ['type'], { issuer: 'another' })).data.opening).toHaveLength(1);
    },
  );

  test('may open their own views, as may an auditor who did nothing in it', async () => {
    const others = [by('auditor', 'audit.inspected.v1'), by('auditor', 'access.decision.v1', 'another'), by('officer', 'order.served.v1')];
    for (const index of await served.add(...others, draftOf({ type: 'order.expired.v1', details: {} })))
      expect((await opened(index, ['type'])).data.opening).toHaveLength(1);
  });

  test('gets no answer when the refusal cannot be logged', async () => {
    const [index] = await served.add(by('auditor', 'order.released.v1'));
    served.state.logFails = true;
    expect((await opened(index, ['type'])).codes).toEqual(['LOG_UNAVAILABLE']);
  });
});
