/**
 * An adapter that is killed at twenty random places of its answers, in the head of one, within a line or after the last byte, and started again: in
 * the end everything is there, and nothing twice.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, connect as open, type Socket } from 'node:net';
import { openFilePart, unwrapPreservationKey } from '@writ/prisma/client';
import { type AdapterProcess, GeneratedSource, sha256Of } from '@writ/source/testing';
import { afterEach, expect, it } from 'vitest';
import { collectDue } from '../../subgraphs/orders/collection/collect-job.ts';
import { type Collecting, collecting } from '../../subgraphs/orders/testing/collecting.ts';

const kills = 20;
const linesAPart = 5_000;
/** Less than one part is kept before each kill, or one with what follows it; so the last kill still finds something to do. */
const lines = (kills + 2) * linesAPart;

/** Stands between Writ and the adapter, and kills it when so many bytes of its answers have come. */
class Killer {
  readonly #server = createServer((socket) => this.#join(socket));
  readonly #adapter: () => AdapterProcess;
  readonly #sockets = new Set<Socket>();
  #left = Number.POSITIVE_INFINITY;
  #killed: Promise<void> | null = null;

  constructor(adapter: () => AdapterProcess) {
    this.#adapter = adapter;
  }

  async listen(): Promise<number> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return (this.#server.address() as AddressInfo).port;
  }

  killAfter(bytes: number): void {
    this.#left = bytes;
    this.#killed = null;
  }

  /** Resolves when the adapter is gone; null when it was not killed. */
  get killed(): Promise<void> | null {
    return this.#killed;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #join(asking: Socket): void {
    const answering = open(this.#adapter().port, '127.0.0.1');
    for (const socket of [asking, answering]) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        asking.destroy();
        answering.destroy();
      });
    }
    asking.pipe(answering);
    answering.on('data', (bytes: Buffer) => {
      asking.write(bytes.subarray(0, Math.min(bytes.length, this.#left)));
      if (bytes.length >= this.#left && this.#killed === null) {
        this.#killed = this.#adapter().kill();
        answering.destroy();
      }
      this.#left = Math.max(0, this.#left - bytes.length);
    });
  }
}

let killer: Killer;
let on: Collecting;
const collects = async (records: number, files: number) => {
  on = await collecting(
    records,
    (adapter) => {
      killer = new Killer(adapter);
      return killer.listen();
    },
    files,
  );
};
afterEach(async () => {
  killer.close();
  await on.close();
});

it('a collection whose adapter is killed twenty times has every line once, and is taken', async () => {
  await collects(lines, 0);
  const snapshot = await on.serve('killed');
  // Some more than the bytes of a part: a line has about 260.
  const bytesAPart = 260 * linesAPart;
  const places = Array.from({ length: kills }, () => Math.floor(Math.random() * bytesAPart));
  const due = () => collectDue.due(on.services.db, on.services.clock());
  for (const [number, place] of places.entries()) {
    await on.startAdapter();
    expect(await due(), `before kill ${number} of ${places.join(' ')}`).toEqual([snapshot]);
    killer.killAfter(place);
    await collectDue.run(on.services, snapshot);
    await (killer.killed ?? expect.fail(`kill ${number} of ${places.join(' ')}: the adapter lives`));
    on.pass(600_000);
  }
  await on.startAdapter();
  killer.killAfter(Number.POSITIVE_INFINITY);
  await collectDue.run(on.services, snapshot);

  expect(await due()).toEqual([]);
  const kept = await on.admin.query('SELECT count(*)::int AS rows, count(DISTINCT row_id)::int AS keys FROM records.preserved');
  expect(kept.rows).toEqual([{ rows: lines, keys: lines }]);
  const parts = await on.admin.query('SELECT sum(lines)::int AS lines FROM orders.collection_part');
  expect(parts.rows).toEqual([{ lines }]);
  expect(on.logged.map(({ type }) => type)).toEqual(['record.collection.v1', 'record.preserved.v1']);
});

it('a collection whose adapter is killed in its files has every file once and whole, and is taken', async () => {
  const files = 6;
  await collects(10, files);
  const snapshot = await on.serve('files');
  const due = () => collectDue.due(on.services.db, on.services.clock());
  const fetched = async () => (await on.admin.query<{ file: Buffer }>('SELECT file FROM content.fetched_file')).rows.length;
  await on.startAdapter();
  // The lines are kept before the first kill, which is in the first file.
  const [linesBytes, fileBytes] = [8_000, 700_000];
  let [kills, inFiles] = [0, 0];
  for (let place = linesBytes + 100_000; (await due()).length > 0; place = 1_000 + Math.floor(Math.random() * 2 * fileBytes)) {
    killer.killAfter(place);
    await collectDue.run(on.services, snapshot);
    on.pass(600_000);
    if (killer.killed === null) continue;
    await killer.killed;
    kills += 1;
    if ((await on.admin.query('SELECT FROM content.preserved_file')).rowCount !== 3 * (await fetched())) inFiles += 1;
    await on.startAdapter();
  }
  expect(kills).toBeGreaterThan(0);
  expect(inFiles, 'killed with a part of a file kept').toBeGreaterThan(0);

  const { rows } = await on.admin.query<{ wrapped: Buffer }>('SELECT wrapped FROM orders.preservation');
  const key = unwrapPreservationKey(on.services.preservationKey, snapshot, rows[0]?.wrapped ?? expect.fail('no key'));
  const described = await on.admin.query<{ file: Buffer; items: number }>(
    'SELECT file, count(*)::int AS items FROM content.described_file GROUP BY file',
  );
  expect(described.rows.map(({ items }) => items)).toEqual(Array.from({ length: files }, () => 2));
  const hashes: string[] = [];
  for (const { file } of described.rows) {
    const parts = await on.admin.query<{ part: number; sealed: Buffer }>(
      'SELECT part, sealed FROM content.preserved_file WHERE file = $1 ORDER BY part',
      [file],
    );
    expect(parts.rows.map(({ part }) => part)).toEqual([0, 1, 2]);
    const whole = Buffer.concat(parts.rows.map(({ part, sealed }) => openFilePart(key, { preservation: snapshot, file, part }, sealed)));
    hashes.push(sha256Of(whole));
  }
  expect(hashes.sort()).toEqual((await new GeneratedSource(10, files).hashes()).sort());
  const done = await on.admin.query('SELECT why, count(*)::int AS files FROM content.fetched_file GROUP BY why');
  expect(done.rows).toEqual([{ why: null, files }]);
  expect((await on.admin.query('SELECT FROM records.preserved_gap')).rowCount).toBe(0);
  expect(on.logged.map(({ type }) => type)).toEqual(['record.collection.v1', 'record.preserved.v1']);
});
