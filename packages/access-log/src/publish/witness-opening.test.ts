/** Opening an epoch after the database was set back and the anchor is gone: what witnesses remember is heard before anything is signed. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { formatWitnessAnswer, parseLeaf, type WitnessMemory, witnessDecision } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import type pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backUpLog, changeLog } from '../../testing/backup.ts';
import { logKeyOf } from '../../testing/http-witness.ts';
import { type Bench, makeBench, makeDraft, poolAs, storedEntries } from '../../testing/log-under-test.ts';
import type { AccessLogOptions } from '../index.ts';

const originOf = (epoch: number) => `demo.writ.localhost/log/${epoch}`;
const readPath = (epoch: number) => `/${createHash('sha256').update(originOf(epoch)).digest('hex')}/checkpoint`;

let bench: Bench;
let pool: pg.Pool;
let folder: string;
let witness: Awaited<ReturnType<typeof startWitness>>;
beforeEach(async () => {
  bench = await makeBench();
  pool = poolAs(bench, 'postgres');
  folder = await mkdtemp(join(tmpdir(), 'writ-opening-'));
  witness = await startWitness();
});
afterEach(async () => {
  await pool.end();
  await bench.end();
  await witness.stop();
  await rm(folder, { recursive: true });
});

/** A witness of three epochs, which serves what it cosigned last. */
async function startWitness() {
  const cosigner = sampleWitness('one.example');
  const logs = [1, 2, 3].map((epoch) => ({ origin: originOf(epoch), key: logKeyOf(originOf(epoch), bench.signingKey) }));
  const remembered = new Map<string, WitnessMemory>();
  /** By path. A test may change them. */
  const notes = new Map<string, string>();
  function decide(text: string) {
    const decision = witnessDecision({ text, logs, remembered: (origin) => remembered.get(origin) });
    if (decision.status === 200) {
      const { origin, size, root } = decision.checkpoint;
      remembered.set(origin, { size, root });
      notes.set(`/${createHash('sha256').update(origin).digest('hex')}/checkpoint`, text.slice(text.indexOf('\n\n') + 2));
    }
    return formatWitnessAnswer(decision, [cosigner.at(Math.floor(Date.now() / 1000))]);
  }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const note = notes.get(request.url ?? '');
    if (request.method === 'GET') return void response.writeHead(note === undefined ? 404 : 200).end(note);
    const { status, contentType, body } = decide(Buffer.concat(parts).toString());
    response.writeHead(status, { 'content-type': contentType }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    pinned: { key: cosigner.key, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) },
    notes,
    remembered,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Each start on a machine of its own: nothing is kept but the database and the witness. */
const open = (epoch: number, changes: Partial<AccessLogOptions> = {}) =>
  bench.open({
    origin: originOf(epoch),
    anchorFile: join(folder, `${randomUUID()}.anchor`),
    previousAnchorFile: join(folder, 'none'),
    witnesses: { witnesses: [witness.pinned], quorum: 1, graceMs: 3_600_000 },
    ...changes,
  });

/** Asks no witness. */
async function fillUnseen(count: number): Promise<void> {
  const log = await bench.open({ origin: originOf(1) });
  await Promise.all(Array.from({ length: count }, () => log.append(makeDraft())));
  await log.close();
}

/** Closed again, and with it the last checkpoint cosigned. */
async function filled(epoch: number, count: number): Promise<void> {
  const log = await open(epoch);
  await Promise.all(Array.from({ length: count }, () => log.append(makeDraft())));
  await log.close();
}

async function refusal(epoch: number): Promise<string> {
  const error = await open(epoch).then(
    () => expect.unreachable('it started'),
    (cause: unknown) => cause,
  );
  expect(error).toBeInstanceOf(StartError);
  return String(error);
}

async function publicAt(index: number): Promise<Record<string, unknown>> {
  const { rows } = await pool.query<{ leaf: Buffer }>('select leaf from log.log_entry where idx = $1', [index]);
  const leaf = parseLeaf(new Uint8Array(rows[0]?.leaf ?? []));
  return 'public' in leaf ? leaf.public : expect.unreachable(`entry ${index} is not public`);
}
const state = async () => [(await pool.query('select origin, size::int from log.log_head')).rows[0], (await storedEntries(pool)).length];
const noteOf = (epoch: number): string => witness.notes.get(readPath(epoch)) ?? expect.unreachable(`no note of epoch ${epoch}`);
const emptyLog =
  'delete from log.log_entry; delete from log.log_head; delete from log.log_tile; delete from log.log_edge; delete from log.log_checkpoint; delete from log.log_detail; delete from log.log_subject';

test('an epoch that a witness has cosigned is not opened a second time; the next one is, and quotes it', async () => {
  await filled(1, 3);
  const restore = await backUpLog(pool);
  await filled(2, 2);
  await restore();
  const before = await state();
  expect(await refusal(2)).toMatch(
    /The witness one\.example has cosigned 6 entries of demo\.writ\.localhost\/log\/2, which was opened before.* set WRIT_LOG_ORIGIN to demo\.writ\.localhost\/log\/3;/,
  );
  expect(await state()).toEqual(before);
  const lost = noteOf(2);
  await open(3);
  expect(await publicAt(3)).toMatchObject({ epoch: 3, carried: 3, continuity: 'entries-lost', lost: 3, previous: lost });
});

test('the loss of the former epoch is stated by the checkpoint that a witness serves', async () => {
  await filled(1, 3);
  const restore = await backUpLog(pool);
  await filled(1, 4);
  const lost = noteOf(1);
  await restore();
  await open(2);
  expect(await publicAt(3)).toMatchObject({ carried: 3, continuity: 'entries-lost', lost: 4, previous: lost });
});

test('a checkpoint that a witness names and does not serve stops the opening, until it is put in the place of the anchor', async () => {
  await filled(1, 3);
  const restore = await backUpLog(pool);
  await filled(1, 4);
  const lost = noteOf(1);
  await restore();
  const before = await state();
  for (const none of [undefined, 'not a note', lost.replace('\n7\n', '\n8\n')]) {
    if (none === undefined) witness.notes.clear();
    else witness.notes.set(readPath(1), none);
    expect(await refusal(2)).toMatch(
      /one\.example has cosigned 7 entries of .*\/log\/1, the database has 3, and no checkpoint of that many/,
    );
  }
  expect(await state()).toEqual(before);
  const previousAnchorFile = join(folder, 'from-a-reader');
  await writeFile(previousAnchorFile, lost);
  await open(2, { previousAnchorFile });
  expect(await publicAt(3)).toMatchObject({ continuity: 'entries-lost', lost: 4, previous: lost });
});

test('the larger of anchor file and witness is quoted, and the file alone does not replace the witnesses', async () => {
  await filled(1, 3);
  const restore = await backUpLog(pool);
  await filled(1, 2);
  const anchored = noteOf(1);
  await filled(1, 2);
  const lost = noteOf(1);
  await restore();
  const previousAnchorFile = join(folder, 'behind');
  await writeFile(previousAnchorFile, anchored);
  witness.notes.clear();
  await expect(open(2, { previousAnchorFile })).rejects.toThrow(/has cosigned 7 entries/);
  witness.notes.set(readPath(1), lost);
  await open(2, { previousAnchorFile });
  expect(await publicAt(3)).toMatchObject({ continuity: 'entries-lost', lost: 4, previous: lost });
});

test('a history that differs from the cosigned one is called forked, and not opened on the word of the witness alone', async () => {
  await filled(1, 3);
  const other = noteOf(1);
  await changeLog(pool, emptyLog);
  // Without the witness nobody sees that this is another log.
  await fillUnseen(5);
  witness.notes.clear();
  expect(await refusal(2)).toMatch(/has cosigned another history of .*\/log\/1 than the database has, up to entry 5/);
  witness.notes.set(readPath(1), other);
  await open(2);
  expect(await publicAt(5)).toMatchObject({ carried: 5, continuity: 'forked', previous: other });
});

test.each([
  ['at once', false],
  ['after the epoch that was lost was tried again', true],
])('an empty database begins with what a witness serves of the former epoch, %s', async (_, isTried) => {
  await filled(1, 3);
  const lost = noteOf(1);
  await changeLog(pool, emptyLog);
  if (isTried) expect(await refusal(1)).toContain('has cosigned 3 entries of this log, and the database has 0');
  await open(2);
  expect(await publicAt(0)).toMatchObject({ carried: 0, continuity: 'entries-lost', lost: 3, previous: lost });
});

test('a planned epoch is complete, and a start for a former epoch is refused with that reason', async () => {
  await filled(1, 3);
  const last = noteOf(1);
  await filled(2, 1);
  expect(await publicAt(3)).toMatchObject({
    continuity: 'complete',
    lost: 0,
    previous: expect.stringContaining(last.split('\n')[2] ?? '-'),
  });
  expect(await refusal(1)).toContain(`has continued as ${originOf(2)}`);
});

test('an old checkpoint of a witness that was down is no loss', async () => {
  await filled(1, 3);
  const early = noteOf(1);
  await filled(1, 4);
  witness.notes.set(readPath(1), early);
  await open(2);
  expect(await publicAt(7)).toMatchObject({ continuity: 'complete', previous: expect.stringContaining('\n7\n') });
});
