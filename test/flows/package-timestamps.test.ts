/**
 * Packages whose seals an authority stamps with the time: one of openssl, behind a server that is away, or answers late or wrongly, as the test has it. What is made
 * is stamped, and what is not stamped in four hours has failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { hasOpenssl } from '@writ/cms/testing';
import { startTimestampAuthority } from '@writ/cms/testing/timestamp-authority';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, onGrounds, ordersOn } from '../harness/orders.ts';
import { given, openWithOpenssl, type PackageView, packagesOn, refused, sealOfStack } from '../harness/packages.ts';
import { runProgram } from '../harness/run-program.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const hasUnzip = spawnSync('unzip', ['-v']).status === 0;
const root = join(import.meta.dirname, '../..');

type Mode = 'good' | 'down' | 'slow' | 'of another nonce' | 'over another hash' | 'by another authority';
interface Authority {
  readonly url: string;
  close(): Promise<unknown>;
}

/** What stands before the authority. A request ends with the digest, the nonce (INTEGER of 16 bytes) and a BOOLEAN. */
class Front {
  mode: Mode = 'good';
  /** The digests that were asked about, in hexadecimal, in the order in which they came. */
  readonly asked: string[] = [];
  readonly #slow = new Set<string>();
  readonly #released = Promise.withResolvers<void>();
  readonly #authorities: Readonly<Record<'own' | 'other', Authority>>;
  readonly #server: Server;

  constructor(authorities: Readonly<Record<'own' | 'other', Authority>>) {
    this.#authorities = authorities;
    this.#server = createServer(async (request, response) => {
      const query = await buffer(request);
      const digest = query.subarray(-53, -21).toString('hex');
      this.asked.push(digest);
      if (this.mode === 'down') return void request.socket.destroy();
      // Whoever asks about it again waits as long.
      if (this.mode === 'slow') this.#slow.add(digest);
      if (this.#slow.has(digest)) await this.#released.promise;
      const answer = await this.#answer(query);
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer);
    });
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  /** Lets what is slow go on. */
  release(): void {
    this.#released.resolve();
  }

  async close(): Promise<void> {
    this.release();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(query: Buffer): Promise<Buffer> {
    const changed = Buffer.from(query);
    const at = { 'of another nonce': -4, 'over another hash': -22 }[this.mode as string];
    if (at !== undefined) changed.writeUInt8(changed.readUInt8(changed.length + at) ^ 1, changed.length + at);
    const { url } = this.#authorities[this.mode === 'by another authority' ? 'other' : 'own'];
    const headers = { 'content-type': 'application/timestamp-query' };
    const response = await fetch(url, { method: 'POST', headers, body: new Uint8Array(changed) });
    return Buffer.from(await response.arrayBuffer());
  }
}

let folder: string;
let authorities: Readonly<Record<'own' | 'other', Authority & { rootFile: string }>>;
let front: Front;
let stack: Stack;
let packages: ReturnType<typeof packagesOn>;
let inForce: () => Promise<OrderView>;
let key: DeliveryKey;
/** As in an installation, until a test ends it. */
const patience = { longestMs: 4 * 3_600_000 };

const stateOf = async (id: string): Promise<unknown> =>
  (await stack.sql('postgres', 'SELECT state::text, fault FROM orders.package WHERE id = $1', [id]))[0];

/** Opens what was made, and checks its timestamp with openssl and with our own program. */
async function expectStamped({ volumes }: PackageView): Promise<void> {
  const { bytes } = await packages.fetchVolume('police', volumes[0]?.url ?? '');
  const { zip, report } = await openWithOpenssl(folder, bytes, key, sealOfStack(stack));
  expect(report.faults).toEqual([]);
  const to = mkdtempSync(join(folder, 'opened-'));
  const ca = join(folder, 'seal-ca.pem');
  writeFileSync(ca, sealOfStack(stack));
  const { rootFile } = authorities.own;
  const commands = [
    `unzip -q ${zip} -d ${to}`,
    `cd ${to}/writ-*`,
    `openssl ts -verify -data seal/tagmanifest-sha512.txt.p7s -in seal/tagmanifest-sha512.txt.p7s.tsr -CAfile ${rootFile}`,
  ];
  const { status, output } = await runProgram('bash', ['-e', '-c', commands.join('\n')]);
  expect(status, output).toBe(0);
  expect(output).toContain('Verification: OK');
  const asked = ['package', 'verify', zip, '--key', stack.log.verifierKey, '--seal', ca, '--tsa', rootFile];
  const env = { PATH: process.env['PATH'] ?? '', ...compiledCode() };
  const verified = await runProgram(process.execPath, [join(root, 'apps/cli/writ.mjs'), ...asked], { env });
  expect(verified.status, verified.output).toBe(0);
  expect(verified.output).toMatch(/timestamp +passed/);
}

