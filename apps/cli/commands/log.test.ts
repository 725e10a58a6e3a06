import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aheadOf, type Bench, makeBench, makeDraft, origin } from '@writ/access-log/testing';
import { connect } from '@writ/prisma';
import { formatVerifierKey } from '@writ/tlog';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { HttpWitness, logKeyOf } from '../../../packages/access-log/testing/http-witness.ts';
import { main } from '../main.ts';
import { keepOutput, type Output } from '../testing/output.ts';

let folder: string;
let bench: Bench;
let witness: HttpWitness;
let output: Output;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-log-'));
  bench = await makeBench();
  const logKey = logKeyOf(origin, bench.signingKey);
  witness = await new HttpWitness('one.example', logKey).start();
  const { key, url } = witness.pinned;
  await writeFile(
    join(folder, 'policy'),
    `log ${formatVerifierKey(logKey)}\nwitness one ${formatVerifierKey(key)} ${url}\ngroup all all one\nquorum all\n`,
  );
  let aheadMs = 0;
  const log = await bench.open({
    clock: aheadOf(() => aheadMs),
    witnesses: { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000, gapMs: 50 },
  });
  await Promise.all(Array.from({ length: 300 }, () => log.append(makeDraft())));
  // The totals of the first day are entry 300: what no totals have counted is not removed.
  aheadMs = 24 * 60 * 60 * 1000;
  await log.awaitCosigned((await log.append(makeDraft())).index);
});
afterAll(async () => {
  await bench.end();
  await witness.stop();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  const { database } = bench;
  const url = `postgres://writ_owner@/${database.name}?host=${encodeURIComponent(database.options('owner').host)}`;
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('DATABASE_URL_OWNER', url);
  vi.stubEnv('WRIT_WITNESS_POLICY', join(folder, 'policy'));
  vi.stubEnv('WRIT_LOG_ARCHIVE', join(folder, 'archive'));
  output = keepOutput();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

async function rows(): Promise<unknown> {
  const client = await connect(bench.database.options('owner'));
  const { rows: counted } = await client
    .query(`select (select count(*)::int from log.log_entry where leaf = '') as gone, (select count(*)::int from log.archive) as archives`)
    .finally(() => client.end());
  return counted[0];
}

describe('writ log', () => {
  it.each([[[]], [['archive', 'all']], [['drop']], [['archive', '--force']]])('is not understood with %j', async (args) => {
    expect(await main(['log', ...args])).toBe(2);
  });

  it.each(['WRIT_LOG_ARCHIVE', 'WRIT_WITNESS_POLICY', 'DATABASE_URL_OWNER'])('says that %s is missing', async (name) => {
    vi.stubEnv(name, undefined);
    expect(await main(['log', 'archive'])).toBe(1);
    expect(output.err).toContain(name);
    expect(await rows()).toEqual({ gone: 0, archives: 0 });
  });
});

describe('writ log archive', () => {
  it('with --check says what would go where, and makes nothing', async () => {
    expect(await main(['log', 'archive', '--check', '--json'])).toBe(0);
    expect(JSON.parse(output.out)).toMatchObject({
      place: join(folder, 'archive'),
      size: 302,
      witnesses: ['one.example'],
      rows: { from: 0, to: 256 },
    });
    expect(await readdir(folder)).toEqual(['policy']);
    expect(await rows()).toEqual({ gone: 0, archives: 0 });
  });

  it('is refused while a version runs that does not read archives, and names it', async () => {
    const client = await connect(bench.database.options('log'));
    await client.query(`select running.seen('old', 'gateway', '0.1.0', '0125_waiting_letters', 'host-1')`);
    expect(await main(['log', 'archive'])).toBe(1);
    expect(output.err).toContain('gateway on host-1');
    await client.query(`select running.gone('old')`);
    await client.end();
  });

  it('keeps the rows with --keep-rows, then removes them, and has nothing to do the third time', async () => {
    expect(await main(['log', 'archive', '--keep-rows'])).toBe(0);
    expect(output.out).toContain('No rows were removed.');
    expect(await rows()).toEqual({ gone: 0, archives: 0 });
    expect(await main(['log', 'archive'])).toBe(0);
    expect(output.out).toContain('Rows of 256 entries were removed.');
    expect(await rows()).toEqual({ gone: 255, archives: 1 });
    expect(await main(['log', 'archive'])).toBe(0);
    expect(await rows()).toEqual({ gone: 255, archives: 1 });
  });

  it('reads every file back with --whole alone, and is refused when one of before was changed', async () => {
    await writeFile(join(folder, 'archive/tile/entries/000'), 'x');
    expect(await main(['log', 'archive'])).toBe(0);
    expect(await main(['log', 'archive', '--whole'])).toBe(1);
    expect(output.err).toMatch(/tile\/entries\/000 of the archive .* is no bundle of 256 entries/);
  });
});
