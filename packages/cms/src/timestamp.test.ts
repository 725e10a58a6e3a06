import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { hasOpenssl } from '../testing/openssl.ts';
import { startTimestampAuthority, verifyTimestamp } from '../testing/timestamp-authority.ts';
import { fetchTimestamp, readTimestamp, TimestampUnavailable, timestampRequest } from './timestamp.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-timestamp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const start = async (change?: (answer: Buffer) => Buffer) => {
  const authority = await startTimestampAuthority(folder, change);
  closing.push(authority.close);
  return authority;
};
const data = Buffer.from('a seal');
const refusal = (url: string) => fetchTimestamp(url, data).catch((error: unknown) => error);

describe.skipIf(!hasOpenssl)('a timestamp (openssl gives it and reads it)', () => {
  it('is over these bytes and no others', async () => {
    const { url, rootFile } = await start();
    const answer = await fetchTimestamp(url, data);
    expect(verifyTimestamp(folder, rootFile, { data, answer })).toMatchObject({ status: 0 });
    expect(verifyTimestamp(folder, rootFile, { data: Buffer.from('another'), answer }).status).not.toBe(0);
    expect(() => readTimestamp(answer, timestampRequest(data))).toThrow('the nonce is another');
    expect(() => readTimestamp(answer, timestampRequest(Buffer.from('another')))).toThrow('over something else');
  });

  it.each([
    ['that is cut', (answer: Buffer) => answer.subarray(0, 100), 'gave no timestamp'],
    // PKIStatusInfo: rejection
    ['that refuses', () => Buffer.from('30053003020102', 'hex'), 'it refused, with the status 2'],
    ['that is far too long', () => Buffer.alloc(1_000_000), 'more than 65536 bytes'],
    ['that is empty', () => Buffer.alloc(0), 'gave no timestamp'],
  ])('is asked for again after an answer %s', async (_, change, why) => {
    const { url } = await start(change);
    const error = await refusal(url);
    expect(error).toBeInstanceOf(TimestampUnavailable);
    expect(String(error)).toContain(why);
  });
});

it('of an authority that is away, fails or leads elsewhere can be asked for again', async () => {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/elsewhere' ? 302 : 503, { location: '/' });
    response.end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await refusal(url)).toBeInstanceOf(TimestampUnavailable);
  expect(await refusal(`${url}/elsewhere`)).toBeInstanceOf(TimestampUnavailable);
  await once(server.close(), 'close');
  expect(await refusal(url)).toBeInstanceOf(TimestampUnavailable);
});
