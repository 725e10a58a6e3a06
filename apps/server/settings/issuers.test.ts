import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessLog } from '@writ/access-log';
import { makeBench, poolAs } from '@writ/access-log/testing';
import type { Config } from '@writ/core';
import { parseLeaf } from '@writ/tlog';
import type pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type Issuers, openIssuers } from './issuers.ts';

const court = { issuer: 'https://id.court.example', graph: 'authority', roles: ['VALIDATING'], organisation: 'northport-court' };
const police = { ...court, issuer: 'https://id.police.example', roles: ['ISSUING'], organisation: 'northport-police' };

const folder = mkdtempSync(join(tmpdir(), 'writ-issuers-'));
let bench: Awaited<ReturnType<typeof makeBench>>;
let log: AccessLog;
let pool: pg.Pool;
const running: Issuers[] = [];
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  pool = poolAs(bench, 'log');
});
afterEach(() => Promise.all(running.splice(0).map((one) => one.stop())));
afterAll(async () => {
  await pool.end();
  await bench.end();
  rmSync(folder, { recursive: true });
});

/** A file of a process, replaced as a whole. */
function write(name: string, list: unknown): void {
  writeFileSync(join(folder, `${name}.new`), typeof list === 'string' ? list : JSON.stringify(list));
  renameSync(join(folder, `${name}.new`), join(folder, name));
}

/** A process that follows a file. */
async function follow(name: string) {
  const faults: string[] = [];
  const config = { mode: 'production', environment: { WRIT_ISSUER_FILE: join(folder, name) } } as unknown as Config;
  const issuers = await openIssuers({ config, pool, log, clock: () => new Date(), onFault: (why) => faults.push(why), lookMs: 20 });
  running.push(issuers);
  return { faults, names: () => issuers.current().map(({ organisation }) => organisation) };
}

async function announced(): Promise<string[]> {
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
  return rows.map(({ leaf }) => {
    const parsed = parseLeaf(new Uint8Array(leaf));
    const { authority, enrolled } = ('public' in parsed ? parsed.public : {}) as { authority?: { issuer: string }; enrolled?: boolean };
    return `${enrolled ? '+' : '-'} ${authority?.issuer}`;
  });
}

const until = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

test('every process takes over a file that changed, with one entry for each change, and believes nobody before', async () => {
  write('a', { number: 1, issuers: [court] });
  const processes = [await follow('a'), await follow('a'), await follow('a')];
  expect(await announced()).toEqual([`+ ${court.issuer}`]);
  write('a', { number: 2, issuers: [court, police] });
  await until(() => {
    for (const { names } of processes) expect(names()).toEqual(['northport-court', 'northport-police']);
  });
  write('a', { number: 3, issuers: [police] });
  await until(() => {
    for (const { names } of processes) expect(names()).toEqual(['northport-police']);
  });
  expect(await announced()).toEqual([`+ ${court.issuer}`, `+ ${police.issuer}`, `- ${court.issuer}`]);
  for (const { faults } of processes) expect(faults.filter((why) => !why.includes('the log says something else'))).toEqual([]);
});

test('a file that can not be used changes nothing and is reported, until it can be', async () => {
  write('b', { number: 4, issuers: [court] });
  const { names, faults } = await follow('b');
  const size = (await announced()).length;
  for (const [broken, words] of [
    ['{', /not JSON/],
    [{ number: 5, issuers: [{ ...court, role: 'ISSUING' }] }, /can't be used, at issuers\.0/],
    [{ number: 4, issuers: [court, police] }, /another list 4/],
    [{ number: 3, issuers: [court, police] }, /is list 3, and the log has list 4/],
    [[court, police], /has no number/],
  ] as const) {
    write('b', broken);
    await until(() => expect(faults.at(-1)).toMatch(words));
    expect(names()).toEqual(['northport-court']);
  }
  expect(await announced()).toHaveLength(size);
  write('b', { number: 5, issuers: [court, police] });
  await until(() => expect(names()).toEqual(['northport-court', 'northport-police']));
});

test('a process with an older list believes only those of whom the log says the same, and does not start again', async () => {
  write('old', { number: 6, issuers: [court, police] });
  const old = await follow('old');
  expect(old.names()).toHaveLength(2);
  write('new', { number: 7, issuers: [court, { ...police, organisation: 'southport-police' }] });
  const fresh = await follow('new');
  await until(() => expect(old.names()).toEqual(['northport-court']));
  await until(() => expect(old.faults.at(-1)).toMatch(/the log says something else/));
  expect(fresh.names()).toEqual(['northport-court', 'southport-police']);
  await expect(follow('old')).rejects.toThrow(/is list 6, and the log has list 7/);
  expect(fresh.faults).toEqual([]);
});
