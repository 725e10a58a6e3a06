/** `npm run demo` as a newcomer runs it: with every mail of the corpus and the history of thirty days, which other tests leave out. */
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanUp, demoSettings, freePort, freshFolder, hasProc, nothingLeft, npm } from '../harness/life-server.ts';

afterAll(cleanUp);

it.skipIf(!hasProc)('the whole demo ends with a log that is verified, and leaves nothing (/proc shows what is left)', async () => {
  const folder = join(freshFolder(), 'data');
  const { WRIT_SEED_MAILS: _few, WRIT_DEMO_KEYS: _off, ...settings } = demoSettings(folder, await freePort());
  const { code, out, err } = await npm('demo', settings).ended;
  expect(code, `${out}${err}`).toBe(0);
  expect(out).toContain('All of it verified.');
  await nothingLeft(folder);
});
