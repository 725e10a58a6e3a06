import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KeysUnderTest } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterAll(() => keys.end());

describe('the service of keys', () => {
  it('opens data keys for what a cosigned decision and the acts of an order permit', async () => {
    const { handle, operation, body } = keys.lawful();
    const granted = await keys.grant(body);
    expect(granted).toMatchObject({ status: 201, body: { v: 1 } });
    expect(await keys.lastLine()).toMatchObject({ operation: 'GRANT', outcome: 'DONE', account: keys.alma.id });
    const january = keys.alma.key('TRAFFIC', '2026-01-01');
    const february = keys.alma.key('TRAFFIC', '2026-02-01');
    const opened = await keys.post('/v1/open', { v: 1, handle, operation, keys: [january.asked, february.asked] }, 'records');
    expect(opened.status).toBe(200);
    expect(opened.body['keys']).toEqual({ [january.asked.id]: january.plain, [february.asked.id]: february.plain });
    expect(await keys.lastLine()).toMatchObject({ operation: 'OPEN', outcome: 'DONE', part: 'records', keys: 2 });
    expect(keys.faults).toEqual([]);
  });
});