describe.skipIf(!hasOpenssl || !hasUnzip)('a package with a timestamp (needs openssl and unzip)', () => {
  beforeAll(async () => {
    faults.log.level = 'silent';
    folder = mkdtempSync(join(tmpdir(), 'writ-stamped-'));
    authorities = { own: await startTimestampAuthority(folder), other: await startTimestampAuthority(folder) };
    front = new Front(authorities);
    const url = await front.open();
    const ca = readFileSync(authorities.own.rootFile, 'utf8');
    stack = await startStack({ lookMs: 200, timestamps: { url, ca, patience } });
    const orders = ordersOn(stack);
    packages = packagesOn(stack);
    const { email } = await holderIn(stack, 'holder-1');
    let count = 0;
    inForce = () => {
      count += 1;
      return orders.intoForce(
        onGrounds(`The ${count}. sender is not known.`, epoc(email, { categories: ['SUBSCRIBER', 'IDENTIFICATION'] })),
      );
    };
    const order = await inForce();
    expect(order.id).not.toBe('');
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
  });
  afterAll(async () => {
    await front?.close();
    await stack?.close();
    for (const authority of Object.values(authorities ?? {})) await authority.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is stamped over its seal', async () => {
    const order = await inForce();
    const { id } = given(await packages.request('police', order, key));
    await expectStamped(await packages.until('police', order.id, id, 'READY'));
    expect(front.asked).toHaveLength(1);
  });

  it.each<Mode>(['down', 'of another nonce', 'over another hash', 'by another authority'])(
    'is not ready by an answer that is %s, asks again, and is ready with a right one',
    async (mode) => {
      const order = await inForce();
      front.mode = mode;
      const before = front.asked.length;
      const { id } = given(await packages.request('police', order, key));
      await expect.poll(() => front.asked.length, { timeout: 60_000 }).toBeGreaterThanOrEqual(before + 2);
      expect(await stateOf(id)).toEqual({ state: 'PREPARING', fault: null });
      front.mode = 'good';
      await expectStamped(await packages.until('police', order.id, id, 'READY'));
      expect(new Set(front.asked.slice(before)).size, 'it was sealed once').toBe(1);
    },
  );

  it('waits for an answer that is slow, and no other package waits behind it', async () => {
    const order = await inForce();
    front.mode = 'slow';
    const before = front.asked.length;
    const slow = given(await packages.request('police', order, key));
    await expect.poll(() => front.asked.length, { timeout: 60_000 }).toBe(before + 1);
    front.mode = 'good';
    const other = given(await packages.request('police', order, key));
    await packages.until('police', order.id, other.id, 'READY');
    expect(await stateOf(slow.id)).toEqual({ state: 'PREPARING', fault: null });
    front.release();
    await expectStamped(await packages.until('police', order.id, slow.id, 'READY'));
  });

  it('fails when it has waited for too long, which its recipient and counsel read; many that wait hold up no other', async () => {
    front.mode = 'down';
    const before = front.asked.length;
    const waiting: { order: OrderView; id: string }[] = [];
    // More than the worker does side by side.
    for (let at = 0; at < 5; at += 1) {
      const order = await inForce();
      waiting.push({ order, id: given(await packages.request('police', order, key)).id });
    }
    await expect.poll(() => new Set(front.asked.slice(before)).size, { timeout: 60_000 }).toBe(5);
    for (const { id } of waiting) expect(await stateOf(id)).toEqual({ state: 'PREPARING', fault: null });
    patience.longestMs = 0;
    for (const { id } of waiting)
      await expect.poll(() => stateOf(id), { timeout: 120_000 }).toEqual({ state: 'FAILED', fault: 'NO_TIMESTAMP' });
    expect(
      await stack.sql('postgres', 'SELECT FROM orders.package_chunk WHERE package_id = ANY ($1)', [waiting.map(({ id }) => id)]),
    ).toEqual([]);
    const [{ order } = expect.fail()] = waiting;
    const read = 'query ($id: ID!) { order(id: $id) { packages { state fault } } }';
    for (const [graph, login] of [
      ['authority', 'police'],
      ['platform', 'counsel-1'],
    ] as const) {
      const { data, text } = await stack.ask(graph, login, read, { id: order.id });
      expect(data?.order?.packages, text).toEqual([{ state: 'FAILED', fault: 'NO_TIMESTAMP' }]);
    }
    const [found = expect.fail()] = await packages.ofOrder('police', order.id);
    expect(refused(await packages.reject('police', found, 'NO_TIMESTAMP', 'It was not stamped.'))).toEqual(['INVALID']);
  });
});
