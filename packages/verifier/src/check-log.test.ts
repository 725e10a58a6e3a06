import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFolder } from './check-log.ts';
import { isVerified } from './report.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const leaves = Array.from({ length: 3 }, (_, i) => sampleLeaf(i).leaf);

let folder: string;
let server: Server;
let audit: string;
let asked: number;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-test-'));
  asked = 0;
  server = createServer((_request, response) => {
    asked += 1;
    const entries = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
    response.writeHead(200).end(JSON.stringify({ data: { entries } }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  audit = `http://127.0.0.1:${(server.address() as AddressInfo).port}/audit/graphql`;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Checks these files strictly, against a server that lists nothing. */
async function check(files: Map<string, Uint8Array>) {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  const strict = { audit, token: async () => 't', graceSeconds: 0 };
  return checkFolder(folder, { pinned: { origin, key }, earlier: [], strict });
}

describe('a strict check of a folder', () => {
  it('queries the audit graph once the replay has verified the log', async () => {
    const report = await check(sampleTree(origin, leaves, signer));
    expect(asked).toBe(1);
    expect(isVerified(report)).toBe(false);
    expect(report.steps).toContainEqual({
      name: 'list',
      result: 'failed',
      detail: 'Entries 0 to 2 are in the log and not in the list of the server.',
    });
    expect(report.facts).toMatchObject({ size: 3, findings: 1, firstBadIndex: 0 });
  });

  it('does not query it, and states that, when the replay has findings', async () => {
    const other = sampleTree(origin, [...leaves.slice(0, 2), sampleLeaf(9).leaf], signer);
    const files = sampleTree(origin, leaves, signer);
    for (const [path, bytes] of other) if (path !== 'checkpoint') files.set(path, bytes);
    const report = await check(files);
    expect(asked).toBe(0);
    expect(isVerified(report)).toBe(false);
    const strict = report.steps.filter(({ name }) => ['list', 'openings', 'decisions'].includes(name));
    expect(strict.map(({ result }) => result)).toEqual(['not checked', 'not checked', 'not checked']);
  });
});
