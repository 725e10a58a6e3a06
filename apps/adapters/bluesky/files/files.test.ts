import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { findActor } from '../accounts.ts';
import { pngOf } from '../testing/image.ts';
import { post, signUp, upload } from '../testing/people.ts';
import { pds, settingsOf } from '../testing/source-under-test.ts';
import { bytesOfCid, cidOfBlob, cidOfBytes, sha256OfBlob } from './cid.ts';
import { askAccounts, PdsFiles } from './pds-files.ts';

const files = () => new PdsFiles(settingsOf());

describe('the files of a PDS', () => {
  it('show what is only in the write-ahead log, where a copy of the database alone is empty', async () => {
    const person = await signUp(pds(), 'hana');
    expect(findActor(files(), person.did)).toMatchObject({ handle: person.handle });
    const folder = mkdtempSync(join(tmpdir(), 'writ-wal-'));
    const server = new DatabaseSync(join(folder, 'account.sqlite'));
    server.exec('pragma journal_mode = wal; create table actor (did text); insert into actor values (1)');
    copyFileSync(join(folder, 'account.sqlite'), join(folder, 'copy.sqlite'));
    const copy = new DatabaseSync(join(folder, 'copy.sqlite'), { readOnly: true });
    expect(copy.prepare('select name from sqlite_schema').all()).toEqual([]);
    const opened = new PdsFiles({ dataFolder: folder, blobFolder: folder }).openAccounts();
    expect(opened.prepare('select did from actor').all()).toHaveLength(1);
    for (const database of [server, copy, opened]) database.close();
    rmSync(folder, { recursive: true });
  });

  it('are waited for while the PDS holds a lock, and not only tried once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'writ-lock-'));
    const path = join(folder, 'account.sqlite');
    const made = new DatabaseSync(path);
    made.exec('create table actor (did text)');
    made.close();
    const held = new Int32Array(new SharedArrayBuffer(4));
    const holder = new Worker(
      `const { DatabaseSync } = require('node:sqlite'); const { workerData } = require('node:worker_threads');
       const database = new DatabaseSync(workerData.path); database.exec('begin exclusive');
       Atomics.store(workerData.held, 0, 1); Atomics.notify(workerData.held, 0);
       Atomics.wait(workerData.held, 0, 1, 300); database.exec('commit');`,
      { eval: true, workerData: { path, held } },
    );
    Atomics.wait(held, 0, 0);
    const impatient = new DatabaseSync(path, { readOnly: true });
    expect(() => impatient.prepare('select * from actor').all()).toThrow('database is locked');
    const patient = new PdsFiles({ dataFolder: folder, blobFolder: folder }).openAccounts();
    expect(patient.prepare('select * from actor').all()).toEqual([]);
    for (const database of [impatient, patient]) database.close();
    await holder.terminate();
    rmSync(folder, { recursive: true });
  });

  it('can be read and not written', () => {
    expect(() => askAccounts(files(), (accounts) => accounts.exec("update account set email = 'other@example.org'"))).toThrow('readonly');
  });

  it.each(['did:plc:../x', 'did:web:..', '../account', 'did:plc:a/b', ''])('are not left by a DID like %j', (did) => {
    expect(files().openStore(did)).toBeNull();
    expect(files().blobPath(did, 'bafkreib')).toBeNull();
  });

  it.each(['../account.sqlite', '..', 'quarantine/x', ''])('are not left by a CID like %j', async (cid) => {
    const person = await signUp(pds(), 'ines');
    await post(pds(), person, 'With a file.', { images: [{ image: await upload(pds(), person, pngOf(1, 2, 3)), alt: '' }] });
    expect(files().blobPath(person.did, cid)).toBeNull();
  });
});

describe('a CID', () => {
  const sha256 = 'a6204e2f1e5e9a24b3d9d5a4f5f6f36c0d7a7e6a2b1f0e9d8c7b6a5948372615';

  it('of a blob is its SHA-256', () => {
    const cid = cidOfBlob(sha256);
    expect(cid).toMatch(/^bafkrei[a-z2-7]{52}$/);
    expect(sha256OfBlob(cid)).toBe(sha256);
  });

  it('is read as it was written', () => {
    const bytes = bytesOfCid('bafyreieqsxjmawozxlgrposbmhjztppq625sakqtupbrbzh72xqppjba3a');
    expect(bytes && Buffer.from(bytes.subarray(0, 4)).toString('hex')).toBe('01711220');
    expect(bytes && cidOfBytes(bytes)).toBe('bafyreieqsxjmawozxlgrposbmhjztppq625sakqtupbrbzh72xqppjba3a');
  });

  it.each(['bafyreieqsxjmawozxlgrposbmhjztppq625sakqtupbrbzh72xqppjba3a', 'bafk', 'QmYwAPJzv5CZsnA', ''])(
    'of something else is no SHA-256: %j',
    (cid) => {
      expect(sha256OfBlob(cid)).toBeNull();
    },
  );
});
