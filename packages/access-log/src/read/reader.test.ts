import { type EventId, newEventId } from '@writ/core';
import {
  decodeBundle,
  hashLeaf,
  openNote,
  parseCheckpoint,
  parseVerifierKey,
  tileNodeReader,
  tileWidthAt,
  treeRoot,
  verifyConsistency,
  verifyInclusion,
} from '@writ/tlog';
import { plainRoot } from '@writ/tlog/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Bench, makeBench, poolAs, publicDraft, verifyReceipt } from '../../testing/log-under-test.ts';
import { type AccessLog, type Appended, type LogReader, openLogReader } from '../index.ts';

const size = 770;
let bench: Bench;
let pool: pg.Pool;
let log: AccessLog;
let reader: LogReader;
let receipts: Appended[];
beforeAll(async () => {
  bench = await makeBench();
  log = await bench.open();
  const make = () => log.append(publicDraft());
  receipts = await Promise.all(Array.from({ length: size }, make));
  await log.close();
  pool = poolAs(bench, 'audit');
  reader = openLogReader(pool);
});
afterAll(async () => {
  await pool.end();
  await bench.end();
});

/** The root of the first `upTo` leaves, by definition. */
const rootAt = (upTo: number): Uint8Array => plainRoot(receipts.slice(0, upTo).map(({ leaf }) => hashLeaf(leaf)));

