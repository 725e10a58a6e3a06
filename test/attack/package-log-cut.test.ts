/**
 * The log is lost at each append of a package, one after the other: while it is asked for, while it is made and while it is fetched. Until the log is there again
 * nothing is given, and what is given then has its entries.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasOpenssl } from '@writ/cms/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { faults } from '../../apps/server/process/process-log.ts';
import { type DeliveryKey, deliveryKey } from '../harness/delivery-keys.ts';
import { entriesFrom, holderIn, logSize } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { expectEntriesOf, given, type PackageView, packagesOn, sha256Of } from '../harness/packages.ts';
import { type CutFor, Wire } from '../harness/proxy.ts';
import { type Stack, startStack } from '../harness/stack.ts';

/** More appends than asking for a package of two volumes and making it has. */
const mostAppends = 20;
const forGood = Number.POSITIVE_INFINITY;
/** The server never sees the COMMIT; it commits, and nobody hears of it. */
const cuts: Readonly<Record<string, Pick<CutFor, 'side' | 'at' | 'forward' | 'times'>>> = {
  'before it is committed': { side: 'frontend', at: 'commit', forward: false, times: forGood },
  'when it is committed and the answer is lost': { side: 'backend', at: 'commit', forward: false, times: forGood },
};

let wire: Wire;
let stack: Stack;
let folder: string;
let packages: ReturnType<typeof packagesOn>;
let order: OrderView;
let key: DeliveryKey;

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) => stack.sql<Row>('postgres', text, values);
const eventually = <Result>(look: () => Promise<Result>) => vi.waitFor(look, { timeout: 120_000, interval: 100 });
const packagesThere = () => sql<{ id: string; state: string }>('SELECT id, state FROM orders.package ORDER BY requested_at DESC');
const stateOf = async (id: string) =>
  (await packagesThere()).find((one) => one.id === id)?.state ?? expect.fail('there is no such package');

describe.skipIf(!hasOpenssl)('a package whose log is lost (needs openssl)', () => {
  beforeAll(async () => {
    faults.log.level = 'silent';
    stack = await startStack({
      lookMs: 200,
      volumeMib: 1,
      connections: async (database) => {
        const { host, user, database: name } = database.options('log');
        wire = await Wire.open(host);
        return { log: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(wire.folder)}` };
      },
    });
    folder = await mkdtemp(join(tmpdir(), 'writ-log-cut-'));
    packages = packagesOn(stack);
    const { account, email } = await holderIn(stack, 'holder-1');
    await sql(
      `INSERT INTO records.identification
       SELECT 'many-' || n, $1, timestamptz '2002-08-02' + n * interval '1 minute', '2002-12-01', '192.0.2.1', 4711 FROM generate_series(1, 2000) n`,
      [account],
    );
    order = await ordersOn(stack).intoForce(epoc(email, { categories: ['IDENTIFICATION'] }));
    key = await deliveryKey(stack, folder, { organisation: 'northport-police', tried: true });
    await sql('UPDATE worker.queue SET retry_delay = 0, retry_backoff = false');
  });
  afterEach(() => wire.heal());
  afterAll(async () => {
    await stack?.close();
    await wire?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const again = () => sql(`DELETE FROM orders.budget WHERE name IN ('packagesPerTarget', 'disclosuresPerTarget')`);

  /** No byte of it, by whatever number. */
  async function nothingIsGiven(id: string): Promise<void> {
    for (const number of [1, 2]) {
      const { status, bytes } = await packages.fetchVolume('police', `/authority/packages/${id}/${number}`);
      expect([status, JSON.parse(bytes.toString()).errors[0].extensions.code]).toEqual([503, 'LOG_UNAVAILABLE']);
    }
    expect(await sql(`SELECT FROM orders.package_event WHERE package_id = $1 AND act = 'HANDED_OVER'`, [id])).toEqual([]);
  }

  const shown = async (id: string): Promise<PackageView> =>
    (await packages.ofOrder('police', order.id)).find((one) => one.id === id) ?? expect.fail('it is not shown');

  /** Whether the log was lost on the way of a package that is READY in the end. */
  async function madeWith(cut: (typeof cuts)[string], skip: number): Promise<boolean> {
    await again();
    const [before, start] = [(await packagesThere()).length, await logSize(stack)];
    wire.order({ ...cut, skip });
    const asked = await packages.request('police', order, key).catch((error: Error) => error);
    if (asked instanceof Error) {
      expect(asked.message).toContain('LOG_UNAVAILABLE');
      expect(await packagesThere(), 'nobody has decided').toHaveLength(before);
      wire.heal();
      return true;
    }
    const { id } = given(asked);
    await eventually(async () => expect(wire.cuts > 0 || (await stateOf(id)) === 'READY').toBe(true));
    const isCut = wire.cuts > 0;
    if (isCut) await nothingIsGiven(id);
    wire.heal();
    await eventually(async () => expect(await stateOf(id)).toBe('READY'));
    const made = await eventually(() => shown(id));
    expect(made.volumes).toHaveLength(2);
    await expectEntriesOf(stack, made, await entriesFrom(stack, start));
    return isCut;
  }

  it.each(Object.entries(cuts))('is not given, and is made once the log is there again: %s', async (_when, cut) => {
    let lost = 0;
    while (lost < mostAppends && (await madeWith(cut, lost))) lost += 1;
    // The decision, and two entries for each volume.
    expect(lost).toBeGreaterThanOrEqual(5);
    expect(lost).toBeLessThan(mostAppends);
  });

  it.each(Object.entries(cuts))('gives no byte of any volume while its hand-over is lost: %s', async (_when, cut) => {
    await again();
    const asked = given(await packages.request('police', order, key));
    const made = await packages.until('police', order.id, asked.id, 'READY');
    const start = await logSize(stack);
    wire.order(cut);
    await nothingIsGiven(made.id);
    expect(await stateOf(made.id)).toBe('READY');
    wire.heal();
    for (const { url, sha256 } of made.volumes) {
      const { bytes } = await eventually(async () => {
        const fetched = await packages.fetchVolume('police', url ?? '');
        expect(fetched.status).toBe(200);
        return fetched;
      });
      expect(sha256Of(bytes)).toBe(sha256);
    }
    const handed = (await entriesFrom(stack, start)).filter(({ type }) => type === 'package.handed-over.v1');
    expect(new Set(handed.map(({ target = {} }) => (target['volume'] as { number: number }).number))).toEqual(new Set([1, 2]));
    expect(await stateOf(made.id)).toBe('HANDED_OVER');
  });
});
