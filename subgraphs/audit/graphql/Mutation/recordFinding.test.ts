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

const bea = 'bea' as NonNullable<ReturnType<typeof draftOf>['subject']>;
const recording = `mutation ($input: FindingInput!) { recordFinding(input: $input) {
  __typename ... on Finding { index about verdict text at } ... on Refusal { reasons message } } }`;
const record = (about: unknown, changes: object = {}, own: object = {}) =>
  served.ask(
    'auditor',
    recording,
    { input: { about: String(about), verdict: 'IRREGULAR', text: ' No reason is given. ', ...changes } },
    own,
  );
const by = (subject: string, type: string, more: object = {}) =>
  draftOf({ type, details: { initiator: { issuer: 'i', subject }, outcome: 'success', ...more } });

describe('a finding', () => {
  test('is an entry that names the one it is about', async () => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    const { data, errors } = await record(about);
    expect(errors).toEqual([]);
    const { index } = data.recordFinding;
    const at = served.state.now.toISOString();
    const said = { about: String(about), verdict: 'IRREGULAR', text: 'No reason is given.' };
    expect(data.recordFinding).toEqual({ __typename: 'Finding', index, ...said, at });
    expect(served.appended).toMatchObject([
      {
        kind: 'audit',
        type: 'finding.recorded.v1',
        details: {
          initiator: { issuer: 'i', subject: 'auditor' },
          action: 'find',
          outcome: 'success',
          target: { entry: String(about), verdict: 'IRREGULAR', text: 'No reason is given.' },
        },
      },
    ]);
    await served.publish();
    const listed = await served.ask('auditor', `{ entry(index: "${index}") { type refersTo } }`);
    expect(listed.data.entry).toEqual({ type: 'finding.recorded.v1', refersTo: String(about) });
  });

  test('about a person is encrypted under their key, and is erased with it', async () => {
    const [about] = await served.add({ ...by('officer', 'access.decision.v1', { target: { account: 'bea' } }), subject: bea });
    const { index } = (await record(about)).data.recordFinding;
    await served.publish();
    const opened = async () =>
      (await served.ask('auditor', `{ opening(index: "${index}", fields: ["type", "target"]) { field } }`)).data.opening.length;
    expect(await opened()).toBe(2);
    await served.erase('account:bea');
    expect(await opened()).toBe(1);
    expect((await record(about)).data.recordFinding).toMatchObject({ __typename: 'Finding' });
  });

  const left = () =>
    served.sql(`select about::text, verdict::text, organisation, country, account_id, text, event::text from orders.finding order by at`);

  test('that a body has to answer is left for it with the event of its entry, and any other is not', async () => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    for (const verdict of ['IN_ORDER', 'IRREGULAR', 'UNDETERMINED']) await record(about, { verdict });
    expect(await left()).toEqual([]);
    served.appended.length = 0;
    const concerns = { organisation: 'north-police', country: 'DE' };
    expect((await record(about, { verdict: 'UNLAWFUL', concerns })).data.recordFinding).toMatchObject({ verdict: 'UNLAWFUL' });
    const row = { about: String(about), verdict: 'UNLAWFUL', ...concerns, account_id: null, text: 'No reason is given.' };
    expect(await left()).toEqual([{ ...row, event: served.appended[0]?.event }]);
  });

  test.each([
    { verdict: 'IRREGULAR', concerns: { organisation: 'north-police', country: 'DE' } },
    { verdict: 'UNLAWFUL', concerns: { organisation: ' north-police', country: 'DE' } },
    { verdict: 'UNLAWFUL', concerns: { organisation: 'north-police', country: 'Germany' } },
  ])('names the body that answers only where one has to, exactly and with its country: %j', async (changes) => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    const before = (await left()).length;
    expect((await record(about, changes)).data.recordFinding).toMatchObject({ __typename: 'Refusal', reasons: ['INVALID'] });
    expect(await left()).toHaveLength(before);
  });

  test('is not recorded without its entry, and only by auditors', async () => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    served.state.logFails = true;
    expect((await record(about)).codes).toEqual(['LOG_UNAVAILABLE']);
    const input = { about: String(about), verdict: 'IN_ORDER', text: 'x' };
    for (const who of ['ann', 'agent'] as const) expect((await served.ask(who, recording, { input })).codes).toEqual(['FORBIDDEN']);
    expect(served.appended).toEqual([]);
  });

  test.each([
    ['', ['MISSING']],
    [' \n ', ['MISSING']],
    ['x'.repeat(5_001), ['INVALID']],
  ])('needs a text that can be stored: %j', async (text, reasons) => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    expect((await record(about, { text })).data.recordFinding).toMatchObject({ __typename: 'Refusal', reasons });
    expect(served.appended).toEqual([]);
    expect((await record(about, { text: 'x'.repeat(5_000) })).data.recordFinding.__typename).toBe('Finding');
  });

  test('refuses a text that cannot be stored', async () => {
    const [about] = await served.add(by('officer', 'record.disclosed.v1'));
    expect((await record(about, { text: 'a\u0000b' })).codes).toEqual(['BAD_USER_INPUT']);
    expect(served.appended).toEqual([]);
  });

  test('must be about an existing entry', async () => {
    expect((await record(4_000_000, { text: '' })).data.recordFinding).toMatchObject({ reasons: ['NOT_FOUND', 'MISSING'] });
    expect((await record('-1')).codes).toEqual(['BAD_USER_INPUT']);
    await served.unpublished(async () => {
      const { index } = await served.log.append(by('officer', 'record.disclosed.v1'));
      expect((await record(index)).data.recordFinding).toMatchObject({ reasons: ['NOT_FOUND'] });
      await served.publish();
      expect((await record(index)).data.recordFinding.__typename).toBe('Finding');
    });
  });
});