describe('a reader with the audit role', () => {
  test('gives the published checkpoint', async () => {
    const checkpoint = await reader.checkpoint();
    expect(checkpoint?.size).toBe(size);
    const body = openNote(checkpoint?.note ?? '', [parseVerifierKey(log.verifierKey)]).body;
    expect(parseCheckpoint(body)).toMatchObject({ size, root: rootAt(size) });
  });

  test('gives leaves by index and by event', async () => {
    const { index, event, leaf } = receipts[700] as Appended;
    expect(await reader.leaf(index)).toEqual({ index, event, leaf });
    expect(await reader.leafByEvent(event)).toEqual({ index, event, leaf });
    verifyReceipt(log, receipts[700] as Appended);
  });

  test('gives several leaves, ascending, and skips missing ones', async () => {
    const found = await reader.leaves([700, 3, size, -1, 0.5, Number.NaN, 3, 2 ** 53]);
    expect(found).toEqual([3, 700].map((index) => ({ index, event: receipts[index]?.event, leaf: receipts[index]?.leaf })));
    expect(await reader.leaves([])).toEqual([]);
  });

  test('gives the paths of several leaves, in their order, or null when one is not in the tree', async () => {
    const indices = [700, 3, 255, 256, 512, 3];
    for (const wanted of [size, 701]) {
      const proofs = await reader.inclusionProofs(indices, wanted);
      expect(proofs).toHaveLength(indices.length);
      for (const [i, index] of indices.entries())
        verifyInclusion({
          index,
          size: wanted,
          leafHash: hashLeaf(receipts[index]?.leaf ?? new Uint8Array()),
          proof: proofs?.[i] ?? [],
          root: rootAt(wanted),
        });
    }
    expect(await reader.inclusionProofs([], size)).toEqual([]);
    for (const [bad, at] of [
      [[3, 700], 700],
      [[3, -1], size],
      [[0.5], size],
      [[3], size + 1],
      [[3], 0],
    ] as const)
      expect(await reader.inclusionProofs(bad, at)).toBeNull();
  });

  test('gives tiles from which the root can be computed', async () => {
    const tiles = new Map<string, Uint8Array>();
    for (const [level, n] of [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 0],
    ] as const) {
      const width = tileWidthAt(level, n, size);
      const data = await reader.tile(level, n, width);
      expect(data?.length).toBe(width * 32);
      tiles.set(`${level}/${n}`, data as Uint8Array);
    }
    expect(
      treeRoot(
        size,
        tileNodeReader((level, n) => tiles.get(`${level}/${n}`) as Uint8Array),
      ),
    ).toEqual(rootAt(size));
  });

  test('gives every narrower width as the beginning of the tile', async () => {
    const full = (await reader.tile(0, 1, 256)) as Uint8Array;
    expect(await reader.tile(0, 1, 100)).toEqual(full.subarray(0, 3_200));
    expect(await reader.tile(1, 0, 2)).toEqual(((await reader.tile(1, 0, 3)) as Uint8Array).subarray(0, 64));
  });

  test('gives bundles with the leaves, in their order', async () => {
    const bundle = (await reader.bundle(3, 2)) as Uint8Array;
    expect(decodeBundle(bundle, 2)).toEqual([receipts[768]?.leaf, receipts[769]?.leaf]);
    expect(decodeBundle((await reader.bundle(0, 256)) as Uint8Array, 256)[255]).toEqual(receipts[255]?.leaf);
  });

  test.each([
    [0, 1],
    [0, 770],
    [255, 256],
    [256, 257],
    [511, 770],
    [769, 770],
    [300, 301],
  ])('proves leaf %i in the tree of %i', async (index, upTo) => {
    const proof = (await reader.inclusionProof(index, upTo)) ?? [];
    verifyInclusion({ index, size: upTo, leafHash: hashLeaf(receipts[index]?.leaf as Uint8Array), proof, root: rootAt(upTo) });
  });

  test.each([
    [1, 770],
    [255, 256],
    [256, 770],
    [257, 512],
    [700, 701],
    [770, 770],
  ])('proves that the tree of %i is in the tree of %i', async (from, to) => {
    const proof = (await reader.consistencyProof(from, to)) ?? [];
    verifyConsistency({ from, to, fromRoot: rootAt(from), toRoot: rootAt(to), proof });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a leaf beyond the end', () => reader.leaf(size)],
    ['a leaf below 0', () => reader.leaf(-1)],
    ['a leaf between two', () => reader.leaf(0.5)],
    ['an unknown event', () => reader.leafByEvent(newEventId())],
    ['a malformed event', () => reader.leafByEvent("' or true --" as EventId)],
    ['a tile wider than it is', () => reader.tile(0, 3, 3)],
    ['a tile of width 0', () => reader.tile(0, 0, 0)],
    ['a tile of width 257', () => reader.tile(0, 0, 257)],
    ['a tile beyond the end', () => reader.tile(0, 4, 1)],
    ['a tile of a level that is empty', () => reader.tile(2, 0, 1)],
    ['a tile of a level that no log reaches', () => reader.tile(7, 0, 1)],
    ['a tile with a number beyond all bounds', () => reader.tile(0, 2 ** 53, 1)],
    ['a bundle wider than it is', () => reader.bundle(3, 3)],
    ['the path of a leaf that is not in that tree', () => reader.inclusionProof(5, 5)],
    ['a path in a tree beyond the end', () => reader.inclusionProof(5, size + 1)],
    ['a path in no number', () => reader.inclusionProof(0, Number.NaN)],
    ['consistency from 0', () => reader.consistencyProof(0, 5)],
    ['consistency backwards', () => reader.consistencyProof(6, 5)],
    ['consistency beyond the end', () => reader.consistencyProof(5, size + 1)],
  ])('gives null for %s', async (_, read) => {
    expect(await read()).toBeNull();
  });
});

test('a reader returns nothing beyond the published checkpoint, even if it is stored', async () => {
  const owner = new pg.Client(bench.database.options('postgres'));
  await owner.connect();
  await owner.query('begin; delete from log.log_checkpoint');
  await owner.query(`insert into log.log_checkpoint (size, note) values (769, E'log.example.org/log/1\\n'); commit`);
  await owner.end();
  expect(await reader.leaf(769)).toBeNull();
  expect(await reader.leafByEvent((receipts[769] as Appended).event)).toBeNull();
  expect(await reader.tile(0, 3, 2)).toBeNull();
  expect(await reader.bundle(3, 2)).toBeNull();
  expect(await reader.inclusionProof(0, 770)).toBeNull();
  expect(await reader.leaf(768)).not.toBeNull();
  expect(await reader.tile(0, 3, 1)).not.toBeNull();
});
