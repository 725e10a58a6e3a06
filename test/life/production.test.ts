/** `npm start` in production, over a database of the operator's own: what it then doesn't serve, and what it refuses. */
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '@writ/demo/database';
import { connect, connectionFor } from '@writ/prisma';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanUp, freePort, freshFolder, npm, oneSentence, processesOf, projectFolder } from '../harness/life-server.ts';
import { productionSettings } from '../harness/production-settings.ts';

const issuers = [
  { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-district-court' },
];

let database: Embedded;
let settings: Record<string, string>;
let owner: string;
beforeAll(async () => {
  database = await startEmbedded({ dataFolder: join(freshFolder(), 'data'), projectFolder });
  owner = `postgres://writ_owner@localhost/writ?host=${encodeURIComponent(database.socketFolder)}`;
  settings = productionSettings({
    dataFolder: join(freshFolder(), 'data'),
    database: owner,
    baseUrl: `http://localhost:${await freePort()}`,
    issuers,
  });
});
afterAll(async () => {
  await cleanUp();
  await database.stop();
  if (database.location.startsWith('/var/lib/writ-')) rmSync(database.location, { recursive: true, force: true });
});

async function superuser(sql: string): Promise<void> {
  const client = await connect({ ...connectionFor('owner', database), user: 'postgres' });
  await client.query(sql).finally(() => client.end());
}

describe('production', () => {
  it('is migrated by its owner, and serves no log-ins and no introspection', async () => {
    const server = npm('start', { ...settings, DATABASE_URL_OWNER: owner });
    const printed = await server.says('Ready at');
    expect(printed).not.toContain('curl');
    const ask = async (query: string) => {
      const asked = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ query }) };
      return (await (await fetch(`${settings['WRIT_BASE_URL']}/graphql`, asked)).json()) as { errors?: unknown[] };
    };
    expect((await ask('{ checkpoint { size } }')).errors).toBeUndefined();
    // Without an adapter of the platform's own Writ serves the items, of which none is imported yet.
    expect((await ask('{ items(first: 1) { nodes { id } } }')).errors).toBeUndefined();
    expect((await ask('{ __schema { queryType { name } } }')).errors).toHaveLength(1);
    expect((await fetch(`${settings['WRIT_BASE_URL']}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    process.kill(-server.npm, 'SIGTERM');
    await server.ended;
  });

  it('starts without its owner from then on, and not on a database that may lose data', async () => {
    const server = npm('start', settings);
    await server.says('Ready at');
    process.kill(-server.npm, 'SIGTERM');
    await server.ended;
    await superuser('ALTER SYSTEM SET synchronous_commit = off');
    await superuser('SELECT pg_reload_conf()');
    const { code, err } = await npm('start', settings).ended;
    await superuser('ALTER SYSTEM RESET synchronous_commit');
    await superuser('SELECT pg_reload_conf()');
    expect(err).toMatch(oneSentence);
    expect(err).toContain('synchronous_commit off');
    expect(code).toBe(1);
  });

  it('does not start with another key for identifiers or snapshots, or with both in each other’s place', async () => {
    const refusal = async (keys: Record<string, string>) => {
      const { code, err } = await npm('start', { ...settings, ...keys }).ended;
      expect(err).toMatch(oneSentence);
      expect(code).toBe(1);
      return err;
    };
    const [index = '', preservation = ''] = [settings['WRIT_KEY_INDEX'], settings['WRIT_KEY_PRESERVATION']];
    const another = randomBytes(32).toString('base64');
    expect(await refusal({ WRIT_KEY_INDEX: another })).toContain('WRIT_KEY_INDEX is not the key that this database was used with');
    expect(await refusal({ WRIT_KEY_PRESERVATION: another })).toContain('WRIT_KEY_PRESERVATION is not the key');
    expect(await refusal({ WRIT_KEY_INDEX: preservation, WRIT_KEY_PRESERVATION: index })).toContain('WRIT_KEY_INDEX is not the key');
  });

  it('goes on when whoever started it is gone, and says once a minute what waits to be sent', async () => {
    const server = npm('start', { ...settings, WRIT_STOP_WITH_PARENT: 'off' });
    await server.says('what waits to be sent');
    const line = JSON.parse(
      server
        .err()
        .split('\n')
        .find((text) => text.includes('what waits to be sent')) ?? '',
    );
    const none = { count: 0, oldestSeconds: 0 };
    expect(line).toMatchObject({ level: 30, part: 'worker', letters: none, submissions: none, webhooks: none, mail: none, alerts: none });
    await server.says('Ready at');
    process.kill(server.npm, 'SIGKILL');
    const left = processesOf(settings['WRIT_DATA'] ?? '')
      .filter((one) => one.includes('writ.mjs'))
      .map((one) => Number.parseInt(one, 10));
    try {
      expect(left).toHaveLength(1);
      // Eight times as long as between two looks for the parent.
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      expect((await fetch(`${settings['WRIT_BASE_URL']}/healthz`)).status).toBe(200);
    } finally {
      for (const pid of left) process.kill(pid, 'SIGTERM');
      await server.ended;
    }
  });

  it('does not start on a database whose standby is not as WRIT_DATABASE_STANDBY requires (L1)', async () => {
    const refusal = async (standby: Record<string, string>) => {
      const { code, err } = await npm('start', { ...settings, ...standby }).ended;
      expect(err).toMatch(oneSentence);
      expect(code).toBe(1);
      return err;
    };
    expect(await refusal({ WRIT_DATABASE_STANDBY: 'maybe' })).toContain('set it to none, required or storage');
    expect(await refusal({ WRIT_DATABASE_STANDBY: 'required' })).toContain('set synchronous_standby_names there');
    await superuser(`ALTER SYSTEM SET synchronous_standby_names = 'away'`);
    await superuser('SELECT pg_reload_conf()');
    try {
      expect(await refusal({})).toContain('WRIT_DATABASE_STANDBY does not state it');
      expect(await refusal({ WRIT_DATABASE_STANDBY: 'required' })).toContain('no synchronous standby confirmed a commit');
    } finally {
      await superuser('ALTER SYSTEM RESET synchronous_standby_names');
      await superuser('SELECT pg_reload_conf()');
    }
  });
});