describe('an auditor who acted in a case', () => {
  const reasonsOf = async (about: unknown, own: object = {}) => (await record(about, {}, own)).data.recordFinding.reasons;

  test('records no finding about their own act, nor about what rests on it', async () => {
    const [release] = await served.add(by('auditor', 'order.released.v1'));
    const [decision] = await served.add(by('officer', 'access.decision.v1', { refs: { release } }));
    const [disclosure] = await served.add(by('officer', 'record.disclosed.v1', { refs: { decision: String(decision) } }));
    for (const about of [release, decision, disclosure]) {
      served.appended.length = 0;
      expect(await reasonsOf(about)).toEqual(['SAME_PERSON']);
      expect(served.appended).toMatchObject([
        { type: 'access.refused.v1', details: { outcome: 'failure', reason: 'SAME_PERSON', target: { finding: String(about) } } },
      ]);
      expect(await reasonsOf(about, { subject: 'auditor-2' })).toBeUndefined();
      expect(await reasonsOf(about, { issuer: 'another' })).toBeUndefined();
    }
    const opened = await served.ask('auditor', `{ opening(index: "${disclosure}", fields: ["type"]) { field } }`);
    expect(opened.codes).toEqual(['FORBIDDEN']);
  });

  test('records findings about other acts, and about their own views', async () => {
    const [release] = await served.add(by('counsel', 'order.released.v1'));
    const [decision] = await served.add(by('officer', 'access.decision.v1', { refs: { release } }));
    const [looked] = await served.add(by('auditor', 'audit.inspected.v1', { refs: { decision } }));
    for (const about of [release, decision, looked]) expect(await reasonsOf(about)).toBeUndefined();
  });

  test('is not blocked by an entry that rests on itself, which ends the search', async () => {
    const { size } = (await served.sql('select size from log.log_head'))[0];
    const next = Number(size);
    const [loop] = await served.add(by('officer', 'access.decision.v1', { refs: { decision: next } }));
    expect(loop).toBe(next);
    expect(await reasonsOf(loop)).toBeUndefined();
  });
});
