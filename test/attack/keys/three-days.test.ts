/**
 * Days of three services of keys in the log: over HTTP, each service with a database and a key of its own, the log of a real installation, and the strict check of
 * its command line.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ConnectedKeyService, connectThreeServices } from '@writ/keys-client';
import { serviceName } from '@writ/sealing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../../apps/server/process/process-log.ts';
import { compiledCode } from '../../harness/compiled-code.ts';
import { logSize } from '../../harness/disclosures.ts';
import { type Stack, startStack } from '../../harness/stack.ts';
import { KeysUnderTest, secrets } from './keys-service.ts';

const program = fileURLToPath(new URL('../../../apps/cli/writ.mjs', import.meta.url));
const owners = ['platform', 'court', 'auditor'];
const dayMs = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

let services: KeysUnderTest[];
let asking: ConnectedKeyService;
let stack: Stack;
let folder: string;
beforeAll(async () => {
  // A service that is away is a fault of each of the worker's rounds.
  faults.log.level = 'silent';
  services = await KeysUnderTest.ofOwners(3);
  const urls = services.map(({ url }) => url);
  for (const one of services) await one.stop();
  asking = connectThreeServices(
    services.map(({ publicKey }, at) => ({ owner: owners[at] ?? '', url: urls[at] ?? '', publicKey, secret: secrets.writer })),
    () => undefined,
  );
  folder = await mkdtemp(join(tmpdir(), 'writ-three-days-'));
  stack = await startStack({ keyService: asking, uncompared: 'days of services are left out of the log here' });
  await stack.sql('postgres', 'UPDATE worker.queue SET retry_delay = 0, retry_backoff = false');
  await vi.waitFor(async () => expect(await since(ago(6), 0, 1, 2)).toBe(3), { timeout: 45_000, interval: 200 });
  await writeFile(join(folder, 'token'), await stack.token('auditor'), { mode: 0o600 });
});
afterAll(async () => {
  await stack?.close();
  await asking?.close();
  for (const one of services ?? []) await one.end();
  await rm(folder, { recursive: true, force: true });
});

const nameOf = (at: number): string => serviceName(services[at]?.publicKey ?? expect.fail('There are three services.'));

/** The days in the log by the owner of the service, in the order of the log. */
async function days(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { leaf } of await stack.sql<{ leaf: Buffer }>('postgres', 'SELECT leaf FROM log.log_entry ORDER BY idx')) {
    const { public: said } = JSON.parse(leaf.toString()) as { readonly public?: Readonly<Record<'type' | 'owner' | 'day', string>> };
    if (said?.type === 'keys.opened.v2') found[said.owner] = [...(found[said.owner] ?? []), said.day];
  }
  return found;
}
const become = (wanted: Readonly<Record<string, readonly string[]>>) =>
  vi.waitFor(async () => expect(await days()).toEqual(wanted), { timeout: 45_000, interval: 200 });

/** As if services had been asked for their days since then. A job that had read another day before has ended when it resolves; answers how many services these are. */
async function since(day: string, ...places: number[]): Promise<number> {
  const changed = await stack.sql('postgres', 'UPDATE orders.keys_service SET next = $1::date WHERE service = ANY ($2) RETURNING service', [
    day,
    places.map(nameOf),
  ]);
  const [now] = await stack.sql<{ at: string }>('postgres', 'SELECT clock_timestamp()::text AS at');
  const earlier = `SELECT data FROM worker.job_common WHERE data->>'kind' = 'keys-days' AND state = 'active' AND started_on <= $1::timestamptz`;
  await vi.waitFor(async () => expect(await stack.sql('postgres', earlier, [now?.at])).toEqual([]));
  return changed.length;
}

interface Found {
  readonly verified: boolean;
  readonly steps: readonly { readonly name: string; readonly result: string; readonly detail: string }[];
}
/** The log as it is published now, checked strictly. */
async function strict(): Promise<Found> {
  const size = await logSize(stack);
  const shown = async () => Number((await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
  await vi.waitFor(async () => expect(await shown()).toBeGreaterThanOrEqual(size));
  const args = [
    ...['verify', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey, '--strict', '--json', '--grace', '0'],
    ...['--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', join(folder, 'token')],
  ];
  const stdout = await new Promise<string>((resolve) => {
    const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
    execFile(process.execPath, [program, ...args], { env }, (_, out) => resolve(out));
  });
  return JSON.parse(stdout) as Found;
}
const failures = ({ steps }: Found) => steps.filter(({ result }) => result === 'failed').map(({ detail }) => detail);

describe('a day of three services of three owners', () => {
  const all = [6, 5, 4, 3, 2, 1].map(ago);

  it('is in the log of each that answers, and does not wait for one that is away', async () => {
    await services[0]?.run();
    await services[2]?.run();
    await become({ platform: all, auditor: all });
    const found = await strict();
    expect(failures(found)).toEqual([]);
    expect(found.steps).toContainEqual({
      ...{ name: 'days', result: 'passed', detail: '12 entries of days, each day once, in order and without a gap' },
    });
  });

  it('of one that was away is caught up, as far as it gives its days', async () => {
    const [, court] = services;
    if (court === undefined) expect.fail('There are three services.');
    // Its own clock says that the day of three days ago is not over.
    court.aheadMs = -3 * dayMs;
    await court.run();
    await become({ platform: all, court: all.slice(0, 3), auditor: all });
    expect(failures(await strict())).toEqual([]);
  });

  it('that was left out is a finding, which names whose it is', async () => {
    const [, court] = services;
    if (court === undefined) expect.fail('There are three services.');
    await since(ago(2), 1);
    court.aheadMs = 0;
    await become({ platform: all, court: all.filter((day) => day !== ago(3)), auditor: all });
    const found = await strict();
    expect(failures(found)).toEqual([
      expect.stringMatching(
        `^DAY_MISSING: After entry [0-9]+ the log has no keys\\.opened\\.v2 of court \\(${nameOf(1)}\\) of the day ${ago(3)}\\.$`,
      ),
    ]);
    expect(found.verified).toBe(false);
  });
});
