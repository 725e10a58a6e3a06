/** Requests for erasure: Regulation (EU) 2016/679, Art. 12(3), (4), (6) and 17. Whoever asks is answered with reasons within a month; nothing is erased by the answer. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Served, serve, type Who } from '../../../subgraphs/enforcement/testing/served.ts';

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

const dayMs = 86_400_000;
const stranger = { explanation: 'Erase my report.', name: 'Ana Example', email: 'ana@example.org' };

async function asks(who: Who, input: Record<string, unknown>) {
  const document = `mutation ($input: ErasureInput!) { askErasure(input: $input) {
    ... on ErasureRequest { id receipt state askedAt dueAt } ... on Refusal { reasons article message } } }`;
  const { data, messages } = await served.ask(who, document, { input });
  expect(messages).toEqual([]);
  return data.askErasure;
}
const workOf = async (id: string): Promise<unknown> =>
  (await served.sql(`SELECT id FROM enforcement.work_item WHERE kind = 'ERASURE' AND subject_id = $1`, [id]))[0]?.['id'];
const claim = async (who: Who, id: string) =>
  (
    await served.ask(who, 'mutation ($work: ID!) { claim(work: $work) { ... on WorkItem { kind } ... on Refusal { reasons } } }', {
      work: await workOf(id),
    })
  ).data.claim;

async function act(who: Who, name: 'answerErasure' | 'extendErasure', request: string, more: Record<string, unknown> = {}) {
  const { generation = 0, outcome, reason = 'Because of a reason.' } = more;
  const given = outcome === undefined ? '' : `, outcome: ${outcome}`;
  const document = `mutation ($request: ID!, $generation: Int!, $reason: String!) { ${name}(request: $request, generation: $generation, reason: $reason${given}) {
    ... on ErasureRequest { state outcome reason dueAt extension remedies } ... on Refusal { reasons article } } }`;
  const { data, codes } = await served.ask(who, document, { request, generation, reason });
  return data?.[name] ?? { codes };
}
const read = async (receipt: string) =>
  served.ask('anonymous', 'query ($receipt: String!) { erasureByReceipt(receipt: $receipt) { state outcome reason remedies extension } }', {
    receipt,
  });

describe('Regulation (EU) 2016/679, Art. 17(1): everybody can ask for erasure', () => {
  test('Regulation (EU) 2016/679, Art. 17(1): without an account, by name and address, and is answered under the code', async () => {
    const asked = await asks('anonymous', stranger);
    expect(asked).toMatchObject({ state: 'OPEN', receipt: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await claim('counsel', asked.id)).toEqual({ kind: 'ERASURE' });
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'NOTHING_KEPT' })).toMatchObject({ state: 'ANSWERED' });
    expect((await read(asked.receipt)).data.erasureByReceipt).toMatchObject({
      state: 'ANSWERED',
      outcome: 'NOTHING_KEPT',
      reason: 'Because of a reason.',
      remedies: expect.stringContaining('Art. 77'),
    });
    expect(served.entries.map(({ type }) => type).filter((type) => type.startsWith('erasure.'))).toEqual([
      'erasure.asked.v1',
      'erasure.answered.v1',
    ]);
  });

  test('Regulation (EU) 2016/679, Art. 12(6): who asks without an account says who they are', async () => {
    expect(await asks('anonymous', { explanation: 'Erase my report.' })).toMatchObject({ reasons: ['MISSING'] });
    expect(await asks('anonymous', { ...stranger, email: 'nowhere' })).toMatchObject({ reasons: ['INVALID'] });
    expect(await asks('anonymous', { ...stranger, explanation: ' ' })).toMatchObject({ reasons: ['MISSING'] });
    expect(await asks('anonymous', { ...stranger, noticeReceipt: 'guessed' })).toMatchObject({ reasons: ['NOT_FOUND'] });
    expect(await served.sql('SELECT FROM enforcement.erasure_request')).toEqual([]);
  });

  test('Regulation (EU) 2016/679, Art. 12(6): a holder is known by the sign-in, sees their own, and nobody else sees it', async () => {
    const asked = await asks('author', { explanation: 'Erase my account.', email: 'kept@example.org' });
    expect(asked.receipt).toBeDefined();
    const own =
      '{ me: _entities(representations: [{ __typename: "Account", id: "author" }]) { ... on Account { erasureRequests { explanation } } } }';
    expect((await served.ask('author', own)).data.me).toEqual([{ erasureRequests: [{ explanation: 'Erase my account.' }] }]);
    expect((await served.ask('reader', own)).data.me).toEqual([{ erasureRequests: null }]);
    const one = 'query ($id: ID!) { erasureRequest(id: $id) { email account { id } } }';
    expect((await served.ask('author', one, { id: asked.id })).codes).toEqual(['FORBIDDEN']);
    expect((await served.ask('agent', one, { id: asked.id })).data.erasureRequest).toEqual({ email: null, account: { id: 'author' } });
    expect((await read('guessed')).codes).toEqual(['NOT_FOUND']);
  });
});

describe('Regulation (EU) 2016/679, Art. 12(3): the answer', () => {
  test('Regulation (EU) 2016/679, Art. 12(3): is due in a month, and in three once the person learned why', async () => {
    const asked = await asks('anonymous', stranger);
    // The end of 1 April 2026 in Ireland.
    expect(asked.dueAt).toBe('2026-04-01T23:00:00.000Z');
    expect(await claim('counsel', asked.id)).toEqual({ kind: 'ERASURE' });
    const extended = await act('counsel', 'extendErasure', asked.id, { reason: 'There are many records.' });
    expect(extended).toMatchObject({ state: 'EXTENDED', extension: 'There are many records.' });
    expect(Date.parse(extended.dueAt) - Date.parse(asked.dueAt)).toBeGreaterThan(59 * dayMs);
    expect((await served.sql(`SELECT due_at FROM enforcement.work_item WHERE kind = 'ERASURE'`))[0]).toEqual({
      due_at: new Date(extended.dueAt),
    });
    expect(await act('counsel', 'extendErasure', asked.id, { generation: 1 })).toMatchObject({ reasons: ['WRONG_STATE'] });
    expect((await read(asked.receipt)).data.erasureByReceipt).toMatchObject({ state: 'EXTENDED', extension: 'There are many records.' });
  });

  test('Regulation (EU) 2016/679, Art. 12(3): is not extended after the month', async () => {
    const asked = await asks('anonymous', stranger);
    served.state.now = new Date(Date.parse(asked.dueAt) + 1_000);
    await claim('counsel', asked.id);
    expect(await act('counsel', 'extendErasure', asked.id)).toMatchObject({ reasons: ['TOO_LATE'] });
  });

  test('Regulation (EU) 2016/679, Art. 12(4): is given once, with reasons, by counsel who has claimed it and did not ask', async () => {
    const asked = await asks('counselAtHome', { explanation: 'Erase my account.' });
    expect(await claim('agent', asked.id)).toEqual({ reasons: ['NOT_DECIDABLE'] });
    expect(await act('counsel2', 'answerErasure', asked.id, { outcome: 'REFUSED' })).toMatchObject({ reasons: ['NOT_CLAIMED'] });
    await claim('counsel', asked.id);
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'REFUSED' })).toMatchObject({ reasons: ['SAME_PERSON'] });
    expect(served.entries.at(-1)).toMatchObject({ type: 'access.refused.v1', details: { reason: 'SAME_PERSON' } });
    const other = await asks('anonymous', stranger);
    await claim('counsel', other.id);
    expect(await act('agent', 'answerErasure', other.id, { outcome: 'REFUSED' })).toEqual({ codes: ['FORBIDDEN'] });
    expect(await act('counsel', 'answerErasure', other.id, { outcome: 'REFUSED', reason: '' })).toMatchObject({ reasons: ['MISSING'] });
    expect(await act('counsel', 'answerErasure', other.id, { outcome: 'REFUSED' })).toMatchObject({ state: 'ANSWERED' });
    expect(await act('counsel', 'answerErasure', other.id, { generation: 1, outcome: 'NOTHING_KEPT' })).toMatchObject({
      reasons: ['WRONG_STATE'],
    });
    await expect(served.sql(`UPDATE enforcement.erasure_request SET reason = 'another' WHERE answered_at IS NOT NULL`)).rejects.toThrow(
      'a request is decided once',
    );
  });
});

describe('Regulation (EU) 2016/679, Art. 17(1): the account is erased', () => {
  const confirmed = `INSERT INTO erasure.request (id, account_id, account_state, reason, requested_issuer, requested_subject, requested_at, confirmed_issuer, confirmed_subject, confirmed_at)
    VALUES (gen_random_uuid(), 'author', '', 'r', 'i', 'one', now() - interval '1 hour', 'i', 'two', now())`;

  test('Regulation (EU) 2016/679, Art. 17(1): is answered only once two persons have confirmed the erasure', async () => {
    const asked = await asks('author', { explanation: 'Erase my account.' });
    await claim('counsel', asked.id);
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'ERASED' })).toMatchObject({ reasons: ['NOT_YET'] });
    await served.sql(confirmed);
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'ERASED' })).toMatchObject({ outcome: 'ERASED' });
  });

  test('Regulation (EU) 2016/679, Art. 17(3)(b): of a report that is kept, it is answered that it is deleted later', async () => {
    const asked = await asks('anonymous', stranger);
    await claim('counsel', asked.id);
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'ERASED' })).toMatchObject({ reasons: ['NOT_YET'] });
    expect(await act('counsel', 'answerErasure', asked.id, { outcome: 'ERASED_LATER' })).toMatchObject({ outcome: 'ERASED_LATER' });
  });

  test('Regulation (EU) 2016/679, Art. 5(1)(e): an answered request is redacted when its time is over, and an open one is not', async () => {
    const [open, answered] = [await asks('anonymous', stranger), await asks('anonymous', stranger)];
    await claim('counsel', answered.id);
    await act('counsel', 'answerErasure', answered.id, { outcome: 'NOTHING_KEPT' });
    const end = (at: string) => served.sql(`SELECT enforcement.end_keeping('ERASURE_REQUEST', $1, 10) AS rows`, [at]);
    served.state.now = new Date('2029-02-28T12:00:00.000Z');
    expect(await end('2029-02-28T12:00:00.000Z')).toEqual([{ rows: 0 }]);
    served.state.now = new Date('2029-03-02T12:00:00.000Z');
    expect(await end('2029-03-02T12:00:00.000Z')).toEqual([{ rows: 1 }]);
    const left = 'SELECT id, name, email, explanation FROM enforcement.erasure_request ORDER BY redacted_at NULLS FIRST';
    expect(await served.sql(left)).toEqual([
      { id: open.id, name: 'Ana Example', email: 'ana@example.org', explanation: 'Erase my report.' },
      { id: answered.id, name: null, email: null, explanation: '[deleted]' },
    ]);
  });
});
