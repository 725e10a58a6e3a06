/** What anybody can send to the service of keys that is no request: it is refused as one, with a line, and fills no journal. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest, people, SignedOrder } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => expect(keys.faults).toEqual([]));
afterAll(() => keys.end());

const lines = async (): Promise<Record<string, unknown>[]> =>
  (await keys.pool.query<{ line: Record<string, unknown> }>('SELECT line FROM journal ORDER BY seq')).rows.map(({ line }) => line);

describe('a text that no database keeps', () => {
  const { counsel } = people;
  const act = counsel.sign(new SignedOrder().statement('WITHDRAW', 'COUNSEL', counsel));

  it.each([
    ['a NUL', 'a\0b'],
    ['half of a surrogate pair', '\ud800'],
  ])('with %s is no request, wherever it is', async (_what, text) => {
    const { body } = keys.lawful();
    for (const [path, value, part] of [
      ['/v1/ends', { v: 1, act: { ...act, credential: text } }, undefined],
      ['/v1/ends', { v: 1, act: { ...act, statement: { ...act.statement, order: text } } }, undefined],
      ['/v1/ends', { v: 1, act, [text]: 1 }, undefined],
      ['/v1/credentials', { v: 1, credential: { ...counsel.credential, id: text, spki: '' }, acts: [act, act, act] }, undefined],
      ['/v1/open', { v: 1, handle: 'x', operation: text, keys: [keys.alma.key('TRAFFIC', '2026-01-01').asked] }, 'records'],
      ['/v1/grants', { ...body, acts: [{ ...act, credential: text }] }, 'orders'],
    ] as const) {
      const reply = await keys.post(path, value, part);
      expect([path, reply.status, reply.body['code']]).toEqual([path, 400, 'BAD_REQUEST']);
      if (part !== undefined) expect(await keys.lastLine()).toMatchObject({ outcome: 'BAD_REQUEST' });
    }
  });

  it('is no request in an entry that the log and its witnesses signed', async () => {
    const { body } = keys.lawful({ account: 'account\0alma' });
    expect(await keys.grant(body)).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    expect(await keys.lastLine()).toMatchObject({ operation: 'GRANT', outcome: 'BAD_REQUEST' });
  });

  it('is no request where its bytes are not UTF-8', async () => {
    const bytes = Buffer.from([0x22, 0xff, 0x22]);
    expect(await keys.bytes('/v1/grants', bytes, 'orders')).toMatchObject({ status: 400, body: { code: 'BAD_REQUEST' } });
    expect(await keys.lastLine()).toMatchObject({ operation: 'GRANT', outcome: 'BAD_REQUEST' });
    expect((await keys.bytes('/v1/ends', bytes)).status).toBe(400);
    expect((await keys.bytes('/add-checkpoint', bytes)).status).toBe(400);
  });
});

describe('the journal', () => {
  it('counts what anybody sends that is no request: a line a minute, and one at the end', async () => {
    keys.aheadMs = 120_000;
    const before = (await lines()).length;
    for (let i = 0; i < 30; i += 1) expect((await keys.post('/v1/credentials', {})).status).toBe(400);
    expect((await lines()).length - before).toBe(1);
    keys.aheadMs = 240_000;
    await keys.post('/v1/credentials', {});
    expect(await keys.lastLine()).toEqual({ operation: 'CREDENTIAL', outcome: 'BAD_REQUEST', part: null, count: 30 });
    await keys.post('/v1/credentials', {});
    await keys.stop();
    expect(await keys.lastLine()).toMatchObject({ operation: 'CREDENTIAL', count: 1 });
    keys.aheadMs = 0;
    await keys.run();
  });

  it('names a key that nobody approved by its hash, and not as its sender does', async () => {
    const { officer } = people;
    const described = {
      ...officer.credential,
      id: 'a name for the journal',
      spki: Buffer.from(officer.credential.spki).toString('base64'),
    };
    const act = officer.sign(new SignedOrder().statement('CREDENTIAL', 'ISSUING', officer, { order: null, generation: null }));
    expect((await keys.post('/v1/credentials', { v: 1, credential: described, acts: [act, act, act] })).status).toBe(403);
    expect(await keys.lastLine()).toMatchObject({ operation: 'CREDENTIAL', reference: await keys.spkiHash(officer) });
    expect(JSON.stringify(await lines())).not.toContain('a name for the journal');
  });
});
