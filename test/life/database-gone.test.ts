/** L4: the demo's database dies under it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { cleanUp, databaseOf, demoSettings, freePort, freshFolder, hasProc, nothingLeft, npm } from '../harness/life-server.ts';

afterAll(cleanUp);

it.skipIf(!hasProc)(
  'L4: a demo whose PostgreSQL is killed stops with one sentence, and the next start has all of its data (/proc shows what is left)',
  async () => {
    const folder = join(freshFolder(), 'data');
    const settings = demoSettings(folder, await freePort());
    const first = npm('start', settings);
    await first.says('Ready at');
    const postmaster = Number.parseInt(readFileSync(join(databaseOf(folder), 'data', 'postmaster.pid'), 'utf8'), 10);
    process.kill(postmaster, 'SIGKILL');
    const { code, err } = await first.ended;
    expect(code).toBe(1);
    const sentence = err.split('\n').filter((line) => line.startsWith('writ: '));
    expect(sentence).toEqual([expect.stringMatching(/^writ: The embedded PostgreSQL has stopped unexpectedly\. .* start Writ again: /)]);
    await nothingLeft(folder);

    const second = npm('start', settings);
    await second.says('Ready at');
    const asked = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"query":"{ items(first: 1) { nodes { id } } }"}',
    };
    expect(await (await fetch(`${settings['WRIT_BASE_URL']}/graphql`, asked)).json()).not.toHaveProperty('errors');
  },
);
