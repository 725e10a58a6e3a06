/** Renewed certificates over real TLS, between a server of a subgraph and the pool by which a gateway asks it. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type TLSSocket } from 'node:tls';
import { systemClock } from '@writ/core';
import { PostPool } from '@writ/plan-executor';
import { type RunningSubgraph, serveSubgraph } from '@writ/subgraph';
import { openTelemetry } from '@writ/telemetry';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyOf, now, smallSubgraph } from '../../../packages/subgraph/testing/small-subgraph.ts';
import { certificate } from '../../../test/harness/self-signed.ts';
import { observeKeys } from '../observing/observe-keys.ts';
import { faults } from '../process/process-log.ts';
import { PartCertificates, partCertificates } from './part-certificates.ts';

const day = 86_400_000;
const [first, second] = [certificate('first'), certificate('second')];
/** Of the first authority, and of the one that comes after it; both are believed while they are replaced. */
const [before, after] = [certificate('localhost', first), certificate('localhost', second, Date.now() + 90 * day)];
const both = `${first.cert}${second.cert}`;

let folder: string;
let environment: Record<string, string>;
let passed: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-parts-'));
  environment = Object.fromEntries(['CERTIFICATE', 'KEY', 'CA'].map((name) => [`WRIT_PARTS_${name}_FILE`, join(folder, name)]));
  passed = 0;
  put({ ...before, ca: first.cert });
});
const running: { close(): unknown }[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
  rmSync(folder, { recursive: true });
});

/** In one step each, as whoever renews them does. */
function write(name: string, text: string): void {
  writeFileSync(join(folder, 'new'), text);
  renameSync(join(folder, 'new'), join(folder, name));
}
function put({ cert, key, ca }: { cert: string; key: string; ca: string }): void {
  write('CERTIFICATE', cert);
  write('KEY', key);
  write('CA', ca);
}

/** As it is used, by a clock of the test's own; `look` is the next look at the files. */
function opened() {
  const told: string[] = [];
  const certificates = new PartCertificates(environment, { now: () => passed, onFault: (why) => told.push(why) });
  const look = () => {
    passed += 5_000;
    return certificates.current();
  };
  return { ...certificates, current: certificates.current, look, told };
}

async function serve(tls: ReturnType<typeof opened>['current']): Promise<RunningSubgraph> {
  const definition = smallSubgraph('records', (call) => ({ ...call, covers: async () => false }));
  const subgraph = await serveSubgraph(definition, { key: keyOf(1), clock: () => now, onFault: () => {}, tls });
  running.push(subgraph);
  return subgraph;
}

/** A connection that a gateway with the first certificate makes. */
async function connected({ url }: RunningSubgraph): Promise<TLSSocket> {
  const { cert, key } = before;
  const socket = connect({ host: '127.0.0.1', servername: 'localhost', port: Number(new URL(url).port), ca: both, cert, key });
  running.push({ close: () => socket.destroy() });
  await new Promise((resolve, reject) => socket.once('secureConnect', resolve).on('error', reject));
  return socket;
}
const shownBy = (socket: TLSSocket): string => socket.getPeerX509Certificate()?.toString() ?? 'none';
const asPem = (text: string): string => text.trim();

/** 401 is an answer: a question without a caller token came through. */
async function asks(socket: TLSSocket): Promise<string> {
  socket.write('POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}');
  return new Promise((resolve, reject) => {
    socket.once('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
    socket.once('close', () => reject(new Error('The connection was closed.')));
  });
}

describe('a renewed certificate', () => {
  it('is shown to new connections without a restart, and connections of before go on', async () => {
    const { current, look } = opened();
    const subgraph = await serve(current);
    const old = await connected(subgraph);
    expect(shownBy(old).trim()).toBe(asPem(before.cert));
    put({ ...after, ca: both });
    // Not looked at yet.
    expect(shownBy(await connected(subgraph)).trim()).toBe(asPem(before.cert));
    look();
    expect(shownBy(await connected(subgraph)).trim()).toBe(asPem(after.cert));
    expect(await asks(old)).toBe('HTTP/1.1 401 Unauthorized');

    // Whom it believes is read again too: a gateway of the first authority is let in for as long as that is named.
    write('CA', second.cert);
    look();
    await expect(connected(subgraph).then(asks)).rejects.toThrow();
    expect(await asks(old)).toBe('HTTP/1.1 401 Unauthorized');
  });

  it('is what a gateway proves itself with, and whom it believes, at its next connection', async () => {
    const { current, look } = opened();
    const subgraph = await serve(() => ({ cert: after.cert, key: after.key, ca: second.cert }));
    const ask = async (pool: PostPool) => (await pool.post({ body: '{}', headers: { 'content-type': 'application/json' } })).status;
    const pool = new PostPool({ url: subgraph.url.replace('127.0.0.1', 'localhost'), tls: current, timeoutMs: 5_000, maxBytes: 10_000 });
    running.push(pool);
    await expect(ask(pool)).rejects.toThrow(/certificate/);
    put({ ...after, ca: second.cert });
    look();
    expect(await ask(pool)).toBe(401);
  });

  it.each([
    ['that is none', () => write('CERTIFICATE', 'x'), /^WRIT_PARTS_CERTIFICATE is not a certificate in PEM/],
    ['of another key', () => write('CERTIFICATE', after.cert), /^WRIT_PARTS_KEY is not the private key of/],
    ['that has ended', () => put({ ...certificate('localhost', first, Date.now() - day), ca: both }), /ended on .*: renew it/],
    ['that is not there', () => rmSync(join(folder, 'KEY')), /^WRIT_PARTS_KEY_FILE names a file that can't be read/],
    ['in empty files', () => put({ cert: '', key: '', ca: '' }), /^WRIT_PARTS_CERTIFICATE is not a certificate in PEM/],
  ])('%s is not taken, and one line says so', async (_what, spoil, why) => {
    const { current, look, told } = opened();
    const subgraph = await serve(current);
    const used = current();
    spoil();
    // Its other file may come in a moment.
    expect(look()).toBe(used);
    expect(told).toEqual([]);
    for (let n = 0; n < 3; n += 1) expect(look()).toBe(used);
    expect(told).toEqual([expect.stringMatching(why)]);
    expect(shownBy(await connected(subgraph)).trim()).toBe(asPem(before.cert));
    put({ ...after, ca: both });
    expect(look()).toMatchObject({ cert: after.cert.trim() });
    expect(told).toHaveLength(1);
  });

  it('is the one whose end the metrics show, and one that can not be used is not', async () => {
    const later = vi.spyOn(performance, 'now');
    const lines = vi.spyOn(faults.log, 'error').mockImplementation(() => {});
    const look = () => later.mockReturnValue(performance.now() + 6_000);
    const telemetry = openTelemetry();
    running.push(telemetry);
    telemetry.observe(observeKeys({ environment }, systemClock));
    const days = async () => {
      const samples = await telemetry.collect();
      const found = samples.find(({ name, labels }) => name === 'writ_key_expires_seconds' && labels['key'] === 'parts-certificate');
      return Math.round((found !== undefined && 'value' in found ? found.value : Number.NaN) / 86_400);
    };
    expect(await days()).toBe(1);
    put({ ...after, ca: both });
    look();
    expect(await days()).toBe(90);
    write('CERTIFICATE', 'x');
    for (let n = 0; n < 3; n += 1) {
      look();
      expect(await days()).toBe(90);
    }
    expect(lines).toHaveBeenCalledTimes(1);
    expect(partCertificates({ environment }).current()).toMatchObject({ cert: after.cert.trim() });
  });
});
