/**
 * A package from the request to a file that openssl opens: made under one grant by the worker, sealed, encrypted for the body's key, fetched over HTTP, and acknowledged.
 * The rows in it are the rows in the log.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, grantsOn, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { given, openWithOpenssl, type PackageView, packagesOn, refused, sealOfStack, sha256Of } from '../harness/packages.ts';
import { runProgram } from '../harness/run-program.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const all = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'];
let stack: Stack;
let folder: string;
let orders: ReturnType<typeof ordersOn>;
let packages: ReturnType<typeof packagesOn>;
let order: OrderView;
let key: DeliveryKey;

describe.skipIf(!hasOpenssl)('a package (needs openssl)', () => {
  beforeAll(async () => {
    stack = await startStack({ lookMs: 200 });
    folder = await mkdtemp(join(tmpdir(), 'writ-packages-'));
    orders = ordersOn(stack);
    packages = packagesOn(stack);
    const { account, email } = await holderIn(stack, 'holder-1');
    for (let at = 0; at < 600; at += 1)
      await stack.sql(
        'postgres',
        `INSERT INTO records.identification VALUES ($1, $2, timestamptz '2002-08-02' + $3 * interval '1 minute', '2002-12-01', '192.0.2.1', 4711)`,
        [`many-${at}`, account, at],
      );
    order = await orders.intoForce(epoc(email, { categories: all }));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
  });
  afterAll(async () => {
    await stack?.close();
    await rm(folder, { recursive: true, force: true });
  });

  let made: PackageView;
  let volume: PackageView['volumes'][number];
  let start: number;
  /** As whoever opened it computes it. */
  let hash: string;
  let opened: string;

  it('is made by the worker under one decision, and is ready when its export is in the log', async () => {
    start = await logSize(stack);
    const asked = given(await packages.request('police', order, key));
    expect(asked).toMatchObject({ state: 'PREPARING', trial: false, deliveryKey: { thumbprint: key.thumbprint }, volumes: [] });
    made = await packages.until('police', order.id, asked.id, 'READY');
    volume = made.volumes[0] ?? expect.fail('it has no volume');
    const entries = await entriesFrom(stack, start);
    const types = entries.map(({ type }) => type).filter((type) => type !== undefined);
    expect(types).toEqual(['access.decision.v1', 'record.disclosed.v1', 'record.exported.v1']);
    const [decision, disclosed, exported] = entries.filter(({ type }) => type !== undefined);
    expect(decision).toMatchObject({ outcome: 'success', target: { package: made.id }, request: { operation: made.id } });
    expect(disclosed).toMatchObject({
      refs: { decision: String(decision?.index) },
      target: { package: made.id },
      request: { operation: made.id },
    });
    expect(exported).toMatchObject({
      target: {
        package: made.id,
        volume: { number: 1, of: 1, bytes: volume.bytes, sha256: volume.sha256 },
        thumbprint: key.thumbprint,
        trial: false,
      },
    });
    const grants = await grantsOn(stack, [decision?.index ?? -1]);
    expect(grants.map(({ category, operation }) => [category, operation])).toEqual([...all].map((category) => [category, made.id]));
  });

  it('is fetched as it was encrypted, and is opened by openssl and found in order', async () => {
    const fetched = await packages.fetchVolume('police', volume.url ?? '');
    expect(fetched.status).toBe(200);
    expect(fetched.bytes.length).toBe(volume.bytes);
    expect(sha256Of(fetched.bytes)).toBe(volume.sha256);
    expect(Object.fromEntries(fetched.headers)).toMatchObject({
      etag: `"${volume.sha256}"`,
      'repr-digest': `sha-256=:${Buffer.from(volume.sha256, 'hex').toString('base64')}:`,
      'cache-control': 'no-store',
      'accept-ranges': 'bytes',
      'content-disposition': `attachment; filename="writ-${made.id.slice(0, 8)}-1of1.zip.p7m"`,
    });
    const { status, zip, report, json } = await openWithOpenssl(folder, fetched.bytes, key, sealOfStack(stack));
    expect(status).toBe(0);
    expect(report.faults).toEqual([]);
    hash = report.hash;
    opened = zip;
    const custody = (await json('data/custody.json')) as { rows: Record<string, number> };
    const disclosed = (await entriesFrom(stack, start)).find(({ type }) => type === 'record.disclosed.v1');
    const counted: Record<string, number> = {};
    for (const { category, count } of (disclosed?.target?.['reads'] ?? []) as { category: string; count: number }[])
      counted[category] = (counted[category] ?? 0) + count;
    expect(custody.rows).toEqual(counted);
    expect(counted['IDENTIFICATION']).toBeGreaterThan(600);
    expect((await json('data/records/identification.json')) as unknown[]).toHaveLength(counted['IDENTIFICATION'] ?? 0);
  });

  it('is in order for `writ package verify`, which finds its entry under the key of the log, by the seal that the installation names', async () => {
    const seal = join(folder, 'seal-ca.pem');
    const told = JSON.parse(await (await fetch(`${stack.baseUrl}/.well-known/writ`)).text());
    await writeFile(seal, told.keys.seals[0].certificate);
    const asked = ['apps/cli/writ.mjs', 'package', 'verify', opened, '--key', stack.log.verifierKey, '--seal', seal];
    const { status, output } = await runProgram(process.execPath, asked);
    expect(output).toContain(`of the log is about this package, sha256:${hash}`);
    expect(status, output).toBe(0);
  });

  it('is given once, in the log, before its first byte', async () => {
    const [shown] = await packages.ofOrder('police', order.id);
    expect(shown?.state).toBe('HANDED_OVER');
    expect(shown?.history.map(({ act }) => act)).toEqual(['REQUESTED', 'READY', 'HANDED_OVER']);
    const handed = (await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1');
    expect(handed).toHaveLength(1);
    expect(handed[0]).toMatchObject({
      initiator: { subject: 'police' },
      target: { package: made.id, volume: { number: 1, sha256: volume.sha256 } },
    });
    made = shown ?? expect.fail();
  });

  it('is acknowledged by its own hash alone', async () => {
    expect(refused(await packages.acknowledge('police', made, ['0'.repeat(64)]))).toEqual(['DIGEST_MISMATCH']);
    expect(refused(await packages.acknowledge('police', { ...made, generation: made.generation + 1 }, [hash]))).toEqual(['STALE']);
    const acknowledged = given(await packages.acknowledge('police', made, [hash]));
    expect(made.volumes, 'who did not open it is not shown what to confirm').toMatchObject([{ hash: null }]);
    expect(acknowledged).toMatchObject({ state: 'ACKNOWLEDGED', volumes: [{ hash }] });
  });

  it('is one access on the page of the person', async () => {
    const rows = await stack.sql('postgres', `SELECT FROM orders.access_grant g WHERE g.reference = $1 AND g.is_export`, [order.id]);
    expect(rows).toHaveLength(all.length);
    const decisions = await stack.sql('postgres', `SELECT DISTINCT log_idx FROM orders.access_grant WHERE reference = $1`, [order.id]);
    expect(decisions).toHaveLength(1);
  });

  it('leaves a log that the strict check finds in order', async () => {
    await workerIdle(stack);
    const size = await logSize(stack);
    const shown = async () => Number((await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1]);
    await vi.waitFor(async () => expect(await shown()).toBeGreaterThanOrEqual(size), { timeout: 60_000 });
    const token = join(folder, 'token');
    await writeFile(token, await stack.token('auditor'), { mode: 0o600 });
    const asked = ['verify', `${stack.baseUrl}/log/1`, '--key', stack.log.verifierKey, '--strict', '--grace', '0'];
    const audit = ['--audit', `${stack.baseUrl}/audit/graphql`, '--token-file', token];
    const program = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));
    const { error, text } = await new Promise<{ error: Error | null; text: string }>((resolve) => {
      const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
      execFile(process.execPath, [program, ...asked, ...audit], { env }, (failure, stdout, stderr) =>
        resolve({ error: failure, text: `${stdout}${stderr}` }),
      );
    });
    expect(error, text).toBeNull();
  });
});
