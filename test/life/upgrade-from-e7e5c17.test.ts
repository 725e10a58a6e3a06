/**
 * A database of an early version, with data, becomes one of today: its log goes on as the same tree, its receipts verify, its records answer. The rows were
 * written by the code of commit e7e5c17 (`e7e5c17/README.md`); the tables are made by the migrations that it had, which are the first of today's.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { earlierDatabase, type OpenEarlier } from '@writ/prisma/earlier-database';
import {
  consistencyProof,
  hashChildren,
  hashLeaf,
  inclusionProof,
  type NodeReader,
  openCheckpoint,
  parseVerifierKey,
  verifyConsistency,
  verifyInclusion,
  verifyOpening,
  verifyTlogProof,
} from '@writ/tlog';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Receipt } from '../harness/watch.ts';

interface Kept {
  keys: Record<string, string>;
  verifierKey: string;
  checkpoints: string[];
  receipts: Receipt[];
  answer: { handle: string; subscriber: object; traffic: object[] };
}

const origin = 'demo.writ.localhost/log/1';
const fileOf = (name: string): Buffer => readFileSync(new URL(`./e7e5c17/${name}`, import.meta.url));
const kept = JSON.parse(fileOf('kept.json').toString()) as Kept;
const key = parseVerifierKey(kept.verifierKey);

let earlier: OpenEarlier;
let stack: Stack;
beforeAll(async () => {
  earlier = await earlierDatabase('0029_database_clock');
  await earlier.client.query(gunzipSync(fileOf('data.sql.gz')).toString());
  await earlier.upgradeToPresent();
  const uncompared = 'what the entries of then are over was answered then';
  stack = await startStack({ installed: { database: earlier.database, keys: kept.keys }, worker: false, uncompared });
  // Today's version says by which rules it runs: the old tree grows.
  await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
});
afterAll(async () => {
  await earlier.release();
  await stack.close();
});

/** The tree as the database has it now. */
async function tree(): Promise<{ leaves: Buffer[]; node: NodeReader }> {
  const rows = await stack.sql<{ leaf: Buffer }>('audit', 'SELECT leaf FROM log.log_entry ORDER BY idx');
  const leaves = rows.map(({ leaf }) => leaf);
  const node: NodeReader = (level, index) =>
    level === 0
      ? hashLeaf(leaves[index] ?? expect.fail(`no leaf ${index}`))
      : hashChildren(node(level - 1, 2 * index), node(level - 1, 2 * index + 1));
  return { leaves, node };
}
const open = (text: string) => openCheckpoint({ text, origin, keys: [key] });
async function published() {
  // Published a moment after the entry.
  const size = Number((await stack.sql<{ size: string }>('log', 'SELECT size FROM log.log_head'))[0]?.size);
  return expect
    .poll(async () => open(await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()))
    .toMatchObject({ size })
    .then(async () => open(await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()));
}

describe('a database of commit e7e5c17 that was upgraded', () => {
  it('has a log that is the same tree, grown: what was signed then is consistent with what is signed now', async () => {
    const now = await published();
    const { leaves, node } = await tree();
    const then = kept.checkpoints.map(open);
    expect(then.map(({ size }) => size)).toEqual([9, 59]);
    expect(now.size).toBe(leaves.length);
    expect(now.size).toBeGreaterThan(59);
    for (const { size, root } of then)
      verifyConsistency({ from: size, to: now.size, fromRoot: root, toRoot: now.root, proof: consistencyProof(size, now.size, node) });
    await stack.watch.verifyLog(1);
  });

  it('proves each entry of a receipt of then, by the receipt itself and in the tree of now', async () => {
    const now = await published();
    const { node } = await tree();
    expect(kept.receipts).toHaveLength(3);
    for (const { index, leaf: text, proof, openings, commitments } of kept.receipts) {
      const leaf = Buffer.from(text, 'base64');
      expect(verifyTlogProof({ text: proof, leaf, origin, keys: [key] }).index).toBe(Number(index));
      for (const [field, { value, salt }] of Object.entries(openings))
        verifyOpening({ leaf, commitments, field, value: Buffer.from(canonicalize(value) ?? ''), salt: Buffer.from(salt, 'base64url') });
      const at = Number(index);
      const path = inclusionProof(at, now.size, node);
      verifyInclusion({ index: at, size: now.size, leafHash: hashLeaf(leaf), proof: path, root: now.root });
      // The sealed details are the ones that the receipt opened.
      const opened = await stack.details.opening(at, Object.keys(openings));
      for (const [field, { value }] of Object.entries(openings)) expect(opened?.openings[field]?.value, field).toEqual(value);
    }
  });

  it('answers people as it did, and keeps the order of then', async () => {
    const question = `{ me { handle records { subscriber { name emails }
      traffic(first: 100) { nodes { at event source destination protocol size deleted } } } } }`;
    const { data, errors } = await stack.ask('public', 'holder-1', question);
    expect(errors).toBeUndefined();
    expect({ handle: data.me.handle, subscriber: data.me.records.subscriber, traffic: data.me.records.traffic.nodes }).toEqual(kept.answer);
    const orders = await stack.sql<{ id: string }>('orders', "SELECT id FROM orders.legal_order WHERE status = 'FULFILLED'");
    expect(orders).not.toEqual([]);
    for (const { id } of orders) {
      const order = await stack.ask('audit', 'auditor', 'query ($id: ID!) { order(id: $id) { status } }', { id });
      expect(order.errors).toBeUndefined();
      expect(order.data.order).toEqual({ status: 'FULFILLED' });
    }
    const restricted = await stack.ask('platform', 'agent-1', '{ restrictions(first: 5) { nodes { state } } }');
    expect(restricted.errors).toBeUndefined();
    expect(restricted.data.restrictions.nodes).not.toEqual([]);
  });
});
