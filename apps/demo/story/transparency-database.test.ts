import { afterEach, expect, it } from 'vitest';
import { startTransparencyDatabase, type TransparencyDatabase } from './transparency-database.ts';

let database: TransparencyDatabase;
afterEach(() => database.stop());

it('the stand-in is a separate server that accepts statements, shows them, and is gone when it is stopped', async () => {
  database = await startTransparencyDatabase();
  const { WRIT_TRANSPARENCY_URL: url, WRIT_TRANSPARENCY_TOKEN: token } = database.settings;
  expect(await database.held()).toEqual([]);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  expect((await fetch(`${url}/statement`, { method: 'POST', headers, body: '{}' })).status).toBe(422);
  await database.stop();
  await expect(fetch(`${url}/statements`, { headers })).rejects.toThrow('fetch failed');
});
